import { PARTNER_STATUSES, type Partner } from '#lib/domain/partners.ts';
import { label, options } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Group, Spec } from '#lib/ui/cards/spec.ts';

/** The fields of a partner's card, in the groups of its form. No person is among them, on purpose. */
export function partnerForm(partner: Partner): Group<Partner>[] {
	return [
		{ title: m.partners_name(), specs: [...who(partner), ...standing()] },
		{
			title: m.partners_gives(),
			specs: [
				{
					field: 'gives',
					label: m.partners_gives(),
					kind: 'set',
					options: options('contribution'),
					read: (partner) => partner.gives
				},
				{
					field: 'givesNote',
					label: m.partners_gives_words(),
					hint: m.partners_short_hint(),
					kind: 'words',
					max: 500,
					read: (partner) => partner.givesNote
				}
			]
		},
		{
			title: m.partners_needs(),
			specs: [
				{
					field: 'expects',
					label: m.partners_needs(),
					kind: 'set',
					options: options('contribution'),
					read: (partner) => partner.expects
				},
				{
					field: 'expectsNote',
					label: m.partners_needs_words(),
					hint: m.partners_short_hint(),
					kind: 'words',
					max: 500,
					read: (partner) => partner.expectsNote
				}
			]
		},
		{ title: m.partners_path(), specs: dates(partner) }
	];
}

const who = (partner: Partner): Spec<Partner>[] => [
	{
		field: 'name',
		label: m.partners_name(),
		kind: 'line',
		required: true,
		max: 160,
		read: (partner) => partner.name
	},
	{
		field: 'form',
		label: m.partners_form(),
		kind: 'choice',
		options: options('form'),
		read: (partner) => partner.form
	},
	...(partner.form === 'other'
		? [
				{
					field: 'formNote',
					label: m.partners_form_note(),
					kind: 'line' as const,
					max: 80,
					read: (partner: Partner) => partner.formNote
				}
			]
		: []),
	{
		field: 'mission',
		label: m.partners_mission(),
		hint: m.partners_mission_hint(),
		kind: 'words',
		max: 300,
		read: (partner) => partner.mission
	}
];

const standing = (): Spec<Partner>[] => [
	{
		field: 'status',
		label: m.partners_status(),
		kind: 'choice',
		empty: null,
		options: options('partner_status'),
		read: (partner) => partner.status
	},
	{
		field: 'role',
		label: m.partners_role(),
		kind: 'choice',
		options: options('partner_role'),
		read: (partner) => partner.role
	},
	{ field: 'area', label: m.partners_area(), kind: 'line', read: (partner) => partner.area },
	{
		field: 'website',
		label: m.partners_website(),
		hint: m.resources_field_website_hint(),
		kind: 'url',
		max: 500,
		read: (partner) => partner.website
	}
];

const dates = (partner: Partner): Spec<Partner>[] => [
	...PARTNER_STATUSES.map((status) => ({
		field: `status:${status}:at`,
		label: m.partners_status_date({ status: label('partner_status', status) }),
		kind: 'date' as const,
		read: (partner: Partner) => partner.statusDates[status] ?? null
	})),
	...(partner.status === 'declined'
		? [
				{
					field: 'revisitAt',
					label: m.partners_revisit(),
					kind: 'date' as const,
					read: (partner: Partner) => partner.revisitAt
				}
			]
		: []),
	{
		field: 'source',
		label: m.partners_source(),
		kind: 'line',
		max: 300,
		read: (partner) => partner.source
	}
];
