import type * as Y from 'yjs';
import { kind, readAll } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, line, one, whole } from './fields.ts';

/** For whom: the groups that needs, places and recommendations speak of (content list 4.5). */
export const GROUPS = [
	'seniors_65_74',
	'seniors_75',
	'alone_75',
	'adults_45_64_low_skills',
	'unemployed',
	'returning_to_work',
	'farmers',
	'small_business',
	'parents',
	'large_families',
	'carers',
	'sight',
	'hearing',
	'mobility',
	'intellectual',
	'mental_health',
	'children_7_9',
	'youth_10_18',
	'youth_neet',
	'social_assistance',
	'refugees_migrants',
	'remote_villages',
	'institution_staff',
	'teachers',
	'ngo_leaders',
	'other'
] as const;
export type Group = (typeof GROUPS)[number];

export const CERTAINTIES = ['counted', 'register', 'estimated', 'guess'] as const;

/** A line of the target-group register: how many there are, and how we know. */
export const GROUP = kind({
	root: 'groups',
	fields: {
		group: one(GROUPS, 'other'),
		/** Own words, for `other` or to narrow the group. */
		note: line(120),
		locality: line(80),
		size: whole(0, 10_000_000),
		certainty: one(CERTAINTIES, 'guess'),
		asOf: date()
	}
});
export type TargetGroup = Entity<typeof GROUP>;

export const groups = (doc: Y.Doc): TargetGroup[] => readAll(doc, GROUP);
