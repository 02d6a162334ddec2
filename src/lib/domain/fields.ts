import * as v from 'valibot';
import type { Problem, ProblemCode } from './problem.ts';

/*
 * A field of an entity has two schemas. `read` is tolerant: whatever an older, newer or broken
 * client left reads as the default. `write` is strict and its messages are problem codes.
 */
export interface Field<T> {
	read: v.GenericSchema<unknown, T>;
	write: v.GenericSchema<unknown, unknown>;
	/** An entity may not be without it. */
	required?: true;
}
export type Fields = Record<string, Field<unknown>>;
export type ReadOf<F> = F extends Field<infer T> ? T : never;

const code = (text: ProblemCode) => text;

/** What an entity cannot be shown without: another type than text makes it unreadable. */
export const name = (max = 120): Field<string> => ({
	read: v.optional(v.string(), ''),
	write: v.pipe(
		v.string(code('not-text')),
		v.check((text) => text.trim() !== '', code('required')),
		v.maxLength(max, code('too-long'))
	),
	required: true
});

/** One line of own words, '' when nobody wrote any. */
export const line = (max = 200): Field<string> => ({
	read: v.fallback(v.string(), ''),
	write: v.pipe(v.string(code('not-text')), v.maxLength(max, code('too-long')))
});

/** One key of a closed list, with a default. */
export const one = <const K extends string>(
	keys: readonly K[],
	otherwise: NoInfer<K>
): Field<K> => ({
	read: v.fallback(v.picklist(keys), otherwise) as unknown as v.GenericSchema<unknown, K>,
	write: v.picklist(keys, code('not-in-list'))
});

/** One key of a closed list, or null while nobody chose. */
export const maybe = <const K extends string>(keys: readonly K[]): Field<K | null> => ({
	read: v.fallback(v.nullable(v.picklist(keys)), null) as unknown as v.GenericSchema<
		unknown,
		K | null
	>,
	write: v.picklist(keys, code('not-in-list'))
});

/** A number in [min, max], null when unknown: missing is never 0. */
export const number = (min: number, max: number): Field<number | null> => ({
	read: v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null),
	write: v.pipe(
		v.number(code('not-a-number')),
		v.finite(code('not-a-number')),
		v.minValue(min, code('out-of-range')),
		v.maxValue(max, code('out-of-range'))
	)
});

export const whole = (min: number, max: number): Field<number | null> => ({
	read: v.fallback(v.nullable(v.pipe(v.number(), v.integer())), null),
	write: v.pipe(
		v.number(code('not-a-number')),
		v.integer(code('not-a-number')),
		v.minValue(min, code('out-of-range')),
		v.maxValue(max, code('out-of-range'))
	)
});

export const flag = (): Field<boolean> => ({
	read: v.fallback(v.boolean(), false),
	write: v.boolean(code('not-in-list'))
});

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as far as it is known: `2027`, `2027-06` or `2027-06-30`. */
export const date = (): Field<string | null> => ({
	read: v.fallback(v.nullable(v.pipe(v.string(), v.regex(DATE))), null),
	write: v.pipe(v.string(code('not-a-date')), v.regex(DATE, code('not-a-date')))
});

const LINK = /^https?:\/\/[^\s<>"]+$/i;

export const link = (): Field<string> => ({
	read: v.fallback(v.pipe(v.string(), v.regex(LINK)), ''),
	write: v.pipe(
		v.string(code('not-a-link')),
		v.maxLength(500, code('too-long')),
		v.regex(LINK, code('not-a-link'))
	)
});

/** Digits of a register: NIP 10, REGON 9 or 14, KRS 10. Kept as text, zeros included. */
export const digits = (...lengths: number[]): Field<string> => ({
	read: v.fallback(v.pipe(v.string(), v.regex(/^\d*$/)), ''),
	write: v.pipe(
		v.string(code('not-text')),
		v.regex(/^\d+$/, code('not-a-number-code')),
		v.check((text) => lengths.includes(text.length), code('not-a-number-code'))
	)
});

/** The id of another entity, or null. Whether that entity is still there is the reader's question. */
export const ref = (): Field<string | null> => ({
	read: v.fallback(v.nullable(v.string()), null),
	write: v.pipe(v.string(code('not-text')), v.regex(/^[\w-]{1,64}$/, code('not-found')))
});

/** What is wrong with a value, null when it may be written. */
export function problemWith(field: Field<unknown>, key: string, value: unknown): Problem | null {
	const result = v.safeParse(field.write, value);
	if (result.success) return null;

	const [issue] = result.issues;
	const limit = typeof issue.requirement === 'number' ? issue.requirement : undefined;
	return { code: issue.message as ProblemCode, field: key, ...(limit !== undefined && { limit }) };
}
