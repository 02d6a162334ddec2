import type { Reference } from '../../reference.ts';
import { Failure } from '../runner.ts';
import { noNotes, type Notes } from './notes.ts';

/* Which pages of BDL whole variables are made of, and where a job stands among them. */

export interface Wanted {
	/** BDL's number. */
	bdl: string;
	/** Ours. */
	code: string;
	/** How many of Poland, województwa, powiats and gminas it is published for. */
	depth: 1 | 2 | 3 | 4;
}

/** One list of units to page through. */
export interface Leg {
	level: 0 | 2 | 5 | 6;
	parent: string | null;
}

export interface Cursor {
	stage: 'ids' | 'values' | 'end';
	idsPage: number;
	/** BDL's ids of the województwa. */
	wojewodztwa: string[];
	variable: number;
	leg: number;
	page: number;
	/** Units that are none of ours by rule, by what they are. */
	left: Record<string, number>;
	/** Pages that were not sent again. */
	unchanged: number;
	notes: Notes;
}

export const beginning = (): Cursor => ({
	...{ stage: 'ids', idsPage: 0, wojewodztwa: [] },
	...{ variable: 0, leg: 0, page: 0 },
	...{ left: {}, unchanged: 0, notes: noNotes() }
});

const DEPTH = { kraj: 1, wojewodztwo: 2, powiat: 3, gmina: 4 } as const;

/** Variables by our code or BDL's number, all that BDL has when none is named. Throws Failure. */
export function wantedOf(reference: Reference, asked: unknown): Wanted[] {
	const names = Array.isArray(asked) ? asked.map(String) : [];
	const all = reference.indicators().filter(({ bdl }) => bdl);
	const is = (name: string) => {
		const code = reference.indicator(name)?.code;
		return (one: { bdl: string | null; code: string }) => one.bdl === name || one.code === code;
	};
	const unknown = names.find((name) => !all.some(is(name)));
	if (unknown) throw new Failure(unknown, { problem: 'unknown-indicator', value: unknown });
	return all
		.filter((one) => names.length === 0 || names.some((name) => is(name)(one)))
		.map(({ bdl, code, lowest }) => ({ bdl: bdl!, code, depth: DEPTH[lowest] }));
}

export function legsOf({ depth }: Wanted, { wojewodztwa }: Pick<Cursor, 'wojewodztwa'>): Leg[] {
	const wider: Leg[] = [
		{ level: 0, parent: null },
		{ level: 2, parent: null },
		{ level: 5, parent: null }
	];
	if (depth < 4) return wider.slice(0, depth);
	return [...wider, ...wojewodztwa.map((parent): Leg => ({ level: 6, parent }))];
}

/** How many lists are read, of how many; those of gminas are not known before the województwa are. */
export function progress(now: Cursor, wanted: Wanted[]): { done: number; total: number | null } {
	const lists = wanted.map((one) => legsOf(one, now).length);
	const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);
	return {
		done: sum(lists.slice(0, now.variable)) + now.leg,
		total: now.stage === 'ids' ? null : sum(lists)
	};
}

/** The page after this one; `pages` are those of the list in hand. */
export function after(now: Cursor, pages: number, wanted: Wanted[]): Cursor {
	if (now.page + 1 < pages) return { ...now, page: now.page + 1 };
	if (now.leg + 1 < legsOf(wanted[now.variable], now).length)
		return { ...now, leg: now.leg + 1, page: 0 };
	const variable = now.variable + 1;
	return { ...now, variable, leg: 0, page: 0, stage: variable < wanted.length ? 'values' : 'end' };
}
