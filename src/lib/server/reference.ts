import { comparison, type Comparison } from '#lib/indicators/comparison.ts';
import type { BdlVariable } from '#lib/indicators/catalogue.ts';
import { groupChoice, type Group, type GroupChoice } from '#lib/indicators/group.ts';
import type { Figure, Indicator, Observation, Reason, Unit } from '#lib/indicators/indicator.ts';
import { newest } from '#lib/indicators/year.ts';
import { grouping, type Grouped } from './reference/groups.ts';
import { hideSmall } from './reference/guard.ts';
import { NOTHING, overlay, type Imported } from './reference/imported.ts';
import { madeIn, register, registerOf, type Gmina } from './reference/register.ts';
import { gminaSearch, type GminaHit, type Search } from './reference/search.ts';
import { copied, readSeed, type Change, type Locality, type Seed } from './reference/seed.ts';
import { openShapes, type Shapes } from './reference/shapes.ts';
import { addWider } from './reference/wider.ts';

export type { Gmina, GminaHit, Locality };

/*
 * The register of units, what is measured and all values, in memory: a page reads them without a
 * query. Codes of gminas are compared on six digits, since the seventh, the kind, changes.
 */
export interface Reference extends Omit<Shapes, 'neighbours'> {
	search: Search;
	/** By today's code, an old one (other seventh digit) or six digits. Null for an unknown code. */
	gmina(teryt: string): Gmina | null;
	/** Today's code of a gmina: the same, another to redirect to, or null when there is none. */
	resolve(teryt: string): string | null;
	gminas(): Gmina[];
	localities(teryt: string): Locality[];
	neighbours(teryt: string): Gmina[];
	/** The gmina and the areas it lies in, from the smallest: gmina, powiat, województwo, Polska. */
	areas(teryt: string): Unit[];
	indicators(): Indicator[];
	/** By code or by a name it had before. */
	indicator(code: string): Indicator | null;
	/** What the Local Data Bank of GUS calls it; null where it is not from there. */
	variable(code: string): BdlVariable | null;
	/** Observations of an indicator by code (gminas by six digits), each in order of years. */
	values(indicator: string): ReadonlyMap<string, Observation[]>;
	/** The newest value of one area, or the reason why there is none. */
	figure(indicator: Indicator, unit: Unit): Figure;
	/**
	 * One figure per indicator of which anything is known anywhere: the gmina's own, and where none is published for gminas the value of
	 * the smallest area that has one, with that area in `unit`.
	 */
	figures(teryt: string): Figure[];
	/** The gminas a gmina is compared with, itself among them. Null for an unknown code. */
	group(teryt: string, choice: GroupChoice): Grouped | null;
	/** An indicator of a gmina beside wider areas and those of a group. Null for an unknown code. */
	compare(teryt: string, indicator: Indicator, group: Group | GroupChoice): Comparison | null;
	changes(): Change[];
	/**
	 * What `make` made the first time it was asked for under this name: for what takes long and is the
	 * same for everybody. A name made of what people typed does not belong here: it is kept for ever.
	 */
	once<T>(name: string, make: () => T): T;
}

/**
 * The facts of supabase/seed, and over them what importers brought. Reading the seed and making the
 * search take a few hundred milliseconds: whoever opens it again passes what was read, and the search
 * when the register is the same.
 */
export function openReference(
	imported: Imported = NOTHING,
	seed: Seed = readSeed(),
	search?: Search
): Reference {
	const { indicators: list, alias, variables } = seed;
	const { units: rows, changes, localities } = registerOf(seed, imported);
	const observations = copied(seed.observations);
	const reasons = overlay(observations, imported.values);
	const population = observations.get('population');
	const units = register(rows, localities, (six) => newest(population?.get(six))?.value ?? null);
	const made = madeIn(changes);
	addWider(observations, list, units.within, made);
	hideSmall(observations, list, units.within, reasons);

	const shapes = openShapes(imported.outlines);
	const find = search ?? gminaSearch(units.gminas, localities);
	const byCode = new Map(list.map((indicator) => [indicator.code, indicator]));
	const none: ReadonlyMap<string, Observation[]> = new Map();
	const canonical = (code: string) => alias.get(code) ?? code;
	const gmina = (teryt: string) =>
		/^\d{6}[1-5]?$/.test(teryt) ? (units.bySix.get(teryt.slice(0, 6)) ?? null) : null;
	const values = (code: string) => observations.get(canonical(code)) ?? none;
	const indicatorOf = (code: string) => byCode.get(canonical(code)) ?? null;

	function areas(teryt: string): Unit[] {
		if (!gmina(teryt)) return [];
		const six = teryt.slice(0, 6);
		return [six, six.slice(0, 4), six.slice(0, 2), '00'].flatMap(
			(code) => units.units.get(code) ?? []
		);
	}

	function figure(indicator: Indicator, unit: Unit): Figure {
		const one = newest(values(indicator.code).get(unit.code));
		if (one)
			return {
				indicator,
				unit,
				value: one.value,
				year: one.year,
				source: one.source,
				reason: null,
				...(one.flags ? { flags: one.flags } : {})
			};
		return { indicator, unit, value: null, year: null, source: null, reason: why(indicator, unit) };
	}

	const known = ({ code }: Indicator) => values(code).size > 0;

	function why(indicator: Indicator, unit: Unit): Reason {
		const told = reasons.get(`${indicator.code} ${unit.code}`);
		if (told) return told.reason;
		if (unit.level !== 'gmina') return 'not_fetched';
		if (indicator.lowest !== 'gmina')
			return indicator.lowest === 'powiat' ? 'not_published' : 'not_collected';
		return made.has(unit.code) ? 'too_new' : 'not_fetched';
	}

	function figures(teryt: string): Figure[] {
		const all = areas(teryt);
		if (all.length === 0) return [];
		return list.filter(known).map((indicator) => {
			const own = figure(indicator, all[0]);
			if (own.value !== null || indicator.lowest === 'gmina') return own;
			return all.map((unit) => figure(indicator, unit)).find(({ value }) => value !== null) ?? own;
		});
	}

	const kept = new Map<string, unknown>();
	function once<T>(name: string, make: () => T): T {
		if (!kept.has(name)) kept.set(name, make());
		return kept.get(name) as T;
	}

	const groupOf = grouping(units, values, indicatorOf, once);

	function group(teryt: string, choice: GroupChoice): Grouped | null {
		const ours = gmina(teryt);
		return ours && groupOf(ours, choice);
	}

	function compare(
		teryt: string,
		indicator: Indicator,
		choice: Group | GroupChoice
	): Comparison | null {
		const grouped = group(teryt, typeof choice === 'string' ? groupChoice(choice) : choice);
		if (!grouped) return null;

		const all = areas(teryt);
		const members = grouped.members.map(({ teryt: code, name, powiat }) => ({
			code: code.slice(0, 6),
			name,
			powiat
		}));
		const own = figure(indicator, all[0]);
		return comparison(own, all, members, values(indicator.code), grouped.among);
	}

	return {
		search: find,
		gmina,
		resolve: (teryt) => (/^\d{7}$/.test(teryt) ? (gmina(teryt)?.teryt ?? null) : null),
		gminas: () => units.gminas,
		localities: (teryt) => localities.get(gmina(teryt)?.teryt ?? '') ?? [],
		outline: (teryt) => shapes.outline(teryt.slice(0, 6)),
		outlines: shapes.outlines,
		neighbours: (teryt) =>
			shapes.neighbours(teryt.slice(0, 6)).flatMap((six) => units.bySix.get(six) ?? []),
		areas,
		indicators: () => list,
		indicator: indicatorOf,
		variable: (code) => variables.get(canonical(code)) ?? null,
		values,
		figure,
		figures,
		group,
		compare,
		changes: () => changes,
		once
	};
}
