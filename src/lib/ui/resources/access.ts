import { ACCESS_FACTS, ACCESS_VALUES, type Place } from '#lib/domain/places.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

export type AccessFact = (typeof ACCESS_FACTS)[number];
export type AccessValue = (typeof ACCESS_VALUES)[number];

/** What was looked at, by answer; `unchecked` counts the rest, without "other". */
export interface AccessSaid {
	groups: { value: Exclude<AccessValue, 'unknown'>; title: string; facts: string[] }[];
	checked: number;
	total: number;
}

/** The facts of access of a place in words, those that help first. */
export function accessSaid(access: Place['access']): AccessSaid {
	const asked = ACCESS_FACTS.filter((key) => key !== 'other');
	const titles = {
		yes: m.places_access_yes(),
		partly: m.places_access_partly(),
		no: m.places_access_no()
	};
	const groups = (['yes', 'partly', 'no'] as const)
		.map((value) => ({
			value,
			title: titles[value],
			facts: ACCESS_FACTS.filter((key) => access[key] === value).map((key) => label('access', key))
		}))
		.filter(({ facts }) => facts.length > 0);
	const checked = asked.filter((key) => (access[key] ?? 'unknown') !== 'unknown').length;
	return { groups, checked, total: asked.length };
}

/** One line for a card: the counts of each answer; '' while nobody looked. */
export function accessBrief(access: Place['access']): string {
	const { groups, checked, total } = accessSaid(access);
	if (groups.length === 0) return '';
	const counts = groups.map(({ title, facts }) => `${title.toLowerCase()}: ${facts.length}`);
	return [...counts, m.places_access_checked({ n: checked, total })].join(', ');
}
