import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { startServer } from './server.ts';
import { round, type Row } from './row.ts';

const system = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

const PATHS = [
	'/',
	'/gmina/1212053',
	'/gmina/1212053/porownanie',
	'/gmina/1212053/porownanie/mapa',
	'/logowanie',
	'/dostepnosc'
];

/** Scripts fetched by a public page before any input, as sent (gzip or brotli), until the network rests. */
export async function run(): Promise<Row[]> {
	const server = await startServer();
	const browser = await chromium.launch({ executablePath: system, args: ['--no-sandbox'] });
	const rows: Row[] = [];
	for (const path of PATHS) {
		const page = await browser.newPage();
		const scripts: string[] = [];
		page.on('response', (response) => {
			if (response.request().resourceType() === 'script') scripts.push(response.url());
		});
		await page.goto(server.url + path, { waitUntil: 'networkidle' });
		const paints = await page.evaluate(
			() => performance.getEntriesByName('map-ready')[0]?.startTime ?? 0
		);
		await page.close();

		let bytes = 0;
		for (const url of scripts)
			bytes += (await import('node:zlib')).gzipSync(
				new Uint8Array(await (await fetch(url)).arrayBuffer())
			).length;
		rows.push({
			what: `scripts of ${path}, gzip`,
			value: round(bytes / 1000, 1),
			unit: 'kB',
			aim: '≤ 150'
		});
		if (paints > 0)
			rows.push({ what: `map on the screen at ${path}`, value: round(paints), unit: 'ms' });
	}
	await browser.close();
	await server.stop();
	return rows;
}
