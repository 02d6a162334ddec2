import type { Values } from '#lib/domain/workspace.ts';

/*
 * The demonstration partnership, gmina Olkusz. Facts carry their source; everything else is
 * invented and says so: no persons, no telephone numbers, no e-mail addresses, and nobody's real
 * vote, commitment or remark. Statuses `declined` and `left` belong to invented organisations only.
 */
export interface Entry {
	id: string;
	values: Values;
	/** Long texts by field, paragraphs parted by an empty line. */
	texts?: Record<string, string>;
}

export const entry = (id: string, values: Values, texts?: Record<string, string>): Entry => ({
	id,
	values,
	...(texts && { texts })
});

/** Members of a set: `on('group', 'farmers')`. */
export const on = (set: string, ...keys: string[]): Values =>
	Object.fromEntries(keys.map((key) => [`${set}:${key}`, true]));

/** Invented, like most of the demonstration. */
export const SAMPLE = { origin: 'demo_content', createdAt: '2026-09-15' } as const;

/** Where the facts come from; read in stored copies of these pages. */
export const SOURCES = {
	project: 'strona Urzędu Miasta i Gminy Olkusz o projekcie „Konwersja cyfrowa MOK Olkusz”',
	mok: 'mok.olkusz.pl, strona „O nas”',
	library: 'biblioteka.olkusz.pl, deklaracja dostępności; archiwum.umig.olkusz.pl',
	outw: 'mok.olkusz.pl i umig.olkusz.pl, relacje z lat 2016–2017',
	ops: 'ops.olkusz.pl; umig.olkusz.pl',
	osp: 'archiwum.umig.olkusz.pl, informacje z 2019 r.',
	school: 'umig.olkusz.pl (2018); „Ilcusiana” nr 6 (2012)',
	pbw: 'pedagogiczna.olkusz.pl',
	localities: 'punkty miejscowości z pakietu polskie-miejscowosci (CC BY)',
	gus: 'GUS, Bank Danych Lokalnych'
} as const;
