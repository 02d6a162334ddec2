import type { Point } from '#lib/domain/entity.ts';
import type { Party } from '#lib/domain/matching.ts';
import type { Partner } from '#lib/domain/partners.ts';
import { originOf, type SharedCard } from '#lib/domain/shared.ts';
import { named } from './names.ts';

/* Partners and neighbours' cards as those who give and take. */

/** A place as far as it says where its partner works. */
export interface Where {
	id: string;
	partner: string | null;
	locality: string;
	point: Point | null;
}
export interface Village extends Point {
	name: string;
}
/** A gmina next door, by its code as the card has it. */
export interface Door extends Village {
	teryt: string;
}

export function partiesOf(
	partners: readonly Partner[],
	places: readonly Where[],
	villages: readonly Village[]
): Party[] {
	const byName = new Map(villages.map(({ name, lat, lng }) => [name, { lat, lng }]));
	return partners.map((partner) => {
		const at = places
			.filter((place) => place.partner === partner.id || partner.places.includes(place.id))
			.map(({ point, locality }) => point ?? byName.get(locality));
		const spots = [...at, byName.get(partner.area.trim())].filter((spot) => spot !== undefined);
		const { id, status, gives, expects, groups } = partner;
		return { id, name: named(partner), where: 'here', status, gives, expects, groups, spots };
	});
}

/** Neighbours' cards, without those of which we have one of our own. */
export function partiesNextDoor(
	cards: readonly SharedCard[],
	partners: readonly Partner[],
	doors: readonly Door[]
): Party[] {
	const taken = new Set(partners.map(({ sharedFrom }) => sharedFrom));
	return cards
		.filter((card) => !taken.has(originOf(card)))
		.map((card) => {
			const door = doors.find(({ teryt }) => teryt === card.teryt);
			const { name, status, gives, expects, groups } = card;
			const spots = door ? [{ lat: door.lat, lng: door.lng }] : [];
			return { id: originOf(card), name, where: 'near', status, gives, expects, groups, spots };
		});
}
