import { idle, usable } from './equipment.ts';
import type { Equipment } from './equipment.ts';

/*
 * What there is, counted: pieces, idle pieces and idle hours. What nobody counted is never 0: it is
 * kept apart (`uncounted`, `unknownUse`) and named beside every sum.
 */

/** How many hours a week a piece could be in use. */
export interface Capacity {
	hoursPerWeek: number;
	/** The opening hours of its place are not known, so this is the usual working week. */
	assumed: boolean;
}

/** Taken where the opening hours of a place are not known: five days of eight hours. */
export const ASSUMED_HOURS = 40;

/** The opening hours of the place, where they are known. */
export const capacity = (openHours: number | null, assumedHours = ASSUMED_HOURS): Capacity =>
	openHours !== null && openHours > 0
		? { hoursPerWeek: openHours, assumed: false }
		: { hoursPerWeek: assumedHours, assumed: true };

/** Hours a week in which one piece stands idle; null when its use is unknown, 0 when it cannot be used. */
export function idleHoursOf(
	item: Pick<Equipment, 'condition' | 'hoursPerWeek'>,
	{ hoursPerWeek }: Capacity
): number | null {
	if (!usable(item)) return 0;
	return item.hoursPerWeek === null ? null : Math.max(0, hoursPerWeek - item.hoursPerWeek);
}

export interface Sums {
	/** Lines of the inventory, without what was disposed of. */
	items: number;
	pieces: number;
	/** Lines whose pieces nobody counted; they are in no other number but `items`. */
	uncounted: number;
	broken: number;
	idlePieces: number;
	/** Pieces whose hours of use nobody knows; they are in no idle number. */
	unknownUse: number;
	/** Hours a week all pieces stand idle, of those whose use is known; null when no use is known. */
	idleHours: number | null;
	/** Pieces in `idleHours` for which the usual week was taken. */
	assumed: number;
}

export type CapacityOf = (item: Equipment) => Capacity;

/** Everything counted together. What was disposed of does not take part. */
export function sums(items: Equipment[], capacityOf: CapacityOf): Sums {
	const total: Sums = {
		...{ items: 0, pieces: 0, uncounted: 0, broken: 0, idlePieces: 0, unknownUse: 0 },
		...{ idleHours: null, assumed: 0 }
	};
	for (const item of items) if (item.condition !== 'disposed') count(total, item, capacityOf(item));
	return total;
}

function count(total: Sums, item: Equipment, capacity: Capacity): void {
	const { quantity, condition } = item;
	total.items++;
	if (quantity === null) return void total.uncounted++;
	total.pieces += quantity;
	if (condition === 'broken') return void (total.broken += quantity);
	const hours = idleHoursOf(item, capacity);
	if (hours === null) return void (total.unknownUse += quantity);
	if (idle(item)) total.idlePieces += quantity;
	total.idleHours = (total.idleHours ?? 0) + hours * quantity;
	if (capacity.assumed) total.assumed += quantity;
}

/** The same by a key (place, funder, kind), in the order in which the keys first occur. */
export function sumsBy(
	items: Equipment[],
	keyOf: (item: Equipment) => string,
	capacityOf: CapacityOf
): [key: string, sums: Sums][] {
	const groups = new Map<string, Equipment[]>();
	for (const item of items) {
		if (item.condition === 'disposed') continue;
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return [...groups].map(([key, group]) => [key, sums(group, capacityOf)]);
}

/** A term so near that somebody must act: half a year. */
export const SOON_MONTHS = 6;
export type Term = 'ended' | 'soon' | 'later';

/** The last day of a date that may be known only to the year or the month. */
export function lastDay(date: string): string {
	const [year, month, day] = date.split('-').map(Number);
	if (day) return date;
	// day 0 of the next month is the last one of this
	return new Date(Date.UTC(year, month || 12, 0)).toISOString().slice(0, 10);
}

/** Where a term stands; `today` is `2026-11-26`. Null for no term. */
export function term(date: string | null, today: string): Term | null {
	if (!date) return null;
	const end = lastDay(date);
	if (end < today) return 'ended';
	return end <= monthsAfter(today, SOON_MONTHS) ? 'soon' : 'later';
}

/** The same day some months on, or the last of that month where there is no such day. */
function monthsAfter(day: string, months: number): string {
	const [year, month, date] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0));
	last.setUTCDate(Math.min(date, last.getUTCDate()));
	return last.toISOString().slice(0, 10);
}

/** The more urgent of an item's two terms; null when it has none. */
export function nearestTerm(
	item: Pick<Equipment, 'durableUntil' | 'licenceUntil'>,
	today: string
): Term | null {
	const terms = [term(item.durableUntil, today), term(item.licenceUntil, today)];
	return (['ended', 'soon', 'later'] as const).find((one) => terms.includes(one)) ?? null;
}

/** Sets a centre is to have, by the programme's list, and the kinds that make them up. */
export const SET_PARTS = {
	computers: ['laptop', 'desktop'],
	tablets: ['tablet'],
	robots: ['robot', 'electronics_kit'],
	mats: ['coding_mat'],
	printers_3d: ['printer_3d'],
	software: ['software_licence', 'screen_reader_licence']
} as const satisfies Record<string, readonly Equipment['kind'][]>;
export type SetPart = keyof typeof SET_PARTS;

export interface SetCount {
	parts: Record<SetPart, number | null>;
	/** Counted pieces that stay after their project, that go, and of which nobody knows; null without any. */
	stays: Record<Equipment['stays'], number> | null;
}

/** The set of one place; null where nobody wrote down or counted anything of that part. */
export function setOfPlace(items: Equipment[]): SetCount {
	const there = items.filter(({ condition }) => condition !== 'disposed');
	const parts = Object.fromEntries(
		Object.entries(SET_PARTS).map(([part, kinds]) => {
			const counts = there
				.filter(
					({ kind, quantity }) => (kinds as readonly string[]).includes(kind) && quantity !== null
				)
				.map(({ quantity }) => quantity ?? 0);
			return [part, counts.length > 0 ? counts.reduce((sum, n) => sum + n, 0) : null];
		})
	) as SetCount['parts'];
	const stays = { yes: 0, no: 0, unknown: 0 };
	for (const item of there) stays[item.stays] += item.quantity ?? 0;
	const counted = there.some(({ quantity }) => quantity !== null);
	return { parts, stays: counted ? stays : null };
}
