import type { NumberRow } from '#lib/indicators/numbers.ts';
import { numbersOf } from '#lib/indicators/numbers.ts';
import { national } from '#lib/indicators/national.ts';
import type { Figure, Indicator, Observation, Unit } from '#lib/indicators/indicator.ts';
import { inYear } from '#lib/indicators/year.ts';
import { asked, chosen, heatView, scatterView } from '../comparison.ts';
import type { Reference } from '../reference.ts';

/* The numbers of each view, as its data twins have them: one row for one number with its source. */

/** Rows of one view, '' for the first; null for a gmina or a view that does not exist. */
export function viewNumbers(
	reference: Reference,
	teryt: string,
	view: string,
	params: URLSearchParams
): NumberRow[] | null {
	const found = asked(reference, teryt, params);
	if (!found) return null;
	if (view === 'tabela') return heatNumbers(reference, teryt, params);
	if (view === 'zaleznosc') return scatterNumbers(reference, teryt, params);

	if (view !== '' && view !== 'mapa') return null;
	const indicator = chosen(reference, teryt, found.choice)!;
	if (view === 'mapa') return mapNumbers(reference, indicator);
	if (params.get('rysunek') === 'zmiany') return yearNumbers(reference, teryt, indicator);
	return numbersOf(reference, teryt, params);
}

/** All years of ours and of the areas it lies in. */
function yearNumbers(reference: Reference, teryt: string, indicator: Indicator): NumberRow[] {
	return reference
		.areas(teryt)
		.flatMap((unit) =>
			(reference.values(indicator.code).get(unit.code) ?? []).map((one) =>
				row(indicator, unit, one)
			)
		);
}

function heatNumbers(reference: Reference, teryt: string, params: URLSearchParams): NumberRow[] {
	const view = heatView(reference, teryt, params)!;
	const units = [view.ours, ...view.peers.map(unitOf)];
	const powiats = ['', ...view.peers.map(({ powiat }) => powiat)];
	return view.rows.flatMap(({ indicator, year }) =>
		units.map((unit, i) => ({
			...row(indicator, unit, inYear(reference.values(indicator.code).get(unit.code), year)),
			powiat: powiats[i]
		}))
	);
}

function scatterNumbers(reference: Reference, teryt: string, params: URLSearchParams): NumberRow[] {
	const view = scatterView(reference, teryt, params);
	if (!view) return [];
	return view.gminas.codes.flatMap((code) => {
		const gmina = reference.gmina(code)!;
		return [view.x, view.y].map(({ indicator, year }) => ({
			...row(
				indicator,
				unitOf({ code, name: gmina.name }),
				inYear(reference.values(indicator.code).get(code), year)
			),
			powiat: gmina.powiat
		}));
	});
}

/** Every gmina of the country, also those without a value. */
function mapNumbers(reference: Reference, indicator: Indicator): NumberRow[] {
	const values = reference.values(indicator.code);
	const year = national(values)?.year ?? null;
	return reference.gminas().map(({ teryt, name, powiat }) => {
		const unit = unitOf({ code: teryt.slice(0, 6), name });
		const one = year === null ? null : inYear(values.get(unit.code), year);
		return { ...row(indicator, unit, one), powiat };
	});
}

const unitOf = ({ code, name }: { code: string; name: string }): Unit => ({
	code,
	level: 'gmina',
	name,
	kind: null
});

function row(indicator: Indicator, unit: Unit, one: Observation | null): NumberRow {
	const { source }: Pick<Figure, 'source'> = one ?? { source: null };
	return {
		teryt: unit.code,
		nazwa: unit.name,
		poziom: unit.level,
		powiat: '',
		wskaznik: indicator.pl,
		jednostka: indicator.unit,
		wartosc: one?.value ?? null,
		rok: one?.year ?? null,
		zrodlo: source ? `${source.title}${source.mark ? ' (dane programu)' : ''}` : '',
		pobrano: source?.retrieved ?? ''
	};
}
