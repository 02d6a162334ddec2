import type { Need } from '#lib/domain/needs.ts';
import { options } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Group } from '#lib/ui/cards/spec.ts';

/** The fields of a need, in the groups of its form: who and what stops them first. */
export const needForm = (villages: string[]): Group<Need>[] => [
	{
		title: m.needs_situation(),
		specs: [
			{
				field: 'title',
				label: m.needs_title_short(),
				kind: 'line',
				required: true,
				max: 160,
				read: (need) => need.title
			},
			{
				field: 'situation',
				label: m.needs_situation(),
				hint: m.needs_situation_hint(),
				kind: 'words',
				max: 600,
				read: (need) => need.situation
			},
			{
				field: 'group',
				label: m.needs_groups(),
				kind: 'set',
				options: options('group'),
				read: (need) => need.groups
			},
			{
				field: 'locality',
				label: m.needs_where(),
				kind: 'choice',
				empty: m.needs_whole_gmina(),
				options: villages.map((name) => ({ key: name, label: name })),
				read: (need) => need.locality || null
			},
			{
				field: 'barrier',
				label: m.needs_barrier(),
				kind: 'set',
				options: options('barrier'),
				read: (need) => need.barriers
			},
			{
				field: 'status',
				label: m.needs_status(),
				kind: 'choice',
				empty: null,
				options: options('need_status'),
				read: (need) => need.status
			}
		]
	},
	{
		title: m.needs_evidence(),
		specs: [
			{
				field: 'evidence',
				label: m.needs_evidence(),
				kind: 'set',
				options: options('evidence'),
				read: (need) => need.evidence
			},
			{
				field: 'strength',
				label: m.needs_strength(),
				kind: 'choice',
				empty: null,
				options: options('strength'),
				read: (need) => need.strength
			},
			{
				field: 'evidenceNote',
				label: m.needs_evidence_note(),
				kind: 'words',
				max: 300,
				read: (need) => need.evidenceNote
			},
			{
				field: 'people',
				label: m.needs_people(),
				kind: 'number',
				read: (need) => need.people
			}
		]
	},
	{
		title: m.needs_area(),
		specs: [
			{
				field: 'area',
				label: m.needs_area(),
				kind: 'set',
				options: options('area'),
				read: (need) => need.areas
			},
			{
				field: 'service',
				label: m.needs_service(),
				kind: 'set',
				options: options('service'),
				read: (need) => need.services
			},
			{
				field: 'skill',
				label: m.needs_digcomp(),
				kind: 'set',
				options: options('skill'),
				read: (need) => need.skills
			}
		]
	}
];
