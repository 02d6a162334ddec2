import type { Card } from '#lib/domain/own-card.ts';

/** The forms of the page. */
export type Part =
	'enter' | 'own' | 'place' | 'confirm' | 'answer' | 'addPlace' | 'addNeed' | 'contact' | 'leave';

/** Fields of a form that are no part of a card. */
const OURS = /^(karta|miejsce|base(:.*)?)$/;

/** What was written and ticked; a ticked box sends `on`. */
export function cardIn(form: URLSearchParams): Card {
	const card: Card = {};
	for (const [key, value] of form)
		if (!OURS.test(key)) card[key] = MARK.test(key) && value === 'on' ? true : plain(value);
	return card;
}

/** The card as it was when the form was opened; whoever sends nonsense started from nothing. */
export function baseIn(form: URLSearchParams, name = 'base'): Card {
	try {
		const base: unknown = JSON.parse(form.get(name) ?? '');
		const entries = base && typeof base === 'object' ? Object.entries(base) : [];
		return Object.fromEntries(
			entries.filter(([, value]) => value === true || typeof value === 'string')
		);
	} catch {
		return {};
	}
}

const MARK = /^(gives|expects|group):/;

/** Forms send line ends as CR LF, documents keep LF. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** When one that declines may be asked again: the day, from today (`2026-11-26`). */
export const REVISIT: Record<string, (today: string) => string> = {
	half: (today) => months(today, 6),
	year: (today) => months(today, 12)
};

function months(today: string, n: number): string {
	const [year, month, day] = today.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + n, Math.min(day, last))).toISOString().slice(0, 10);
}
