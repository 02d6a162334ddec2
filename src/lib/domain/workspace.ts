import * as Y from 'yjs';
import { ENTITY_ROOTS, isDeleted, isMap, itemsOf, readOne } from './entity.ts';
import type { EntityRoot } from './entity.ts';
import { missing, problemIn, problems, stored } from './check.ts';
import type { Value, Values } from './check.ts';
import { kindIn } from './kinds.ts';
import { join, takeApart } from './merge.ts';
import type { Side } from './merge.ts';
import { compareOrder, isKey, keyBetween, keysBetween } from './order.ts';
import { newPlace, newPlaceProblem, placeProblem, withoutHouse } from './place-rules.ts';
import { DomainError, safeKey } from './problem.ts';
import { fragmentOf, fragmentToTree, treeToText } from './richtext.ts';
import { SECTIONS } from './sections.ts';
import type { SectionKey } from './sections.ts';

/*
 * One gmina's shared document. What people edit together lives here; SQL keeps a projection
 * (projection.ts) and decides who may open it. Root names are a file format: add, never rename.
 * Entities are kept by id and never removed: an edit made elsewhere inside a removed map is lost.
 * Long texts are roots of their own, `text:{id}:{field}`: anybody may start one, and lists are not
 * read again while somebody writes. Nobody else touches Yjs types.
 */
export const ROOTS = [...ENTITY_ROOTS, 'sections', 'meta'] as const;
export type Root = (typeof ROOTS)[number];
export type { EntityRoot } from './entity.ts';
export type { Value, Values } from './check.ts';
export { problems } from './check.ts';

/** Origin of a person's own edits: undo.ts takes back these and no others. */
export const LOCAL = Symbol('local');
/** Origin of the moment an entity comes into being, which undo leaves alone. */
export const BORN = Symbol('born');

/** Several edits as one: one message to the others, one step of undo. */
export const edit = (doc: Y.Doc, work: () => void): void => doc.transact(work, LOCAL);

/** The root fragment that holds a long text of an entity, or of a section of the profile. */
export const textName = (id: string, field: string) => `text:${id}:${field}`;

/** A long text as plain text, '' where nobody has written. */
export const textOf = (doc: Y.Doc, name: string): string =>
	treeToText(fragmentToTree(fragmentOf(doc, name))).trim();

/** 128 random bits; randomUUID is missing on pages without TLS. */
export const newId = (): string =>
	[...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');

/**
 * Adds an entity at the end of its list and returns its id. Throws DomainError for values that may
 * not be written. Sets and cells may be given at once; do not wrap it in `edit`, or undo would take
 * the entity's fields instead of putting it into the bin.
 */
export function add(doc: Y.Doc, root: EntityRoot, values: Values, id = newId()): string {
	safeKey(id);
	const place = root === 'places';
	const [first] = [...missing(root, values), ...problems(root, values)];
	const wrong = first ?? (place ? newPlaceProblem(values) : null);
	if (wrong) throw new DomainError(wrong);

	const items = doc.getMap<Y.Map<unknown>>(root);
	if (items.has(id)) throw new DomainError({ code: 'forbidden-key', field: id });

	const last = ordered(doc, root).at(-1)?.order ?? '';
	const item = new Y.Map<unknown>([['order', keyBetween(last || null, null)]]);
	for (const [key, value] of Object.entries(place ? newPlace(values) : values))
		if (value !== null && value !== undefined) item.set(key, stored(value));

	// Born in the bin and taken out of it: undo puts it back there, where others can restore it.
	if (!inTransaction(doc)) {
		item.set('deletedAt', new Date().toISOString());
		doc.transact(() => items.set(id, item), BORN);
		edit(doc, () => items.get(id)?.delete('deletedAt'));
	} else items.set(id, item);
	return id;
}

/** Writes one field, or clears it with null. Throws DomainError; an unknown id is one. */
export function setField(
	doc: Y.Doc,
	root: EntityRoot,
	id: string,
	field: string,
	value: Value
): void {
	const item = itemOf(doc, root, id);
	const place = root === 'places';
	const wrong = problemIn(root, field, value) ?? (place ? placeProblem(item, field, value) : null);
	if (wrong) throw new DomainError(wrong);

	const values = place ? withoutHouse(item, field, value) : { [field]: value };
	edit(doc, () => {
		for (const [key, next] of Object.entries(values)) write(item, key, next ?? null);
	});
}

/** Puts a key into a set of an entity, or takes it out. */
export function mark(
	doc: Y.Doc,
	root: EntityRoot,
	id: string,
	set: string,
	key: string,
	on: boolean
): void {
	setField(doc, root, id, `${set}:${safeKey(key)}`, on ? true : null);
}

/** A status with the day it was reached; two people deciding at once: one decision wins everywhere. */
export function setStatus(
	doc: Y.Doc,
	root: EntityRoot,
	id: string,
	status: string,
	on: string,
	more: Values = {}
): void {
	const item = itemOf(doc, root, id);
	const values: Values = { ...more, status, [`status:${status}:at`]: on };
	const [wrong] = problems(root, values);
	if (wrong) throw new DomainError(wrong);
	if (root === 'recommendations' && status === 'dropped' && !more.dropReason)
		throw new DomainError({ code: 'required', field: 'dropReason' });

	edit(doc, () => {
		for (const [key, value] of Object.entries(values)) write(item, key, value ?? null);
	});
}

/** Into the bin. `at` is an ISO time; what others write inside meanwhile stays and comes back. */
export function softDelete(
	doc: Y.Doc,
	root: EntityRoot,
	id: string,
	at: string = new Date().toISOString()
): void {
	const item = itemOf(doc, root, id);
	edit(doc, () => item.set('deletedAt', at));
}

/** Out of the bin. A place that was merged into another is taken out of it again, with what it gave. */
export function restore(doc: Y.Doc, root: EntityRoot, id: string): void {
	const item = itemOf(doc, root, id);
	const merged = root === 'places' && item.has('mergedInto');
	edit(doc, () => (merged ? takeApart(doc, id) : item.delete('deletedAt')));
}

/**
 * Two places become one; answers the id that stands for both. `choices` say whose value is taken,
 * by key, where that is not what `comparison` suggests.
 */
export function merge(
	doc: Y.Doc,
	a: string,
	b: string,
	choices: Readonly<Record<string, Side>> = {},
	at: string = new Date().toISOString()
): string {
	let stays = a;
	edit(doc, () => (stays = join(doc, a, b, choices, at, newId().slice(0, 8))));
	return stays;
}

/** Moves an entity to a position among those that are shown, counted without itself. */
export function moveTo(doc: Y.Doc, root: EntityRoot, id: string, index: number): void {
	const item = itemOf(doc, root, id);
	const others = ordered(doc, root).filter((other) => other.id !== id);
	const at = Math.max(0, Math.min(Math.trunc(index) || 0, others.length));
	const after = others[at - 1]?.order ?? '';

	// Those that share the key of the one before (or have none) are spread, so that something fits.
	let end = at;
	while (end < others.length && others[end].order <= after) end++;
	const keys = keysBetween(after || null, others[end]?.order ?? null, end - at + 1);

	edit(doc, () => {
		item.set('order', keys[0]);
		others.slice(at, end).forEach((other, i) => other.item.set('order', keys[i + 1]));
	});
}

/** A fact of a section of the profile: `agreedAt`, `assignee`, `source`, `origin`, `figure:{code}`. */
export function setSection(
	doc: Y.Doc,
	key: SectionKey,
	field: string,
	value: string | boolean | null
): void {
	if (!SECTIONS.includes(key)) throw new DomainError({ code: 'unknown-field', field: key });
	safeKey(field);
	if (typeof value === 'string' && value.length > 300)
		throw new DomainError({ code: 'too-long', field, limit: 300 });

	const facts = doc.getMap<unknown>('sections');
	edit(doc, () => {
		if (value === null || value === false) facts.delete(`${key}:${field}`);
		else facts.set(`${key}:${field}`, value);
	});
}

export interface Deleted {
	root: EntityRoot;
	id: string;
	/** Name or title, '' for what has none. */
	title: string;
	/** A key of its closed list, where there is no name and the kind speaks. */
	kind?: string;
	deletedAt: string;
}

/** What lies in the bin, the latest first. What an import brought that was undone is not there. */
export function deleted(doc: Y.Doc): Deleted[] {
	return ENTITY_ROOTS.flatMap((root) =>
		itemsOf(doc, root)
			.filter(([, item]) => isDeleted(item) && !(item as Y.Map<unknown>).has('withdrawn'))
			.map(([id, item]) => ({ root, id, ...binned(item as Y.Map<unknown>) }))
	).sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : a.deletedAt > b.deletedAt ? -1 : 0));
}

/** Entries that break their schema: shown in a box of their own and reported, never hidden. */
export function unreadable(doc: Y.Doc): { root: EntityRoot; id: string }[] {
	return ENTITY_ROOTS.flatMap((root) =>
		itemsOf(doc, root)
			.filter(([, item]) => !isDeleted(item))
			.filter(([id, item]) => readOne(kindIn(root), id, item) === null)
			.map(([id]) => ({ root, id }))
	);
}

function itemOf(doc: Y.Doc, root: EntityRoot, id: string): Y.Map<unknown> {
	const item = doc.getMap<unknown>(root).get(id);
	if (!isMap(item)) throw new DomainError({ code: 'not-found', field: id });
	return item;
}

/** What is shown of a root, in page order, with the shared maps to write to. */
function ordered(doc: Y.Doc, root: EntityRoot) {
	return itemsOf(doc, root)
		.filter((entry): entry is [string, Y.Map<unknown>] => isMap(entry[1]) && !isDeleted(entry[1]))
		.map(([id, item]) => ({ id, item, order: orderOf(item) }))
		.sort(compareOrder);
}

function orderOf(item: Y.Map<unknown>): string {
	const order = item.get('order');
	return isKey(order) ? order : '';
}

/** Nothing is sent when nothing changes. */
function write(item: Y.Map<unknown>, key: string, value: Value): void {
	if (value === null) item.delete(key);
	else if (!same(item.get(key), stored(value))) item.set(key, stored(value));
}

function binned(item: Y.Map<unknown>): Pick<Deleted, 'title' | 'kind' | 'deletedAt'> {
	const words = ['name', 'title', 'label'].map((field) => item.get(field));
	const title = words.find((word) => typeof word === 'string') ?? '';
	const kind = item.get('kind');
	return {
		title,
		...(title === '' && typeof kind === 'string' && { kind }),
		deletedAt: String(item.get('deletedAt'))
	};
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether somebody's transaction is open: then an entity cannot be born in one of its own. */
const inTransaction = (doc: Y.Doc) => doc._transaction !== null;
