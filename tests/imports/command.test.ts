import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '#lib/server/reference/csv.ts';
import { readFileSync } from 'node:fs';
import { parseArguments } from '#lib/server/jobs/imports/command.ts';
import { readYears } from '#lib/server/reference/imported.ts';
import { readSettings } from '#lib/server/settings.ts';
import { openBackend } from '#lib/server/supabase/backend.ts';
import { startGus, type Gus } from '../support/gus.ts';
import { freePort } from '../support/server.ts';

/* `npm run import` as a process of its own, killed and run again, alone and beside a server. */

const dataDir = mkdtempSync(join(tmpdir(), 'wspolna-gmina-command-'));
let gus: Gus;
const running: ChildProcess[] = [];
beforeAll(async () => {
	gus = await startGus();
});
afterAll(async () => {
	for (const child of running) child.kill('SIGKILL');
	await gus.close();
	rmSync(dataDir, { recursive: true, force: true });
});

function run(file: string, words: string[], env: Record<string, string> = {}) {
	const child = spawn(process.execPath, [file, ...words], {
		env: {
			...process.env,
			DATA_DIR: dataDir,
			DEMO: '0',
			BDL_URL: gus.bdlUrl,
			ULDK_URL: gus.uldkUrl,
			...env
		}
	});
	running.push(child);
	let said = '';
	child.stdout.on('data', (bytes) => (said += bytes));
	child.stderr.on('data', (bytes) => (said += bytes));
	const code = new Promise<number | null>((resolve) => child.once('exit', (exit) => resolve(exit)));
	return { child, code, said: () => said };
}

test(
	'a full variable, killed twice, is whole in the end, and no quota was broken',
	{ timeout: 300_000 },
	async () => {
		for (const requests of [9, 25]) {
			const killed = run('src/import.ts', ['bdl', 'density_km2']);
			await expect
				.poll(() => gus.requests.length, { timeout: 120_000, interval: 20 })
				.toBeGreaterThan(requests);
			killed.child.kill('SIGKILL');
			expect(await killed.code).toBeNull();
		}
		const last = run('src/import.ts', ['bdl', 'density_km2']);
		expect([await last.code, last.said()]).toEqual([
			0,
			expect.stringMatching(/bdl: done, \d+ rows: /)
		]);
		expect(last.said()).toContain('without a value: 2002162 Grabówka');
		expect(gus.violations).toEqual([]);

		const backend = await openBackend(readSettings({ DATA_DIR: dataDir }));
		const [{ values }] = await backend.call<{ values: string }[]>('imported_values', {
			indicator: 'density_km2'
		});
		await backend.close();
		const stored = [...readYears(values)].flatMap(({ unit, years }) =>
			years.flatMap(({ year, value }) =>
				unit.length === 6 && year === 2020 ? [[unit, year, value] as const] : []
			)
		);
		const seed = readFileSync('supabase/seed/observations/gus-bdl-2020.csv', 'utf8');
		const expected = parseCsv(seed).map((row) => [
			row.code.slice(0, 6),
			2020,
			Number(row['density_km2@2020'])
		]);
		expect(stored.map(([unit, year, value]) => [unit, year, value]).sort()).toEqual(
			expected.sort()
		);

		// a request that was on its way when the process was killed is sent again, and no other
		const sent = gus.requests
			.map(({ path }) => path)
			.filter((path) => path.includes('by-variable'));
		expect(sent.length - new Set(sent).size).toBeLessThanOrEqual(2);
	}
);

test('beside a running server the server does it; its pages have it at once', async () => {
	const port = await freePort();
	const server = run('src/serve.ts', [], { PORT: String(port) });
	const url = `http://127.0.0.1:${port}`;
	await expect
		.poll(
			() =>
				fetch(`${url}/readyz`).then(
					({ ok }) => ok,
					() => false
				),
			{ timeout: 60_000, interval: 100 }
		)
		.toBe(true);
	gus.values.set('72305 121205 2025', { val: 45_001, attrId: 1 });

	const done = run('src/import.ts', ['figures', '1212053']);
	expect([await done.code, done.said()]).toEqual([0, expect.stringContaining('figures: done')]);
	const page = await fetch(`${url}/gmina/1212053.json`).then((answer) => answer.text());
	expect(page).toContain('45001');

	const list = run('src/import.ts', ['list']);
	expect([await list.code, list.said()]).toEqual([
		0,
		expect.stringMatching(/done\s+figures 1212053, \d+ rows/)
	]);
	const none = run('src/import.ts', ['stats', '/nowhere/figures.csv']);
	expect([await none.code, none.said()]).toEqual([
		1,
		expect.stringContaining('There is no such file')
	]);
	const off = run('src/import.ts', ['cancel', '00000000-0000-4000-8000-000000000000']);
	expect(await off.code).toBe(1);
	for (const [headers, body] of [
		[{}, '{"task":"list"}'],
		[{ authorization: 'Bearer x' }, '{"task":"list"}']
	] as const) {
		const answer = await fetch(`${url}/api/import`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body
		});
		expect(answer.status).toBe(404);
	}
	server.child.kill('SIGTERM');
	expect(await server.code).toBe(0);
});

test('without a network a gmina’s jobs wait quietly, and the server stops in time', async () => {
	const port = await freePort();
	const server = run('src/serve.ts', [], {
		PORT: String(port),
		BDL_URL: 'http://127.0.0.1:9',
		DEMO: '1'
	});
	await expect
		.poll(
			() =>
				fetch(`http://127.0.0.1:${port}/readyz`).then(
					({ ok }) => ok,
					() => false
				),
			{ timeout: 60_000, interval: 100 }
		)
		.toBe(true);
	const asked = run('src/import.ts', ['figures', '1212053']);
	await expect
		.poll(asked.said, { timeout: 20_000 })
		.toContain('127.0.0.1 cannot be reached; goes on at');
	asked.child.kill('SIGINT');
	expect([await asked.code, asked.said()]).toEqual([
		130,
		expect.stringContaining('the server goes on with it')
	]);
	const before = Date.now();
	server.child.kill('SIGTERM');
	expect(await server.code).toBe(0);
	expect(Date.now() - before).toBeLessThan(6000);
	expect(server.said()).not.toMatch(/error|fetch failed|at file:/i);
});

test.each([
	[],
	['nothing'],
	['bdl', '--since', '20x'],
	['terc'],
	['stats', 'a', 'b'],
	['figures', '12'],
	['uldk', 'Olkusz']
])('%j is no import', (...words) => expect(parseArguments(words as string[])).toBeNull());

test('arguments say what to bring', () => {
	expect(parseArguments(['bdl', '72305', '--since', '2015'])).toEqual({
		task: 'queue',
		kind: 'bdl',
		args: { variables: ['72305'], since: 2015 }
	});
	expect(parseArguments(['uldk', '1212', '12'])).toMatchObject({
		kind: 'uldk',
		args: { within: ['1212', '12'] }
	});
	expect(parseArguments(['sdg', '/tmp/a.csv', 'households_broadband'])).toMatchObject({
		args: { file: '/tmp/a.csv', indicator: 'households_broadband' }
	});
});
