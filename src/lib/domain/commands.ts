import * as v from 'valibot';
import type * as Y from 'yjs';
import { CATEGORIES } from './places.ts';
import { BARRIERS } from './needs.ts';
import { GROUPS } from './groups.ts';
import type { Role } from './roles.ts';
import { takeStep } from './talk.ts';
import { add, setField, setStatus } from './workspace.ts';
import type { EntryChannel } from './entity.ts';
import {
	cardInput,
	cardOf,
	Changed,
	ownPlaces,
	partnerIn,
	placeCardOf,
	unchanged,
	writeCard,
	writePlace,
	Wrong
} from './own-card.ts';
import type { Card, CardInput } from './own-card.ts';
import type { Partner } from './partners.ts';
import type { Problem } from './problem.ts';

/*
 * What somebody with a link may do: add, never overwrite. A command is a schema for its input, who
 * may, and the edit; the server checks the first two, edits the document as a peer and answers when
 * it is saved. What comes in this way is a sketch until a member confirms it.
 * The one thing an organisation with a personal link changes is what it says of itself (own-card.ts).
 * Which organisation that is comes from the link, never from what was sent.
 */
export type Asker = Role | 'guest' | 'partner';

export interface Command<I> {
	who: readonly Asker[];
	input: v.GenericSchema<unknown, I>;
	/** Returns the id of what was added or changed. */
	edit(doc: Y.Doc, input: I, by: By): string;
}

export interface By {
	channel: EntryChannel;
	/** An ISO day or moment. */
	at: string;
	/** The card a personal link is for; a partner without one may do nothing. */
	partner?: string | null;
}

const ADDING: readonly Asker[] = ['guest', 'partner', 'animator', 'coordinator', 'editor'];

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const short = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80)), '');

/** Three fields to save a place, the rest later. */
export const addPlace: Command<{
	name: string;
	category: (typeof CATEGORIES)[number];
	locality: string;
}> = {
	who: ADDING,
	input: v.object({
		name: text(120),
		category: v.picklist(CATEGORIES),
		locality: short
	}),
	edit: (doc, input, { channel, at, partner = null }) =>
		add(doc, 'places', {
			...input,
			partner,
			channel,
			createdAt: at.slice(0, 10),
			status: 'sketch',
			visibility: 'partnership',
			precision: 'village'
		})
};

/** One situation: who, where, what stops them. */
export const addNeed: Command<{
	title: string;
	situation: string;
	locality: string;
	groups: (typeof GROUPS)[number][];
	barriers: (typeof BARRIERS)[number][];
}> = {
	who: ADDING,
	input: v.object({
		title: text(160),
		situation: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(600)), ''),
		locality: short,
		groups: v.optional(v.array(v.picklist(GROUPS)), []),
		barriers: v.optional(v.array(v.picklist(BARRIERS)), [])
	}),
	edit: (doc, { groups, barriers, ...input }, { channel, at }) =>
		add(doc, 'needs', {
			...input,
			...on('group', groups),
			...on('barrier', barriers),
			channel,
			createdAt: at.slice(0, 10),
			status: 'reported'
		})
};

const OWN: readonly Asker[] = ['partner'];

/** The organisation's own words about itself; saving them says that they are true today. */
export const ownCard: Command<CardInput> = {
	who: OWN,
	input: cardInput,
	edit(doc, input, by) {
		const partner = own(doc, by);
		writeCard(doc, partner, input);
		confirm(doc, 'partners', partner.id, partner, by);
		return partner.id;
	}
};

/** When a place it runs is open, what it costs and how to book. */
export const ownPlace: Command<CardInput & { id: string }> = {
	who: OWN,
	input: v.object({ ...cardInput.entries, id: v.string() }),
	edit(doc, input, by) {
		const partner = own(doc, by);
		const place = ownPlaces(doc, partner).find(({ id }) => id === input.id);
		if (!place) throw new Gone();
		writePlace(doc, place, input);
		confirm(doc, 'places', place.id, partner, by);
		return place.id;
	}
};

/** One tap a year: all of it is still true. What was changed since it was looked at is shown first. */
export const ownConfirm: Command<{ base: Card; places: Record<string, Card> }> = {
	who: OWN,
	input: v.object({
		base: cardInput.entries.base,
		places: v.record(v.pipe(v.string(), v.maxLength(64)), cardInput.entries.base)
	}),
	edit(doc, { base, places: seen }, by) {
		const partner = own(doc, by);
		const open = ownPlaces(doc, partner).filter(({ status }) => status !== 'closed');
		unchanged(base, cardOf(partner));
		for (const place of open) unchanged(seen[place.id] ?? {}, placeCardOf(place));
		confirm(doc, 'partners', partner.id, partner, by);
		for (const { id } of open) if (Object.hasOwn(seen, id)) confirm(doc, 'places', id, partner, by);
		return partner.id;
	}
};

/** Its answer to the invitation. Leaving keeps everything it gave; persons are erased in SQL. */
export const ownAnswer: Command<{
	answer: 'cooperating' | 'declined' | 'left';
	revisitAt: string | null;
}> = {
	who: OWN,
	input: v.object({
		answer: v.picklist(['cooperating', 'declined', 'left']),
		revisitAt: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), null)
	}),
	edit(doc, { answer, revisitAt }, by) {
		const partner = own(doc, by);
		const on = by.at.slice(0, 10);
		if (partner.status !== answer) takeStep(doc, partner.id, { status: answer, on });
		setField(doc, 'partners', partner.id, 'revisitAt', answer === 'declined' ? revisitAt : null);
		if (answer === 'cooperating' && !partner.joinedAt)
			setField(doc, 'partners', partner.id, 'joinedAt', on);
		return partner.id;
	}
};

export const COMMANDS = {
	'add-place': addPlace,
	'add-need': addNeed,
	'own-card': ownCard,
	'own-place': ownPlace,
	'own-confirm': ownConfirm,
	'own-answer': ownAnswer
} as const;
export type CommandName = keyof typeof COMMANDS;

export type Answer =
	| { ok: true; id: string }
	| { ok: false; problem: 'unknown' | 'may-not' | 'gone' }
	| { ok: false; problem: 'input'; wrong?: Problem[] }
	/** Others changed the same meanwhile: nothing was written, and this is what is there. */
	| { ok: false; problem: 'changed'; theirs: Changed['theirs'] };

/** Checks and does what was asked. Never throws for what was sent; a refusal changes nothing. */
export function carryOut(
	doc: Y.Doc,
	name: string,
	input: unknown,
	by: By & { asker: Asker }
): Answer {
	if (!Object.hasOwn(COMMANDS, name)) return { ok: false, problem: 'unknown' };

	const command = COMMANDS[name as CommandName] as unknown as Command<unknown>;
	if (!command.who.includes(by.asker)) return { ok: false, problem: 'may-not' };
	if (by.asker === 'partner' && !by.partner) return { ok: false, problem: 'may-not' };

	const read = v.safeParse(command.input, input);
	if (!read.success) return { ok: false, problem: 'input' };
	try {
		return { ok: true, id: command.edit(doc, read.output, by) };
	} catch (error) {
		if (error instanceof Gone) return { ok: false, problem: 'gone' };
		if (error instanceof Wrong) return { ok: false, problem: 'input', wrong: error.problems };
		if (error instanceof Changed) return { ok: false, problem: 'changed', theirs: error.theirs };
		throw error;
	}
}

/** A card or a place that is not there, or not theirs: the two are not told apart. */
class Gone extends Error {
	override name = 'Gone';
}

function own(doc: Y.Doc, { partner: id = null }: By): Partner {
	const partner = partnerIn(doc, id);
	if (!partner) throw new Gone();
	return partner;
}

/** An organisation's name, not a person's: who of them held the phone is nobody's business. */
function confirm(
	doc: Y.Doc,
	root: 'partners' | 'places',
	id: string,
	partner: Partner,
	{ at }: By
): void {
	const place = root === 'places' ? ownPlaces(doc, partner).find((one) => one.id === id) : null;
	// what waits for just this is confirmed; what was added by a link or found wrong waits for a member
	if (place?.status === 'to_confirm' && !place.correction)
		setStatus(doc, 'places', id, 'confirmed', at.slice(0, 10));
	setField(doc, root, id, 'confirmedAt', at.slice(0, 10));
	setField(doc, root, id, 'confirmedBy', partner.name.slice(0, 120));
	if (root === 'places') setField(doc, root, id, 'confirmedAs', 'partner');
}

const on = (set: string, keys: readonly string[]) =>
	Object.fromEntries(keys.map((key) => [`${set}:${key}`, true]));
