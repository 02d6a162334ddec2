import type { Known, Match } from '#lib/domain/duplicates.ts';
import type {
	Around,
	Defaults,
	Draft,
	Format,
	Mapping,
	Table
} from '#lib/sources/resources/draft.ts';
import type { Remark } from '#lib/sources/resources/problems.ts';

/* What the page and its worker say to each other: a list is read and checked beside the page. */

export type Ask =
	| { kind: 'read'; bytes: Uint8Array; name: string }
	| { kind: 'take'; table: Table }
	| { kind: 'check'; mapping: Mapping; around: Around; defaults: Defaults; known: Known[] };

/** A table as far as a person looks at it before it is understood. */
export interface Head {
	format: Format;
	columns: { name: string; samples: string[] }[];
	rows: number;
	counts: Table['counts'];
	licence: Table['licence'];
	remarks: Remark[];
	/** Rows have positions of their own, which no column needs to give. */
	located: boolean;
	guess: Mapping;
}

export type Tell =
	| { kind: 'head'; head: Head }
	| { kind: 'fault'; code: string; value: string; line: number | null }
	| { kind: 'progress'; done: number; total: number }
	| { kind: 'checked'; drafts: Draft[]; matches: [line: number, match: Match][] };

/** A row of the same list, as an id among places. */
export const rowId = (line: number) => `#${line}`;
export const lineOf = (id: string): number | null =>
	id.startsWith('#') ? Number(id.slice(1)) : null;
