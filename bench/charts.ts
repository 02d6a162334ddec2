import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { quantile, round, type Row } from './row.ts';
import { servedPage } from './served.ts';
import { startServer } from './server.ts';

const system = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const ROUNDS = 9;
const [FIRST, SECOND] = ['density_km2', 'bdl_76976_own_revenue_per_capita'];

interface Taken {
	paint: number;
	change: number;
}

/**
 * The strip of all gminas and the map of the country, ours beside bare ones on the same data and the
 * same layout, interleaved, each in a page of its own. Then the whole page, and what travels.
 */
export async function run(): Promise<Row[]> {
	const server = await startServer();
	const json = async (path: string) => (await fetch(server.url + path)).json();
	const values = await Promise.all(
		[FIRST, SECOND].map(async (code) => (await json(`/dane/${code}.json`)).values)
	);
	const outlines = await json('/dane/gminy.topo.json');
	const browser = await chromium.launch({
		executablePath: system,
		args: ['--no-sandbox', '--disable-gpu']
	});
	const page = await servedPage('bench/charts/page.ts');

	const taken: Record<string, Taken[]> = { ourStrip: [], bareStrip: [], ourMap: [], bareMap: [] };
	for (let round = 0; round < ROUNDS + 1; round++)
		for (const name of Object.keys(taken)) {
			const one = await measured(browser, page.url, name, [
				...(name.endsWith('Map') ? [outlines] : []),
				...values
			]);
			if (round > 0) taken[name].push(one); // the first one warms the browser
		}
	const rows = [
		...pair('strip of all gminas', 'indicator changed', taken.ourStrip, taken.bareStrip, 1, 1),
		...pair('map of all gminas', 'recoloured', taken.ourMap, taken.bareMap, 1.25, 1)
	];
	for (const [path, mark] of [
		['/gmina/1212053/porownanie?wskaznik=density_km2&grupa=polska', 'chart-ready'],
		['/gmina/1212053/porownanie/mapa?wskaznik=density_km2', 'map-ready']
	])
		rows.push(await ready(browser, server.url + path, mark));
	rows.push(...(await bytes(server.url)));
	await browser.close();
	page.stop();
	await server.stop();
	return rows;
}

function pair(
	what: string,
	changed: string,
	ours: Taken[],
	bare: Taken[],
	paintAim: number,
	changeAim: number
): Row[] {
	const middle = (all: Taken[], key: keyof Taken) =>
		quantile(
			all.map((one) => one[key]),
			0.5
		);
	const row = (key: keyof Taken, words: string, aim: number): Row[] => {
		const [a, b] = [middle(ours, key), middle(bare, key)];
		return [
			{ what: `${what}, ${words}: ours`, value: round(a, 1), unit: 'ms' },
			{ what: `${what}, ${words}: bare`, value: round(b, 1), unit: 'ms' },
			{ what: `${what}, ${words}: ratio`, value: round(a / b, 2), unit: '×', aim: `≤ ${aim}` }
		];
	};
	return [...row('paint', 'painted', paintAim), ...row('change', changed, changeAim)];
}

async function measured(browser: Browser, url: string, name: string, args: unknown[]) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(url);
	await page.waitForFunction(() => 'bench' in window);
	const taken = await page.evaluate(
		([name, args]) =>
			(
				window as unknown as { bench: Record<string, (...args: unknown[]) => Promise<Taken>> }
			).bench[name as string](...(args as unknown[])),
		[name, args]
	);
	await page.close();
	return taken;
}

/** From the start of the navigation to the mark, with everything that a page brings. */
async function ready(browser: Browser, url: string, mark: string): Promise<Row> {
	const all: number[] = [];
	for (let round = 0; round < 5; round++) {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(url);
		await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, mark);
		all.push(await page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, mark));
		await context.close();
	}
	const { pathname } = new URL(url);
	return { what: `${mark} of ${pathname}`, value: round(quantile(all, 0.5)), unit: 'ms' };
}

async function bytes(url: string): Promise<Row[]> {
	const brotli = async (path: string) =>
		brotliCompressSync(new Uint8Array(await (await fetch(url + path)).arrayBuffer())).length / 1000;
	return [
		{
			what: 'outlines of all gminas, brotli',
			value: round(await brotli('/dane/gminy.topo.json'), 1),
			unit: 'kB',
			aim: '≤ 165'
		},
		{
			what: 'one indicator of all gminas, brotli',
			value: round(await brotli(`/dane/${SECOND}.json`), 1),
			unit: 'kB',
			aim: '≤ 15'
		}
	];
}
