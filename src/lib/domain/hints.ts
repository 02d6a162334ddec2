import * as v from 'valibot';
import type * as Y from 'yjs';
import type { GminaKind } from './gmina.ts';
import { takesPart } from './matching.ts';
import {
	LEGAL_FORMS,
	SECTORS,
	sectorOf,
	type LegalForm,
	type Partner,
	type Sector
} from './partners.ts';
import { CATEGORIES, type Category, type Place } from './places.ts';
import { safeKey } from './problem.ts';
import { edit } from './workspace.ts';

/*
 * Who may be missing: what comparable partnerships have and ours has not, or, while there are too few
 * of them, a list for the kind of gmina that everybody can read. A hint asks; "nie dotyczy nas" is an
 * answer, kept in the document for all.
 */
export type HintKey = `form:${LegalForm}` | `sector:${Sector}` | `place:${Category}`;

export interface Hint {
	key: HintKey;
	/** In how many of the comparable partnerships there is one; null from the list. */
	found: { have: number; of: number } | null;
}

/** How many comparable partnerships have what; what fewer than three have is not told. */
export interface Mix {
	of: number;
	forms: Partial<Record<LegalForm, number>>;
	sectors: Partial<Record<Sector, number>>;
	places: Partial<Record<Category, number>>;
}

const counts = v.fallback(v.record(v.string(), v.pipe(v.number(), v.integer())), {});
const MIX = v.object({
	of: v.pipe(v.number(), v.integer(), v.minValue(5)),
	...{ forms: counts, sectors: counts, places: counts }
});

/** An answer of `comparable_mix`; null when there are too few, or it cannot be read. */
export function mixIn(answer: unknown): Mix | null {
	const read = v.safeParse(MIX, answer);
	return read.success ? (read.output as Mix) : null;
}

/**
 * Whom a partnership for digital education usually finds, by the kind of gmina. Our own list, said as
 * such on the page: those who reach people nobody else sees, and those who have rooms and equipment.
 */
const EVERYWHERE = {
	forms: [
		...(['local_government', 'culture_institution', 'municipal_unit', 'school'] as const),
		...(['association', 'osp', 'church_unit', 'advisory_body', 'informal_group'] as const)
	],
	sectors: ['private'] as const,
	places: ['library', 'culture_centre', 'school', 'social_care'] as const
};
const COUNTRY = {
	forms: ['kgw', 'auxiliary_unit', 'lgd'] as const,
	places: ['village_room', 'fire_brigade', 'rural_women_club'] as const
};
const TOWN = {
	forms: ['third_age_university', 'foundation'] as const,
	places: ['senior_place', 'trusted_profile_point'] as const
};

export function usualIn(kind: GminaKind | ''): HintKey[] {
	const parts = [
		EVERYWHERE,
		...(kind === 'miejska' ? [] : [COUNTRY]),
		...(kind === 'wiejska' ? [] : [TOWN])
	];
	return [
		...parts.flatMap(({ forms }) => forms.map((key): HintKey => `form:${key}`)),
		...EVERYWHERE.sectors.map((key): HintKey => `sector:${key}`),
		...parts.flatMap(({ places }) => places.map((key): HintKey => `place:${key}`))
	];
}

/** What there is with us, whoever only might join among it: a hint is for what nobody thought of. */
export function present(
	partners: readonly Partner[],
	places: readonly Pick<Place, 'category' | 'status'>[]
): Set<HintKey> {
	const found = new Set<HintKey>();
	for (const partner of partners.filter(takesPart)) {
		if (partner.form) found.add(`form:${partner.form}`);
		const sector = sectorOf(partner);
		if (sector) found.add(`sector:${sector}`);
	}
	for (const { category, status } of places)
		if (status !== 'closed') found.add(`place:${category}`);
	return found;
}

/** What at least half of the comparable have and we have not, the most common first. */
export function hintsFrom(mix: Mix, ours: ReadonlySet<HintKey>): Hint[] {
	const of = (kind: string, keys: readonly string[], found: Partial<Record<string, number>>) =>
		keys
			.filter((key) => key !== 'other' && (found[key] ?? 0) * 2 >= mix.of)
			.map((key) => ({
				key: `${kind}:${key}` as HintKey,
				found: { have: Math.min(found[key]!, mix.of), of: mix.of }
			}));
	return [
		...of('form', LEGAL_FORMS, mix.forms),
		...of('sector', SECTORS, mix.sectors),
		...of('place', CATEGORIES, mix.places)
	]
		.filter(({ key }) => !ours.has(key))
		.sort((a, b) => b.found.have - a.found.have);
}

export const hintsOfList = (kind: GminaKind | '', ours: ReadonlySet<HintKey>): Hint[] =>
	usualIn(kind)
		.filter((key) => !ours.has(key))
		.map((key) => ({ key, found: null }));

/** Hints that somebody answered with "nie dotyczy nas". */
export function dismissedHints(doc: Y.Doc): Set<string> {
	const found = [...doc.getMap<unknown>('meta').entries()].filter(
		([key, value]) => key.startsWith('hint:') && value === true
	);
	return new Set(found.map(([key]) => key.slice('hint:'.length)));
}

/** Says that a hint is not for us, or takes that back. */
export function dismissHint(doc: Y.Doc, hint: HintKey, on: boolean): void {
	const key = safeKey(`hint:${hint}`);
	const meta = doc.getMap<unknown>('meta');
	edit(doc, () => {
		if (on) meta.set(key, true);
		else meta.delete(key);
	});
}
