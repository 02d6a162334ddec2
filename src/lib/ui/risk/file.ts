import type { RiskView } from '#lib/indicators/views.ts';
import { csv, type Column } from '../tables/csv.ts';
import { riskPicture } from './picture.ts';

/*
 * The index as a file: its components, then the surveys that stand beside it, each row with its level,
 * year and source. Columns are stable and Polish, like those of the other comparisons.
 */
interface Row {
	teryt: string;
	nazwa: string;
	poziom: string;
	wskaznik: string;
	kod: string;
	wartosc: number | null;
	jednostka: string;
	rok: number | null;
	zrodlo: string;
	/** Whether it is part of the score; surveys of wider areas never are. */
	w_wyniku: boolean;
	ranga: number | null;
	waga: number | null;
	do_wyniku: number | null;
	prog: number | null;
	za_progiem: boolean | null;
	powod_braku: string | null;
}

export function riskRows({ parts, context }: RiskView): Row[] {
	const scored = parts.map(({ indicator, figure, rank, weight, adds, threshold, over }): Row => ({
		...said(figure),
		kod: indicator.code,
		w_wyniku: adds !== null && weight > 0,
		ranga: rank,
		waga: weight,
		do_wyniku: weight > 0 ? adds : null,
		prog: threshold,
		za_progiem: over
	}));
	const beside = context.map((figure): Row => ({
		...said(figure),
		kod: figure.indicator.code,
		w_wyniku: false,
		ranga: null,
		waga: null,
		do_wyniku: null,
		prog: null,
		za_progiem: null
	}));
	return [...scored, ...beside];
}

const said = ({ unit, indicator, value, year, source, reason }: RiskView['context'][number]) => ({
	teryt: unit.code,
	nazwa: unit.name,
	poziom: unit.level,
	wskaznik: indicator.pl,
	wartosc: value,
	jednostka: indicator.unit,
	rok: year,
	zrodlo: source ? `${source.title}${source.mark ? ' (dane programu)' : ''}` : '',
	powod_braku: reason
});

const KEYS = [
	'teryt',
	'nazwa',
	'poziom',
	'wskaznik',
	'kod',
	'wartosc',
	'jednostka',
	'rok',
	'zrodlo',
	'w_wyniku',
	'ranga',
	'waga',
	'do_wyniku',
	'prog',
	'za_progiem',
	'powod_braku'
] as const satisfies (keyof Row)[];
const COLUMNS: Column<Row>[] = KEYS.map((key) => ({ key, value: (row) => row[key] }));

/** Null for a kind that is not made, and for a drawing of a gmina that is not scored. */
export function riskFile(
	view: RiskView,
	kind: string,
	spreadsheet: boolean
): { body: string; type: string } | null {
	if (kind === 'csv') return { body: csv(COLUMNS, riskRows(view), spreadsheet), type: 'text/csv' };
	if (kind === 'svg') {
		const body = riskPicture(view);
		return body === null ? null : { body, type: 'image/svg+xml' };
	}
	if (kind !== 'json') return null;
	const { ours, score, place, of, range, peers, unscored, overlap } = view;
	const gminas = (list: { code: string; name: string; powiat: string }[]) =>
		list.map(({ code, name, powiat }) => ({ teryt: code, nazwa: name, powiat }));
	const body = {
		teryt: ours.code,
		nazwa: ours.name,
		indeks: score,
		miejsce: place,
		na: of,
		zakres: range && {
			od: range.low,
			do: range.high,
			najwyzsze: range.best,
			najnizsze: range.worst
		},
		skladniki: riskRows(view),
		grupa: peers.map((one) => ({
			teryt: one.code,
			nazwa: one.name,
			powiat: one.powiat,
			indeks: one.score,
			miejsce: one.place
		})),
		bez_danych: unscored,
		za_wszystkimi_progami: gminas(overlap.all),
		za_wiekszoscia_progow: gminas(overlap.most)
	};
	return { body: JSON.stringify(body), type: 'application/json' };
}
