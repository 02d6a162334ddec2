import type { Equipment } from '#lib/domain/equipment.ts';
import { weekHours } from '#lib/domain/hours.ts';
import { ASSUMED_HOURS, capacity, idleHoursOf, nearestTerm } from '#lib/domain/inventory.ts';
import type { Capacity, CapacityOf, Term } from '#lib/domain/inventory.ts';
import type { Partner } from '#lib/domain/partners.ts';
import type { Place } from '#lib/domain/places.ts';
import { fold } from '#lib/i18n/fold.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { sortedBy } from '#lib/i18n/sort.ts';

/** A line of the inventory, with what places and partners know of it. */
export interface Row {
	id: string;
	item: Equipment;
	name: string;
	/** '' when nobody said where it stands, or that place is gone. */
	place: string;
	village: string;
	owner: string;
	/** Hours a week in which one piece stands idle; null when its use is unknown. */
	idleHours: number | null;
	capacity: Capacity;
	term: Term | null;
	/** Everything a search may find, already folded. */
	words: string;
}

export interface Around {
	places: Place[];
	partners: Partner[];
	/** `2026-11-26` */
	today: string;
	/** Hours a week taken where the opening hours of a place are unknown. */
	assumedHours?: number;
}

/** Own words, or its kind. */
export const nameOf = ({ name, kind }: Pick<Equipment, 'name' | 'kind'>): string =>
	name.trim() || label('equipment', kind);

const placeName = (place: Place) => place.name.trim() || m.resources_unnamed();

/**
 * How many hours a week a piece could be used: while its place is open. The week counts as known
 * when Monday to Friday are; a Saturday nobody wrote of is then taken as closed.
 */
export function capacities(places: Place[], assumedHours = ASSUMED_HOURS): CapacityOf {
	const open = new Map(
		places.map(({ id, hours }) => {
			const { hours: known, unknown } = weekHours(hours);
			return [id, unknown.every((day) => day === 'sat' || day === 'sun') ? known : null];
		})
	);
	return ({ place }) => capacity((place && open.get(place)) || null, assumedHours);
}

/** Rows in alphabetical order of their names. */
export function rows(items: Equipment[], around: Around): Row[] {
	const places = new Map(around.places.map((place) => [place.id, place]));
	const partners = new Map(around.partners.map(({ id, name }) => [id, name]));
	const capacityOf = capacities(around.places, around.assumedHours);
	return sortedBy(
		items.map((item): Row => {
			const place = places.get(item.place ?? '');
			const made = {
				id: item.id,
				item,
				name: nameOf(item),
				place: place ? placeName(place) : '',
				village: place?.locality ?? '',
				owner: partners.get(item.owner ?? '') ?? '',
				idleHours: idleHoursOf(item, capacityOf(item)),
				capacity: capacityOf(item),
				term: nearestTerm(item, around.today)
			};
			return { ...made, words: wordsOf(made) };
		}),
		({ name }) => name
	);
}

const wordsOf = ({ item, name, place, village, owner }: Omit<Row, 'words'>) =>
	fold(
		[
			...[name, place, village, owner, item.project, item.lendingNote, item.accessibility],
			...[label('equipment', item.kind), label('funder', item.funder)]
		].join(' ')
	);
