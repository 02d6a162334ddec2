import { fold } from '#lib/i18n/fold.ts';
import type { BdlVariable } from '#lib/indicators/catalogue.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';
import type { Reference } from '../reference.ts';
import { SourceError } from './error.ts';
import type { Sources } from './sources.ts';

/** What GUS says of a variable now, beside what our catalogue says of it. */
export interface VariableCheck {
	id: string;
	/** GUS's names of the cell, joined; those of the table above it are not in its answer. */
	theirs: {
		name: string;
		unit: string;
		level: number;
		years: [first: number, last: number] | null;
	};
	ours: { name: string; unit: string; level: number | null };
	/** Null where we have nothing to compare, or GUS only says "ogółem". */
	same: { name: boolean | null; unit: boolean | null; level: boolean | null };
	/** Moment of the answer, ISO. */
	checkedAt: string;
	url: string;
}

const KEPT_MS = 24 * 3600_000;
const FAILED_MS = 60_000;

interface Kept {
	check?: VariableCheck;
	/** The last refusal, and when it came. */
	failed?: { at: number; error: unknown };
}

/** Answers by number: anybody may press the button, and GUS is asked once a day, once a minute when it fails. */
const kept = new WeakMap<Sources, Map<string, Kept>>();

/**
 * Asks GUS for the variable behind an indicator and compares name, level and unit with our catalogue
 * ("sprawdź w GUS"). Null for an indicator that is not in BDL. Throws SourceError.
 */
export async function checkVariable(
	{ sources, reference }: { sources: Sources; reference: Pick<Reference, 'variable'> },
	indicator: Indicator,
	signal?: AbortSignal
): Promise<VariableCheck | null> {
	const ours = reference.variable(indicator.code);
	if (!ours) return null;
	const known = kept.get(sources) ?? new Map<string, Kept>();
	kept.set(sources, known);
	const { check, failed } = known.get(ours.id) ?? {};
	const now = sources.clock.now();
	if (check && now - Date.parse(check.checkedAt) < KEPT_MS) return check;
	if (failed && now - failed.at < FAILED_MS) throw failed.error;

	try {
		const answer = await ask(sources, ours, signal);
		known.set(ours.id, { check: answer });
		return answer;
	} catch (error) {
		known.set(ours.id, { failed: { at: now, error } });
		throw error;
	}
}

async function ask(
	{ bdl, clock }: Sources,
	ours: BdlVariable,
	signal?: AbortSignal
): Promise<VariableCheck> {
	const answer = await bdl.variable(ours.id, { signal });
	if (answer.unchanged) throw new SourceError('strange', answer.url);
	const { names, unit, level, years, url } = answer;
	return {
		id: ours.id,
		theirs: {
			name: names.join(' – '),
			unit,
			level,
			years: years.length ? [Math.min(...years), Math.max(...years)] : null
		},
		ours: { name: ours.name, unit: ours.unit, level: ours.level },
		same: compared(ours, names, unit, level),
		checkedAt: new Date(clock.now()).toISOString(),
		url
	};
}

function compared(
	ours: BdlVariable,
	names: string[],
	unit: string,
	level: number
): VariableCheck['same'] {
	return {
		name: sameName(ours.name, names),
		unit: ours.unit === '' ? null : fold(ours.unit) === fold(unit) || ours.unit === unit,
		level: ours.level === null ? null : ours.level === level
	};
}

/** Words that say nothing of what is counted. */
const EMPTY = new Set(['ogolem', 'razem', 'ludnosc', 'stan', 'dniu', 'wedlug']);

/** Whether most of GUS's words are in our name; word endings aside, since the cases differ. */
function sameName(ours: string, names: string[]): boolean | null {
	const stems = (text: string) =>
		fold(text)
			.split(' ')
			.filter((word) => word.length > 1 && !EMPTY.has(word))
			.map((word) => word.slice(0, 5));
	const theirs = stems(names.join(' '));
	if (ours === '' || theirs.length === 0) return null;
	const own = new Set(stems(ours));
	return theirs.filter((stem) => own.has(stem)).length * 2 >= theirs.length;
}
