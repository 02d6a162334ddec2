import type { LocalFigure } from '#lib/domain/figures.ts';
import { shortDate } from '#lib/i18n/dates.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Who wrote a figure and when, then who changed it last; '' where nobody noted it. */
export function writtenBy(
	{ createdAt, createdBy, changedAt, changedBy }: LocalFigure,
	names: Record<string, string>
): string {
	const name = (id: string | null) => (id && names[id]) || m.figures_own_someone();
	const date = shortDate(createdAt);
	const entered = createdBy
		? m.figures_own_by({ date, name: name(createdBy) })
		: date && m.figures_own_on({ date });
	const changed =
		changedAt && m.figures_own_changed({ date: shortDate(changedAt), name: name(changedBy) });
	return [entered, changed]
		.filter(Boolean)
		.map((text) => `${text}.`)
		.join(' ');
}
