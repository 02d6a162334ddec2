import type { Level } from '#lib/indicators/indicator.ts';

/** A public figure that a recommendation can be proven by, as the server sends it. */
export interface LinkedFigure {
	code: string;
	pl: string;
	en: string;
	unit: string;
	unitEn: string;
	decimals: number;
	level: Level;
	value: number;
	year: number | null;
	publisher: string;
}
