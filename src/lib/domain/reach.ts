import type { Point } from './entity.ts';
import type { TargetGroup } from './groups.ts';
import { weekHours } from './hours.ts';
import { nearestOf } from './nearest.ts';
import type { Need } from './needs.ts';
import { CATEGORIES, type Category, type Place } from './places.ts';
import type { Resident } from './residents.ts';

/*
 * How far it is from each village to the nearest place of a kind: straight over the ground, because
 * nothing here knows roads. A village is the point the register of localities gives it.
 */

/** Kinds that are no category: a place with room to teach, or with internet for everybody. */
export const DERIVED = ['any', 'training_room', 'public_internet'] as const;
export type Sought = (typeof DERIVED)[number] | Category;
export const SOUGHT: readonly Sought[] = [...DERIVED, ...CATEGORIES];

/** From when a place has room for a training: workstations, or seats for those who bring their own. */
export const TRAINING = { workstations: 5, seats: 10 };

export interface Asked {
	kind: Sought;
	/** What is still within reach, in km. */
	km: number;
	/** Only places with a step-free entrance that was checked. */
	stepFree: boolean;
	/** Only places known to be open at least so many hours a week; null: any. */
	hours: number | null;
}

export interface Village extends Point {
	name: string;
}

/** A place as far as distances need it. */
export interface Site {
	place: Place;
	point: Point;
	/** The point is that of its village: nobody has set its own. */
	ofVillage: boolean;
}

export interface VillageReach {
	village: Village;
	/** Null where there is no such place at all. */
	site: Site | null;
	km: number | null;
	/** Farther than asked for. */
	beyond: boolean;
}

export interface Reach {
	/** The farthest first; those without any place before them. */
	villages: VillageReach[];
	/** Places that count. */
	sites: Site[];
	/** Places that would count, but nobody has said where they are. */
	unplaced: Place[];
	/** Places of the kind left out because nobody has written their hours or checked their entrance. */
	unknown: Place[];
}

/** Whether a place is of a kind; closed ones are of none. */
export function isOfKind(place: Place, kind: Sought): boolean {
	if (place.status === 'closed' || place.status === 'temporarily_closed') return false;
	if (kind === 'any') return true;
	if (kind === 'public_internet') return place.publicWifi || place.category === 'public_wifi';
	if (kind === 'training_room')
		return (
			(place.workstations ?? 0) >= TRAINING.workstations || (place.seats ?? 0) >= TRAINING.seats
		);
	return place.category === kind;
}

/** Whether a place of the kind does what is asked; null while nobody knows. */
function fits(place: Place, { stepFree, hours }: Asked): boolean | null {
	const entrance = place.access.step_free_entrance ?? 'unknown';
	const open = hours === null ? null : weekHours(place.hours).hours;
	if (stepFree && (entrance === 'no' || entrance === 'partly')) return false;
	if (hours !== null && open !== null && open < hours) {
		// days that nobody wrote of may still make it enough
		return weekHours(place.hours).unknown.length > 0 ? null : false;
	}
	if (stepFree && entrance === 'unknown') return null;
	return hours !== null && open === null ? null : true;
}

/** The nearest place of a kind for every village. */
export function reach(places: readonly Place[], villages: readonly Village[], asked: Asked): Reach {
	const centre = new Map(villages.map((village) => [village.name, village]));
	const of = places.filter((place) => isOfKind(place, asked.kind));
	const good = of.filter((place) => fits(place, asked) === true);
	const located = good.map((place) => siteOf(place, centre));
	const sites = located.filter((site) => site !== null);
	const nearest = nearestOf(sites.map(({ point }) => point));

	const rows = villages.map((village): VillageReach => {
		const found = nearest(village);
		if (!found) return { village, site: null, km: null, beyond: true };
		return { village, site: sites[found.index], km: found.km, beyond: found.km > asked.km };
	});
	return {
		villages: rows.sort((a, b) => (b.km ?? Infinity) - (a.km ?? Infinity) || 0),
		sites,
		unplaced: good.filter((_, i) => located[i] === null),
		unknown: of.filter((place) => fits(place, asked) === null)
	};
}

/** Where a place is, to the village when that is all there is; null when it is shown nowhere. */
function siteOf(place: Place, centre: ReadonlyMap<string, Village>): Site | null {
	if (place.precision === 'hidden') return null;
	const village = centre.get(place.locality);
	// shown by its village only: its point is blurred by up to a kilometre, the village's is not
	const own = place.precision === 'exact' || !village ? place.point : null;
	if (own) return { place, point: own, ofVillage: place.precision !== 'exact' };
	return village ? { place, point: { lat: village.lat, lng: village.lng }, ofVillage: true } : null;
}

export interface Beyond {
	/** Villages out of reach, and of them those whose residents somebody counted. */
	villages: number;
	counted: number;
	/** Residents of the counted ones; null when none is: nothing is made up. */
	residents: number | null;
}

/** How many people live out of reach, as far as anybody has counted. */
export function beyond({ villages }: Reach, residents: ReadonlyMap<string, Resident>): Beyond {
	const out = villages.filter((row) => row.beyond);
	const known = out.flatMap(({ village }) => residents.get(village.name)?.value ?? []);
	return {
		villages: out.length,
		counted: known.length,
		residents: known.length > 0 ? known.reduce((sum, n) => sum + n, 0) : null
	};
}

export interface GroupBeyond {
	group: TargetGroup['group'];
	/** People of the group in villages out of reach; null when no entry says how many. */
	size: number | null;
	villages: string[];
}

/** Of the register of target groups: who lives out of reach. Entries for the whole gmina tell nothing here. */
export function groupsBeyond({ villages }: Reach, register: readonly TargetGroup[]): GroupBeyond[] {
	const out = new Set(villages.filter((row) => row.beyond).map(({ village }) => village.name));
	const found = new Map<TargetGroup['group'], GroupBeyond>();
	for (const { group, locality, size } of register) {
		if (!out.has(locality)) continue;
		const one = found.get(group) ?? { group, size: null, villages: [] };
		if (size !== null) one.size = (one.size ?? 0) + size;
		if (!one.villages.includes(locality)) one.villages.push(locality);
		found.set(group, one);
	}
	return [...found.values()].sort((a, b) => (b.size ?? -1) - (a.size ?? -1));
}

export interface NeedReach {
	need: Need;
	/** Null for a need of the whole gmina, or of a village nobody knows. */
	reach: VillageReach | null;
}

const OVER: readonly Need['status'][] = ['merged', 'met', 'parked'];

/** Needs beside what is near: those farthest from a place first, those of the whole gmina last. */
export function needsReach({ villages }: Reach, needs: readonly Need[]): NeedReach[] {
	const byName = new Map(villages.map((row) => [row.village.name, row]));
	return needs
		.filter(({ status }) => !OVER.includes(status))
		.map((need) => ({ need, reach: byName.get(need.locality) ?? null }))
		.sort((a, b) => distance(b) - distance(a) || 0);
}

const distance = ({ reach }: NeedReach) => (reach ? (reach.km ?? 1e6) : -1);
