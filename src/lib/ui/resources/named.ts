import type { Category } from '#lib/domain/places.ts';
import { categoryForms } from '#lib/i18n/lists/places.ts';
import { here } from '#lib/i18n/locale.ts';
import { label } from '#lib/i18n/lists.ts';
import { counted, formOf } from '#lib/i18n/plural.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Kinds } from '#lib/ui/maps/crowd.ts';

/** So many kinds are named; the rest are "others". */
const NAMED = 3;

/**
 * What a ring on the map holds: "12 miejsc: 5 szkół, 3 biblioteki, 2 kluby i 2 inne". Kinds that
 * people call by one word are counted together; those called just "a place" are among the others.
 */
export function ringName(kinds: Kinds): string {
	const total = Object.values(kinds).reduce((sum, n) => sum + n, 0);
	const words = new Map<string, { n: number; said: (n: number) => string }>();
	let others = 0;
	for (const [kind, n] of Object.entries(kinds)) {
		const said = nounOf(kind);
		if (!said) {
			others += n;
			continue;
		}
		const key = said(1);
		words.set(key, { n: n + (words.get(key)?.n ?? 0), said });
	}
	const sorted = [...words.values()].sort((a, b) => b.n - a.n || (a.said(1) < b.said(1) ? -1 : 1));
	others += sorted.slice(NAMED).reduce((sum, { n }) => sum + n, 0);

	const named = sorted.slice(0, NAMED).map(({ n, said }) => `${n}\u00a0${said(n)}`);
	const all = counted(total, 'place');
	if (named.length === 0) return all;
	const rest = others > 0 ? [m.board_ring_others({ n: others })] : [];
	const parts = [...named, ...rest];
	return m.board_ring({ all, parts: listed(parts) });
}

/** A kind's noun after a number; null for one that has no noun of its own. */
function nounOf(kind: string): ((n: number) => string) | null {
	if (here() === 'en') {
		const name = label('category', kind as Category).toLocaleLowerCase('en');
		return kind === 'other' ? null : () => name;
	}
	const forms = Object.hasOwn(categoryForms, kind) ? categoryForms[kind] : null;
	if (!forms || forms[0] === 'miejsce') return null;
	return (n) => forms[['one', 'few', 'many'].indexOf(formOf(n))] ?? forms[2];
}

const LISTS = {
	pl: new Intl.ListFormat('pl', { type: 'conjunction' }),
	en: new Intl.ListFormat('en', { type: 'conjunction' })
};
const listed = (parts: string[]) => LISTS[here()].format(parts);
