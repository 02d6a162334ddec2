import { groupOf, shownBeside } from './choice.ts';
import type { Comparison, Group } from './comparison.ts';
import type { Figure, Indicator } from './indicator.ts';

/** What the numbers are looked up in: the register of units and values. */
export interface Lookup {
	indicator(code: string): Indicator | null;
	figures(teryt: string): Figure[];
	compare(teryt: string, indicator: Indicator, group: Group): Comparison | null;
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

/** The numbers behind the first indicator of a page with these parameters: ours, wider areas, the group. */
export function numbersOf(lookup: Lookup, teryt: string, params: URLSearchParams): NumberRow[] {
	const asked = lookup.indicator(params.get('wskaznik') ?? '');
	const [code] = shownBeside(lookup.figures(teryt), asked?.code ?? null);
	const indicator = lookup.indicator(code ?? '');
	const compare = indicator && lookup.compare(teryt, indicator, groupOf(params.get('grupa')));
	return compare ? rows(compare) : [];
}

function rows({ ours, wider, peers, indicator }: Comparison): NumberRow[] {
	const source = ours.source ?? wider.find((figure) => figure.source)?.source ?? null;
	return [
		row(ours),
		...wider.map(row),
		...peers.map(({ code, name, powiat, value }) => ({
			teryt: code,
			nazwa: name,
			poziom: 'gmina',
			powiat,
			wskaznik: indicator.pl,
			jednostka: indicator.unit,
			wartosc: value,
			rok: value === null ? null : ours.year,
			zrodlo: value === null ? '' : (source?.title ?? ''),
			pobrano: value === null ? '' : (source?.retrieved ?? '')
		}))
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
