import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { Stock } from '../support/client.ts';
import type { Account } from '../support/people.ts';
import { join, openPartnership, signUp } from '../support/people.ts';
import { PUBLISHABLE, SECRET } from '../support/server.ts';
import type { Server } from '../support/server.ts';

/*
 * The process is killed under load twenty times. Its clients are closed with it and never come
 * back, so that nothing they still hold can hide what the server forgot.
 */

const KILLS = 20;
const dataDir = mkdtempSync(path(tmpdir(), 'kill-'));
let child: ChildProcess;
afterAll(() => {
	child?.kill('SIGKILL');
	rmSync(dataDir, { recursive: true, force: true });
});

test(
	`killed ${KILLS} times under load, no acknowledged edit and none a colleague saw is lost`,
	{ timeout: 400_000 },
	async () => {
		let url = await started();
		const server = { url, publishableKey: PUBLISHABLE } as Server;
		const [animator, editor, viewer] = await Promise.all(
			['Anna', 'Jan', 'Ewa'].map((name) => signUp(server, name))
		);
		const { id } = await openPartnership(server, animator);
		await join(server, animator, editor, id, 'editor');
		await join(server, animator, viewer, id, 'viewer');
		const document = `workspace/${id}`;

		const acked = new Set<string>();
		const seen = new Set<string>();
		let slowest = 0;
		for (let round = 0; round < KILLS; round++) {
			const colleague = open(url, document, viewer);
			await colleague.synced();
			const before = colleague.doc.getMap('places');
			for (const key of [...acked, ...seen])
				if (!before.has(key)) throw new Error(`${key} is lost`);
			before.observe(({ keysChanged }) => {
				for (const key of keysChanged) seen.add(key as string);
			});

			const writers = [animator, editor, animator, editor].map((who, n) =>
				writing(open(url, document, who), `r${round}.w${n}`, acked)
			);
			await rest(150 + Math.random() * 600);
			await killed();
			for (const stop of writers) stop();
			await rest(20); // what is still on its way has been seen too
			colleague.destroy();

			if (round % 5 === 4) {
				// once more, while it starts and reads its journal
				void started().catch(() => {});
				await rest(100 + Math.random() * 900);
				await killed();
			}
			const start = performance.now();
			url = await started();
			slowest = Math.max(slowest, performance.now() - start);
		}

		const last = open(url, document, viewer);
		await last.synced();
		const kept = last.doc.getMap('places');
		expect([...acked].filter((key) => !kept.has(key))).toEqual([]);
		expect([...seen].filter((key) => !kept.has(key))).toEqual([]);
		console.log(
			`${acked.size} acknowledged, ${seen.size} seen, slowest start ${Math.round(slowest)} ms`
		);
		expect(acked.size).toBeGreaterThan(KILLS);
		last.destroy();
	}
);

/** Types as fast as several people; notes what is acknowledged. Returns what ends it. */
function writing(client: Stock, name: string, acked: Set<string>): () => void {
	const made: { key: string; frame: number }[] = [];
	let n = 0;
	const typing = setInterval(() => {
		if (!client.provider.synced || client.sent === 0) return;
		const key = `${name}.${n++}`;
		client.doc.getMap('places').set(key, 'zdanie');
		made.push({ key, frame: client.sent });
	}, 10);
	client.onsaved = (count) => {
		while (made.length > 0 && made[0].frame <= count) acked.add(made.shift()!.key);
	};
	return () => {
		clearInterval(typing);
		client.destroy();
	};
}

function open(url: string, document: string, who: Account): Stock {
	return new Stock(`${url.replace('http', 'ws')}/sync/`, document, who.token);
}

/** Resolves with its address when documents can be opened; throws when it ends before. */
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
