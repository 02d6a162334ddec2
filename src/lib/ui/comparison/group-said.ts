import { here } from '#lib/i18n/locale.ts';
import type { Frame } from '#lib/indicators/page.ts';
import { amongText } from '../figures/among.ts';
import { nameOf } from './models.ts';

/** Names of indicators by their codes, as they stand inside a sentence. */
export function indicatorNames({ themes }: Pick<Frame, 'themes'>): (code: string) => string {
	const all = themes.flatMap(({ indicators }) => indicators);
	return (code) => {
		const one = all.find((indicator) => indicator.code === code);
		if (!one) return code;
		const name = nameOf(one, here());
		return name.charAt(0).toLocaleLowerCase(here()) + name.slice(1);
	};
}

/** Who is compared, with indicators by their names. */
export const groupSaid = (frame: Pick<Frame, 'among' | 'themes'>): string =>
	amongText(frame.among, indicatorNames(frame), here());
