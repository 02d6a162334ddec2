import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { freePort } from '../support/server.ts';
import { expect, test } from './support.ts';

test('a setting that cannot be used ends the start with one line that names it', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'wg-')), 'file');
	writeFileSync(file, '');
	const wrong: [string, string][] = [
		['PORT', 'many'],
		['HOST', 'not a host'],
		['DATA_DIR', join(file, 'below-a-file')],
		['DATABASE_URL', 'mysql://localhost/x'],
		['SUPABASE_URL', 'nonsense'],
		['DEMO', 'maybe'],
		['TILE_URL', 'https://tiles.example.org/']
	];
	for (const [name, value] of wrong) {
		const { code, errors } = await run({ [name]: value });
		expect(code, name).not.toBe(0);
		expect(errors.trim().split('\n'), name).toHaveLength(1);
		expect(errors).toMatch(new RegExp(`^${name}: .+`));
	}
});

test('a port that somebody else has is named, and nothing is left behind', async () => {
	const other = createServer();
	await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
	const address = other.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const dataDir = join(mkdtempSync(join(tmpdir(), 'wg-')), 'data');
	const { code, errors } = await run({ PORT: String(port), DATA_DIR: dataDir });
	other.close();

	expect(code).not.toBe(0);
	expect(errors).toMatch(/^PORT: .+\n$/);
	expect(existsSync(join(dataDir, 'journal'))).toBe(false);
});

test('a second process on the same data is refused, and the first goes on', async ({ server }) => {
	const { code, errors } = await run({ DATA_DIR: server.dataDir });
	expect(code).not.toBe(0);
	expect(errors).toMatch(/^DATA_DIR: .+\n$/);
	expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

/** Runs the server until it ends by itself; five seconds are its limit. */
async function run(env: Record<string, string>): Promise<{ code: number | null; errors: string }> {
	const child = spawn(process.execPath, ['src/serve.ts'], {
		env: {
			...process.env,
			PORT: String(await freePort()),
			DATA_DIR: mkdtempSync(join(tmpdir(), 'wg-')),
			...env
		},
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let errors = '';
	child.stderr.on('data', (bytes) => (errors += bytes));
	const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
	const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
	clearTimeout(patience);
	return { code, errors };
}
