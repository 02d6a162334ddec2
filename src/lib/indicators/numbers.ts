import type { LocalFigure } from '#lib/domain/figures.ts';
import { parseChoice, shownBeside } from './choice.ts';
import type { Comparison } from './comparison.ts';
import type { GroupChoice } from './group.ts';
import type { Figure, Indicator, Observation, Unit } from './indicator.ts';
import { inYear } from './year.ts';

/** What the numbers are looked up in: the register of units and values. */
export interface Lookup {
	indicator(code: string): Indicator | null;
	figures(teryt: string): Figure[];
	compare(teryt: string, indicator: Indicator, group: GroupChoice): Comparison | null;
	values(indicator: string): ReadonlyMap<string, Observation[]>;
}

/** One number of a comparison, as a file has it. */
export interface NumberRow {
	teryt: string;
	nazwa: string;
	poziom: string;
	powiat: string;
	wskaznik: string;
	jednostka: string;
	wartosc: number | null;
	rok: number | null;
	zrodlo: string;
	pobrano: string;
}

/**
 * The partnership's own figures as rows of the same file, after the public ones: those on the indicator
 * shown and those on none. Their level says that they are local; nothing ranks them.
 */
export function localRows(
	local: LocalFigure[],
	code: string | null,
	gmina: { teryt: string; name: string }
): NumberRow[] {
	return local
		.filter(({ indicator }) => !indicator || indicator === code)
		.map(({ label, unit, value, year, source, createdAt }) => ({
			teryt: gmina.teryt.slice(0, 6),
			nazwa: gmina.name,
			poziom: 'dane lokalne',
			powiat: '',
			wskaznik: label,
			jednostka: unit,
			wartosc: value,
			rok: year,
			zrodlo: [source, 'dane lokalne partnerstwa'].filter(Boolean).join(' – '),
			pobrano: createdAt ?? ''
		}));
}

/** The numbers behind the first indicator of a page with these parameters: ours, wider areas, the group. */
export function numbersOf(lookup: Lookup, teryt: string, params: URLSearchParams): NumberRow[] {
	const code = codeShown(lookup, teryt, params);
	const indicator = lookup.indicator(code ?? '');
	const compare = indicator && lookup.compare(teryt, indicator, parseChoice(params).choice);
	return compare ? rows(compare, lookup.values(indicator.code)) : [];
}

/** The indicator that a page with these parameters shows first; null for a gmina without any. */
export function codeShown(lookup: Lookup, teryt: string, params: URLSearchParams): string | null {
	const asked = lookup.indicator(params.get('wskaznik') ?? '');
	return shownBeside(lookup.figures(teryt), asked?.code ?? null)[0] ?? null;
}

function rows(
	{ ours, wider, peers }: Comparison,
	values: ReadonlyMap<string, Observation[]>
): NumberRow[] {
	return [
		row(ours),
		...wider.map(row),
		...peers.map(({ code, name, powiat, value }) => {
			const one = value === null ? null : inYear(values.get(code), ours.year!);
			const unit: Unit = { code, level: 'gmina', name, kind: null };
			const source = one?.source ?? null;
			return { ...row({ ...ours, unit, value, year: one?.year ?? null, source }), powiat };
		})
	];
}

function row({ indicator, unit, value, year, source }: Figure): NumberRow {
	return {
		teryt: unit.code,
		nazwa: unit.name,
		poziom: unit.level,
		powiat: '',
		wskaznik: indicator.pl,
		jednostka: indicator.unit,
		wartosc: value,
		rok: year,
		zrodlo: source ? `${source.title}${source.mark ? ' (dane programu)' : ''}` : '',
		pobrano: source?.retrieved ?? ''
	};
}
