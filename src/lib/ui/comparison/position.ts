import { m } from '#lib/i18n/paraglide/messages.js';
import type { KeyFigure } from '#lib/indicators/summary.ts';

/** Where a figure stands in its group, in words; never better or worse, and no rank among few. */
export function position({ standing, rank }: Pick<KeyFigure, 'standing' | 'rank'>): string {
	if (standing === null || rank === null) return m.views_place_few();
	if (rank.above === 0 && rank.below === 0) return m.views_place_same({ of: rank.of });
	if (rank.above === 0) return m.views_place_top({ of: rank.of });
	if (rank.below === 0) return m.views_place_bottom({ of: rank.of });
	if (standing > 0.4 && standing < 0.6) return m.views_place_middle({ of: rank.of });
	const percent = Math.min(99, Math.max(1, Math.round(standing * 100)));
	return standing > 0.5
		? m.views_place_more({ n: percent })
		: m.views_place_less({ n: 100 - percent });
}
