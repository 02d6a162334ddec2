import { here, type Locale } from '#lib/i18n/locale.ts';
import { fixed } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { contributions } from '#lib/indicators/risk.ts';
import { riskSaid } from '#lib/indicators/risk-said.ts';
import type { RiskPart, RiskView } from '#lib/indicators/views.ts';
import { stacked } from '../charts/stack.ts';

export const nameOf = ({ indicator }: Pick<RiskPart, 'indicator'>, locale: Locale = here()) =>
	locale === 'en' ? indicator.en : indicator.pl;

export const points = (adds: number, locale: Locale = here()) => fixed(adds, 1, locale);

/** A place as an ordinal: Polish sets a dot after it. */
export const placed = (place: number, locale: Locale = here()) =>
	locale === 'pl' ? `${place}.` : String(place);

/**
 * What each component adds under these weights, in the order of `parts`: the same formula as on the
 * server, so that a slider answers while it is moved. Null where the gmina is not scored.
 */
export const addsUnder = (parts: RiskPart[], weights: Record<string, number>) =>
	contributions(
		parts.map(({ rank }) => Float64Array.of(rank === null ? Number.NaN : rank / 100)),
		parts.map(({ key, weight }) => weights[key] ?? weight),
		0
	);

export interface Segment {
	key: string;
	name: string;
	/** Position in the list of components, from 1: the mark that stands for colour. */
	number: number;
	adds: number;
	from: number;
	to: number;
}

/** The score as parts of a bar from 0 to 100; those that add nothing are left out. */
export function segments(parts: RiskPart[], adds: (number | null)[]): Segment[] {
	const known = parts.flatMap((part, i) => {
		const value = adds[i];
		return value ? [{ key: part.key, name: nameOf(part), number: i + 1, value }] : [];
	});
	const drawn = stacked(known, 100);
	return known.map(({ value, ...part }, i) => ({
		...part,
		adds: value,
		from: drawn[i].from,
		to: drawn[i].to
	}));
}

/** What the drawing gets; null when there is no score to draw. `adds` stand beside the parts. */
export function drawingOf(view: RiskView, adds: (number | null)[] | null) {
	if (view.score === null || !adds) return null;
	const { ours, parts, place, of, range } = view;
	const drawn = segments(parts, adds);
	const names = drawn.map((one) => m.risk_part({ name: one.name, adds: points(one.adds) }));
	const label = `${m.risk_stack({ name: ours.name, parts: names.join('; ') })}. ${riskSaid(view, here()).range}`;
	return { name: ours.name, label, segments: drawn, place, of, range };
}

/** From what the score is worked out, and of which years; '' without any figure. */
export function sourcesOf(parts: RiskPart[]): string {
	const used = parts.filter(({ weight, figure }) => weight > 0 && figure.value !== null);
	const years = used.map(({ figure }) => figure.year!).sort((a, b) => a - b);
	const titles = [...new Set(used.map(({ figure }) => figure.source?.title ?? ''))].filter(Boolean);
	if (years.length === 0) return '';
	const [first, last] = [years[0], years.at(-1)!];
	return m.risk_sources({
		titles: titles.join('; '),
		years: first === last ? String(first) : `${first}–${last}`
	});
}
