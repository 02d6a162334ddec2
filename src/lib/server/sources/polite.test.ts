import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bdl } from './bdl.ts';
import { SourceError } from './error.ts';
import { polite, retryAfter, type Polite } from './polite.ts';
import { Quota } from './quota.ts';
import { uldk } from './uldk.ts';

const folder = mkdtempSync(join(tmpdir(), 'wspolna-gmina-polite-'));
let server: Server;
let url: string;
let answer: (response: ServerResponse) => void;
let asked: { headers: Record<string, unknown> }[];
let open = 0;
let most = 0;
beforeAll(async () => {
	server = createServer((request, response) => {
		asked.push({ headers: request.headers });
		most = Math.max(most, (open += 1));
		response.on('close', () => (open -= 1));
		answer(response);
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
	asked = [];
	most = 0;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
	rmSync(folder, { recursive: true });
});

let n = 0;
function service(options: Partial<Parameters<typeof polite>[0]> = {}): Polite {
	const clock = { now: () => 1_800_000_000_000, sleep: async () => undefined };
	const quota = new Quota(join(folder, `quota-${(n += 1)}`), [{ most: 50, ms: 1000 }], clock.now());
	return polite({ quota, clock, timeoutMs: 300, mostBytes: 1000, ...options });
}

const faultOf = (work: Promise<unknown>) =>
	work.then(
		() => 'answered',
		(error) => {
			if (!(error instanceof SourceError)) throw error;
			expect(error.url).toContain('127.0.0.1');
			return error;
		}
	);

test.each<[string, (response: ServerResponse) => void, object]>([
	['500', (response) => response.writeHead(500).end('x'), { fault: 'broken', status: 500 }],
	['404', (response) => response.writeHead(404).end('{}'), { fault: 'not-found' }],
	['403', (response) => response.writeHead(403).end('{}'), { fault: 'refused' }],
	['a page', (response) => response.end('<!DOCTYPE html><p>'), { fault: 'html' }],
	['nothing', (response) => response.end(), { fault: 'empty' }],
	['a cut line', (response) => response.destroy(), { fault: 'network' }],
	[
		'half an answer',
		(response) =>
			void response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
		{ fault: 'network' }
	],
	['silence', () => undefined, { fault: 'timeout' }],
	['an answer without end', (response) => response.end('x'.repeat(5000)), { fault: 'too-large' }],
	[
		'429',
		(response) => response.writeHead(429, { 'retry-after': '90' }).end(),
		{ fault: 'busy', retryAt: 1_800_000_090_000 }
	]
])('%s is named', async (_, how, expected) => {
	answer = how;
	expect(await faultOf(service().ask(url))).toMatchObject(expected);
});

test('nobody listening is a fault of the network', async () => {
	expect(await faultOf(service().ask('http://127.0.0.1:9/'))).toMatchObject({ fault: 'network' });
});

test('after "too many" nothing is asked until it is time', async () => {
	answer = (response) => response.writeHead(429, { 'retry-after': '90' }).end();
	const one = service();
	await faultOf(one.ask(url));
	expect(await faultOf(one.ask(url))).toMatchObject({ fault: 'busy', retryAt: 1_800_000_090_000 });
	expect(asked).toHaveLength(1);
});

test('one request at a time, in order, each with the key', async () => {
	answer = (response) => setTimeout(() => response.end('ok'), 10);
	const one = service({ headers: { 'x-clientid': 'key' } });
	await Promise.all([one.ask(url), one.ask(url), one.ask(url)]);
	expect([asked.length, most]).toEqual([3, 1]);
	expect(asked[0].headers).toMatchObject({ 'x-clientid': 'key', 'user-agent': 'wspolna-gmina' });
});

test('what has not changed is not sent again', async () => {
	answer = (response) =>
		asked.at(-1)!.headers['if-none-match'] === '"a"'
			? response.writeHead(304).end()
			: response.writeHead(200, { etag: '"a"' }).end('{}');
	const one = service();
	expect(await one.ask(url)).toEqual({ unchanged: false, text: '{}', etag: '"a"' });
	expect(await one.ask(url, { etag: '"a"' })).toEqual({ unchanged: true });
});

test('whoever stops waiting is not answered by a fault', async () => {
	answer = () => undefined;
	const stop = new AbortController();
	const work = service({ timeoutMs: 5000 }).ask(url, { signal: stop.signal });
	setTimeout(() => stop.abort(), 20);
	await expect(work).rejects.toThrow('abort');
});

test('BDL says in an answer of 200 that a quota is used up, and for how long', async () => {
	answer = (response) =>
		response.end('{"errorResult":"API calls quota exceeded! Maximum admitted 100 per 15m."}');
	const one = bdl(service(), url);
	expect(await faultOf(one.variable('1'))).toMatchObject({
		fault: 'busy',
		retryAt: 1_800_000_000_000 + 15 * 60_000
	});
});

test.each([
	['{"results":[', 'half'],
	['{"results":[{"id":5}]}', 'strange'],
	['{"errors":[{"errorResult":"Nie znaleziono zasobu"}]}', 'refused'],
	['[]', 'strange']
])('BDL answers %s: %s', async (text, fault) => {
	answer = (response) => response.end(text);
	expect(await faultOf(bdl(service(), url).variable('1'))).toMatchObject({ fault });
});

test('ULDK answers for another gmina than was asked for', async () => {
	answer = (response) =>
		response.end('0\nSRID=4326;POLYGON((21 51,21.2 51,21.2 51.2,21 51))|140307_2|Maciejowice|x|y');
	expect(await faultOf(uldk(service(), url).commune('1212053', null))).toMatchObject({
		fault: 'strange'
	});
	expect(await uldk(service(), url).commune('1403073', null)).toMatchObject({
		name: 'Maciejowice'
	});
});

test('how long to wait is said in seconds or as a date', () => {
	expect(retryAfter('7', 0)).toBe(7000);
	expect(retryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000);
	expect(retryAfter('soon', 0)).toBeNull();
	expect(retryAfter(null, 0)).toBeNull();
});
