import type { Category } from '#lib/domain/places.ts';
import { categoryIn } from './categories.ts';

/*
 * An object of OpenStreetMap as a row. Tags say what a thing is (wiki.openstreetmap.org/wiki/Key:…);
 * ours are kinds of help for people, so some tags need the name beside them. Telephones and
 * addresses of mail stay behind: nobody can tell an office's from a person's.
 */

type Tags = Record<string, string>;

/** Columns of such a table, named as the fields they fill. */
export const OSM_COLUMNS = [
	'register',
	'name',
	'category',
	'street',
	'building',
	'postcode',
	'locality',
	'operator',
	'website',
	'openingHours',
	'wheelchair',
	'publicWifi',
	'description',
	'source'
] as const;

/** `osm:node/1` of an id as OpenStreetMap writes it; null for anything else. */
export const osmId = (id: unknown): string | null =>
	typeof id === 'string' && /^(node|way|relation)\/\d{1,15}$/.test(id) ? `osm:${id}` : null;

/** The cells of one object; `key` is what `osmId` gave. */
export function osmCells(key: string, tags: Tags): string[] {
	const tag = (...names: string[]) => names.map((name) => tags[name]).find(Boolean) ?? '';
	const cells: Record<(typeof OSM_COLUMNS)[number], string> = {
		register: key,
		name: nameOf(tags),
		category: categoryOf(tags),
		street: tag('addr:street'),
		building: tag('addr:housenumber'),
		postcode: tag('addr:postcode'),
		locality: tag('addr:city', 'addr:place'),
		operator: tag('operator'),
		website: tag('website', 'contact:website', 'url'),
		openingHours: tag('opening_hours'),
		wheelchair: tag('wheelchair'),
		publicWifi: /^(wlan|public)$/.test(tag('internet_access')) && freeOfCharge(tags) ? '1' : '',
		description: tag('description:pl', 'description'),
		source: `https://www.openstreetmap.org/${key.slice(4)}`
	};
	return OSM_COLUMNS.map((column) => cells[column]);
}

export const nameOf = (tags: Tags): string =>
	tags.name || tags['name:pl'] || tags.official_name || '';

const freeOfCharge = (tags: Tags) => !['yes', 'customers'].includes(tags['internet_access:fee']);

const AMENITY: Record<string, Category> = {
	library: 'library',
	arts_centre: 'culture_centre',
	theatre: 'culture_centre',
	cinema: 'culture_centre',
	community_centre: 'village_room',
	social_centre: 'village_room',
	school: 'school',
	college: 'school',
	university: 'school',
	music_school: 'school',
	kindergarten: 'preschool',
	childcare: 'preschool',
	townhall: 'office',
	social_facility: 'social_care',
	nursing_home: 'senior_place',
	fire_station: 'fire_brigade',
	place_of_worship: 'parish',
	clinic: 'health',
	doctors: 'health',
	hospital: 'health',
	post_office: 'shop_post',
	marketplace: 'shop_post',
	internet_cafe: 'public_wifi',
	bus_station: 'transport'
};
const OTHER_TAGS: [key: string, value: RegExp, category: Category][] = [
	['office', /^(ngo|association|foundation|charity)$/, 'ngo'],
	['office', /^government$/, 'office'],
	['office', /^religion$/, 'parish'],
	['office', /^newspaper$/, 'local_media'],
	['club', /^sport$/, 'sport_club'],
	['club', /./, 'ngo'],
	['leisure', /^(sports_centre|sports_hall|stadium)$/, 'sport_club'],
	['tourism', /^museum$/, 'heritage'],
	['historic', /^(castle|manor|museum)$/, 'heritage'],
	['shop', /./, 'shop_post'],
	['internet_access', /^(wlan|yes|terminal|public)$/, 'public_wifi']
];

/** Tags under which very different places stand: there the name knows better. */
const VAGUE = new Set(['community_centre', 'social_centre', 'social_facility']);

export function categoryOf(tags: Tags): Category {
	const { amenity = '' } = tags;
	if (amenity === 'community_centre' && tags.community_centre === 'culture_centre')
		return 'culture_centre';
	const named = VAGUE.has(amenity) || tags.club || tags.office ? categoryIn(nameOf(tags)) : null;
	return named ?? facility(tags) ?? AMENITY[amenity] ?? otherOf(tags);
}

const otherOf = (tags: Tags): Category =>
	OTHER_TAGS.find(([key, value]) => tags[key] && value.test(tags[key]))?.[2] ?? 'other';

function facility(tags: Tags): Category | null {
	if (tags.amenity !== 'social_facility') return null;
	const forWhom = tags['social_facility:for'] ?? '';
	if (/senior/.test(forWhom)) return 'senior_place';
	return /disabled|mental/.test(forWhom) || tags.social_facility === 'workshop'
		? 'disability_centre'
		: null;
}
