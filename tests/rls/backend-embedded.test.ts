import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readSettings } from '#lib/server/settings.ts';
import { openBackend } from '#lib/server/supabase/backend.ts';
import { openEmbedded } from '#lib/server/supabase/embedded.ts';
import { type Own, addPerson, openParts } from '../support/own.ts';

describe('one database', () => {
	let own: Own;
	beforeAll(async () => {
		own = await openParts();
		await own.database.schema.exec(`
			create table public.kinds (
				id integer primary key, bytes bytea, price numeric, local timestamp, at timestamptz
			);
			alter table public.kinds enable row level security;
			create policy "all" on public.kinds for all to authenticated using (auth.uid() is not null);
			grant all on public.kinds to authenticated;`);
		await own.database.connection.clearSchemaCache();
	});
	afterAll(() => own.close());

	test('bytes, numbers and times are what PostgREST would send', async () => {
		const person = await addPerson(own, 'Ala');
		const row = {
			id: 1,
			bytes: '\\x00ff10',
			price: 12.5,
			local: '2026-11-20T09:35:17.861',
			at: '2026-11-20T10:35:17.861+01:00'
		};
		const made = await own.ask('/rest/v1/kinds', person, {
			method: 'POST',
			headers: { 'content-type': 'application/json', prefer: 'return=representation' },
			body: JSON.stringify(row)
		});
		expect(made.status).toBe(201);
		expect(await made.json()).toEqual([{ ...row, at: '2026-11-20T09:35:17.861+00:00' }]);
	});

	test('what people wrote does not reach the log, the caller still learns what was wrong', async () => {
		const printed: unknown[] = [];
		const { inspect } = await import('node:util');
		const spy = vi.spyOn(console, 'error').mockImplementation((...args) => {
			printed.push(...args.map((each) => (typeof each === 'string' ? each : inspect(each))));
		});
		const person = await addPerson(own, 'Ala');
		const send = () =>
			own.ask('/rest/v1/kinds?on_conflict=', person, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ id: 77, bytes: '\\x5365637265742077696465' })
			});
		await send();
		const again = await send();
		spy.mockRestore();
		expect(again.status).toBe(409);
		expect(await again.json()).toMatchObject({ code: '23505' });
		const log = printed.join('\n');
		expect(log).toContain('23505');
		expect(log).not.toMatch(/5365637265|\(77\)|insert into/i);
	});

	test("lite's own administration is not there", async () => {
		for (const path of ['/_system/info', '/_system/introspect', '/'])
			expect((await own.ask(path)).status).toBe(404);
	});
});

test('keys are made once, for nobody else to read, and the folder is free again afterwards', async () => {
	const DATA_DIR = await folder();
	const first = await openBackend(readSettings({ DATA_DIR }));
	const { publishableKey, secretKey } = first;
	const signedUp = await first
		.client()
		.auth.signUp({ email: 'a@example.org', password: 'długie hasło' });
	expect(signedUp.data.session?.access_token).toBeTruthy();
	await first.close();
	expect((await stat(join(DATA_DIR, 'keys.json'))).mode & 0o777).toBe(0o600);

	const second = await openBackend(readSettings({ DATA_DIR }));
	expect([second.publishableKey, second.secretKey]).toEqual([publishableKey, secretKey]);
	expect(await second.verify(signedUp.data.session!.access_token)).toMatchObject({
		email: 'a@example.org'
	});
	await second.close();
	await rm(DATA_DIR, { recursive: true });
});

test('signing out ends the tokens of the session at once and is told', async () => {
	const DATA_DIR = await folder();
	const backend = await openBackend(readSettings({ DATA_DIR }));
	const told: unknown[] = [];
	backend.onSignOut((person, session) => told.push([person, session]));
	const { data } = await backend
		.client()
		.auth.signUp({ email: 'a@example.org', password: 'długie hasło' });
	const token = data.session!.access_token;
	const claims = await backend.verify(token);
	await backend.fetch(
		new Request(`${backend.url}/auth/v1/logout?scope=local`, {
			method: 'POST',
			headers: { apikey: backend.publishableKey, authorization: `Bearer ${token}` }
		})
	);
	expect(told).toEqual([[claims!.sub, claims!.session]]);
	expect(await backend.verify(token)).toBeNull();
	await backend.close();
	await rm(DATA_DIR, { recursive: true });
});

test('a kill while the database is made leaves a folder that the next start can use', async () => {
	const dataDir = await folder();
	const module = new URL('../../src/lib/server/supabase/embedded.ts', import.meta.url).href;
	const script = `import(${JSON.stringify(module)}).then(async ({ openEmbedded }) => {
		process.stdout.write('loaded');
		await (await openEmbedded(${JSON.stringify(dataDir)})).close();
	})`;
	for (const ms of [30, 150, 400, 900]) {
		const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
		await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
		const gone = once(child, 'exit');
		const timer = setTimeout(() => child.kill('SIGKILL'), ms);
		await gone;
		clearTimeout(timer);
	}
	const own = await openEmbedded(dataDir);
	expect((await own.connection.driver.query<{ one: number }>('select 1 as one')).rows).toEqual([
		{ one: 1 }
	]);
	await own.close();
	await rm(dataDir, { recursive: true });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && canMount();

// named and skipped where a small disk cannot be mounted; with REQUIRE_ALL a skip is a failure
test.skipIf(!mayMount)(
	'on a full disk the process goes on, refuses what would write, and ends; freed, it opens again',
	async () => {
		const disk = await folder();
		mount(disk, '60m');
		try {
			const own = await openEmbedded(disk);
			const fill = `insert into filling select string_agg(md5(random()::text), '') from generate_series(1, 60000)`;
			await own.schema.exec('create table filling (x text); create table kept (x text)');
			await own.schema.query(`insert into kept values ('here')`);
			const filling = async () => {
				for (let n = 0; n < 100; n++) await own.schema.query(fill);
			};
			await expect(filling()).rejects.toMatchObject({ code: '53100' });
			expect(own.full()).toBe(true);
			// without the guard PGlite 0.4.5 never comes back from this, and no timer fires any more
			await expect(own.schema.query('select 1')).rejects.toMatchObject({ code: '53100' });
			await own.close();

			execFileSync('mount', ['-o', 'remount,size=200m', disk]);
			const again = await openEmbedded(disk);
			expect(await again.schema.query('select x from kept')).toEqual([{ x: 'here' }]);
			await again.close();
		} finally {
			execFileSync('umount', ['--lazy', disk]); // the full one is never closed
		}
	}
);

const folder = () => mkdtemp(join(tmpdir(), 'wspolna-gmina-embedded-'));

function mount(path: string, size: string): void {
	execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]);
}

function canMount(): boolean {
	try {
		const probe = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
		mount(probe, '1m');
		execFileSync('umount', [probe]);
		return true;
	} catch {
		return false;
	}
}
