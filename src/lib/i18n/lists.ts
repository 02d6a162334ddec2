import * as places from './lists/places.ts';
import * as equipment from './lists/equipment.ts';
import * as groups from './lists/groups.ts';
import * as partners from './lists/partners.ts';
import * as contacts from './lists/contacts.ts';
import * as services from './lists/services.ts';
import * as needs from './lists/needs.ts';
import * as recommendations from './lists/recommendations.ts';
import * as figures from './lists/figures.ts';
import * as sections from './lists/sections.ts';
import * as people from './lists/people.ts';
import * as workshop from './lists/workshop.ts';
import { help as helpOf, word } from './lists/label.ts';
import type { Labels } from './lists/label.ts';
import { here } from './locale.ts';
import type { Locale } from './locale.ts';
import { sortedBy } from './sort.ts';

/*
 * Every closed list in words. A page that shows one or two lists takes them from their own file
 * (`word(category, key)`), so that a browser loads no more than it shows.
 */
export const LISTS = {
	category: places.category,
	place_status: places.place_status,
	precision: places.precision,
	plane: places.plane,
	access: places.access,
	access_value: places.access_value,
	internet: places.internet,
	broadband: places.broadband,
	day: places.day,
	language: places.language,
	equipment: equipment.equipment,
	funder: equipment.funder,
	condition: equipment.condition,
	lending: equipment.lending,
	stays: equipment.stays,
	verdict: equipment.verdict,
	purchase_check: equipment.purchase_check,
	group: groups.group,
	certainty: groups.certainty,
	partner_status: partners.partner_status,
	sector: partners.sector,
	form: partners.form,
	partner_role: partners.partner_role,
	contribution: partners.contribution,
	pledge_status: partners.pledge_status,
	pledge_condition: partners.pledge_condition,
	contact_basis: contacts.contact_basis,
	contact_source: contacts.contact_source,
	erasure_reason: contacts.erasure_reason,
	service: services.service,
	service_area: services.service_area,
	skill: services.skill,
	skill_level: services.skill_level,
	need_status: needs.need_status,
	barrier: needs.barrier,
	area: needs.area,
	evidence: needs.evidence,
	strength: needs.strength,
	recommendation_status: recommendations.recommendation_status,
	drop_reason: recommendations.drop_reason,
	stance: recommendations.stance,
	funding: recommendations.funding,
	level: figures.level,
	figure_mark: figures.figure_mark,
	missing_reason: figures.missing_reason,
	figure_flag: figures.figure_flag,
	section: sections.section,
	completeness: sections.completeness,
	role: people.role,
	meeting_function: people.meeting_function,
	visibility: people.visibility,
	channel: people.channel,
	origin: people.origin,
	meeting_kind: workshop.meeting_kind,
	swot: workshop.swot,
	criterion: workshop.criterion,
	priority_field: workshop.priority_field,
	stakeholder_field: workshop.stakeholder_field,
	training_topic: workshop.training_topic,
	training_mode: workshop.training_mode,
	report_chapter: workshop.report_chapter,
	version_kind: workshop.version_kind,
	training_status: workshop.training_status,
	poll_status: workshop.poll_status
} as const satisfies Record<string, Labels>;

export type List = keyof typeof LISTS;

/** A key in words; the key itself when the list does not know it, because newer data may. */
export const label = (list: List, key: string, locale: Locale = here()): string =>
	word(LISTS[list], key, locale);

/** The short help text of a key, in Polish, with its parameters filled; '' when there is none. */
export const help = (list: List, key: string, values: Record<string, string> = {}): string =>
	helpOf(LISTS[list], key, values);

/** All keys of a list with their words, in the order on the screen. */
export const options = (list: List, locale: Locale = here()): { key: string; label: string }[] =>
	Object.keys(LISTS[list]).map((key) => ({ key, label: label(list, key, locale) }));

/** Keys in the alphabetical order of their words, `other` and `unknown` last. */
export const sorted = <K extends string>(
	list: List,
	keys: readonly K[],
	locale: Locale = here()
): K[] =>
	sortedBy(keys, (key) => label(list, key, locale), locale).sort((a, b) => last(a) - last(b));

const last = (key: string) => (key === 'unknown' ? 1 : key === 'other' ? 2 : 0);
