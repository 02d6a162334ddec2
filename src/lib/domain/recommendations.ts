import type * as Y from 'yjs';
import { grid, kind, readAll, refs, setOf, SHOWN } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, line, maybe, name, number, one, ref } from './fields.ts';
import { GROUPS } from './groups.ts';
import { atSurvivors } from './survivors.ts';

export const RECOMMENDATION_STATUSES = [
	'draft',
	'discussed',
	'agreed',
	'adopted',
	'running',
	'done',
	'dropped'
] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATUSES)[number];
/** The way forward; `dropped` may follow any of them, with a reason. */
export const RECOMMENDATION_PATH = [
	'draft',
	'discussed',
	'agreed',
	'adopted',
	'running',
	'done'
] as const;

export const DROP_REASONS = [
	'no_owner',
	'no_money',
	'no_people',
	'already_exists',
	'need_not_confirmed',
	'not_our_competence',
	'too_risky',
	'replaced',
	'too_late',
	'objection',
	'other'
] as const;

export const FUNDING = [
	'municipal_budget',
	'village_fund',
	'participatory_budget',
	'local_initiative',
	'ngo_grant',
	'powiat',
	'voivodeship',
	'state_programme',
	'eu_national',
	'eu_regional',
	'leader',
	'national_foundation',
	'company_sponsor',
	'own_work',
	'participants',
	'none_needed',
	'other'
] as const;

export const RECOMMENDATION = kind({
	root: 'recommendations',
	fields: {
		title: name(160),
		status: one(RECOMMENDATION_STATUSES, 'draft'),
		dropReason: maybe(DROP_REASONS),
		dropNote: line(300),
		replacedBy: ref(),
		/** The partner who leads; `ownerNote` while it is not a partner yet. */
		owner: ref(),
		ownerNote: line(120),
		firstStep: line(300),
		costPln: number(0, 10_000_000_000),
		costNote: line(),
		startsAt: date(),
		deadline: date(),
		/** By what we shall know, from where to where. */
		indicator: line(),
		baseline: line(120),
		target: line(120),
		/** The meeting where it was agreed. */
		meeting: line(120),
		meetingAt: date(),
		visibility: one(SHOWN, 'partnership')
	},
	sets: {
		groups: setOf('group', GROUPS),
		funding: setOf('funding', FUNDING),
		partners: refs('partner'),
		needs: refs('need'),
		places: refs('place'),
		equipment: refs('equipment'),
		figures: refs('figure'),
		/** Recommendations whose result this one uses. */
		after: refs('after')
	},
	grids: { statusDates: grid('status', RECOMMENDATION_STATUSES, date(), ':at') },
	texts: ['body', 'problem', 'action', 'risk']
});
export type Recommendation = Entity<typeof RECOMMENDATION>;

export const recommendations = (doc: Y.Doc): Recommendation[] =>
	atSurvivors(doc, readAll(doc, RECOMMENDATION));
