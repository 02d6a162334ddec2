import type { Need } from '#lib/domain/needs.ts';
import { label, type List } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';

const words = (list: List, keys: string[]) => keys.map((key) => label(list, key)).join('; ');

/** Columns of the table of needs as a file: keys of closed lists, and their words. */
export const columns = (): Column<Need>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'title', title: m.needs_title_short(), value: ({ title }) => title },
	{ key: 'situation', title: m.needs_situation(), value: ({ situation }) => situation },
	{ key: 'village', title: m.needs_where(), value: ({ locality }) => locality || null },
	{ key: 'groups', value: ({ groups }) => groups.join(' ') },
	{ key: 'groups_label', title: m.needs_groups(), value: ({ groups }) => words('group', groups) },
	{ key: 'barriers', value: ({ barriers }) => barriers.join(' ') },
	{
		key: 'barriers_label',
		title: m.needs_barrier(),
		value: ({ barriers }) => words('barrier', barriers)
	},
	{ key: 'areas', title: m.needs_area(), value: ({ areas }) => words('area', areas) },
	{
		key: 'services',
		title: m.needs_service(),
		value: ({ services }) => words('service', services)
	},
	{ key: 'skills', title: m.needs_digcomp(), value: ({ skills }) => skills.join(' ') },
	{ key: 'people', title: m.needs_people(), value: ({ people }) => people },
	{
		key: 'evidence',
		title: m.needs_evidence(),
		value: ({ evidence }) => words('evidence', evidence)
	},
	{
		key: 'evidence_note',
		title: m.needs_evidence_note(),
		value: ({ evidenceNote }) => evidenceNote
	},
	{ key: 'strength', value: ({ strength }) => strength },
	{
		key: 'strength_label',
		title: m.needs_strength(),
		value: ({ strength }) => label('strength', strength)
	},
	{ key: 'status', value: ({ status }) => status },
	{ key: 'state', title: m.needs_status(), value: ({ status }) => label('need_status', status) },
	{ key: 'source', value: ({ source }) => source },
	{ key: 'origin', value: ({ origin }) => origin }
];
