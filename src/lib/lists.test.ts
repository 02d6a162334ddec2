import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as entity from './domain/entity.ts';
import { STATES } from './domain/checking.ts';
import { CONDITIONS, EQUIPMENT_KINDS, FUNDERS, LENDING, STAYS } from './domain/equipment.ts';
import * as contacts from './domain/contacts.ts';
import { FIGURE_FLAGS, FIGURE_MARKS, LEVELS, MISSING_REASONS } from './domain/figures.ts';
import { CERTAINTIES, GROUPS } from './domain/groups.ts';
import * as needs from './domain/needs.ts';
import * as partners from './domain/partners.ts';
import * as places from './domain/places.ts';
import { PROBLEM_CODES } from './domain/problem.ts';
import { VERDICTS } from './domain/purchases.ts';
import * as recommendations from './domain/recommendations.ts';
import { OTHER_ROLES, ROLES } from './domain/roles.ts';
import { STAKEHOLDER_FIELDS } from './domain/stakeholders.ts';
import { COMPLETENESS, SECTION_INDICATORS, SECTIONS } from './domain/sections.ts';
import { DIGCOMP, E_SERVICES, SERVICE_AREAS } from './domain/services.ts';
import { help, label, LISTS, sorted } from './i18n/lists.ts';
import type { List } from './i18n/lists.ts';
import { guidance } from './i18n/lists/guidance.ts';
import { guide } from './i18n/lists/guide.ts';
import { problemText } from './i18n/problems.ts';

/** Every closed list of the domain beside the words for it. */
const LISTED: Partial<Record<List, readonly string[]>> = {
	category: places.CATEGORIES,
	place_status: places.PLACE_STATUSES,
	precision: places.PRECISIONS,
	plane: places.PLANES,
	day: places.DAYS,
	access: places.ACCESS_FACTS,
	access_value: places.ACCESS_VALUES,
	internet: places.INTERNET,
	broadband: places.BROADBAND,
	language: places.LANGUAGES,
	equipment: EQUIPMENT_KINDS,
	funder: FUNDERS,
	condition: CONDITIONS,
	lending: LENDING,
	stays: STAYS,
	verdict: VERDICTS,
	purchase_check: STATES,
	group: GROUPS,
	certainty: CERTAINTIES,
	sector: partners.SECTORS,
	form: partners.LEGAL_FORMS,
	partner_status: partners.PARTNER_STATUSES,
	partner_role: partners.PARTNER_ROLES,
	contribution: partners.CONTRIBUTIONS,
	contact_basis: contacts.CONTACT_BASES,
	contact_source: contacts.CONTACT_SOURCES,
	erasure_reason: contacts.ERASURE_REASONS,
	stakeholder_field: STAKEHOLDER_FIELDS,
	service: E_SERVICES,
	service_area: SERVICE_AREAS,
	skill: DIGCOMP,
	barrier: needs.BARRIERS,
	area: needs.LIFE_AREAS,
	evidence: needs.EVIDENCE,
	strength: needs.STRENGTHS,
	need_status: needs.NEED_STATUSES,
	recommendation_status: recommendations.RECOMMENDATION_STATUSES,
	drop_reason: recommendations.DROP_REASONS,
	funding: recommendations.FUNDING,
	level: LEVELS,
	figure_mark: FIGURE_MARKS,
	missing_reason: MISSING_REASONS,
	figure_flag: FIGURE_FLAGS,
	section: SECTIONS,
	completeness: COMPLETENESS,
	visibility: entity.VISIBILITIES,
	channel: entity.CHANNELS,
	origin: entity.ORIGINS
};

test.each(Object.entries(LISTED))(
	'every key of %s has its words, and no word is spare',
	(list, keys) => {
		expect(Object.keys(LISTS[list as List]).sort()).toEqual([...keys].sort());
		for (const key of keys)
			for (const locale of ['pl', 'en'] as const) {
				const words = label(list as List, key, locale);
				expect(words.trim()).not.toBe('');
				if (key.includes('_')) expect(words).not.toBe(key);
			}
	}
);

test('every role has its words', () => {
	for (const role of [...ROLES, ...OTHER_ROLES]) expect(label('role', role, 'pl')).not.toBe(role);
});

test('every section has a question, three further ones and a model answer', () => {
	for (const key of SECTIONS) {
		expect(guidance[key].prompts).toHaveLength(3);
		expect(guide(key, 'en').prompts).toHaveLength(3);
		expect(guide(key, 'en').question).not.toBe(guide(key, 'pl').question);
		expect(guidance[key].question.endsWith('?')).toBe(true);
		expect(guidance[key].example.length).toBeGreaterThan(40);
	}
});

test('every indicator a section names is one we have', () => {
	const seed = readFileSync(new URL('../../supabase/seed/indicators.csv', import.meta.url), 'utf8');
	const codes = new Set(seed.split('\n').map((line) => line.split(',')[0]));
	for (const { code } of Object.values(SECTION_INDICATORS).flat()) expect(codes).toContain(code);
});

test('every problem has a line to show', () => {
	for (const code of PROBLEM_CODES) expect(problemText({ code, limit: 3 }, 'pl')).not.toBe(code);
	expect(problemText({ code: 'too-long', limit: 120 }, 'pl').replaceAll('\u00a0', ' ')).toBe(
		'Za długie. Zmieści się 120 znaków.'
	);
});

test('signs of places are unique and at most two letters', () => {
	const signs = Object.values(places.CATEGORY).map(({ sign }) => sign);
	expect(new Set(signs).size).toBe(signs.length);
	expect(signs.every((sign) => sign.length <= 2)).toBe(true);
});

test('an unknown key shows itself, and prototype names are no keys', () => {
	expect(label('category', 'spaceport', 'pl')).toBe('spaceport');
	expect(label('category', 'constructor', 'pl')).toBe('constructor');
});

test('a help text without its parameter leaves the sentence out', () => {
	expect(help('partner_status', 'declined')).toBe('Nie teraz.');
	expect(help('partner_status', 'declined', { date: '5 maja' })).toBe(
		'Nie teraz. Można wrócić do rozmowy po 5 maja.'
	);
});

test('sorting by words is Polish and keeps "other" last', () => {
	expect(sorted('internet', ['other', 'satellite', 'unknown', 'fibre', 'none'], 'pl')).toEqual([
		'none', // brak internetu
		'satellite', // satelitarne
		'fibre', // światłowód
		'unknown',
		'other'
	]);
});
