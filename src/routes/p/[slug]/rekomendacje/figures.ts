import type { Level } from '#lib/indicators/indicator.ts';

/** A public figure that a recommendation can be proven by, as the server sends it. */
export interface LinkedFigure {
	code: string;
	name: string;
	/** The value with its noun or unit. */
	said: string;
	level: Level;
	year: number | null;
	publisher: string;
}
