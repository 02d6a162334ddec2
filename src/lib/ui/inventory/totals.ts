import type { Equipment } from '#lib/domain/equipment.ts';
import { sumsBy, term, type CapacityOf, type Sums } from '#lib/domain/inventory.ts';
import { label } from '#lib/i18n/lists.ts';
import { range } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { compare } from '#lib/i18n/sort.ts';
import { NOWHERE, type Grouping } from './view.ts';

/** One line of the totals. */
export interface Total {
	key: string;
	name: string;
	sums: Sums;
	/** Of a project: when it was bought, '' when nobody wrote it down. */
	years: string;
	/** Of a project: the durability period that ends first and has not ended. */
	durable: string | null;
}

/** What one line of the totals is about. */
export const KEY_OF: Record<Grouping, (item: Equipment) => string> = {
	miejsca: ({ place }) => place ?? NOWHERE,
	finansowanie: ({ funder }) => funder,
	rodzaje: ({ kind }) => kind,
	projekty: ({ funder, project }) => `${funder} ${project.trim()}`
};

/** Totals by place, funder, kind or project, most pieces first; what is not counted comes last. */
export function totals(
	items: Equipment[],
	by: Grouping,
	{ capacityOf, placeNames, today }: Naming
): Total[] {
	const keyOf = (item: Equipment) => {
		const key = KEY_OF[by](item);
		// a place that was deleted meanwhile is no place
		return by === 'miejsca' && !placeNames.has(key) ? NOWHERE : key;
	};
	return sumsBy(items, keyOf, capacityOf)
		.map(([key, sums]) => {
			const own = items.filter((item) => keyOf(item) === key);
			return {
				key,
				sums,
				name: nameOf(by, key, placeNames),
				years: yearsOf(own),
				durable: durableOf(own, today)
			};
		})
		.sort((a, b) => b.sums.pieces - a.sums.pieces || compare(a.name, b.name));
}

export interface Naming {
	capacityOf: CapacityOf;
	placeNames: ReadonlyMap<string, string>;
	today: string;
}

function nameOf(by: Grouping, key: string, placeNames: ReadonlyMap<string, string>): string {
	if (by === 'miejsca') return placeNames.get(key) ?? m.inventory_no_place();
	if (by === 'finansowanie') return label('funder', key);
	if (by === 'rodzaje') return label('equipment', key);
	const [funder, ...project] = key.split(' ');
	return `${label('funder', funder)}: ${project.join(' ') || m.inventory_no_project()}`;
}

function yearsOf(items: Equipment[]): string {
	const years = items.map(({ year }) => year).filter((year) => year !== null);
	if (years.length === 0) return '';
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return first === last ? String(first) : range(first, last);
}

const durableOf = (items: Equipment[], today: string): string | null =>
	items
		.map(({ durableUntil }) => durableUntil)
		.filter((date) => date !== null && term(date, today) !== 'ended')
		.sort()[0] ?? null;
