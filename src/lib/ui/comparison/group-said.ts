import { here } from '#lib/i18n/locale.ts';
import type { Frame } from '#lib/indicators/page.ts';
import { amongText } from '../figures/among.ts';
import { nameOf } from './models.ts';

/** Who is compared, with indicators by their names. */
export function groupSaid({ among, themes }: Pick<Frame, 'among' | 'themes'>): string {
	const all = themes.flatMap(({ indicators }) => indicators);
	return amongText(
		among,
		(code) => {
			const one = all.find((indicator) => indicator.code === code);
			return one ? nameOf(one, here()).toLocaleLowerCase(here()) : code;
		},
		here()
	);
}
