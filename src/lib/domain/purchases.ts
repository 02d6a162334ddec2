import type * as Y from 'yjs';
import { kind, notes, readAll, SHOWN } from './entity.ts';
import type { Entity } from './entity.ts';
import { EQUIPMENT_KINDS } from './equipment.ts';
import { date, line, maybe, number, one, ref, whole } from './fields.ts';
import { atSurvivors } from './survivors.ts';

/*
 * A purchase somebody plans. Before it may be called justified, every piece of equipment that could
 * do instead has been looked at (checking.ts); what was found stands here, a cell per piece:
 * `verdict:{equipment}`, `reason:{equipment}` and so on, so that several people check at once.
 */
export const VERDICTS = ['enough', 'not_enough'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const PURCHASE = kind({
	root: 'purchases',
	fields: {
		kind: one(EQUIPMENT_KINDS, 'other'),
		/** Own words; the kind speaks when there are none. */
		name: line(120),
		quantity: whole(1, 100_000),
		/** Where it is to stand: a place, or only a village. */
		place: ref(),
		locality: line(80),
		/** How long one piece will be in use. */
		hoursPerWeek: number(0, 168),
		from: date(),
		until: date(),
		/** What it follows from. */
		need: ref(),
		recommendation: ref(),
		/** The justification as it was kept on a day: printed papers must not change afterwards. */
		keptText: line(60_000),
		keptAt: date(),
		keptBy: line(120),
		visibility: one(SHOWN, 'partnership')
	},
	grids: {
		verdicts: notes('verdict', maybe(VERDICTS)),
		/** How many of the pieces can be used. */
		pieces: notes('pieces', whole(0, 100_000)),
		reasons: notes('reason', line(300)),
		checkedAt: notes('checked', date()),
		/** Who looked, by function, never by name. */
		checkers: notes('checker', line(80)),
		/** What the piece was like then; when it changes, the check is out of date. */
		seen: notes('seen', line())
	}
});
export type Purchase = Entity<typeof PURCHASE>;

export const purchases = (doc: Y.Doc): Purchase[] => atSurvivors(doc, readAll(doc, PURCHASE));
