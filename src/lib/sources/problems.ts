/*
 * What a reader of foreign data found. Nothing is dropped in silence: a row that was left out, or
 * mended, is named by its line; the words for the codes are in i18n/imports.ts.
 */

/** The file cannot be used at all. */
export const FATAL = [
	'no-file',
	'empty-file',
	'too-large',
	'not-text',
	'not-a-table',
	'missing-columns',
	'not-json',
	'not-xml',
	'not-boundaries',
	'nothing-usable'
] as const;

/** The row was left out. */
export const LEFT_OUT = [
	'wrong-cells',
	'bad-code',
	'unknown-unit',
	'unknown-indicator',
	'bad-year',
	'not-a-number',
	'other-unit',
	'conflicting-rows',
	'unknown-area',
	'broken-geometry',
	'outside-poland',
	'unknown-attribute',
	'wrong-outline'
] as const;

/** The row was used, and this is what was done or should be known. */
export const NOTES = [
	'windows-1250',
	'zeros-restored',
	'decimal-comma',
	'duplicate-row',
	'old-code',
	'without-value',
	'without-outline',
	'other-kinds',
	'historical',
	'partial-register',
	'not-there'
] as const;

export const SOURCE_PROBLEMS = [...FATAL, ...LEFT_OUT, ...NOTES] as const;
export type SourceProblemCode = (typeof SOURCE_PROBLEMS)[number];

export interface SourceProblem {
	code: SourceProblemCode;
	/** Line of the file, from 1; of the first one when there are several. Null where there are no lines. */
	line: number | null;
	/** What stood there, or which name it is about. */
	value: string;
	/** How many rows this happened to. */
	count: number;
}

/** A list that stays readable: the same trouble with the same value is counted, not repeated. */
export class Problems {
	#byKey = new Map<string, SourceProblem>();
	#most: number;
	/** Problems beyond the first `most`, which are only counted. */
	more = 0;

	constructor(most = 500) {
		this.#most = most;
	}

	add(code: SourceProblemCode, line: number | null, value = '', count = 1): void {
		const text = value.slice(0, 120);
		const key = `${code}\0${text}`;
		const known = this.#byKey.get(key);
		if (known) known.count += count;
		else if (this.#byKey.size >= this.#most) this.more += count;
		else this.#byKey.set(key, { code, line, value: text, count });
	}

	get list(): SourceProblem[] {
		return [...this.#byKey.values()];
	}
}

/** A file that is no use at all; nothing was stored. Lists of places have codes of their own. */
export class FileError<Code extends string = SourceProblemCode> extends Error {
	override name = 'FileError';
	problem: Omit<SourceProblem, 'code'> & { code: Code };

	constructor(code: Code, value = '', line: number | null = null) {
		super(value ? `${code}: ${value}` : code);
		this.problem = { code, line, value, count: 1 };
	}
}
