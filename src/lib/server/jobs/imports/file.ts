import { copyFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FileError, type SourceProblem } from '#lib/sources/problems.ts';
import { decodeText } from '#lib/sources/table.ts';
import { Failure, type Job, type Kind, type Step } from '../runner.ts';
import type { Notes } from './notes.ts';
import type { ImportParts } from './parts.ts';

/** A file read and understood as a whole: batches to store, and what must be said about it. */
export interface ReadFile extends Notes {
	/** Arguments of apply_import(). */
	batches: object[];
	/** Rows in all, for the progress. */
	rows: number;
}

export interface FileText {
	text: string;
	name: string;
	job: Job;
	windows1250: boolean;
}

/** Larger files are refused: they would not fit into memory beside everything else. */
const MOST_BYTES = 25_000_000;
const LISTED = 500;

interface Cursor {
	at: number;
	notes: Notes;
}

/**
 * An import of one file, {file}. The file is read, checked and understood whole before anything is
 * stored, and copied to DATA_DIR, so that a killed import goes on with what it began with.
 */
export function fileKind(
	{ dataDir }: ImportParts,
	understand: (file: FileText) => Promise<ReadFile> | ReadFile
): Kind {
	// what a file says, so that it is not read again for each step; a killed process reads our copy
	const understood = new Map<string, ReadFile>();

	return async (job): Promise<Step> => {
		const copy = join(dataDir, 'imports', job.id);
		const now = job.cursor as Cursor | null;
		const file = String(job.args.file ?? '');
		try {
			if (!now) {
				await take(file, copy);
				const read = await open(job, copy, basename(file));
				const { problems, more } = read;
				const notes = {
					problems: problems.slice(0, LISTED),
					more: more + Math.max(0, problems.length - LISTED)
				};
				return { cursor: { at: 0, notes }, done: 0, total: read.rows };
			}
			const read = understood.get(job.id) ?? (await open(job, copy, basename(file)));
			const batch = read.batches[now.at];
			if (!batch) {
				understood.delete(job.id);
				await rm(copy, { force: true });
				return {
					cursor: now,
					done: read.rows,
					total: read.rows,
					report: { ...now.notes, rows: read.rows }
				};
			}
			const done = Math.round((read.rows * (now.at + 1)) / read.batches.length);
			return {
				apply: { function: 'apply_import', args: batch },
				cursor: { ...now, at: now.at + 1 },
				done,
				total: read.rows
			};
		} catch (error) {
			if (!(error instanceof FileError)) throw error;
			await rm(copy, { force: true });
			const { problem } = error;
			throw new Failure(error.message, { problems: [problem], more: 0 });
		}
	};

	async function open(job: Job, path: string, name: string): Promise<ReadFile> {
		const { text, windows1250 } = decodeText(await readFile(path));
		const read = await understand({ text, name, job, windows1250 });
		if (windows1250) read.problems.unshift(note('windows-1250'));
		understood.clear(); // of a job that was called off
		understood.set(job.id, read);
		return read;
	}
}

const note = (code: SourceProblem['code']): SourceProblem => ({
	code,
	line: null,
	value: '',
	count: 1
});

async function take(file: string, copy: string): Promise<void> {
	try {
		const { size } = await stat(file);
		if (size > MOST_BYTES) throw new FileError('too-large', String(Math.round(size / 1e6)));
		if (size === 0) throw new FileError('empty-file');
		await mkdir(join(copy, '..'), { recursive: true, mode: 0o700 });
		await copyFile(file, copy);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code && ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EPERM'].includes(code))
			throw new FileError('no-file', file);
		throw error;
	}
}

/** Takes away copies of files whose jobs have ended otherwise than by their last step. */
export async function sweepCopies({ dataDir, call }: Pick<ImportParts, 'dataDir' | 'call'>) {
	const folder = join(dataDir, 'imports');
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return [];
	});
	for (const id of names.filter((name) => /^[0-9a-f-]{36}$/.test(name))) {
		const job = await call<{ state: string } | null>('job_state', { id });
		if (!job || !['queued', 'running'].includes(job.state)) await rm(join(folder, id));
	}
}

/** A list in pieces of `size`. */
export function pieces<T>(list: T[], size: number): T[][] {
	const count = Math.ceil(list.length / size);
	return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}
