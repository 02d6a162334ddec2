import { chromium, type Browser, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import type * as Y from 'yjs';
import { takeIn } from '#lib/domain/intake.ts';
import { openPartnership, signUp } from '../tests/support/people.ts';
import { write } from '../tests/support/written.ts';
import { quantile, round, type Row } from './row.ts';
import { startServer } from '../tests/support/server.ts';
import { servedPage } from './served.ts';

const system = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const PLACES = 5000;
const ROUNDS = 5;
const NAMES = {
	ours: 'ours',
	circles: 'bare circleMarker on canvas',
	markercluster: 'leaflet.markercluster'
};

interface Taken {
	paint: number;
	change: number;
}

/**
 * 5,000 places painted and filtered: our layer beside bare ones, interleaved, each in a page of its
 * own. Then the real page: the table scrolled from top to bottom.
 */
export async function run(): Promise<Row[]> {
	const browser = await chromium.launch({
		executablePath: system,
		args: ['--no-sandbox', '--disable-gpu']
	});
	const page = await servedPage('bench/markers/page.ts');
	const taken: Record<string, Taken[]> = { ours: [], circles: [], markercluster: [] };
	for (let round = 0; round <= ROUNDS; round++)
		for (const name of Object.keys(taken)) {
			const one = await measured(browser, page.url, name);
			if (round > 0) taken[name].push(one); // the first one warms the browser
		}
	page.stop();

	const middle = (name: string, key: keyof Taken) =>
		quantile(
			taken[name].map((one) => one[key]),
			0.5
		);
	const rows = (['paint', 'change'] as const).flatMap((key): Row[] => [
		...Object.entries(NAMES).map(([name, words]) => ({
			what: `5,000 places ${key === 'paint' ? 'painted' : 'filtered'}: ${words}`,
			value: round(middle(name, key)),
			unit: 'ms'
		})),
		{
			what: `5,000 places ${key === 'paint' ? 'painted' : 'filtered'}: ratio to leaflet.markercluster`,
			value: round(middle('ours', key) / middle('markercluster', key), 2),
			unit: '×',
			aim: '≤ 1'
		}
	]);
	rows.push(...(await scrolled(browser)));
	await browser.close();
	return rows;
}

async function measured(browser: Browser, url: string, name: string): Promise<Taken> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(url);
	await page.waitForFunction(() => 'bench' in window);
	const taken = await page.evaluate(
		([name, n]) =>
			(window as unknown as { bench: Record<string, (n: number) => Promise<Taken>> }).bench[name](
				n
			),
		[name, PLACES] as const
	);
	await page.close();
	return taken;
}

/** The table of a real partnership, scrolled by a screen in each frame. */
async function scrolled(browser: Browser): Promise<Row[]> {
	const server = await startServer();
	const anna = await signUp(server, 'Anna');
	const { id, slug } = await openPartnership(server, anna);
	await write(server, anna, id, fill);
	const page = await browser.newPage({
		baseURL: server.url,
		viewport: { width: 1280, height: 900 }
	});
	await signIn(page, anna);
	await page.goto(`/p/${slug}/zasoby?widok=tabela`);
	await page.locator(`table[aria-rowcount="${PLACES + 1}"]`).waitFor();
	await page.waitForLoadState('networkidle');
	const frames = await page.evaluate(async () => {
		const box = document.querySelector('table')!.parentElement!;
		const times: number[] = [];
		let last = performance.now();
		for (let i = 0; i < 240; i++) {
			box.scrollTop += 120;
			await new Promise((done) => requestAnimationFrame(done));
			const now = performance.now();
			times.push(now - last);
			last = now;
		}
		return times;
	});
	const search = await page.evaluate(async () => {
		const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
		const times: number[] = [];
		for (const text of ['m', 'mi', 'mie', 'miejsce 12']) {
			const start = performance.now();
			field.value = text;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			times.push(performance.now() - start);
		}
		return times;
	});
	await page.close();
	await server.stop();
	return [
		{
			what: 'table of 5,000 rows, frame while scrolled, p50',
			value: round(quantile(frames, 0.5), 1),
			unit: 'ms',
			aim: '≤ 17'
		},
		{
			what: 'table of 5,000 rows, frame while scrolled, p99',
			value: round(quantile(frames, 0.99), 1),
			unit: 'ms',
			aim: '≤ 34'
		},
		{
			what: 'table of 5,000 rows, frames longer than 25 ms of 240',
			value: frames.filter((ms) => ms > 25).length,
			unit: '',
			aim: '0'
		},
		{
			what: 'search among 5,000, first letter (builds the index)',
			value: round(search[0]),
			unit: 'ms'
		},
		{
			what: 'search among 5,000, a further letter',
			value: round(quantile(search.slice(1), 0.5)),
			unit: 'ms'
		}
	];
}

/** As an import takes them in: added one by one, each would look for its place among all others. */
function fill(doc: Y.Doc): void {
	const rows = Array.from({ length: PLACES }, (_, i) => ({
		line: i + 2,
		values: {
			...{ name: `Miejsce ${i}`, category: (['library', 'school', 'ngo'] as const)[i % 3] },
			...{ locality: ['Troks', 'Zederman', 'Olkusz'][i % 3], status: 'sketch', seats: i % 90 }
		},
		description: '',
		into: 'anyway' as const
	}));
	const what = { id: 'bench', file: 'wykaz.csv', format: 'csv', licence: null, skipped: 0 };
	const done = takeIn(doc, { ...what, person: 'p', at: new Date().toISOString(), rows });
	if (!done.ok) throw new Error(JSON.stringify(done));
}

async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
	await page.goto('/logowanie');
	await page.getByLabel('E-mail').fill(who.email);
	await page.getByLabel('Hasło').fill(who.password);
	await page.getByRole('button', { name: 'Zaloguj się' }).click();
	await page.waitForURL((url) => url.pathname !== '/logowanie');
}
