import { coverage, type BdlVariable, type Coverage } from '#lib/indicators/catalogue.ts';
import type { Indicator, Source } from '#lib/indicators/indicator.ts';
import { COMPONENTS, type Component } from '#lib/indicators/risk.ts';
import type { Reference } from './reference.ts';

/** An indicator with all that its page says. */
export interface Entry {
	indicator: Indicator;
	variable: BdlVariable | null;
	/** The newest year first; empty where nothing has been fetched. */
	years: Coverage[];
	/** Where its values are from, those worked out by us left out. */
	sources: Source[];
	/** Its part in the risk index, if any. */
	component: Component | null;
}

export function entryOf(reference: Reference, indicator: Indicator): Entry {
	const values = reference.values(indicator.code);
	const sources = new Map<string, Source>();
	for (const observations of values.values())
		for (const { source } of observations)
			if (!source.title.startsWith('obliczone z danych gmin')) sources.set(source.title, source);
	return {
		indicator,
		variable: reference.variable(indicator.code),
		years: coverage(values),
		sources: [...sources.values()],
		component: COMPONENTS.find(({ code }) => code === indicator.code) ?? null
	};
}

/** All indicators in their groups. */
export const entries = (reference: Reference): Entry[] =>
	reference.once('catalogue', () =>
		reference.indicators().map((indicator) => entryOf(reference, indicator))
	);

/** One indicator as a line of a file; names of columns in Polish, as in other files. */
export function catalogueRow({ indicator, variable, years, sources, component }: Entry) {
	const [newest] = years;
	return {
		kod: indicator.code,
		grupa: indicator.theme,
		nazwa: indicator.pl,
		name: indicator.en,
		jednostka: indicator.unit,
		lepiej: indicator.polarity === 'more' ? 'więcej' : indicator.polarity ? 'mniej' : null,
		najmniejszy_obszar: indicator.lowest,
		definicja: indicator.definition,
		definition: indicator.definitionEn,
		bdl_numer: variable?.id ?? null,
		bdl_nazwa: variable?.name || null,
		bdl_jednostka: variable?.unit || null,
		bdl_poziom: variable?.level ?? null,
		bdl_pewnosc: variable?.confidence ?? null,
		najnowszy_rok: newest?.year ?? null,
		gminy: newest?.gmina ?? 0,
		powiaty: newest?.powiat ?? 0,
		wojewodztwa: newest?.wojewodztwo ?? 0,
		lata: years.map(({ year }) => year).join(' ') || null,
		przerwy: indicator.breaks.map(({ year, pl }) => `${year}: ${pl}`).join('; ') || null,
		indeks: component ? (component.risk === 'more' ? 'więcej' : 'mniej') : null,
		zrodlo: sources.map(({ title }) => title).join('; ') || null
	};
}
