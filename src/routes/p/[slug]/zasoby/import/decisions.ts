import { SURE } from '#lib/domain/duplicates.ts';
import type { Match } from '#lib/domain/duplicates.ts';
import type { Into, Row } from '#lib/domain/intake.ts';
import type { Draft } from '#lib/sources/resources/draft.ts';
import { lineOf } from './messages.ts';

/* What a person decides about a list before it is written, and what then goes to the server. */

export const DECISIONS = ['merge', 'anyway', 'skip'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Looked {
	drafts: readonly Draft[];
	/** By line. */
	matches: Readonly<Record<number, Match>>;
	decisions: Readonly<Record<number, Decision>>;
	/** Places outside the gmina are taken, too. */
	outside: boolean;
}

/** Where the name leaves no doubt, merging is offered; the rest waits for a person. */
export const offered = (matches: readonly [line: number, match: Match][]) =>
	Object.fromEntries(
		matches.filter(([, { score }]) => score >= SURE).map(([line]) => [line, 'merge' as Decision])
	);

const ASKED = new Set(['outside', 'other-gmina']);

/** Whether somebody must agree that a row belongs here at all. */
export const isOutside = ({ notices }: Draft) => notices.some(({ code }) => ASKED.has(code));

export interface Sorted {
	wrong: Draft[];
	outside: Draft[];
	/** Rows that may repeat something and are not outside or wrong. */
	alike: Draft[];
	undecided: number;
	/** What is to be written. */
	fresh: Draft[];
	merged: Draft[];
	skipped: number;
}

export function sorted({ drafts, matches, decisions, outside }: Looked): Sorted {
	const wrong = drafts.filter(({ problems }) => problems.length > 0);
	const sound = drafts.filter(({ problems }) => problems.length === 0);
	const away = sound.filter(isOutside);
	const here = outside ? sound : sound.filter((draft) => !isOutside(draft));
	const alike = here.filter(({ line }) => line in matches);
	const decided = (what: Decision) => (draft: Draft) => decisions[draft.line] === what;
	return {
		...{ wrong, outside: away, alike },
		undecided: alike.filter(({ line }) => !(line in decisions)).length,
		fresh: here.filter((draft) => !(draft.line in matches) || decided('anyway')(draft)),
		merged: alike.filter(decided('merge')),
		skipped: sound.length - here.length + alike.filter(decided('skip')).length
	};
}

/** Rows for the server, in the order of the list; a row merged into one that is left out stands alone. */
export function rowsOf(looked: Looked): Row[] {
	const { fresh, merged } = sorted(looked);
	const taken = new Set([...fresh, ...merged]);
	const lines = new Set([...taken].map(({ line }) => line));
	const into = (draft: Draft): Into => {
		const match = looked.matches[draft.line];
		if (!match) return 'new';
		if (looked.decisions[draft.line] === 'anyway') return 'anyway';
		const line = lineOf(match.id);
		if (line === null) return { place: match.id };
		return lines.has(line) ? { line } : 'new';
	};
	return looked.drafts
		.filter((draft) => taken.has(draft))
		.map((draft) => ({
			line: draft.line,
			values: draft.values,
			description: draft.description,
			into: into(draft)
		}));
}
