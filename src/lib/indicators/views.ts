import type { Choice, Unusable } from './choice.ts';
import type { Among } from './group.ts';
import type { HeatCell } from './heat.ts';
import type { Break, Figure, Indicator, Source, Unit } from './indicator.ts';
import type { Overlap } from './thresholds.ts';
import type { Trend } from './trend.ts';
import type { Range } from './weightings.ts';

/*
 * What a chart needs to be drawn, plain and small: columns instead of rows where there are thousands
 * of gminas. `gminas` columns run side by side: entry i of every column is the same gmina.
 */

/** Gminas by columns. */
export interface GminaColumns {
	/** Six digits. */
	codes: string[];
	names: string[];
}

/** Who was compared, and what of the address could not be used. */
export interface Asked {
	choice: Choice;
	among: Among;
	unusable: Unusable[];
}

/** All indicators of gminas × ours and peers. */
export interface HeatView extends Asked {
	ours: Unit;
	/** The peers that have a column: at most forty, of a larger group those of the nearest size. */
	peers: { code: string; name: string; powiat: string }[];
	/** Gminas of the group, ours included, by which classes were made. */
	of: number;
	rows: {
		indicator: Indicator;
		year: number;
		source: Source | null;
		known: number;
		/** Ours, then the peers in their order. */
		cells: HeatCell[];
	}[];
	/** Indicators published for gminas of which ours has no value, by code. */
	missing: string[];
}

export interface Axis {
	indicator: Indicator;
	year: number;
	source: Source | null;
	/** Whether a logarithmic axis shows more: amounts such as people or złotys. */
	log: boolean;
}

/** Two indicators of every gmina that has both. */
export interface ScatterView extends Asked {
	x: Axis;
	y: Axis;
	gminas: GminaColumns & { x: number[]; y: number[] };
	/** Places in the columns: ours (null when it lacks one of the two) and the group's. */
	ours: number | null;
	group: number[];
	/** Spearman's rank correlation in [−1, 1] over the country's gminas; null under five. */
	correlation: number | null;
}

export interface TrendView {
	indicator: Indicator;
	/** Ours and wider areas that have values, from the smallest. */
	series: {
		unit: Unit;
		points: { year: number; value: number; source: Source }[];
		trend: Trend | null;
	}[];
	/** Breaks within the years drawn. */
	breaks: Break[];
}

/** One component of the index, of ours. */
export interface RiskPart {
	key: string;
	indicator: Indicator;
	risk: 'more' | 'less';
	/** Chosen, in [0, 5]. */
	weight: number;
	/** The gmina's figure in the year that was compared, or why there is none. */
	figure: Figure;
	/** In [0, 100], 100 the highest risk among all gminas with a value; null unknown. */
	rank: number | null;
	/** What it adds to the index; null unknown. */
	adds: number | null;
	/** Gminas with a value, and the year. */
	known: number;
	year: number | null;
	/** Threshold in use: chosen, else the value from which the quarter at most risk begins. */
	threshold: number | null;
	/** Ends of a slider. */
	least: number | null;
	most: number | null;
	over: boolean | null;
}

export interface RiskView extends Asked {
	ours: Unit;
	/** In [0, 100]; null when not scored. */
	score: number | null;
	/** 1 the highest risk, among `of` gminas scored; null when not scored. */
	place: number | null;
	of: number;
	range: Range | null;
	parts: RiskPart[];
	/** The group's gminas that are scored, the highest risk first, ours among them. */
	peers: { code: string; name: string; powiat: string; score: number; place: number }[];
	/** Gminas of the group that are not scored. */
	unscored: number;
	overlap: {
		ours: Overlap;
		/** Thresholds in use. */
		of: number;
		/** Gminas of the group over all of them, and over most. */
		all: { code: string; name: string; powiat: string }[];
		most: { code: string; name: string; powiat: string }[];
	};
	/** Survey figures of wider areas, never in the score. */
	context: Figure[];
}
