import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SettingError } from '../settings.ts';

/** Who has the directory. */
export interface Holder {
	pid: number;
	/** When the process started, in a form that only says "the same" or not; null where unknown. */
	started: string | null;
	/** Where it answers, for the commands that hand their work to it. */
	url: string;
}

export interface Directory {
	/** Writes down where the server answers, once it listens. */
	announce(url: string): Promise<void>;
	release(): Promise<void>;
}

/**
 * PGlite does not notice a second process in its directory, and both lose rows. The file `lock`
 * names the process that has it, with its start time: numbers are reused, in containers at once.
 * Throws SettingError when another process has it or it cannot be written.
 */
export async function takeDirectory(path: string, url: string): Promise<Directory> {
	const file = join(path, 'lock');
	const me: Holder = { pid: process.pid, started: startOf(process.pid), url };
	const draft = `${file}.${randomUUID()}`;
	const prepare = (holder: Holder) => writeFile(draft, JSON.stringify(holder), { mode: 0o600 });

	try {
		await makeFolder(path);
		await prepare(me);
		try {
			// a link appears with its content, so nobody reads half a lock
			if (!(await takes(() => link(draft, file)))) await takeOver(path, () => link(draft, file));
		} finally {
			await unlink(draft);
		}
	} catch (error) {
		throw unusable(error, path);
	}
	return {
		async announce(url) {
			await prepare({ ...me, url });
			await rename(draft, file);
		},
		release: () => unlink(file).catch(() => undefined)
	};
}

/** Like a recursive mkdir, which in Node never returns below /proc. */
async function makeFolder(path: string): Promise<void> {
	if (existsSync(path)) return;
	const parent = dirname(path);
	if (parent !== path) await makeFolder(parent);
	await mkdir(path, { mode: 0o700 });
}

/** The process that has the directory now, or null. */
export async function holderOf(path: string): Promise<Holder | null> {
	let text: string;
	try {
		text = await readFile(join(path, 'lock'), 'utf8');
	} catch {
		return null;
	}
	const holder = parse(text);
	return holder && alive(holder) ? holder : null;
}

/** Replaces the lock of a dead process. One process at a time, so that it cannot hit a new lock. */
async function takeOver(path: string, write: () => Promise<void>): Promise<void> {
	const mutex = join(path, 'lock.change');
	const until = Date.now() + 3000;
	while (!(await takes(() => mkdir(mutex)))) {
		const age = Date.now() - ((await stat(mutex).catch(() => null))?.mtimeMs ?? Date.now());
		if (age > 2000) await rmdir(mutex).catch(() => undefined); // its maker was killed
		if (Date.now() > until)
			throw new SettingError('DATA_DIR', 'is being opened by another process');
		await setTimeout(20);
	}
	try {
		const holder = await holderOf(path);
		if (holder) throw new SettingError('DATA_DIR', `is used by the process ${holder.pid}`);
		await unlink(join(path, 'lock')).catch(() => undefined);
		if (!(await takes(write)))
			throw new SettingError('DATA_DIR', 'is being opened by another process');
	} finally {
		await rmdir(mutex).catch(() => undefined);
	}
}

async function takes(make: () => Promise<unknown>): Promise<boolean> {
	try {
		await make();
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function parse(text: string): Holder | null {
	try {
		const holder = JSON.parse(text);
		return Number.isInteger(holder?.pid) ? holder : null;
	} catch {
		return null; // the process was killed while it wrote
	}
}

function alive(holder: Holder): boolean {
	if (holder.pid === process.pid && holder.started === startOf(process.pid)) return true;
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
	}
	const started = startOf(holder.pid);
	if (started === 'dead') return false;
	return holder.started === null || started === null || holder.started === started;
}

/** Start time of a process on Linux; 'dead' for one that was killed and not yet reaped. */
function startOf(pid: number): string | null {
	if (process.platform !== 'linux') return null;
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// the second field is the program's name and may hold spaces and brackets
		const after = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
		if (after[0] === 'Z' || after[0] === 'X') return 'dead';
		return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${after[19]}`;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'dead' : null;
	}
}

const REASONS: Record<string, string> = {
	EACCES: 'cannot be written',
	EPERM: 'cannot be written',
	EROFS: 'is on a read-only disk',
	ENOENT: 'cannot be written',
	ENOTDIR: 'is not a folder',
	EEXIST: 'is not a folder',
	ENOSPC: 'is on a full disk'
};

function unusable(error: unknown, path: string): unknown {
	const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
	return reason ? new SettingError('DATA_DIR', `${path} ${reason}`) : error;
}
