import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';

/* Processes of a bench and what they say to the one that started them. */

/** The same for every server; a young generation of 16 MB and more spares one with a database in it. */
const FLAGS = ['--expose-gc', '--min-semi-space-size=16', '--max-semi-space-size=64'];

const inboxes = new WeakMap<ChildProcess, unknown[]>();

export function child(file: string, args: string[]): ChildProcess {
	const started = fork(new URL(file, import.meta.url), args, {
		execArgv: FLAGS,
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const inbox: unknown[] = [];
	inboxes.set(started, inbox);
	started.on('message', (message) => inbox.push(message));
	return started;
}

/** What a child says, one message after the other: nothing said meanwhile is missed. */
export async function heard<T>(from: ChildProcess): Promise<T> {
	const inbox = inboxes.get(from)!;
	while (inbox.length === 0) {
		if (from.exitCode !== null) throw new Error(`ended with ${from.exitCode}`);
		await new Promise<void>((resolve) => {
			from.once('message', () => resolve());
			from.once('exit', () => resolve());
		});
	}
	return inbox.shift() as T;
}

export function ask<T>(server: ChildProcess, what: string): Promise<T> {
	server.send(what);
	return heard<T>(server);
}

export async function ended(server: ChildProcess): Promise<void> {
	server.send('close');
	await new Promise((resolve) => server.once('exit', resolve));
}
