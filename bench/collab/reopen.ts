import { PGlite } from '@electric-sql/pglite';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as Y from 'yjs';
import type { Row } from '../row.ts';
import { quantile, round } from '../row.ts';
import { child, ended, heard } from './child.ts';
import { type Came, Line } from './line.ts';

/*
 * A document of 20,000 edits after a restart: how long a fresh client waits for the right content,
 * how often it is sent, and what it takes in SQL before and after it was left alone.
 */

type Kind = 'ours' | 'peer';
/** `secondMs`: how long the next client waits, in the same process. */
type Reopened = Came & { secondMs: number };
const EDITS = 20_000;

export async function reopen(rounds: number): Promise<Row[]> {
	const folders: Record<Kind, string> = { ours: folder(), peer: folder() };
	try {
		const texts = {
			ours: await write('ours', folders.ours),
			peer: await write('peer', folders.peer)
		};
		const came: Record<Kind, Reopened[]> = { ours: [], peer: [] };
		for (let n = 0; n < rounds; n++)
			for (const kind of n % 2 ? (['peer', 'ours'] as const) : (['ours', 'peer'] as const))
				came[kind].push(await restarted(kind, folders[kind], texts[kind]));
		return [...opening(came), ...(await log(folders.ours, texts.ours))];
	} finally {
		for (const each of Object.values(folders)) rmSync(each, { recursive: true, force: true });
	}
}

/** Types the document, one edit after the other; what it says at the end. */
async function write(kind: Kind, dataDir: string): Promise<string> {
	const server = child('restarted.ts', [kind, dataDir]);
	const { port } = await heard<{ port: number }>(server);
	const line = new Line(kind, port);
	await line.until(() => line.sent > 0); // it asked for what we have
	for (let n = 0; n < EDITS; n++) {
		line.type('abcdefghij '[n % 11]);
		if (n % 500 === 499) await new Promise((resolve) => setTimeout(resolve, 200));
	}
	await line.until(() => line.saved >= line.sent);
	const text = line.doc.getText('t').toString();
	line.close();
	await ended(server);
	return text;
}

async function restarted(kind: Kind, dataDir: string, text: string): Promise<Reopened> {
	const server = child('restarted.ts', [kind, dataDir]);
	const { port } = await heard<{ port: number }>(server);
	const line = new Line(kind, port);
	const came = await line.right(text);
	line.close();
	const second = new Line(kind, port);
	const { ms } = await second.right(text);
	second.close();
	await ended(server);
	return { ...came, secondMs: ms };
}

function opening(came: Record<Kind, Reopened[]>): Row[] {
	const ms = (kind: Kind) =>
		quantile(
			came[kind].map((each) => each.ms),
			0.5
		);
	const row = (what: string, value: number | string, unit: string, aim?: string): Row => {
		return { what: `reopen: ${what}`, value, unit, aim };
	};
	const each = (what: string, tell: (kind: Kind) => string) =>
		(['ours', 'peer'] as const).map((kind) => row(`${what}, ${kind}`, tell(kind), ''));
	return [
		row('right content, ratio to hocuspocus', round(ms('ours') / ms('peer'), 2), '×', '≤ 0.5'),
		...each('right content, p50', (kind) => `${round(ms(kind), 1)} ms`),
		...each('right content for the next client, p50', (kind) => {
			const all = came[kind].map(({ secondMs }) => secondMs);
			return `${round(quantile(all, 0.5), 1)} ms`;
		}),
		...each('sent whole, times', (kind) => came[kind].map(({ whole }) => whole).join(' ')),
		...each('bytes of content', (kind) => came[kind].map(({ bytes }) => bytes).join(' ')),
		...each('in sync before it was right', (kind) =>
			came[kind].map(({ syncedBefore }) => (syncedBefore ? 'yes' : 'no')).join(' ')
		)
	];
}

/** What the document takes in SQL, in bytes, after it was left alone and before. */
async function log(dataDir: string, text: string): Promise<Row[]> {
	const before = await sizes(dataDir, `update document_updates set at = at - interval '6 minutes'`);
	const server = child('restarted.ts', ['ours', dataDir]);
	const { port } = await heard<{ port: number }>(server);
	const line = new Line('ours', port);
	await line.right(text);
	await new Promise((resolve) => setTimeout(resolve, 6_000)); // looked at every three seconds
	const state = Y.encodeStateAsUpdate(line.doc).length;
	line.close();
	await ended(server);
	const after = await sizes(dataDir);
	if (after.rows > 0) throw new Error('the tail is still there');

	const row = (what: string, bytes: number, aim?: string): Row => {
		return { what: `log: ${what}`, value: round(bytes / state, 2), unit: '× the state', aim };
	};
	return [
		{ what: 'log: encoded state', value: state, unit: 'bytes' },
		row(`snapshot and tail of ${before.rows} rows`, before.snapshot + before.tail),
		row('snapshot and tail after five quiet minutes', after.snapshot + after.tail, '≤ 2'),
		row(`history beside it, ${after.histories} rows`, after.history),
		row('states of days beside it', after.versions)
	];
}

async function sizes(dataDir: string, then = 'select 1') {
	const db = new PGlite(join(dataDir, 'database'));
	const { rows } = await db.query<Record<string, number>>(`select
		(select coalesce(sum(octet_length(snapshot)), 0)::int from documents) as snapshot,
		(select coalesce(sum(octet_length(data)), 0)::int from document_updates) as tail,
		(select count(*)::int from document_updates) as rows,
		(select coalesce(sum(octet_length(data)), 0)::int from document_history) as history,
		(select count(*)::int from document_history) as histories,
		(select coalesce(sum(octet_length(snapshot)), 0)::int from document_versions) as versions`);
	await db.exec(then);
	await db.close();
	return rows[0];
}

const folder = () => mkdtempSync(join(process.env.BENCH_DIR ?? '/tmp', 'bench-'));
