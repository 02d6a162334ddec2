import type * as Y from 'yjs';
import { grid, kind, readAll, refs, setOf, SHOWN } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, flag, line, link, maybe, name, number, one, ref, whole } from './fields.ts';
import { GROUPS } from './groups.ts';
import { coarse, isPublic } from './place-rules.ts';
import { ROLES } from './roles.ts';

/*
 * Kinds of place: a sign for the pin and for paper (unique, at most two letters), an icon of
 * lucide, a shape that says the sector and the colour family it shares with its neighbours.
 */
export const SHAPES = ['square', 'circle', 'hexagon', 'drop'] as const;
export type Shape = (typeof SHAPES)[number];

export const CATEGORY = {
	library: { sign: 'B', icon: 'library', shape: 'square', family: 'b' },
	culture_centre: { sign: 'DK', icon: 'theater', shape: 'square', family: 'd' },
	village_room: { sign: 'Ś', icon: 'sofa', shape: 'square', family: 'd' },
	school: { sign: 'SZ', icon: 'school', shape: 'square', family: 's' },
	preschool: { sign: 'PR', icon: 'baby', shape: 'square', family: 's' },
	office: { sign: 'U', icon: 'landmark', shape: 'square', family: 'ink' },
	social_care: { sign: 'OP', icon: 'hand-heart', shape: 'square', family: 'p' },
	senior_place: { sign: 'SE', icon: 'armchair', shape: 'square', family: 'p' },
	third_age_university: { sign: 'UT', icon: 'graduation-cap', shape: 'circle', family: 'u' },
	fire_brigade: { sign: 'OS', icon: 'flame', shape: 'circle', family: 'o' },
	rural_women_club: { sign: 'KG', icon: 'wheat', shape: 'circle', family: 'g' },
	ngo: { sign: 'NG', icon: 'heart-handshake', shape: 'circle', family: 'n' },
	parish: { sign: 'PA', icon: 'church', shape: 'hexagon', family: 'w' },
	digital_club: { sign: 'KC', icon: 'monitor-smartphone', shape: 'square', family: 'c' },
	disability_centre: { sign: 'WT', icon: 'accessibility', shape: 'square', family: 'p' },
	health: { sign: 'ZD', icon: 'stethoscope', shape: 'square', family: 'p' },
	sport_club: { sign: 'SP', icon: 'trophy', shape: 'square', family: 's' },
	heritage: { sign: 'DZ', icon: 'castle', shape: 'square', family: 'b' },
	firm: { sign: 'FI', icon: 'briefcase-business', shape: 'hexagon', family: 'f' },
	shop_post: { sign: 'SK', icon: 'store', shape: 'hexagon', family: 'f' },
	local_media: { sign: 'ME', icon: 'newspaper', shape: 'hexagon', family: 'f' },
	public_wifi: { sign: 'WI', icon: 'wifi', shape: 'square', family: 'c' },
	trusted_profile_point: { sign: 'PZ', icon: 'badge-check', shape: 'square', family: 'c' },
	transport: { sign: 'TR', icon: 'bus', shape: 'hexagon', family: 'f' },
	informal_helper: { sign: 'PO', icon: 'user-round', shape: 'drop', family: 'm' },
	other: { sign: 'IN', icon: 'map-pin', shape: 'circle', family: 'ink' }
} as const satisfies Record<string, { sign: string; icon: string; shape: Shape; family: string }>;

export type Category = keyof typeof CATEGORY;
export const CATEGORIES = Object.keys(CATEGORY) as Category[];

export const PLACE_STATUSES = [
	'sketch',
	'to_confirm',
	'confirmed',
	'temporarily_closed',
	'closed'
] as const;
export const PRECISIONS = ['exact', 'village', 'hidden'] as const;
export const PLANES = ['ours', 'local', 'regional', 'national'] as const;
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const ACCESS_VALUES = ['yes', 'partly', 'no', 'unknown'] as const;
export const ACCESS_FACTS = [
	'step_free_entrance',
	'ramp',
	'lift',
	'wide_doors',
	'accessible_toilet',
	'changing_table',
	'accessible_parking',
	'bus_stop_near',
	'induction_loop',
	'sign_language',
	'large_type_materials',
	'easy_to_read',
	'contrast_marking',
	'tactile_info',
	'screen_reader',
	'adjustable_desk',
	'quiet_space',
	'assistance_dog',
	'online_participation',
	'good_light',
	'other'
] as const;
export const INTERNET = [
	'fibre',
	'cable',
	'copper',
	'fixed_radio',
	'mobile_4g',
	'mobile_5g',
	'satellite',
	'school_network',
	'none',
	'unknown',
	'other'
] as const;
export const BROADBAND = ['connected', 'to_connect', 'not_planned', 'unknown'] as const;
/** ODbL: data of OpenStreetMap, to be marked and attributed in every export. */
export const PLACE_LICENCES = ['odbl'] as const;
export const LANGUAGES = ['pl', 'uk', 'en', 'de', 'ru', 'pjm', 'other'] as const;

export const PLACE = kind({
	root: 'places',
	fields: {
		name: name(),
		category: one(CATEGORIES, 'other'),
		categoryNote: line(80),
		operator: line(),
		/** A partner who runs the place. */
		partner: ref(),
		locality: line(80),
		address: line(),
		precision: one(PRECISIONS, 'exact'),
		status: one(PLACE_STATUSES, 'sketch'),
		visibility: one(SHOWN, 'partnership'),
		/** Who agreed that everybody may see it: a function or an organisation, never a name. */
		consentBy: line(120),
		consentAt: date(),
		plane: one(PLANES, 'ours'),
		rooms: whole(0, 500),
		seats: whole(0, 100_000),
		workstations: whole(0, 10_000),
		devices: whole(0, 100_000),
		teachers: whole(0, 1000),
		broadband: one(BROADBAND, 'unknown'),
		/** When the status of the line was learned, and from whom. */
		broadbandAt: date(),
		broadbandSource: line(),
		publicWifi: flag(),
		downloadMbps: number(0, 100_000),
		uploadMbps: number(0, 100_000),
		latencyMs: number(0, 60_000),
		measuredAt: date(),
		/** Own words where `other` was chosen, or where a fact needs a room or a condition. */
		internetNote: line(120),
		accessNote: line(300),
		languageNote: line(80),
		cost: line(),
		booking: line(300),
		website: link(),
		/** sha-256 of a picture in `files`, what it shows, and its size for the page to keep room. */
		photo: line(64),
		photoAlt: line(200),
		photoWidth: whole(1, 10_000),
		photoHeight: whole(1, 10_000),
		confirmedAt: date(),
		/** The organisation that confirmed, and the role of the person who did: no names. */
		confirmedBy: line(120),
		confirmedAs: maybe([...ROLES, 'partner']),
		/** What should be corrected before it can be confirmed. */
		correction: line(300),
		/** The entry of a register it was taken from: `rspo:12345`, `osm:node/1`. */
		register: line(64),
		/** A licence that goes with the entry wherever it is shown; null: none that binds. */
		licence: maybe(PLACE_LICENCES),
		/** The import that made it. */
		importId: ref(),
		/** The place that stands for it since both were found to be one; it lies in the bin then. */
		mergedInto: ref()
	},
	sets: {
		groups: setOf('group', GROUPS),
		internet: setOf('internet', INTERNET),
		languages: setOf('language', LANGUAGES),
		needs: refs('need'),
		/** Further register entries, of places that were merged into it. */
		registers: refs('register')
	},
	grids: {
		hours: grid('hours', DAYS, line(60)),
		access: grid('access', ACCESS_FACTS, maybe(ACCESS_VALUES)),
		statusDates: grid('status', PLACE_STATUSES, date(), ':at')
	},
	texts: ['description']
});
export type Place = Entity<typeof PLACE>;

/**
 * Places in page order, as near as they may be known: a neighbour who helps at home is never exact,
 * whatever the document says, and nothing is public that nobody agreed to.
 */
export const places = (doc: Y.Doc): Place[] =>
	readAll(doc, PLACE).map((place) => {
		const near = coarse(place);
		if (near.visibility !== 'public' || isPublic(near)) return near;
		return { ...near, visibility: 'partnership' };
	});
