/** What is wrong with a value somebody entered; the words for it are in i18n, by `code`. */
export const PROBLEM_CODES = [
	'required',
	'too-long',
	'not-text',
	'not-a-number',
	'out-of-range',
	'not-in-list',
	'not-a-date',
	'not-a-link',
	'not-a-number-code',
	'outside-poland',
	'helper-exact',
	'consent-missing',
	'forbidden-key',
	'unknown-field',
	'not-found'
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
	code: ProblemCode;
	/** The key that was written, such as `name` or `hours:mon`. */
	field: string;
	/** The limit that was passed: characters for `too-long`, a bound for `out-of-range`. */
	limit?: number;
}

/** An edit that was refused before it touched the document. */
export class DomainError extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(`${problem.field}: ${problem.code}`);
		this.name = 'DomainError';
		this.problem = problem;
	}
}

/** Throws unless the name may be a key of a shared map: prototype names and empty ones may not. */
export function safeKey(key: string): string {
	if (key === '' || key.length > 200 || FORBIDDEN.has(key))
		throw new DomainError({ code: 'forbidden-key', field: key.slice(0, 40) });
	return key;
}

export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
