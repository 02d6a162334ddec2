import type { Call } from '../../supabase/call.ts';
import type { Reference } from '../../reference.ts';
import type { Sources } from '../../sources/sources.ts';

/** What importers work with. */
export interface ImportParts {
	call: Call;
	sources: Sources;
	/** As it is now: an import may have changed it. */
	reference: () => Reference;
	dataDir: string;
}

/** Whose word a value is; stored with it. */
export interface Origin {
	title: string;
	publisher: string | null;
	licence: string | null;
	url: string | null;
	/** Day of retrieval. */
	retrieved: string;
}

export const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** A value as apply_import() takes it: unit, indicator, year, value, reason, flag, title. */
export type ValueRow = [
	unit: string,
	indicator: string,
	year: number,
	value: number | null,
	reason: string | null,
	flag: string | null,
	title: string | null
];
