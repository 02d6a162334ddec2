import { PARTNER_STATUSES, sectorOf, type Partner } from '#lib/domain/partners.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';

/** Columns of the table of partners as a file: organisations only, never persons. */
export const columns = (): Column<Partner>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'name', title: m.partners_name(), value: ({ name }) => name },
	{ key: 'form', value: ({ form }) => form },
	{ key: 'form_label', title: m.partners_form(), value: ({ form }) => form && label('form', form) },
	{ key: 'sector', title: m.partners_sector(), value: (partner) => sectorOf(partner) },
	{ key: 'status', value: ({ status }) => status },
	{
		key: 'state',
		title: m.partners_status(),
		value: ({ status }) => label('partner_status', status)
	},
	{ key: 'role', title: m.partners_role(), value: ({ role }) => role },
	{ key: 'mission', title: m.partners_mission(), value: ({ mission }) => mission },
	{ key: 'gives', value: ({ gives }) => gives.join(' ') },
	{ key: 'gives_note', title: m.partners_gives(), value: ({ givesNote }) => givesNote },
	{ key: 'needs', value: ({ expects }) => expects.join(' ') },
	{ key: 'needs_note', title: m.partners_needs(), value: ({ expectsNote }) => expectsNote },
	...PARTNER_STATUSES.map((status) => ({
		key: `${status}_at`,
		title: m.partners_status_date({ status: label('partner_status', status) }),
		value: ({ statusDates }: Partner) => statusDates[status] ?? null
	})),
	{ key: 'website', title: m.partners_website(), value: ({ website }) => website },
	{ key: 'source', title: m.partners_source(), value: ({ source }) => source },
	{ key: 'origin', value: ({ origin }) => origin }
];
