import type * as Y from 'yjs';
import { grid, kind, readAll, refs, setOf, SHOWN } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, digits, flag, line, link, maybe, name, one } from './fields.ts';
import { GROUPS } from './groups.ts';
import { atSurvivors } from './survivors.ts';

export const SECTORS = ['public', 'social', 'private', 'religious', 'informal'] as const;
export type Sector = (typeof SECTORS)[number];

/** Legal forms, each with its sector. */
export const FORM_SECTOR = {
	local_government: 'public',
	municipal_unit: 'public',
	culture_institution: 'public',
	school: 'public',
	auxiliary_unit: 'public',
	advisory_body: 'public',
	state_institution: 'public',
	university: 'public',
	association: 'social',
	plain_association: 'social',
	foundation: 'social',
	osp: 'social',
	kgw: 'social',
	sports_club: 'social',
	third_age_university: 'social',
	social_cooperative: 'social',
	lgd: 'social',
	church_unit: 'religious',
	sole_trader: 'private',
	company: 'private',
	bank: 'private',
	informal_group: 'informal',
	person: 'informal',
	other: 'informal'
} as const satisfies Record<string, Sector>;
export type LegalForm = keyof typeof FORM_SECTOR;
export const LEGAL_FORMS = Object.keys(FORM_SECTOR) as LegalForm[];

export const PARTNER_STATUSES = [
	'potential',
	'invited',
	'cooperating',
	'declined',
	'left'
] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];
/** The way forward; `declined` and `left` may follow any of them. */
export const PARTNER_PATH = ['potential', 'invited', 'cooperating'] as const;

export const PARTNER_ROLES = ['leader', 'member', 'supporter', 'observer'] as const;

export const CONTRIBUTIONS = [
	'room',
	'equipment',
	'hours',
	'trainer',
	'recruitment',
	'transport',
	'money',
	'publicity',
	'childcare',
	'catering',
	'internet',
	'interpreting',
	'expertise',
	'other'
] as const;
export type Contribution = (typeof CONTRIBUTIONS)[number];

/** What a neighbouring partnership may know of an organisation and follow on a card of its own. */
export const SHARED_FIELDS = [
	'name',
	'short',
	'form',
	'formNote',
	'mission',
	'area',
	'website',
	'gives',
	'givesNote',
	'expects',
	'expectsNote',
	'groups'
] as const;
export type SharedField = (typeof SHARED_FIELDS)[number];

/** An organisation. Persons to contact are not here: a shared document never holds their data. */
export const PARTNER = kind({
	root: 'partners',
	fields: {
		name: name(160),
		short: line(40),
		form: maybe(LEGAL_FORMS),
		formNote: line(80),
		nip: digits(10),
		regon: digits(9, 14),
		krs: digits(10),
		/** Who it is, in one line. */
		mission: line(300),
		area: line(),
		status: one(PARTNER_STATUSES, 'potential'),
		/** When to come back to one that declined. */
		revisitAt: date(),
		role: maybe(PARTNER_ROLES),
		joinedAt: date(),
		/** What it gives and what it expects, in its own words; the kinds are sets. */
		givesNote: line(500),
		expectsNote: line(500),
		capacity: line(),
		/** The function of whoever decides, never a name. */
		decides: line(120),
		website: link(),
		/** When somebody who knows last said that all of this is true, and which organisation; never a person. */
		confirmedAt: date(),
		confirmedBy: line(120),
		visibility: one(SHOWN, 'partnership'),
		/** Partnerships next door may see the card: who it is, what it gives and needs, nothing else. */
		sharedNear: flag(),
		/** The card of a neighbouring partnership that this one was taken from: `{workspace}/{id}`. */
		sharedFrom: line(120)
	},
	sets: {
		gives: setOf('gives', CONTRIBUTIONS),
		expects: setOf('expects', CONTRIBUTIONS),
		groups: setOf('group', GROUPS),
		places: refs('place'),
		/** Every step of the talk, `{day}_{status}`; of each status `statusDates` knows the latest day. */
		steps: refs('step')
	},
	grids: {
		statusDates: grid('status', PARTNER_STATUSES, date(), ':at'),
		/** What the original said when it was last looked at, by field: see shared.ts. */
		seen: grid('seen', SHARED_FIELDS, line(16))
	},
	texts: ['notes']
});
export type Partner = Entity<typeof PARTNER>;

export const partners = (doc: Y.Doc): Partner[] => atSurvivors(doc, readAll(doc, PARTNER));
/** The sector follows from the form; null while the form is unknown. */
export const sectorOf = (partner: Pick<Partner, 'form'>): Sector | null =>
	partner.form && partner.form !== 'other' ? FORM_SECTOR[partner.form] : null;
