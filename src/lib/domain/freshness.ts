/*
 * How long a confirmation is good for: one year, after which somebody who knows should look again.
 * Dates are as far as they are known (2025, 2025-06, 2025-06-30), `today` is a whole day.
 */
export const FRESH_DAYS = 365;

const DAY_MS = 24 * 3600 * 1000;

/**
 * Days since a confirmation; null when nobody confirmed or the date is none. What is known to the
 * year or the month counts from its last day: the doubt speaks for the entry.
 */
export function daysSince(date: string | null, today: string): number | null {
	const from = date && lastDay(date);
	const to = lastDay(today);
	return from && to ? Math.floor((to - from) / DAY_MS) : null;
}

/** Whether more than a year has passed since it was confirmed. What nobody ever confirmed is not stale but new. */
export function isStale(confirmedAt: string | null, today: string): boolean {
	const days = daysSince(confirmedAt, today);
	return days !== null && days > FRESH_DAYS;
}

/** `never`: nobody confirmed yet; `asked`: somebody said it is to be looked at again. */
export const FRESHNESS = ['fresh', 'stale', 'asked', 'never'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** What a list and a card say of a place. One that is closed for good needs no confirming. */
export function placeFreshness(
	place: { status: string; confirmedAt: string | null },
	today: string
): Freshness {
	if (place.status === 'to_confirm') return 'asked';
	if (place.status === 'closed') return 'fresh';
	if (isStale(place.confirmedAt, today)) return 'stale';
	return place.confirmedAt ? 'fresh' : 'never';
}

/** The same of a partner: one that declined or left is not asked. */
export function partnerFreshness(
	partner: { status: string; confirmedAt: string | null },
	today: string
): Freshness {
	if (partner.status === 'declined' || partner.status === 'left') return 'fresh';
	if (isStale(partner.confirmedAt, today)) return 'stale';
	return partner.confirmedAt ? 'fresh' : 'never';
}

/** The facet "to confirm": a year old, or asked for. What is only a sketch is pending, not stale. */
export const waits = (freshness: Freshness): boolean =>
	freshness === 'stale' || freshness === 'asked';

function lastDay(date: string): number | null {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
	if (!year) return null;
	const [y, m] = [Number(year), Number(month ?? 12)];
	return day ? Date.UTC(y, m - 1, Number(day)) : Date.UTC(y, m, 0);
}
