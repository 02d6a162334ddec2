import * as v from 'valibot';
import type * as Y from 'yjs';
import type { Values } from './check.ts';
import { link, maybe } from './fields.ts';
import { GROUPS } from './groups.ts';
import {
	CONTRIBUTIONS,
	LEGAL_FORMS,
	SHARED_FIELDS,
	type Partner,
	type PartnerStatus,
	type SharedField
} from './partners.ts';
import { edit, setField } from './workspace.ts';

/*
 * A card that a neighbouring partnership shows, and a card of ours that was taken from it. The role, the
 * status and all that follows from them are each partnership's own; what is shared is who it is and what
 * it gives and needs. Our card keeps, field by field, what the original said when we last looked.
 */

/** A card of another partnership, in the fields that are shown next door. */
export interface SharedCard extends Pick<Partner, SharedField> {
	/** The partnership that shows it, and the card's id there. */
	workspace: string;
	id: string;
	/** Of the gmina of that partnership. */
	teryt: string;
	status: PartnerStatus;
}

const words = v.fallback(v.string(), '');
const keys = <const K extends string>(all: readonly K[]) =>
	v.pipe(
		v.fallback(v.array(v.unknown()), []),
		v.transform((found) => all.filter((key) => found.includes(key)))
	);
const CARD = v.object({
	workspace: v.pipe(v.string(), v.uuid()),
	id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
	teryt: v.pipe(v.string(), v.regex(/^\d{7}$/)),
	name: v.pipe(v.string(), v.trim(), v.minLength(1)),
	status: v.picklist(['potential', 'invited', 'cooperating']),
	form: maybe(LEGAL_FORMS).read,
	...{ short: words, formNote: words, mission: words, area: words },
	website: link().read,
	...{ givesNote: words, expectsNote: words },
	gives: keys(CONTRIBUTIONS),
	expects: keys(CONTRIBUTIONS),
	groups: keys(GROUPS)
});

/** The cards of an answer of `shared_partners`; one that cannot be read is left out. */
export const sharedCards = (answer: unknown): SharedCard[] =>
	(Array.isArray(answer) ? answer : []).flatMap((row) => {
		const read = v.safeParse(CARD, row);
		return read.success ? [read.output] : [];
	});

/** How a card of ours names the one it was taken from. */
export const originOf = ({ workspace, id }: Pick<SharedCard, 'workspace' | 'id'>) =>
	`${workspace}/${id}`;

const SETS: Partial<Record<SharedField, string>> = {
	gives: 'gives',
	expects: 'expects',
	groups: 'group'
};

/** A card of our own made from a neighbour's: ours to begin, and the neighbour's to know. */
export function takenOver(card: SharedCard, today: string): Values {
	const values: Values = {
		...{ status: 'potential', 'status:potential:at': today, createdAt: today },
		sharedFrom: originOf(card)
	};
	for (const field of SHARED_FIELDS) {
		const value = card[field];
		if (Array.isArray(value)) for (const key of value) values[`${SETS[field]}:${key}`] = true;
		else if (value) values[field] = fitting(field, value);
		values[`seen:${field}`] = trace(value);
	}
	return values;
}

/** Fields that the original has changed since we last looked, and in which ours now differs from it. */
export const changedSince = (ours: Partner, card: SharedCard): SharedField[] =>
	SHARED_FIELDS.filter(
		(field) => ours.seen[field] !== trace(card[field]) && trace(ours[field]) !== trace(card[field])
	);

/** Writes what the original says now into those fields of ours; one step of undo. */
export function follow(
	doc: Y.Doc,
	ours: Partner,
	card: SharedCard,
	fields: readonly SharedField[] = changedSince(ours, card)
): void {
	edit(doc, () => {
		for (const field of fields) {
			const value = card[field];
			if (Array.isArray(value)) {
				const [before, now] = [ours[field] as readonly string[], value as readonly string[]];
				for (const key of new Set([...before, ...now]))
					setField(doc, 'partners', ours.id, `${SETS[field]}:${key}`, now.includes(key) || null);
			} else setField(doc, 'partners', ours.id, field, value ? fitting(field, value) : null);
		}
		seen(doc, ours, card, fields);
	});
}

/** Keeps what ours says, and asks again only when the original changes once more. */
export const keepOurs = (
	doc: Y.Doc,
	ours: Partner,
	card: SharedCard,
	fields: readonly SharedField[] = changedSince(ours, card)
): void => edit(doc, () => seen(doc, ours, card, fields));

function seen(doc: Y.Doc, ours: Partner, card: SharedCard, fields: readonly SharedField[]): void {
	for (const field of fields)
		setField(doc, 'partners', ours.id, `seen:${field}`, trace(card[field]));
}

/** Names have their limits here too, whatever the neighbours' document let through. */
const LIMIT: Partial<Record<SharedField, number>> = {
	...{ name: 160, short: 40, formNote: 80, mission: 300, area: 200 },
	...{ givesNote: 500, expectsNote: 500 }
};
const fitting = (field: SharedField, value: string) => value.slice(0, LIMIT[field] ?? 500);

/**
 * A trace of a value, short enough to keep beside it: equal values have equal ones, and by chance one in
 * four thousand million others (FNV-1a, 32 bits). Sets count without their order.
 */
export function trace(value: string | readonly string[] | null): string {
	const text = typeof value === 'string' ? value.trim() : [...(value ?? [])].sort().join(' ');
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(16);
}
