import { fold } from './fold.ts';

/*
 * Names of institutions as people write them: GOK, „Gminny Ośrodek Kultury”, „Gm. Ośr. Kultury w
 * Zedermanie”. Abbreviations are written out, cases are cut off, numbers stand by themselves.
 */

/** Abbreviations of Polish institutions, folded. Those of several meanings are not here. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
	bs: 'bank spoldzielczy',
	ckis: 'centrum kultury i sportu',
	cus: 'centrum uslug spolecznych',
	dps: 'dom pomocy spolecznej',
	gbp: 'gminna biblioteka publiczna',
	gck: 'gminne centrum kultury',
	gci: 'gminne centrum informacji',
	gckis: 'gminne centrum kultury i sportu',
	gok: 'gminny osrodek kultury',
	gokis: 'gminny osrodek kultury i sportu',
	gops: 'gminny osrodek pomocy spolecznej',
	kgw: 'kolo gospodyn wiejskich',
	lo: 'liceum ogolnoksztalcace',
	mbp: 'miejska biblioteka publiczna',
	mck: 'miejskie centrum kultury',
	mdk: 'miejski dom kultury',
	mgbp: 'miejsko gminna biblioteka publiczna',
	mgok: 'miejsko gminny osrodek kultury',
	mgops: 'miejsko gminny osrodek pomocy spolecznej',
	mok: 'miejski osrodek kultury',
	mops: 'miejski osrodek pomocy spolecznej',
	nzoz: 'niepubliczny zaklad opieki zdrowotnej',
	ops: 'osrodek pomocy spolecznej',
	osp: 'ochotnicza straz pozarna',
	pbp: 'powiatowa biblioteka publiczna',
	pcpr: 'powiatowe centrum pomocy rodzinie',
	pup: 'powiatowy urzad pracy',
	pzn: 'polski zwiazek niewidomych',
	sds: 'srodowiskowy dom samopomocy',
	sp: 'szkola podstawowa',
	ug: 'urzad gminy',
	um: 'urzad miasta',
	umig: 'urzad miasta i gminy',
	utw: 'uniwersytet trzeciego wieku',
	wtz: 'warsztat terapii zajeciowej',
	zs: 'zespol szkol',
	zsp: 'zespol szkolno przedszkolny',
	gm: 'gminny',
	osr: 'osrodek',
	publ: 'publiczna',
	biblio: 'biblioteka',
	szk: 'szkola',
	podst: 'podstawowa',
	przed: 'przedszkole',
	swietl: 'swietlica',
	stow: 'stowarzyszenie',
	par: 'parafia'
};

/** Words that join others and say nothing by themselves. */
const JOINING = new Set(
	'w we i im imienia nr numer na pod z ze do dla o przy oraz ul sw swietego swietej a'.split(' ')
);

/** Words of kinds: a name of nothing but these stands in every second village. */
const OF_KINDS = new Set(
	[
		...Object.values(WRITTEN_OUT).flatMap((words) => words.split(' ')),
		...'swietlica wiejska dom ludowy remiza straznica klub seniora przedszkole oddzial filia kosciol parafialny rzymskokatolicka sala wiejski biblioteka publiczne niepubliczne punkt przedszkolny sklep poczta polska apteka boisko orlik solectwo osiedle kultury'.split(
			' '
		)
	].map(stem)
);

export interface Name {
	/** Stems in the order of the name, each once, without numbers. */
	stems: readonly string[];
	/** Numbers in it, sorted, without leading zeros: „SP nr 03” → 3; '' for none. */
	numbers: string;
}

/** Reads a name; the same institution written in several ways gives the same stems. */
export function nameOf(text: string): Name {
	const words = fold(text)
		.split(' ')
		.flatMap((word) => (WRITTEN_OUT[word] ?? word).split(' '))
		.filter((word) => word !== '' && !JOINING.has(word));
	const numbers = words
		.filter((word) => /^\d+$/.test(word))
		.map((word) => word.replace(/^0+(?=\d)/, ''));
	const stems = words.filter((word) => !/^\d+$/.test(word)).map(stem);
	return { stems: [...new Set(stems)], numbers: [...new Set(numbers)].sort().join(' ') };
}

/** Whether a stem is a word of a kind of institution and not of this one. */
export const isOfKind = (stem: string): boolean => OF_KINDS.has(stem);

/**
 * A word without its case: at most six letters, and without the vowel of its ending. Good enough for
 * „Zederman”, „w Zedermanie”; two words of the same beginning are one here.
 */
export function stem(word: string): string {
	if (word.length <= 3) return word;
	const cut = word.slice(0, 6);
	return cut.length < 4 ? cut : cut.replace(/[aeiouy]+$/, '') || cut;
}
