import { resolve } from 'node:path';
import process from 'node:process';
import { readSettings, SettingError } from '../settings.ts';
import { start } from '../start.ts';
import { holderOf } from '../supabase/directory.ts';
import { keysIn, readKeys } from '../supabase/keys.ts';
import { maintain } from './maintain.ts';
import { BackupError } from './read.ts';

export type Task = 'backup' | 'restore';

/**
 * `npm run backup -- FILE` and `npm run restore -- FILE`. A server that runs on the same DATA_DIR
 * does it itself; otherwise this process opens the database.
 */
export async function command(task: Task): Promise<void> {
	const [name, ...more] = process.argv.slice(2);
	if (!name || more.length) return end(`Usage: npm run ${task} -- FILE`, 2);
	const file = resolve(name);
	try {
		const settings = readSettings(process.env);
		const holder = await holderOf(settings.dataDir);
		const said = holder
			? await handOver(settings.dataDir, holder.url, task, file)
			: await alone(task, file);
		end(said, 0);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (error instanceof SettingError) return end(message, 1);
		if (error instanceof BackupError || code?.startsWith('E')) return end(`FILE: ${message}`, 1);
		throw error;
	}
}

/** How long the server may take; fetch itself gives up on the answer after five minutes. */
const PATIENCE_MS = 290_000;

async function alone(task: Task, file: string): Promise<string> {
	const running = await start({ ...readSettings(process.env), demo: false });
	try {
		return await maintain(running, task, file);
	} finally {
		await running.close();
	}
}

async function handOver(dataDir: string, url: string, task: Task, file: string): Promise<string> {
	const keys = await readKeys(keysIn(dataDir));
	const answer = await fetch(`${url}/api/backup`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			authorization: `Bearer ${keys?.commandKey ?? ''}`
		},
		body: JSON.stringify({ task, file }),
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
	const { message } = (await answer.json()) as { message: string };
	if (!answer.ok) throw new BackupError(message);
	return message;
}

function end(said: string, code: number): void {
	(code ? process.stderr : process.stdout).write(`${said}\n`);
	process.exitCode = code;
}
