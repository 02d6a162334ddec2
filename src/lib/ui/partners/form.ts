import type { Partner } from '#lib/domain/partners.ts';
import { personalIn } from '#lib/domain/personal.ts';
import { options } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Group, Spec } from '#lib/ui/cards/spec.ts';

/** A gentle word where somebody types how to reach a person; null where nothing of the kind stands. */
export function advise(text: string): string | null {
	const found = personalIn(text);
	if (!found) return null;
	return found === 'email' ? m.contacts_advice_email() : m.contacts_advice_phone();
}

/**
 * The fields of a partner's card, in the groups of its form. No person is among them, on purpose; how
 * the talk goes is on the card itself.
 */
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
					advise,
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
					advise,
					read: (partner) => partner.expectsNote
				}
			]
		},
		{ title: m.contacts_more(), specs: more(partner) }
	];
}

const who = (partner: Partner): Spec<Partner>[] => [
	{
		field: 'name',
		label: m.partners_name(),
		kind: 'line',
		required: true,
		max: 160,
		advise,
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
					advise,
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
		advise,
		read: (partner) => partner.mission
	}
];

const standing = (): Spec<Partner>[] => [
	{
		field: 'role',
		label: m.partners_role(),
		kind: 'choice',
		options: options('partner_role'),
		read: (partner) => partner.role
	},
	{
		field: 'area',
		label: m.partners_area(),
		kind: 'line',
		advise,
		read: (partner) => partner.area
	},
	{
		field: 'website',
		label: m.partners_website(),
		hint: m.resources_field_website_hint(),
		kind: 'url',
		max: 500,
		read: (partner) => partner.website
	}
];

const more = (partner: Partner): Spec<Partner>[] => [
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
		field: 'capacity',
		label: m.contacts_capacity(),
		hint: m.contacts_capacity_hint(),
		kind: 'line',
		max: 200,
		advise,
		read: (partner) => partner.capacity
	},
	{
		field: 'decides',
		label: m.contacts_decides(),
		hint: m.contacts_decides_hint(),
		kind: 'line',
		max: 120,
		advise,
		read: (partner) => partner.decides
	},
	{
		field: 'source',
		label: m.partners_source(),
		kind: 'line',
		max: 300,
		advise,
		read: (partner) => partner.source
	}
];
