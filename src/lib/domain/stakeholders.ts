import type * as Y from 'yjs';
import { kind, readAll } from './entity.ts';
import type { Entity } from './entity.ts';
import { line, name, ref, whole } from './fields.ts';

/*
 * Who can help or hinder, and how much they care: what an animator and a coordinator think of it
 * among themselves. It lives in `private/{id}` and is never projected, exported or printed in a report.
 */

/** Free notes of those who lead, a root fragment of the same document. */
export const PRIVATE_NOTES = 'text:notes';

/** Both scales run from 1 (small) to 4 (great); without a middle, because a middle says nothing. */
export const SCALE = [1, 2, 3, 4] as const;

export const STAKEHOLDER = kind({
	root: 'stakeholders',
	fields: {
		/** As it was called when it was added; a partner of the list goes by its name there. */
		name: name(160),
		partner: ref(),
		influence: whole(1, 4),
		interest: whole(1, 4),
		note: line(1000)
	}
});
export type Stakeholder = Entity<typeof STAKEHOLDER>;

export const stakeholders = (doc: Y.Doc): Stakeholder[] => readAll(doc, STAKEHOLDER);

/** What to do with whoever stands in a quarter of the matrix (content list: stakeholder fields). */
export const STAKEHOLDER_FIELDS = ['manage', 'satisfy', 'inform', 'watch'] as const;
export type StakeholderField = (typeof STAKEHOLDER_FIELDS)[number];

type Position = Pick<Stakeholder, 'influence' | 'interest'>;

/** The quarter of the matrix; null while one of the two is unknown. */
export function fieldOf({ influence, interest }: Position): StakeholderField | null {
	if (influence === null || interest === null) return null;
	if (influence > 2) return interest > 2 ? 'manage' : 'satisfy';
	return interest > 2 ? 'inform' : 'watch';
}

/**
 * One step on the board: `up` and `down` change the influence, `right` and `left` the interest. Who
 * stands nowhere yet begins where both are rather small. Null at an edge.
 */
export function stepped(
	{ influence, interest }: Position,
	to: 'up' | 'down' | 'left' | 'right'
): { influence: number; interest: number } | null {
	if (influence === null || interest === null)
		return { influence: influence ?? 2, interest: interest ?? 2 };
	const next = {
		influence: influence + (to === 'up' ? 1 : to === 'down' ? -1 : 0),
		interest: interest + (to === 'right' ? 1 : to === 'left' ? -1 : 0)
	};
	const inside = [next.influence, next.interest].every((at) => at >= 1 && at <= 4);
	return inside ? next : null;
}
