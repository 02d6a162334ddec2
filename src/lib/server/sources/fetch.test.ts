import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FileError } from '#lib/sources/problems.ts';
import { SourceError } from './error.ts';
import { fetchFile, RULES, type Rules } from './fetch.ts';
import { judgeUrl } from './guard.ts';
import { fetchTable } from './tables.ts';

/*
 * One server on loopback plays the internet: names resolve as a test says, and only its port and
 * its address are let through beside what the real rules allow.
 */
let server: Server;
let port: number;
let answer: (response: ServerResponse, request: IncomingMessage) => void;
let asked: { host: string; path: string }[];
beforeAll(async () => {
	server = createServer((request, response) => {
		asked.push({ host: request.headers.host ?? '', path: request.url ?? '' });
		answer(response, request);
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	({ port } = server.address() as AddressInfo);
});
beforeEach(() => {
	asked = [];
	answer = (response) => response.end('Nazwa;Kod\nBiblioteka;007\n');
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const names: Record<string, string[]> = {
	'pliki.example.org': ['127.0.0.1'],
	'w-srodku.example.org': ['10.0.0.5'],
	'dwa.example.org': ['127.0.0.1', '192.168.0.1'],
	'nikt.example.org': []
};
const lookup = ((name, _options, callback) => {
	const found = names[name];
	if (!found) return callback(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []);
	callback(
		null,
		found.map((address) => ({ address, family: 4 }))
	);
}) as LookupFunction;

const rules = (more: Partial<Rules> = {}): Rules => ({
	...RULES,
	lookup,
	timeoutMs: 400,
	mostBytes: 1000,
	// the real guard, but for the port of the test's server
	judge: (url) => {
		const judged = judgeUrl(url.replace(`:${port}`, ''));
		return 'url' in judged ? { url: new URL(url) } : judged;
	},
	isAllowed: (address) => address === '127.0.0.1' || RULES.isAllowed(address),
	...more
});
const address = (path = '/lista.csv', host = 'pliki.example.org') =>
	`http://${host}:${port}${path}`;

const faultOf = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'answered',
		(error) => {
			if (error instanceof SourceError) return error.fault;
			throw error;
		}
	);

test('a file is fetched with its name, and read as a table', async () => {
	const { bytes, name } = await fetchFile(address('/dane/lista%20miejsc.csv?klucz=tajny'), rules());
	expect(name).toBe('lista miejsc.csv');
	expect(new TextDecoder().decode(bytes)).toContain('Biblioteka');
	expect((await fetchTable(address(), rules())).rows[0].cells).toEqual(['Biblioteka', '007']);
	answer = (response) => response.end('<!doctype html><p>logowanie');
	const page = fetchTable(address(), rules());
	await expect(page).rejects.toThrow(FileError);
});

test('a name that resolves into the network is refused before a connection is made', async () => {
	expect(await faultOf(fetchFile(address('/', 'w-srodku.example.org'), rules()))).toBe(
		'not-public'
	);
	// one good address beside a private one is no name to trust
	expect(await faultOf(fetchFile(address('/', 'dwa.example.org'), rules()))).toBe('not-public');
	expect(await faultOf(fetchFile(address('/', 'nikt.example.org'), rules()))).toBe('not-public');
	expect(await faultOf(fetchFile(address('/', 'nie-ma.example.org'), rules()))).toBe('network');
	expect(asked).toEqual([]);
});

test('the server cannot be sent to itself with the rules it runs with', async () => {
	for (const url of [
		`http://127.0.0.1:${port}/`,
		'http://127.0.0.1/',
		'http://localhost/',
		'http://2130706433/',
		'http://[::1]/',
		'http://[::ffff:127.0.0.1]/'
	])
		expect(await faultOf(fetchFile(url))).toBe('not-public');
	// a public-looking name for loopback: checked where it resolves to
	const strict = rules({ isAllowed: RULES.isAllowed });
	expect(await faultOf(fetchFile(address(), strict))).toBe('not-public');
	expect(asked).toEqual([]);
});

test('a name that resolves differently the second time reaches only what was checked', async () => {
	let times = 0;
	const rebinding = ((_name, _options, callback) =>
		callback(null, [
			{ address: times++ === 0 ? '127.0.0.1' : '10.0.0.5', family: 4 }
		])) as LookupFunction;
	await fetchFile(address(), rules({ lookup: rebinding }));
	expect(times).toBe(1);
	expect(await faultOf(fetchFile(address(), rules({ lookup: rebinding })))).toBe('not-public');
	expect(asked).toHaveLength(1);
});

test.each([
	['http://169.254.169.254/latest/meta-data/'],
	['http://localhost/'],
	['http://[::1]/'],
	['file:///etc/passwd'],
	['http://w-srodku.example.org/'],
	['//10.0.0.1/']
])('a redirect to %s is not followed', async (location) => {
	answer = (response) => response.writeHead(302, { location }).end();
	expect(await faultOf(fetchFile(address(), rules()))).toBe('not-public');
	expect(asked).toHaveLength(1);
});

test('a redirect to another public address is followed, but not for ever', async () => {
	answer = (response, { url }) =>
		url === '/dalej'
			? response.end('a;b\n')
			: response.writeHead(301, { location: '/dalej' }).end();
	expect((await fetchFile(address('/'), rules())).bytes).toHaveLength(4);
	answer = (response) => response.writeHead(301, { location: '/' }).end();
	asked = [];
	expect(await faultOf(fetchFile(address('/'), rules()))).toBe('strange');
	expect(asked).toHaveLength(4);
});

test.each<[string, (response: ServerResponse) => void, string]>([
	['404', (response) => response.writeHead(404).end(), 'not-found'],
	['403', (response) => response.writeHead(403).end(), 'refused'],
	['500', (response) => response.writeHead(500).end(), 'broken'],
	['nothing', (response) => response.end(), 'empty'],
	[
		'a promise of too much',
		(response) => response.writeHead(200, { 'content-length': 2000 }).flushHeaders(),
		'too-large'
	],
	[
		'too much',
		(response) => void (response.write('x'.repeat(800)), response.end('x'.repeat(800))),
		'too-large'
	],
	[
		'a packed answer',
		(response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
		'strange'
	],
	['silence', () => undefined, 'timeout'],
	['half and then silence', (response) => void response.write('a'), 'timeout'],
	['a broken line', (response) => response.destroy(), 'network']
])('%s is told', async (_, answers, fault) => {
	answer = answers;
	expect(await faultOf(fetchFile(address(), rules()))).toBe(fault);
});

test('what stands behind the question mark is not shown', async () => {
	answer = (response) => response.writeHead(404).end();
	const error = await fetchFile(address('/a.csv?token=tajny'), rules()).catch((error) => error);
	expect(String(error)).not.toContain('tajny');
});
