import { Problems } from './problems.ts';

/** What is known about units: today's gminas by six digits, wider areas, and codes of before. */
export interface KnownUnits {
	/** Today's code by six digits. */
	gminas: ReadonlyMap<string, string>;
	/** Names by code: six digits, 4, 2 and 00. */
	names: ReadonlyMap<string, string>;
	/** Six digits of before → six digits of today, for gminas whose six digits changed. */
	moved: ReadonlyMap<string, string>;
	/** Seven-digit codes of before whose kind changed. */
	kinds: ReadonlySet<string>;
	/** Six digits of gminas that are no more. */
	abolished: ReadonlySet<string>;
	/** Where a gmina is, `[lng, lat]`, by six digits. */
	places: ReadonlyMap<string, readonly [number, number]>;
}

/** Today's unit a code means, six digits for a gmina; null when it means none. */
export function unitOf(code: string, known: KnownUnits): string | null {
	const six = code.length === 7 ? code.slice(0, 6) : code;
	if (code.length === 7 && !/[1-5]$/.test(code)) return null;
	if (known.names.has(six)) return six;
	return known.moved.get(six) ?? null;
}

/**
 * How the codes of one file are to be read. Spreadsheets take TERYT codes for numbers and lose the
 * leading zero of 02–08, which leaves six digits where seven were: whichever reading is known more
 * often in the whole file is taken, so that 201011 is Bolesławiec (0201011) and not gmina 201011.
 */
export function codeReader(codes: Iterable<string>, known: KnownUnits) {
	let six = 0;
	let padded = 0;
	let seven = 0;
	for (const raw of new Set(codes)) {
		const code = tidy(raw);
		if (code.length === 7) seven += 1;
		if (code.length !== 6) continue;
		if (unitOf(code, known)) six += 1;
		if (unitOf(`0${code}`, known)) padded += 1;
	}
	const sixAreSeven = seven > six ? padded > 0 : padded > six;

	return (raw: string): { code: string; restored: boolean } | null => {
		const code = tidy(raw);
		if (!/^\d{1,7}$/.test(code)) return null;
		const restored =
			code.length === 1 ||
			code.length === 3 ||
			code.length === 5 ||
			(code.length === 6 && sixAreSeven && !startsLikeSix(code, known, seven));
		// Poland is 00, which a spreadsheet makes 0
		return { code: restored ? `0${code}` : code, restored };
	};
}

/** In a file of seven digits a six-digit code that only reads as six digits is what it says. */
const startsLikeSix = (code: string, known: KnownUnits, seven: number) =>
	seven > 0 && unitOf(`0${code}`, known) === null && unitOf(code, known) !== null;

const tidy = (raw: string) =>
	raw
		.trim()
		.replace(/^="?(\d+)"?$/, '$1')
		.replace(/[\s_']/g, '')
		.replace(/\.0+$/, '');

/** Reads one code of a file and says what was done with it; null when it was left out. */
export function joinCode(
	raw: string,
	line: number,
	read: ReturnType<typeof codeReader>,
	known: KnownUnits,
	problems: Problems
): string | null {
	const found = read(raw);
	if (!found) {
		problems.add('bad-code', line, raw.trim());
		return null;
	}
	const unit = unitOf(found.code, known);
	if (!unit) {
		problems.add('unknown-unit', line, found.code);
		return null;
	}
	if (found.restored) problems.add('zeros-restored', line, '');
	if (known.kinds.has(found.code) || (found.code.length > 5 && unit !== found.code.slice(0, 6)))
		problems.add('old-code', line, `${found.code} ${known.names.get(unit) ?? ''}`.trim());
	return unit;
}
