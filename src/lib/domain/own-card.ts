import type * as Y from 'yjs';
import * as v from 'valibot';
import { problems } from './check.ts';
import type { Values } from './check.ts';
import { GROUPS } from './groups.ts';
import { CONTRIBUTIONS, PARTNER, partners } from './partners.ts';
import type { LegalForm, Partner, PartnerStatus } from './partners.ts';
import { DAYS, PLACE, places } from './places.ts';
import type { Category, Place } from './places.ts';
import type { Problem } from './problem.ts';
import { setField } from './workspace.ts';

/*
 * What an organisation with a personal link may change: its own words about itself, and when its own
 * places are open. Its name, form, status and role are what the partnership says of it and stay; how
 * its answer changes the status is in commands.ts. A card is read flat, key by key of the shared map
 * (`mission`, `gives:room`), so that three states can be compared: as it was opened, as it is sent and
 * as it is now. What the organisation did not touch keeps what others wrote meanwhile; what both
 * changed differently is not written at all and shown from both sides.
 */
export type Card = Record<string, string | true>;

export const OWN_WORDS = [
	'mission',
	'area',
	'website',
	'givesNote',
	'expectsNote',
	'capacity'
] as const;
export const OWN_SETS = { gives: CONTRIBUTIONS, expects: CONTRIBUTIONS, group: GROUPS } as const;
export const PLACE_WORDS = ['booking', 'cost', 'website', ...DAYS.map((day) => `hours:${day}`)];

const PARTNER_KEYS: ReadonlySet<string> = new Set([
	...OWN_WORDS,
	...Object.entries(OWN_SETS).flatMap(([set, keys]) => keys.map((key) => `${set}:${key}`))
]);
const PLACE_KEYS: ReadonlySet<string> = new Set(PLACE_WORDS);

/** The part of a partner's card that is its own to write. Empty fields are absent. */
export function cardOf(partner: Partner): Card {
	const marks = (set: string, keys: readonly string[]) =>
		keys.map((key) => [`${set}:${key}`, true]);
	return Object.fromEntries([
		...OWN_WORDS.map((key) => [key, partner[key]]).filter(([, text]) => text !== ''),
		...marks('gives', partner.gives),
		...marks('expects', partner.expects),
		...marks('group', partner.groups)
	]);
}

/** The same of a place it runs. */
export function placeCardOf(place: Place): Card {
	const hours = Object.entries(place.hours).map(([day, text]) => [`hours:${day}`, text]);
	const { booking, cost, website } = place;
	return Object.fromEntries(
		[...Object.entries({ booking, cost, website }), ...hours].filter(([, text]) => text !== '')
	);
}

/** Places that a partner runs: those that name it, and those its card names. */
export const ownPlaces = (doc: Y.Doc, partner: Partner): Place[] =>
	places(doc).filter(
		(place) =>
			place.category !== 'informal_helper' &&
			(place.partner === partner.id || (!place.partner && partner.places.includes(place.id)))
	);

export const partnerIn = (doc: Y.Doc, id: string | null): Partner | null =>
	partners(doc).find((partner) => partner.id === id) ?? null;

export interface OwnPlace {
	id: string;
	name: string;
	category: Category;
	locality: string;
	closed: boolean;
	card: Card;
}

export interface OwnView {
	id: string;
	name: string;
	form: LegalForm | null;
	formNote: string;
	status: PartnerStatus;
	public: boolean;
	confirmedAt: string | null;
	confirmedBy: string;
	card: Card;
	places: OwnPlace[];
}

/** A card as its organisation sees it, and nothing else of the document; null when there is none. */
export function ownView(doc: Y.Doc, id: string): OwnView | null {
	const partner = partnerIn(doc, id);
	if (!partner) return null;
	const { name, form, formNote, status, visibility, confirmedAt, confirmedBy } = partner;
	return {
		...{ id, name, form, formNote, status, confirmedAt, confirmedBy },
		public: visibility === 'public',
		card: cardOf(partner),
		places: ownPlaces(doc, partner).map((place) => ({
			...{ id: place.id, name: place.name, category: place.category, locality: place.locality },
			closed: place.status === 'closed',
			card: placeCardOf(place)
		}))
	};
}

const card = v.record(
	v.pipe(v.string(), v.maxLength(80)),
	v.union([v.literal(true), v.pipe(v.string(), v.trim(), v.maxLength(2000))])
);

/** A card as it was opened and as it is wanted. */
export const cardInput = v.object({ base: card, card });
export type CardInput = v.InferOutput<typeof cardInput>;

/** An edit that was not made, because others changed the same: what is there now, key by key. */
export class Changed extends Error {
	readonly theirs: Record<string, string | true | null>;

	constructor(theirs: Changed['theirs']) {
		super(`changed meanwhile: ${Object.keys(theirs).join(', ')}`);
		this.name = 'Changed';
		this.theirs = theirs;
	}
}

/** An edit that was not made, because of what was sent: every problem with its field. */
export class Wrong extends Error {
	readonly problems: Problem[];

	constructor(problems: Problem[]) {
		super(problems.map(({ field, code }) => `${field}: ${code}`).join(', '));
		this.name = 'Wrong';
		this.problems = problems;
	}
}

/** Writes a partner's own part. Throws Wrong or Changed before anything is touched. */
export function writeCard(doc: Y.Doc, partner: Partner, input: CardInput): void {
	const values = merged(input, cardOf(partner), PARTNER_KEYS);
	const wrong = problems(PARTNER.root, values);
	if (wrong.length > 0) throw new Wrong(wrong);
	for (const [key, value] of Object.entries(values))
		setField(doc, PARTNER.root, partner.id, key, value ?? null);
}

export function writePlace(doc: Y.Doc, place: Place, input: CardInput): void {
	const values = merged(input, placeCardOf(place), PLACE_KEYS);
	const wrong = problems(PLACE.root, values);
	if (wrong.length > 0) throw new Wrong(wrong);
	for (const [key, value] of Object.entries(values))
		setField(doc, PLACE.root, place.id, key, value ?? null);
}

/** Throws Changed when what was opened is no longer what is there. */
export function unchanged(base: Card, now: Card): void {
	const theirs = Object.fromEntries(
		[...new Set([...Object.keys(base), ...Object.keys(now)])]
			.filter((key) => at(base, key) !== at(now, key))
			.map((key) => [key, at(now, key)])
	);
	if (Object.keys(theirs).length > 0) throw new Changed(theirs);
}

/** What is to be written: keys that were changed here and not otherwise meanwhile. */
function merged({ base, card }: CardInput, now: Card, keys: ReadonlySet<string>): Values {
	const values: Values = {};
	const theirs: Changed['theirs'] = {};
	for (const key of keys) {
		const [before, mine, current] = [at(base, key), at(card, key), at(now, key)];
		if (mine === before || mine === current) continue;
		if (current === before) values[key] = mine;
		else theirs[key] = current;
	}
	if (Object.keys(theirs).length > 0) throw new Changed(theirs);
	return values;
}

/** '' and absent are the same: nothing is there. */
const at = (card: Card, key: string) => (Object.hasOwn(card, key) && card[key]) || null;
