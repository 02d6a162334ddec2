import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingError } from '../settings.ts';
import { holderOf, takeDirectory } from './directory.ts';

const URL = 'http://127.0.0.1:1';
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'wspolna-gmina-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, 'lock');

/** A process that sleeps until it is ended. */
async function sleeper() {
	const child = spawn('sleep', ['600'], { stdio: 'ignore' });
	await once(child, 'spawn');
	return child;
}

test('a missing folder is made, and a released one can be taken again', async () => {
	const deep = join(folder, 'a', 'b');
	const first = await takeDirectory(deep, URL);
	expect(await holderOf(deep)).toMatchObject({ pid: process.pid, url: URL });
	await first.release();
	expect(await holderOf(deep)).toBeNull();
	await (await takeDirectory(deep, URL)).release();
});

test('a folder that a living process has is refused, with its number', async () => {
	const first = await takeDirectory(folder, URL);
	await expect(takeDirectory(folder, URL)).rejects.toThrow(
		`DATA_DIR: is used by the process ${process.pid}`
	);
	await first.release();
});

test('of many who start at once on the lock of a killed process, one gets the folder', async () => {
	const child = await sleeper();
	await writeFile(lockFile(), JSON.stringify({ pid: child.pid, started: null, url: URL }));
	child.kill('SIGKILL');
	await once(child, 'exit');

	const tries = await Promise.allSettled(
		Array.from({ length: 8 }, () => takeDirectory(folder, URL))
	);
	expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	for (const one of tries)
		if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(SettingError);
});

test.runIf(process.platform === 'linux')(
	'the number of a dead process that a new one got does not keep the folder',
	async () => {
		const child = await sleeper();
		const holder = { pid: child.pid, started: 'another boot/17', url: URL };
		await writeFile(lockFile(), JSON.stringify(holder));
		await (await takeDirectory(folder, URL)).release();
		child.kill('SIGKILL');
	}
);

test.runIf(process.platform === 'linux')(
	'a killed process that nobody has reaped yet does not keep the folder',
	async () => {
		// the shell becomes `sleep`, which never asks how its child ended
		const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 600']);
		const [bytes] = await once(parent.stdout, 'data');
		const pid = Number(String(bytes).trim());
		await expect
			.poll(async () => (await readFile(`/proc/${pid}/stat`, 'utf8')).includes(') Z '))
			.toBe(true);

		await writeFile(lockFile(), JSON.stringify({ pid, started: null, url: URL }));
		await (await takeDirectory(folder, URL)).release();
		parent.kill('SIGKILL');
	}
);

test('half a lock, written by an older version that was killed, does not keep the folder', async () => {
	await writeFile(lockFile(), '{"pid":');
	await (await takeDirectory(folder, URL)).release();
});

test.each(['file/below', '/proc/wspolna-gmina'])(
	'%s cannot be a folder and says so',
	async (path) => {
		await writeFile(join(folder, 'file'), '');
		const wanted = path.startsWith('/') ? path : join(folder, path);
		await expect(takeDirectory(wanted, URL)).rejects.toThrow(/^DATA_DIR: /);
	}
);
