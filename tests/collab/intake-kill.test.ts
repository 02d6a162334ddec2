import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { imports } from '#lib/domain/imports.ts';
import { places } from '#lib/domain/places.ts';
import { Stock } from '../support/client.ts';
import { join, openPartnership, signUp } from '../support/people.ts';
import { PUBLISHABLE, SECRET } from '../support/server.ts';
import type { Server } from '../support/server.ts';

/*
 * The process is killed while a list is being taken in, around the moment when it is written: a little
 * later after each time that nothing was there, a little sooner after each that all was. After the restart all of the list is there, with its record, or nothing of it.
 */

const KILLS = 8;
/** Few enough that all lists fit into one partnership. */
const ROWS = 280;
const dataDir = mkdtempSync(path.join(tmpdir(), 'intake-kill-'));
let child: ChildProcess;
afterAll(() => {
	child?.kill('SIGKILL');
	rmSync(dataDir, { recursive: true, force: true });
});

test(
	`killed ${KILLS} times while a list is taken in: all of it is there, or nothing`,
	{ timeout: 400_000 },
	async () => {
		let url = await started();
		const server = { url, publishableKey: PUBLISHABLE } as Server;
		const [animator, viewer] = [await signUp(server, 'Anna'), await signUp(server, 'Ewa')];
		const { id } = await openPartnership(server, animator);
		await join(server, animator, viewer, id, 'viewer');
		const document = `workspace/${id}`;
		const ask = (name: string) => child.send({ document, person: animator.id, list: list(name) });

		await read(url, document, viewer.token); // the document is open
		const start = performance.now();
		ask('whole');
		await answered();
		let wait = (performance.now() - start) / 2;
		let expected = ROWS;
		let [all, nothing] = [0, 0];

		for (let n = 0; n < KILLS; n++) {
			await read(url, document, viewer.token);
			const name = `list-${n}`;
			let stored = false;
			void answered().then(
				() => (stored = true),
				() => {}
			);
			ask(name);
			await rest(wait);
			await killed();
			url = await started();

			const doc = await read(url, document, viewer.token);
			const there = places(doc).filter(({ name: own }) => own.startsWith(`${name}:`)).length;
			const recorded = imports(doc).some(({ file }) => file === name);
			expect([0, ROWS], `${there} rows after kill ${n}`).toContain(there);
			expect(recorded).toBe(there === ROWS);
			if (stored) expect(there, 'it was said to be stored').toBe(ROWS);
			if (there) all++;
			else nothing++;
			wait *= there ? 0.7 : 1.6;
			expected += there;
			expect(places(doc)).toHaveLength(expected);
		}
		console.log(`${all} times all, ${nothing} times nothing`);
		expect(all).toBeGreaterThan(0);
		expect(nothing).toBeGreaterThan(0);
	}
);

const list = (name: string) => ({
	...{ id: `kill-${name}`, file: name, format: 'csv', licence: null, skipped: 0 },
	rows: Array.from({ length: ROWS }, (_, line) => ({
		line,
		values: { name: `${name}: ${line}`, category: 'school', locality: 'Olkusz', seats: line % 100 },
		description: line % 10 ? '' : 'Opis w kilku słowach.',
		into: 'new'
	}))
});

/** The document as somebody who joins now gets it. */
async function read(url: string, document: string, token: string): Promise<Y.Doc> {
	const client = new Stock(`${url.replace('http', 'ws')}/sync/`, document, token);
	await client.synced();
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc));
	client.destroy();
	return doc;
}

/** The child says that a list is stored; rejects when it ends before. */
function answered(): Promise<unknown> {
	const asked = child;
	return new Promise((resolve, reject) => {
		asked.once('message', resolve);
		asked.once('exit', () => reject(new Error('ended before')));
	});
}

function started(): Promise<string> {
	const entry = new URL('../support/sync-server.ts', import.meta.url);
	child = fork(entry, {
		env: {
			...process.env,
			DATA_DIR: dataDir,
			DEMO: '0',
			SUPABASE_PUBLISHABLE_KEY: PUBLISHABLE,
			SUPABASE_SECRET_KEY: SECRET
		},
		execArgv: [],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const starting = child;
	return new Promise((resolve, reject) => {
		starting.once('message', (said) =>
			resolve(`http://127.0.0.1:${(said as { port: number }).port}`)
		);
		starting.once('exit', (code) => reject(new Error(`ended with ${code} while starting`)));
	});
}

async function killed(): Promise<void> {
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGKILL');
	await gone;
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
