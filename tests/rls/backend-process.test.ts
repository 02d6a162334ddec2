import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeDirectory } from '#lib/server/supabase/directory.ts';

/* How `npm start` ends when it cannot start: one line that names the setting, no stack, not 0. */

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'wspolna-gmina-process-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('an unknown value', async () => {
	expect(await start({ DEMO: 'perhaps' })).toEqual({
		code: 1,
		said: 'DEMO: "perhaps" is neither 1 nor 0\n'
	});
});

test('a taken port', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const { port } = other.address() as AddressInfo;
	expect(await start({ PORT: String(port) })).toEqual({
		code: 1,
		said: `PORT: ${port} is taken on 127.0.0.1\n`
	});
	other.close();
});

test('an address that is not of this machine', async () => {
	const { code, said } = await start({ HOST: '192.0.2.1' });
	expect([code, said]).toEqual([1, 'HOST: cannot listen on 192.0.2.1 (EADDRNOTAVAIL)\n']);
});

test('a folder that another process has', async () => {
	const DATA_DIR = join(folder, 'used');
	const mine = await takeDirectory(DATA_DIR, 'http://127.0.0.1:1');
	expect(await start({ DATA_DIR })).toEqual({
		code: 1,
		said: `DATA_DIR: is used by the process ${process.pid}\n`
	});
	await mine.release();
});

test('a folder that cannot be made', async () => {
	await writeFile(join(folder, 'file'), '');
	const DATA_DIR = join(folder, 'file', 'data');
	const { code, said } = await start({ DATA_DIR });
	expect(code).toBe(1);
	expect(said).toMatch(/^DATA_DIR: .*cannot be written|is not a folder\n$/);
});

test('a folder that nobody may write, not even root', async () => {
	for (const DATA_DIR of ['/proc/self/fdinfo', '/proc/wspolna-gmina'])
		expect(await start({ DATA_DIR })).toEqual({
			code: 1,
			said: `DATA_DIR: ${DATA_DIR} cannot be written\n`
		});
});

test('a database that does not answer', async () => {
	const { code, said } = await start({ DATABASE_URL: 'postgres://me:geheim@127.0.0.1:1/x' });
	expect(code).toBe(1);
	expect(said).toMatch(/^DATABASE_URL: [^\n]+\n$/);
	expect(said).not.toContain('geheim');
});

test('a Supabase whose schema is older, with the command to run', async () => {
	const { createServer } = await import('node:http');
	const older = createServer((_request, response) => {
		response.setHeader('content-type', 'application/json').end('"20200101000000"');
	}).listen(0, '127.0.0.1');
	await once(older, 'listening');
	const { code, said } = await start({
		SUPABASE_URL: `http://127.0.0.1:${(older.address() as AddressInfo).port}`,
		SUPABASE_PUBLISHABLE_KEY: 'p',
		SUPABASE_SECRET_KEY: 's'
	});
	expect(code).toBe(1);
	expect(said).toMatch(/^SUPABASE_URL: .*20200101000000.*supabase db push\n$/);
	older.close();
});

/** Runs the entry until it ends; what it said on stderr. */
async function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
	const child = spawn(process.execPath, ['src/serve.ts'], {
		env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.on('data', (bytes) => (said += bytes));
	const [code] = await once(child, 'close');
	return { code, said };
}
