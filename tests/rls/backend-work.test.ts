import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BackupError, readBackup } from '#lib/server/backup/read.ts';
import { writeBackup } from '#lib/server/backup/write.ts';
import { getFile, putFile } from '#lib/server/files.ts';
import { type Kind, runJobs } from '#lib/server/jobs/runner.ts';
import { type Own, addPerson, openParts } from '../support/own.ts';

/* Jobs, files and backups on the embedded database: what the server does by its own statements. */

let own: Own;
let folder: string;
beforeAll(async () => {
	own = await openParts();
	folder = await mkdtemp(join(tmpdir(), 'wspolna-gmina-work-'));
	const units = [{ code: '1212053', level: 'gmina', name: 'Olkusz', kind: 'miejsko-wiejska' }];
	await own.store.call('load_reference', { units });
});
afterAll(async () => {
	await own.close();
	await rm(folder, { recursive: true });
});

const call: Own['store']['call'] = (name, args) => own.store.call(name, args);
const countsOf = (id: string) =>
	call<{ state: string; done: number; report: object }>('job_state', { id });

test('a job that was killed half-way goes on at its cursor, with what it stored', async () => {
	const begun: number[] = [];
	const counting =
		(stopAt: number): Kind =>
		async ({ cursor }, signal) => {
			const n = Number(cursor ?? 0) + 1;
			begun.push(n);
			if (n === stopAt)
				// the process is killed inside this step: nothing of it is stored
				return new Promise((_, reject) =>
					signal.addEventListener('abort', () => reject(new Error()))
				);
			const unit = { code: `12120${n}2`, level: 'gmina', name: `Gmina ${n}`, kind: 'wiejska' };
			return {
				apply: { function: 'load_reference', args: { units: [unit] } },
				cursor: n,
				done: n,
				total: 6,
				...(n === 6 ? { report: { stored: 6 } } : {})
			};
		};

	const { id } = await call<{ id: string }>('queue_job', { kind: 'counting', args: {} });
	const first = runJobs(call, { counting: counting(4) }, { idleMs: 20 });
	await expect.poll(() => begun.at(-1)).toBe(4);
	await first.close();
	expect(await countsOf(id)).toMatchObject({ state: 'running', done: 3 });

	// another process takes over when the first has been silent for a minute
	await own.database.schema.exec(`update public.jobs set heartbeat = now() - interval '2 minutes'`);
	const second = runJobs(call, { counting: counting(0) }, { idleMs: 20 });
	await expect.poll(async () => (await countsOf(id)).state).toBe('done');
	await second.close();
	expect(begun).toEqual([1, 2, 3, 4, 4, 5, 6]);
	expect((await countsOf(id)).report).toEqual({ stored: 6 });
});

test('a job that cannot be done says why, one of an unknown kind waits', async () => {
	const failing = await call<{ id: string }>('queue_job', { kind: 'failing', args: {} });
	const later = await call<{ id: string }>('queue_job', { kind: 'of the next version', args: {} });
	const jobs = runJobs(
		call,
		{ failing: () => Promise.reject(new Error('The source is closed.')) },
		{ idleMs: 20 }
	);
	await expect.poll(async () => (await countsOf(failing.id)).state).toBe('failed');
	await jobs.close();
	expect((await countsOf(failing.id)).report).toEqual({ error: 'The source is closed.' });
	expect((await countsOf(later.id)).state).toBe('queued');
});

test('a long job gives way after ten seconds, one that waits is taken when it is time', async () => {
	const order: string[] = [];
	const clock = {
		at: Date.now(),
		now: () => clock.at,
		sleep: async (ms: number) => void (await soon(), (clock.at += ms))
	};
	const steps =
		(name: string, count: number, ms: number): Kind =>
		async ({ cursor }) => {
			const n = Number(cursor ?? 0) + 1;
			order.push(name);
			clock.at += ms;
			return { cursor: n, done: n, total: count, ...(n === count ? { report: {} } : {}) };
		};
	const patient: Kind = async ({ attempts }) => {
		order.push('patient');
		if (attempts > 0) return { cursor: 1, done: 1, total: 1, report: {} };
		return { until: clock.at + 60_000, attempts: attempts + 1, report: { waits: true } };
	};
	const kinds = { patient, long: steps('long', 9, 4000), short: steps('short', 1, 10) };
	const ids: string[] = [];
	for (const kind of Object.keys(kinds))
		ids.push((await call<{ id: string }>('queue_job', { kind, args: {} })).id);
	const jobs = runJobs(call, kinds, { idleMs: 10_000, clock });
	await expect
		.poll(async () => Promise.all(ids.map(async (id) => (await countsOf(id)).state)), {
			timeout: 20_000
		})
		.toEqual(['done', 'done', 'done']);
	await jobs.close();
	expect(order.slice(0, 5)).toEqual(['patient', 'long', 'long', 'long', 'short']);
	expect(order.filter((name) => name === 'long')).toHaveLength(9);
	expect(order.filter((name) => name === 'patient')).toHaveLength(2);
});

test('a picture is kept by what its bytes are; anything else is not', async () => {
	const workspace = await newWorkspace();
	const jpeg = Buffer.from('ffd8ffe000104a46494600010100', 'hex');
	const sha256 = await putFile(call, workspace, jpeg);
	expect(await putFile(call, workspace, jpeg)).toBe(sha256);
	expect(await getFile(call, workspace, sha256!)).toEqual({ mime: 'image/jpeg', bytes: jpeg });

	expect(await putFile(call, workspace, Buffer.from('<svg onload="alert(1)"></svg>'))).toBeNull();
	expect(await getFile(call, await newWorkspace(), sha256!)).toBeNull();
	expect(await getFile(call, workspace, "' or 1=1")).toBeNull();
});

test('a backup brings back people, partnerships, documents and files, with new epochs', async () => {
	const workspace = await newWorkspace();
	const document = `workspace/${workspace}`;
	const sha256 = await putFile(call, workspace, Buffer.from('ffd8ffe000104a46494600010100', 'hex'));
	await call('open_document', { document });
	const path = join(folder, 'all.backup');
	const rows = await writeBackup(call, path);
	const before = await call<{ rows: object[] }>('dump_rows', { table: 'auth.users' });

	await addPerson(own, 'Later');
	expect(await readBackup(call, path)).toEqual({ rows, left: 0, damaged: [] });
	expect(await call('dump_rows', { table: 'auth.users' })).toEqual(before);
	expect((await getFile(call, workspace, sha256!))?.mime).toBe('image/jpeg');
	expect(await call('open_document', { document })).toMatchObject({ epoch: 2 });
	await readBackup(call, path);
	expect(await call('open_document', { document })).toMatchObject({ epoch: 3 });
});

test('what is no whole backup changes nothing', async () => {
	const path = join(folder, 'good.backup');
	await writeBackup(call, path);
	const bytes = await readFile(path);
	const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
	const newer = lines[0]!.replace(/"schema":"\d+"/, '"schema":"99991231000000"');
	const bad: Record<string, Buffer> = {
		'cut off': bytes.subarray(0, bytes.length - 40),
		'without its end': gzipSync(lines.slice(0, -1).join('\n')),
		'without a row': gzipSync([lines[0], ...lines.slice(2)].join('\n')),
		'of a newer version': gzipSync([newer, ...lines.slice(1)].join('\n')),
		'no backup': Buffer.from('{"name":"wspolna-gmina"}')
	};
	const people = await call('dump_rows', { table: 'auth.users' });
	for (const [name, content] of Object.entries(bad)) {
		const file = join(folder, `${name}.backup`);
		await writeFile(file, content);
		await expect(readBackup(call, file), name).rejects.toBeInstanceOf(BackupError);
	}
	await expect(readBackup(call, join(folder, 'none'))).rejects.toThrow('there is no such file');
	expect(await call('dump_rows', { table: 'auth.users' })).toEqual(people);
});

async function newWorkspace(): Promise<string> {
	const person = await addPerson(own, 'Animatorka');
	const made = await own.ask('/rest/v1/rpc/create_workspace', person, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ teryt: '1212053', title: 'Olkusz' })
	});
	return (await made.json()).id;
}
