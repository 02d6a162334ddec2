import type * as Y from 'yjs';
import { kind, readAll } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, line, ref, whole } from './fields.ts';

/** Two partners who already do something together. */
export const RELATION = kind({
	root: 'relations',
	fields: {
		from: ref(),
		to: ref(),
		form: line(),
		/** 1 know each other, 2 work together now and then, 3 all the time. */
		strength: whole(1, 3),
		since: date()
	}
});
export type Relation = Entity<typeof RELATION>;

export const relations = (doc: Y.Doc): Relation[] => readAll(doc, RELATION);
