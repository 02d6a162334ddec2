import type { GminaKind } from '#lib/domain/gmina.ts';
import type { Choice, Unusable } from './choice.ts';
import type { Comparison } from './comparison.ts';
import type { Among } from './group.ts';
import type { Figure, Indicator, Level, Source, Theme, Unit } from './indicator.ts';
import type { Summary } from './summary.ts';
import type { GminaColumns, TrendView } from './views.ts';

/* What the pages of a comparison are made of, for members and for the public alike. */

/** An indicator as a list names it. */
export interface Choosable {
	code: string;
	pl: string;
	en: string;
	lowest: Level;
	/** The gmina has a value of its own. */
	own: boolean;
}

export type Themes = { theme: Theme; indicators: Choosable[] }[];

/** What stands around every view. */
export interface Frame {
	choice: Choice;
	among: Among;
	unusable: Unusable[];
	/** Code of the indicator that is shown, asked for or not. */
	chosen: string;
	/** The gmina, its powiat, województwo and Polska. */
	areas: Unit[];
	themes: Themes;
	/** Gminas of the group, ours included. */
	of: number;
	/** Those picked by hand, with their names. */
	picked: { code: string; name: string; powiat: string }[];
	/** `?szukaj=` and what it found, to be picked. */
	typed: string;
	hits: { teryt: string; name: string; powiat: string; wojewodztwo: string }[];
}

/** Every gmina with a value of an indicator in one year. */
export interface Everyone extends GminaColumns {
	values: number[];
	/** All gminas of the country. */
	of: number;
}

/** A gmina of the group. */
export interface PeerRow {
	teryt: string;
	name: string;
	powiat: string;
	kind: GminaKind;
	population: number | null;
	/** It touches ours. */
	neighbour: boolean;
}

/** One indicator of a gmina. */
export interface OnePage {
	compare: Comparison;
	trend: TrendView;
	/** The middle of the group in each year in which at least five and at least half of it are known. */
	middle: { year: number; value: number }[];
	/** In the year that is compared; null when ours has no value. */
	everyone: Everyone | null;
	/** Those of the group that are listed: of many, the nearest in size. */
	peers: PeerRow[];
	/** Indicators that say what is near, by their codes. */
	by: Record<string, Indicator>;
	summary: Summary;
}

/** One indicator of the whole country; values are fetched apart. */
export interface MapPage {
	indicator: Indicator;
	year: number;
	source: Source | null;
	/** Upper limits of the classes, without the last, which is open. */
	breaks: number[];
	/** Gminas in each class, from the lowest. */
	counts: number[];
	missing: number;
	all: number;
	ours: Figure;
	/** Our województwo. */
	area: Unit;
	/** Its gminas, by name. */
	near: { code: string; name: string; powiat: string; value: number | null }[];
}
