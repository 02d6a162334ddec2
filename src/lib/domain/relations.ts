import type * as Y from 'yjs';
import { kind, readAll } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, line, maybe, one, ref, whole } from './fields.ts';
import { CONTRIBUTIONS } from './partners.ts';

/** How far it is: agreed on and not begun, being talked about, or going on. */
export const RELATION_STATES = ['planned', 'talking', 'active'] as const;
export type RelationState = (typeof RELATION_STATES)[number];

/** 1 know each other, 2 work together now and then, 3 all the time. */
export const TIE_STRENGTHS = [1, 2, 3] as const;
export type TieStrength = (typeof TIE_STRENGTHS)[number];

/**
 * Two partners who do something together. The same two may have several, one for each thing they do:
 * each has its own strength and its own beginning. A contribution goes from `from` to `to`.
 */
export const RELATION = kind({
	root: 'relations',
	fields: {
		from: ref(),
		to: ref(),
		/** What they do together, in a few words. */
		form: line(),
		strength: whole(1, 3),
		since: date(),
		state: one(RELATION_STATES, 'active'),
		/** The kind of contribution it was arranged for; null when it is about something else. */
		about: maybe(CONTRIBUTIONS)
	}
});
export type Relation = Entity<typeof RELATION>;

export const relations = (doc: Y.Doc): Relation[] => readAll(doc, RELATION);
