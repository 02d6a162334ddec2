import * as v from 'valibot';
import type * as Y from 'yjs';
import { ENTITY_ROOTS, isDeleted, isMap, pointOf } from './entity.ts';
import { coarse } from './place-rules.ts';
import { PLACE, PLACE_STATUSES } from './places.ts';
import { DomainError } from './problem.ts';
import { moveReferences, returnReference } from './references.ts';
import type { Reference } from './references.ts';

/*
 * Two places that are one. The one whose id comes first stays, whoever asks: so two people who merge
 * the same two at once mean the same. The other goes into the bin with `mergedInto`; what it gave is
 * written beside it (`merge:{n}`), so that taking them apart gives everything back. Long texts are not
 * copied: the card reads both (survivors.ts). Everything here runs inside a transaction of the caller.
 */

export type Side = 'kept' | 'other';

/** One field of two places that are to become one. */
export interface Pair {
	/** As in the document: `seats`, `hours:mon`, `group:seniors`, `x:…`, `point`. */
	key: string;
	kept: unknown;
	other: unknown;
	/** Whose value is taken unless somebody chooses. */
	from: Side;
	/** Both have one, and not the same: worth a look. */
	differs: boolean;
}

export interface Comparison {
	kept: string;
	other: string;
	pairs: Pair[];
}

/** Keys that belong to an entry itself and are not compared. */
const OWN = new Set([
	'order',
	'deletedAt',
	'mergedInto',
	'withdrawn',
	'importId',
	'importStamp',
	'createdAt',
	'channel'
]);
const isOwn = (key: string) => OWN.has(key) || key.startsWith('merge:');

/** Which of two stays. */
export const kept = (a: string, b: string): [kept: string, other: string] =>
	a < b ? [a, b] : [b, a];

/** Two places field by field, in the order of the form; null when one of them is not shown. */
export function comparison(doc: Y.Doc, a: string, b: string): Comparison | null {
	const [stays, goes] = kept(a, b);
	const [one, two] = [shown(doc, stays), shown(doc, goes)];
	if (!one || !two || a === b) return null;

	const better = trusted(one, two);
	const keys = [...new Set([...one.keys(), ...two.keys()])].filter((key) => !isOwn(key));
	const pairs = keys.map((key) => pairOf(key, valueIn(one, key), valueIn(two, key), better));
	const place = (key: string) => FORM.get(key.split(':')[0]) ?? FORM.size;
	pairs.sort((x, y) => place(x.key) - place(y.key) || (x.key < y.key ? -1 : 1));
	return { kept: stays, other: goes, pairs: together(pairs) };
}

/** Makes two places one. `choices` say whose value is taken where that is not the suggestion. */
export function join(
	doc: Y.Doc,
	a: string,
	b: string,
	choices: Readonly<Record<string, Side>>,
	at: string,
	mark: string
): string {
	const compared = comparison(doc, a, b);
	if (!compared) throw new DomainError({ code: 'not-found', field: b });
	const { kept: stays, other: goes, pairs } = compared;
	const [one, two] = [itemOf(doc, stays), itemOf(doc, goes)];

	const set: Changes = {};
	const take = (key: string, value: unknown) => change(one, key, value, set);
	for (const { key, kept, other, from } of pairs) {
		const wanted = isMember(key) ? 'other' : (choices[key] ?? from);
		if (key === 'register') continue;
		if (wanted === 'other' && other !== undefined && !same(kept, other)) take(key, other);
	}
	takeRegister(one, two, take);
	nearAsAllowed(one, take);

	const refs = moveReferences(doc, goes, stays);
	two.set(`merge:${mark}`, { into: stays, set, refs } satisfies Merged);
	two.set('mergedInto', stays);
	two.set('deletedAt', at);
	return stays;
}

/** Takes a merged place out again: both have what they had, except where somebody wrote since. */
export function takeApart(doc: Y.Doc, id: string): void {
	const item = itemOf(doc, id);
	for (const [key, value] of [...item.entries()]) {
		if (!key.startsWith('merge:') || !isMerged(value)) continue;
		const into = doc.getMap<unknown>('places').get(value.into);
		if (isMap(into)) giveBack(into, value.set);
		for (const [root, entry, field] of value.refs)
			returnReference(doc, root, entry, field, id, value.into);
		item.delete(key);
	}
	item.delete('mergedInto');
	item.delete('deletedAt');
}

type Changes = Record<string, [was: unknown, now: unknown]>;
interface Merged {
	into: string;
	set: Changes;
	refs: Reference[];
}

/** The order of fields on the form: that of the kind. */
const FORM = new Map(
	[
		...Object.keys(PLACE.fields),
		'point',
		...Object.values(PLACE.sets).map(({ prefix }) => prefix),
		...Object.values(PLACE.grids).map(({ prefix }) => prefix)
	].map((field, n) => [field, n])
);

/** A member of a set: both sides' count. */
const isMember = (key: string) =>
	Object.values(PLACE.sets).some(({ prefix }) => key.startsWith(`${prefix}:`));

/** Fields that say one thing together: taken from the same side. */
const TOGETHER = [
	['point', 'precision'],
	['downloadMbps', 'uploadMbps', 'latencyMs', 'measuredAt'],
	['confirmedAt', 'confirmedBy', 'confirmedAs'],
	['photo', 'photoAlt', 'photoWidth', 'photoHeight'],
	['visibility', 'consentBy', 'consentAt'],
	['category', 'categoryNote']
];

function together(pairs: Pair[]): Pair[] {
	const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
	for (const [first, ...others] of TOGETHER) {
		const lead = byKey.get(first);
		if (!lead) continue;
		for (const key of others) {
			const pair = byKey.get(key);
			if (pair && pair.kept !== undefined && pair.other !== undefined) pair.from = lead.from;
		}
	}
	return pairs;
}

/** Nobody agreed that everybody may see the two as one: public only when both are. */
const valueIn = (item: Y.Map<unknown>, key: string) =>
	item.get(key) ?? (key === 'visibility' ? 'partnership' : undefined);

function pairOf(key: string, kept: unknown, other: unknown, better: Side): Pair {
	const differs = kept !== undefined && other !== undefined && !same(kept, other);
	return { key, kept, other, differs, from: fromWhom(key, kept, other, better) };
}

/** The only one, the further status, the later date, the fuller text, else whoever is better known. */
function fromWhom(key: string, kept: unknown, other: unknown, better: Side): Side {
	if (key === 'visibility') return kept === 'public' ? 'other' : 'kept';
	if (isEmpty(other)) return 'kept';
	if (isEmpty(kept)) return 'other';
	if (key === 'status') return rank(other) > rank(kept) ? 'other' : 'kept';
	if (key === 'category') return kept === 'other' ? 'other' : other === 'other' ? 'kept' : better;
	if (key === 'confirmedAt') return String(other) > String(kept) ? 'other' : 'kept';
	if (typeof kept === 'string' && typeof other === 'string') {
		if (other.includes(kept)) return 'other';
		if (kept.includes(other)) return 'kept';
	}
	return better;
}

const isEmpty = (value: unknown) => value === undefined || value === '';
const rank = (status: unknown) => PLACE_STATUSES.findIndex((one) => one === status);

/** The confirmed one, then the later confirmed, then the fuller one, then the one that stays. */
function trusted(one: Y.Map<unknown>, two: Y.Map<unknown>): Side {
	const confirmed = (item: Y.Map<unknown>) =>
		item.get('status') === 'confirmed' ? String(item.get('confirmedAt') ?? '0') : '';
	if (confirmed(one) !== confirmed(two)) return confirmed(two) > confirmed(one) ? 'other' : 'kept';
	const known = (item: Y.Map<unknown>) => [...item.keys()].filter((key) => !isOwn(key)).length;
	return known(two) > known(one) ? 'other' : 'kept';
}

/** Both register entries are kept, so that neither comes back with the next import. */
function takeRegister(
	one: Y.Map<unknown>,
	two: Y.Map<unknown>,
	take: (key: string, value: unknown) => void
): void {
	const [own, its] = [one.get('register'), two.get('register')];
	if (typeof its !== 'string' || its === '' || its === own) return;
	if (isEmpty(own)) take('register', its);
	else take(`register:${its}`, true);
}

/** What both gave together may be nearer than the place may be known. */
function nearAsAllowed(one: Y.Map<unknown>, take: (key: string, value: unknown) => void): void {
	const [category, precision, locality, address] = [
		'category',
		'precision',
		'locality',
		'address'
	].map((key) => one.get(key));
	const before = {
		...{ category, locality, precision: precision ?? 'exact', address: String(address ?? '') },
		point: pointOf(one.get('point'))
	};
	const after = coarse(before);
	if (after.precision !== before.precision) take('precision', after.precision);
	if (after.address !== before.address) take('address', null);
	if (after.point !== before.point)
		take('point', after.point && [after.point.lng, after.point.lat]);
}

/** Writes and remembers what was there; a key that is written twice keeps the first. */
function change(item: Y.Map<unknown>, key: string, value: unknown, set: Changes): void {
	if (same(item.get(key) ?? null, value)) return;
	set[key] = [key in set ? set[key][0] : (item.get(key) ?? null), value];
	if (value === null) item.delete(key);
	else item.set(key, value);
}

/** Puts back what was there where nobody wrote since; answers the keys that are left. */
export function giveBack(item: Y.Map<unknown>, set: Changes): string[] {
	return Object.entries(set).flatMap(([key, [was, now]]) => {
		if (!same(item.get(key) ?? null, now)) return [key];
		if (was === null) item.delete(key);
		else item.set(key, was);
		return [];
	});
}

function shown(doc: Y.Doc, id: string): Y.Map<unknown> | null {
	const item = doc.getMap<unknown>('places').get(id);
	return isMap(item) && !isDeleted(item) ? item : null;
}

function itemOf(doc: Y.Doc, id: string): Y.Map<unknown> {
	const item = doc.getMap<unknown>('places').get(id);
	if (!isMap(item)) throw new DomainError({ code: 'not-found', field: id });
	return item;
}

/** What a broken client may have left in its place is passed over. */
const isMerged = (value: unknown): value is Merged => v.is(MERGED, value);
const MERGED = v.object({
	into: v.string(),
	set: v.record(v.string(), v.tuple([v.unknown(), v.unknown()])),
	refs: v.array(v.tuple([v.picklist(ENTITY_ROOTS), v.string(), v.string()]))
});

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
