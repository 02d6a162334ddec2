/*
 * Fractional keys: the place of an entity in a list is a text, and there is always a text between
 * two others. Moving one writes one key, so two people moving two things never meet. Keys are
 * base-62 and compared by code unit (0-9 < A-Z < a-z), the same in every language and database
 * with the "C" collation. Random digits keep people who insert at the same place apart; should two
 * keys be equal all the same, the id decides, and the next insertion there spreads them.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const HEAD = 4; // digits that count whole steps, so that a list of thousands keeps short keys
const MIDDLE = BASE ** HEAD / 2;

export type Random = () => number;

/** Whether a text is a key: digits only, and not ending in the lowest, below which nothing fits. */
export const isKey = (text: unknown): text is string =>
	typeof text === 'string' && /^[0-9A-Za-z]{0,127}[1-9A-Za-z]$/.test(text);

export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Ordered {
	order: string;
	id: string;
}

export const compareOrder = (a: Ordered, b: Ordered) =>
	compareText(a.order, b.order) || compareText(a.id, b.id);

/**
 * A key strictly between two others; null stands for the end of the list on that side.
 * Throws when there is nothing between them, that is when `after` is not below `before`.
 */
export function keyBetween(
	after: string | null,
	before: string | null,
	random: Random = Math.random
): string {
	if (after !== null && before !== null && after >= before)
		throw new RangeError(`No key between ${after} and ${before}`);

	if (before === null) return step(after, 1, random) ?? between(after ?? '', null, random);
	if (after === null) return step(before, -1, random) ?? between('', before, random);
	return between(after, before, random);
}

/** `count` keys between two others, in order. */
export function keysBetween(
	after: string | null,
	before: string | null,
	count: number,
	random: Random = Math.random
): string[] {
	const keys: string[] = [];
	for (let i = 0; i < count; i++) keys.push(keyBetween(keys.at(-1) ?? after, before, random));
	return keys;
}

/** Beyond the first or last key: count its head up or down, with a few random digits. Null at the rim. */
function step(from: string | null, way: 1 | -1, random: Random): string | null {
	const head = from === null ? MIDDLE : number(from.slice(0, HEAD).padEnd(HEAD, '0'));
	const next = head + way * (1 + Math.floor(random() * 16));
	if (next <= 0 || next >= BASE ** HEAD) return null;

	return text(next) + jitter(random);
}

/** The middle of two keys read as fractions, and random digits where they still fit. */
function between(after: string, before: string | null, random: Random): string {
	const middle = half(after, before);
	const spread = middle + jitter(random);
	return before === null || spread < before ? spread : middle;
}

function half(after: string, before: string | null): string {
	let prefix = '';
	let top = before;
	for (let i = 0; ; i++) {
		const low = i < after.length ? DIGITS.indexOf(after[i]!) : 0;
		const high = top === null ? BASE : i < top.length ? DIGITS.indexOf(top[i]!) : 0;
		if (high - low > 1) return prefix + DIGITS[low + Math.floor((high - low) / 2)];

		prefix += DIGITS[low];
		if (high > low) top = null; // from here on anything above the rest of `after` is below `before`
	}
}

/** Two digits, the last never the lowest. */
const jitter = (random: Random) =>
	DIGITS[Math.floor(random() * BASE)]! + DIGITS[1 + Math.floor(random() * (BASE - 1))]!;

const number = (digits: string) =>
	[...digits].reduce((sum, digit) => sum * BASE + DIGITS.indexOf(digit), 0);

function text(value: number): string {
	let digits = '';
	for (let rest = value, i = 0; i < HEAD; i++, rest = Math.floor(rest / BASE))
		digits = DIGITS[rest % BASE]! + digits;
	return digits;
}
