import { lastDay, term, type Term } from '#lib/domain/inventory.ts';
import { inYear, longDate, shortDate } from '#lib/i18n/dates.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Row } from './row.ts';

const DURABLE = {
	soon: m.inventory_term_until_soon,
	ended: m.inventory_term_until_ended,
	later: m.inventory_term_until_later
} as const satisfies Record<Term, unknown>;
const LICENCE = {
	soon: m.inventory_licence_until_soon,
	ended: m.inventory_licence_until_ended,
	later: m.inventory_licence_until_later
} as const satisfies Record<Term, unknown>;

/** A term of an item in words: „kończy się 30.06.2027”. */
export interface Said {
	what: 'durable' | 'licence';
	term: Term;
	words: string;
}

/** A date as it stands after „od” and „do”: 30 czerwca 2027 r., czerwca 2027 r., 2027 r. */
export function inGenitive(date: string): string {
	if (date.length === 4) return inYear(date);
	// the month as it stands after a day: „31 marca 2027 r.” without its day
	const long = longDate(lastDay(date));
	return date.length === 10 ? long : long.replace(/^\d+\s/, '');
}

/** Until when something lasts, after „do”: 30 czerwca 2027 r., końca czerwca 2027 r. */
export const untilEnd = (date: string): string =>
	date.length === 10 ? inGenitive(date) : m.inventory_until_end({ rest: inGenitive(date) });

/** „30.06.2027”, or where only the month or year is known „z końcem czerwca 2027 r.”. */
function endOf(date: string, where: Term): string {
	if (date.length === 10) return shortDate(date);
	const rest = inGenitive(date);
	return where === 'later' ? m.inventory_until_end({ rest }) : m.inventory_at_end({ rest });
}

/** Both terms of an item, the durability first; those nobody wrote down are left out. */
export function termsOf({ item }: Pick<Row, 'item'>, today: string): Said[] {
	const said = (
		what: Said['what'],
		date: string | null,
		words: typeof DURABLE | typeof LICENCE
	) => {
		const where = term(date, today);
		return where ? [{ what, term: where, words: words[where]({ date: endOf(date!, where) }) }] : [];
	};
	return [
		...said('durable', item.durableUntil, DURABLE),
		...said('licence', item.licenceUntil, LICENCE)
	];
}

/** Sentences about what has ended or ends within half a year, the earliest first. */
export function warnings(rows: Row[], today: string): { id: string; words: string }[] {
	return rows
		.filter(({ item }) => item.condition !== 'disposed')
		.flatMap((row) =>
			termsOf(row, today)
				.filter(({ term }) => term !== 'later')
				.map(({ what, words }) => ({ id: `${row.id}-${what}`, row, what, when: words }))
		)
		.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
		.map(({ id, row, what, when }) => {
			const values = { name: row.name, where: row.place || m.inventory_no_place(), when };
			return {
				id,
				words:
					what === 'durable' ? m.inventory_terms_durable(values) : m.inventory_terms_licence(values)
			};
		});
}

const dateOf = ({ row, what }: { row: Row; what: Said['what'] }) =>
	(what === 'durable' ? row.item.durableUntil : row.item.licenceUntil) ?? '';
