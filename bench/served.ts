import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** The bundle of a page of a bench, as a browser gets it. */
export async function servedPage(entry: string): Promise<{ url: string; stop: () => void }> {
	const outDir = mkdtempSync(join(tmpdir(), 'wg-bench-'));
	await build({
		configFile: false,
		logLevel: 'error',
		plugins: [svelte()],
		build: { outDir, lib: { entry, formats: ['es'], fileName: 'page', cssFileName: 'page' } }
	});
	const html =
		'<!doctype html><html lang="pl"><link rel="stylesheet" href="page.css"><script type="module" src="page.js"></script>';
	const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };
	const http = createServer(({ url = '/' }, response) => {
		const name = url.slice(1);
		const known = name === '' || readdirSync(outDir).includes(name);
		response.writeHead(known ? 200 : 404, {
			'content-type': `${types[name.split('.').at(-1)!] ?? 'text/html'}; charset=utf-8`
		});
		response.end(name && known ? readFileSync(join(outDir, name)) : html);
	}).listen(0, '127.0.0.1');
	await new Promise((done) => http.once('listening', done));
	const { port } = http.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, stop: () => http.close() };
}
