import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixture } from '#lib/sources/fixtures/read.ts';
import { FileError } from '#lib/sources/problems.ts';
import { SourceError } from './error.ts';
import { overpass } from './overpass.ts';
import { polite } from './polite.ts';
import { OVERPASS_LIMITS, Quota } from './quota.ts';
import { boxAround, overpassTable } from './tables.ts';

/* A server that answers like Overpass: its JSON, and its refusals, which are pages of HTML. */

const folder = mkdtempSync(join(tmpdir(), 'wspolna-gmina-overpass-'));
const page = (said: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html><html><body><p><strong>Error</strong>: ${said}</p></body></html>`;
let server: Server;
let url: string;
let answer: (response: ServerResponse) => void;
let queries: string[];
let open = 0;
let most = 0;
beforeAll(async () => {
	server = createServer((request, response) => {
		queries.push(new URL(request.url!, 'http://x').searchParams.get('data') ?? '');
		most = Math.max(most, (open += 1));
		response.on('close', () => (open -= 1));
		answer(response);
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/interpreter`;
});
beforeEach(() => {
	queries = [];
	most = 0;
	now = 1_800_000_000_000;
	answer = (response) => response.end(fixture('overpass.json'));
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
	rmSync(folder, { recursive: true });
});

let now: number;
let n = 0;
function service(mostBytes = 100_000) {
	const clock = { now: () => now, sleep: async (ms: number) => void (now += ms) };
	const quota = new Quota(join(folder, `quota-${(n += 1)}`), OVERPASS_LIMITS, now);
	return overpass(polite({ quota, clock, timeoutMs: 300, mostBytes }), url);
}
const BOX = [49.6, 20.3, 49.8, 20.5] as const;
const faultOf = (work: Promise<unknown>): Promise<SourceError> =>
	work.then(
		() => Promise.reject(new Error('answered')),
		(error) => (error instanceof SourceError ? error : Promise.reject(error))
	);

test('the query asks for named places of a box, with a time and a size', async () => {
	const table = await service().places(BOX);
	expect(table.rows).toHaveLength(7);
	expect(table.licence).toBe('odbl');
	expect(queries[0]).toMatch(
		/^\[out:json\]\[timeout:25\]\[maxsize:64000000\]\[bbox:49\.60000,20\.30000,49\.80000,20\.50000\];/
	);
	expect(queries[0]).toMatch(/nwr\["amenity"~"\^\(library\|[^"]+\$"\]\["name"\];/);
	expect(queries[0]).toMatch(/out center qt;$/);
});

test('one question at a time, and never two within two seconds', async () => {
	const osm = service();
	const start = now;
	answer = (response) => setTimeout(() => response.end(fixture('overpass.json')), 20);
	await Promise.all([osm.places(BOX), osm.places(BOX), osm.places(BOX)]);
	expect(most).toBe(1);
	expect(now - start).toBeGreaterThanOrEqual(4000);
});

test.each<[string, (response: ServerResponse) => void, string]>([
	['429: no slot', (response) => response.writeHead(429).end(page('rate_limited')), 'busy'],
	[
		'504: too busy',
		(response) =>
			response.writeHead(504).end(page('Dispatcher_Client::request_read_and_idx::timeout')),
		'busy'
	],
	[
		'400: our query is wrong',
		(response) => response.writeHead(400).end(page('parse error')),
		'refused'
	],
	[
		'200 that gave up half-way',
		(response) => response.end(fixture('overpass-runtime-error.json')),
		'busy'
	],
	['200 with a page', (response) => response.end(page('x')), 'html'],
	['200 cut in half', (response) => response.end(fixture('overpass.json').slice(0, 900)), 'half'],
	['200 with other JSON', (response) => response.end('{"a":1}'), 'strange'],
	['too much', (response) => response.end(`{"elements":[${' '.repeat(200_000)}]}`), 'too-large'],
	['silence', () => undefined, 'timeout']
])('%s', async (_, answers, fault) => {
	answer = answers;
	const error = await faultOf(service().places(BOX));
	expect(error.fault).toBe(fault);
	expect(error.url).toBe(url);
	if (fault === 'busy') expect(error.retryAt! - now).toBeGreaterThanOrEqual(59_000);
});

test('a service that wants rest is left alone until then', async () => {
	const osm = service();
	answer = (response) => response.writeHead(429, { 'retry-after': '90' }).end(page('rate_limited'));
	await faultOf(osm.places(BOX));
	expect((await faultOf(osm.places(BOX))).fault).toBe('busy');
	expect(queries).toHaveLength(1);
	now += 91_000;
	answer = (response) => response.end(fixture('overpass.json'));
	expect((await osm.places(BOX)).rows).toHaveLength(7);
});

test('an answer without a single place is said as such', async () => {
	answer = (response) => response.end('{"elements":[]}');
	await expect(service().places(BOX)).rejects.toThrow(FileError);
});

/** What the reference data says of a gmina: here its villages and its outline. */
const reference = (
	outline: object | null,
	villages: { name: string; lat: number; lng: number }[]
) => ({ outline: () => outline, localities: () => villages }) as never;

test('a gmina is asked for by the box around its outline and villages, and only what is inside is kept', async () => {
	const square = {
		type: 'Polygon',
		coordinates: [
			[
				[20.415, 49.7],
				[20.4235, 49.7],
				[20.4235, 49.72],
				[20.415, 49.72],
				[20.415, 49.7]
			]
		]
	};
	const villages = [{ name: 'Kamienica', lat: 49.7, lng: 20.4 }];
	const table = await overpassTable(
		{
			sources: { overpass: service() },
			reference: reference({ geometry: square, exact: true }, villages)
		},
		'1207052'
	);
	expect(queries[0]).toContain('[bbox:49.67500,20.37500,49.72500,20.42500]');
	const lngs = table.rows.map(({ point }) => point!.lng);
	expect(lngs.length).toBeGreaterThan(2);
	expect(Math.max(...lngs)).toBeLessThan(20.4235);
});

test('a gmina of which nothing is known is not asked for', async () => {
	expect(boxAround({ teryt: '1207052', outline: null, exact: false, villages: [] })).toBeNull();
	const nothing = overpassTable(
		{ sources: { overpass: service() }, reference: reference(null, []) },
		'1207052'
	);
	await expect(nothing).rejects.toThrow(FileError);
	expect(queries).toEqual([]);
});
