import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike, likeness, readForLikeness, similar, SURE } from './duplicates.ts';
import type { Known } from './duplicates.ts';
import { Likely, likelyPairs } from './likely.ts';
import { nameOf } from './names.ts';

const OLKUSZ = { lat: 50.2813, lng: 19.5643 };
const near = { lat: OLKUSZ.lat + 0.001, lng: OLKUSZ.lng };
const place = (name: string, more: Partial<Known> = {}): Known => ({
	id: name,
	name,
	locality: 'Olkusz',
	point: null,
	...more
});
const score = (a: Known, b: Known) =>
	likeness(readForLikeness(a), readForLikeness({ ...b, id: 'b' }))?.score ?? 0;

test('abbreviations, cases and Polish letters do not hide the same institution', () => {
	for (const [a, b] of [
		['GOK', 'Gminny Ośrodek Kultury'],
		['SP nr 3', 'Szkoła Podstawowa nr 3 w Olkuszu'],
		['GBP w Olkuszu', 'Gminna Biblioteka Publiczna'],
		['OSP Olkusz', 'Ochotnicza Straż Pożarna w Olkuszu'],
		['KGW', 'Koło Gospodyń Wiejskich'],
		['mops', 'Miejski Ośrodek Pomocy Społecznej']
	])
		expect(score(place(a), place(b)), `${a} = ${b}`).toBe(1);
});

test('a school with another number is another school', () => {
	expect(score(place('SP nr 1'), place('SP nr 2'))).toBe(0);
	expect(score(place('Szkoła Podstawowa nr 3'), place('Szkoła Podstawowa nr 13'))).toBe(0);
	expect(score(place('SP nr 03'), place('SP 3'))).toBe(1);
	// without a number it may be any of them, unless it stands in the same spot
	expect(score(place('SP nr 3'), place('Szkoła Podstawowa'))).toBe(0);
	expect(
		score(place('SP nr 3', { point: OLKUSZ }), place('Szkoła Podstawowa', { point: near }))
	).toBeGreaterThan(0.5);
});

test('the school and the preschool of one village are two', () => {
	expect(score(place('Szkoła w Olkuszu'), place('Przedszkole w Olkuszu'))).toBe(0);
	expect(
		score(
			place('Biblioteka', { category: 'library' }),
			place('Biblioteka i świetlica', { category: 'village_room' })
		)
	).toBe(0);
});

test('the same register entry is the same place whatever it is called; two entries are two', () => {
	const rspo = (n: number) => ({ registers: [`rspo:${n}`] });
	expect(score(place('Zespół Szkół', rspo(1)), place('Liceum', rspo(1)))).toBe(1);
	expect(score(place('Liceum', rspo(1)), place('Liceum', rspo(2)))).toBe(0);
	const osm = (id: string) => ({ registers: [`osm:${id}`] });
	expect(score(place('Remiza', osm('node/1')), place('Remiza', osm('way/2')))).toBe(1);
});

test('what stands in every second village is one only in the same village or nearby', () => {
	const remiza = (locality: string) => place('Remiza OSP', { locality });
	expect(score(remiza('Zederman'), remiza('Zederman'))).toBe(1);
	expect(score(remiza('Zederman'), remiza('Troks'))).toBe(0);
	const school = (locality: string) => place('Szkoła Podstawowa w Braciejówce', { locality });
	expect(score(school('Braciejówka'), school(''))).toBe(1);
	// the post office's town beside the village where it stands
	expect(score(school('Braciejówka'), school('Olkusz'))).toBe(1);
});

test('the same name 40 km away is another place', () => {
	const far = { lat: OLKUSZ.lat + 0.4, lng: OLKUSZ.lng };
	expect(
		score(place('Biblioteka', { point: OLKUSZ }), place('Biblioteka', { point: far, locality: '' }))
	).toBe(0);
});

test('while typing a slip of the keyboard and half a name are found, two letters are not', () => {
	const places = [
		place('MOK – Miejski Dom Kultury', { id: 'mdk' }),
		place('Ochotnicza Straż Pożarna w Zedermanie', {
			id: 'osp',
			locality: 'Zederman',
			point: { lat: 50.2469, lng: 19.6611 }
		}),
		place('Szkoła w Braciejówce', { id: 'school', locality: 'Braciejówka' })
	];
	const ids = (name: string, locality = '') =>
		similar({ name, locality, point: null }, places).map(({ id }) => id);
	expect(ids('szkola w braciejowce')).toEqual(['school']);
	expect(ids('Dom Kultury', 'Olkusz')).toEqual(['mdk']);
	expect(ids('Dom Kultury', 'Zederman')).toEqual([]);
	expect(ids('MO', 'Olkusz')).toEqual([]);

	const point = { lat: 50.25, lng: 19.66 };
	const [found] = similar({ name: 'Straż Pożarna Zederman', locality: '', point }, places);
	expect(found.id).toBe('osp');
	expect(found.distanceKm).toBeCloseTo(0.35, 1);
	expect(similar({ name: 'Ochotnicza Starż Pożarna', locality: '', point }, places)).toHaveLength(
		1
	);
});

test('different names are not alike', () => {
	expect(alike('biblioteka', 'remiza')).toBeLessThan(0.2);
});

test('numbers are read without leading zeros, and stems without cases', () => {
	expect(nameOf('Szkoła nr 007 w Zedermanie')).toEqual({
		stems: nameOf('szkole zederman').stems,
		numbers: '7'
	});
});

const word = fc.constantFrom(
	...'GOK SP Szkoła Podstawowa nr 1 2 3 w Olkuszu Zederman Biblioteka Publiczna OSP Remiza św. Jana'.split(
		' '
	),
	'„Promyk”',
	'ąęś'
);
const anyPlace: fc.Arbitrary<Known> = fc.record({
	id: fc.uuid(),
	name: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
	locality: fc.constantFrom('', 'Olkusz', 'Zederman', 'Troks'),
	point: fc.option(
		fc.record({
			lat: fc.double({ min: 50.2, max: 50.35, noNaN: true }),
			lng: fc.double({ min: 19.5, max: 19.7, noNaN: true })
		}),
		{ nil: null }
	),
	category: fc.constantFrom('other', 'school', 'library'),
	registers: fc.subarray(['rspo:1', 'osm:node/1'])
});

test('likeness is symmetric, and a place is its own duplicate', () => {
	fc.assert(
		fc.property(anyPlace, anyPlace, (one, two) => {
			const [a, b] = [readForLikeness(one), readForLikeness(two)];
			expect(likeness(a, b)).toEqual(likeness(b, a));
			const own = likeness(a, readForLikeness({ ...one, id: 'copy' }));
			if (a.words.stems.length > 0 && (one.locality !== '' || one.point !== null))
				expect(own?.score).toBe(1);
		}),
		{ numRuns: 2000 }
	);
});

test('the index finds what comparing every pair finds, as soon as a word is shared', () => {
	fc.assert(
		fc.property(fc.uniqueArray(anyPlace, { selector: ({ id }) => id, maxLength: 30 }), (places) => {
			const index = new Likely(places);
			const reads = places.map(readForLikeness);
			for (const a of reads) {
				const expected = reads.filter((b) => {
					const alike = a.id !== b.id && likeness(a, b);
					const shared = a.words.stems.some((stem) => b.words.stems.includes(stem));
					return (
						alike && (shared || alike.reason === 'register') && (alike.score < SURE || !far(a, b))
					);
				});
				const found = index.of(a, 100).map(({ id }) => id);
				expect(expected.map(({ id }) => id).filter((id) => !found.includes(id))).toEqual([]);
			}
		}),
		{ numRuns: 300 }
	);
});

test('pairs of a list are named once, the likeliest first', () => {
	const pairs = likelyPairs([
		place('GOK', { id: 'a' }),
		place('Gminny Ośrodek Kultury', { id: 'b' }),
		place('Biblioteka Publiczna', { id: 'c' }),
		place('Biblioteka Publiczna im. Jana', { id: 'd' })
	]);
	expect(pairs.map(({ a, b }) => a + b)).toEqual(['ab', 'cd']);
});

/** Alike by a whole name far away: the index asks for exactly that name. */
const far = (a: Known, b: Known) =>
	a.locality !== b.locality &&
	(!a.point ||
		!b.point ||
		Math.abs(a.point.lat - b.point.lat) > 0.013 ||
		Math.abs(a.point.lng - b.point.lng) > 0.02) &&
	[...nameOf(a.name).stems].sort().join() !== [...nameOf(b.name).stems].sort().join();
