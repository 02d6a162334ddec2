import type { Candidate } from '#lib/domain/checking.ts';
import { longDate } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { counted } from '#lib/i18n/plural.ts';
import { factsOf, kindsOf, type Gate } from './gate.ts';
import { nameOf } from './row.ts';
import { inGenitive, untilEnd } from './terms.ts';

/*
 * What a council or an auditor reads: what is planned, what was looked at, when and by whom (a function,
 * never a name), why it will not do, and how many are missing. Impersonal, as documents are.
 */
export interface Justification {
	title: string;
	intro: string[];
	/** One sentence group for each item that was looked at. */
	items: string[];
	end: string[];
}

export interface About {
	/** Whose inventory it is: a printed page must say so. */
	gmina: string;
	placeNames: ReadonlyMap<string, string>;
	/** Title of the need and of the recommendation it follows from, '' for none. */
	need: string;
	recommendation: string;
	/** Lines of the inventory. */
	inventory: number;
	today: string;
}

/** The text; null while something is still to be checked. */
export function justification(
	{ purchase, candidates, standing }: Gate,
	about: About
): Justification | null {
	const { state, found, missing } = standing;
	if (state !== 'justified' && state !== 'available_found') return null;

	const item = nameOf(purchase);
	const needed = purchase.quantity ?? 0;
	const enough = state === 'available_found';
	return {
		title: enough ? m.inventory_just_no_title({ item }) : m.inventory_just_title({ item }),
		intro: [
			m.inventory_just_gmina({ gmina: about.gmina }),
			planned(),
			because(about),
			checked()
		].filter(Boolean),
		items: candidates.map((candidate) => said(candidate, about)),
		end: [
			[
				...(candidates.length === 0 ? [] : [foundSaid(found)]),
				m.inventory_just_needed({ n: needed }),
				enough ? m.inventory_just_not_needed() : m.inventory_just_missing({ n: missing ?? 0 })
			].join(' '),
			ended(m.inventory_just_end({ date: longDate(about.today) }))
		]
	};

	function planned(): string {
		const { place, locality, hoursPerWeek, from, until, kind } = purchase;
		const where = [...new Set([about.placeNames.get(place ?? '') ?? '', locality])].filter(Boolean);
		const period = [
			from && m.inventory_just_from({ date: inGenitive(from) }),
			until && m.inventory_just_until({ date: untilEnd(until) })
		].filter(Boolean);
		const own = purchase.name.trim() ? `${item} (${label('equipment', kind)})` : item;
		return [
			m.inventory_just_planned({ item: own, pieces: counted(needed, 'equipment') }),
			where.length > 0 && m.inventory_just_where({ where: where.join(', ') }),
			hoursPerWeek !== null && m.inventory_just_hours({ hours: counted(hoursPerWeek, 'hour') }),
			period.length > 0 && ended(m.inventory_just_period({ period: period.join(' ') }))
		]
			.filter(Boolean)
			.join(' ');
	}

	function checked(): string {
		const kinds = kindsOf(purchase);
		if (candidates.length === 0) return m.inventory_just_none({ n: about.inventory, kinds });
		const places = new Set(candidates.map(({ item }) => item.place ?? '')).size;
		const where = m.inventory_just_in_places({ n: places });
		return [
			m.inventory_just_checked({ n: candidates.length, where }),
			m.inventory_just_kinds({ kinds })
		].join(' ');
	}
}

const foundSaid = (n: number) =>
	n === 0 ? m.inventory_just_found_none() : m.inventory_just_found({ n });

function because({ need, recommendation }: About): string {
	if (need && recommendation) return m.inventory_just_both({ need, recommendation });
	if (need) return m.inventory_just_need({ need });
	return recommendation ? m.inventory_just_recommendation({ recommendation }) : '';
}

function said(candidate: Candidate, { placeNames, today }: About): string {
	const { item, check } = candidate;
	const facts = factsOf(candidate, placeNames.get(item.place ?? '') ?? '', today);
	const name = item.name.trim()
		? `${item.name.trim()} (${label('equipment', item.kind)})`
		: nameOf(item);
	return [ended(`${name}: ${facts.join('; ')}.`), check && verdict(check), check && who(check)]
		.filter(Boolean)
		.join(' ');
}

function verdict(check: NonNullable<Candidate['check']>): string {
	const reason = check.reason.trim().replace(/[.\s]+$/, '');
	if (check.verdict === 'not_enough') return m.inventory_just_not_enough({ reason });
	const pieces = counted(check.pieces ?? 0, 'equipment');
	return reason
		? m.inventory_just_enough_because({ pieces, reason })
		: m.inventory_just_enough({ pieces });
}

function who({ at, by }: NonNullable<Candidate['check']>): string {
	const date = longDate(at);
	if (!date) return '';
	return by ? m.inventory_just_by({ date, by }) : ended(m.inventory_just_on({ date }));
}

/** A sentence that ends in „2027 r.” has its full stop already. */
const ended = (text: string) => text.replace(/\.\.$/, '.');

/** Plain text, to be pasted into a letter. */
export const plain = ({ title, intro, items, end }: Justification): string =>
	[title, ...intro, ...items.map((item, i) => `${i + 1}. ${item}`), ...end].join('\n\n');
