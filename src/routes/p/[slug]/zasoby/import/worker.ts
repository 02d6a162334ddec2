import { FileError } from '#lib/sources/problems.ts';
import type { Table } from '#lib/sources/resources/draft.ts';
import { readTable } from '#lib/sources/resources/table.ts';
import { check, headOf } from './check.ts';
import type { Ask, Tell } from './messages.ts';

/* Beside the page, so that it answers while a long list is read; to stop it is to end it. */

let table: Table | null = null;

const tell = (what: Tell) => postMessage(what);

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
	try {
		answer(data);
	} catch (cause) {
		if (!(cause instanceof FileError)) throw cause;
		const { code, value, line } = cause.problem;
		tell({ kind: 'fault', code, value, line });
	}
});

function answer(asked: Ask): void {
	if (asked.kind === 'check') {
		const checked = check(table!, asked, (done, total) => tell({ kind: 'progress', done, total }));
		return tell({ kind: 'checked', ...checked });
	}
	table = asked.kind === 'read' ? readTable(asked.bytes, asked.name) : asked.table;
	tell({ kind: 'head', head: headOf(table) });
}
