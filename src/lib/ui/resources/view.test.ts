import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS } from './columns.ts';
import {
	counts,
	FACET_KEYS,
	filtered,
	layered,
	MODES,
	readView,
	shown,
	toggled,
	unfiltered,
	writeView,
	type Facet,
	type Listed,
	type View
} from './view.ts';

const place = (id: string, facets: Partial<Record<Facet, string[]>> = {}): Listed => ({
	id,
	facets: {
		...{ kind: ['library'], village: ['Olkusz'], access: [], equipment: [], groups: [] },
		...{ broadband: [], status: ['confirmed'], freshness: ['fresh'], visibility: [], source: [] },
		...facets
	}
});
const read = (address: string) => readView(new URLSearchParams(address));
const ids = (places: Listed[]) => places.map(({ id }) => id);

test('the usual view has an empty address', () => {
	expect(writeView(read(''))).toBe('');
	expect(writeView(read('widok=mapa&nieznane=1'))).toBe('');
});

test('an address is short, in Polish words, and can be read', () => {
	const address =
		'?widok=tabela&szukaj=d%C5%82ugi+st%C3%B3%C5%82&rodzaj=school.library&miejscowosc=%C5%BBurada&miejscowosc=Wola+im.+J.&stan=to_confirm&porzadek=-seats&kolumny=kind.seats&gdzie=50.2789_19.56_12.5&miejsce=a1';
	expect(writeView(read(address.slice(1)))).toBe(address);
});

/** Text that a browser keeps as it is: no halves of characters, no spaces at its ends. */
const word = fc
	.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
	.map((text) => text.trim())
	.filter((text) => text !== '' && text.isWellFormed());
const key = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
const views = fc.record<View>({
	mode: fc.constantFrom(...MODES),
	search: fc.oneof(fc.constant(''), word),
	facets: fc.record(
		Object.fromEntries(
			FACET_KEYS.map((facet) => [
				facet,
				fc.uniqueArray(facet === 'village' ? word : key, { maxLength: 4 })
			])
		)
	) as fc.Arbitrary<View['facets']>,
	order: fc.option(
		fc
			.record({ by: fc.constantFrom(...COLUMNS), down: fc.boolean() })
			.filter(({ by, down }) => by !== 'name' || down)
	),
	columns: fc.option(fc.subarray([...COLUMNS.slice(1)])),
	spot: fc.option(
		fc.record({
			lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((n) => n / 1e5),
			lng: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
			zoom: fc.integer({ min: 10, max: 200 }).map((n) => n / 10)
		})
	),
	chosen: fc.option(key)
});

test('any view comes back from its address as it was', () => {
	fc.assert(
		fc.property(views, (view) => {
			expect(read(writeView(view).slice(1))).toEqual(view);
		})
	);
});

test('no address throws, and what is read of it stays the same for good', () => {
	const name = fc.constantFrom(
		...['widok', 'szukaj', 'rodzaj', 'miejscowosc', 'dostepnosc', 'porzadek', 'kolumny'],
		...['gdzie', 'miejsce', '__proto__']
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
			const view = readView(new URLSearchParams(pairs));
			expect(read(writeView(view).slice(1))).toEqual(view);
		})
	);
});

test('a form without scripts repeats a name; a link of before facets still works', () => {
	expect(read('rodzaj=school&rodzaj=library').facets.kind).toEqual(['school', 'library']);
	expect(read('bez-progu=1').facets.access).toEqual(['step_free_entrance']);
	expect(read('stan=to_confirm').facets.status).toEqual(['to_confirm']);
});

test('a mode, an order, columns and a spot nobody knows read as the usual ones', () => {
	const view = read('widok=<script>&porzadek=-constructor&kolumny=toString&gdzie=99_999_99');
	expect(view).toMatchObject({ mode: 'mapa', order: null, columns: [], spot: null });
});

test('all facets hold at once; of one facet one key is enough, of access all are needed', () => {
	const places = [
		place('a', { access: ['ramp', 'lift'] }),
		place('b', { access: ['ramp'], kind: ['school'] }),
		place('c', { village: ['Troks'], access: ['ramp', 'lift'] }),
		place('d', { kind: ['ngo'], access: ['ramp', 'lift'] })
	];
	const found = (address: string) => ids(shown(places, read(address), null));
	expect(found('rodzaj=library.school&miejscowosc=Olkusz')).toEqual(['a', 'b']);
	expect(found('dostepnosc=ramp.lift')).toEqual(['a', 'c', 'd']);
	expect(found('dostepnosc=ramp.lift&rodzaj=library&miejscowosc=Troks')).toEqual(['c']);
});

test('what a search found comes best first, unless another order was chosen', () => {
	const places = [place('a'), place('b'), place('c')];
	const scores = new Map([
		['a', 1],
		['c', 5]
	]);
	expect(ids(shown(places, read('szukaj=x'), scores))).toEqual(['c', 'a']);
	expect(ids(shown(places, read('szukaj=x&porzadek=kind'), scores))).toEqual(['a', 'c']);
	expect(ids(places)).toEqual(['a', 'b', 'c']);
});

test('a facet counts what choosing one more of its keys would show', () => {
	const places = [
		place('a'),
		place('b', { kind: ['school'] }),
		place('c', { kind: ['school'], village: ['Troks'] })
	];
	const n = counts(places, read('rodzaj=library'), null);
	expect([...n.kind]).toEqual([
		['library', 1],
		['school', 2]
	]);
	expect([...n.village]).toEqual([['Olkusz', 1]]);
	expect(counts(places, read('rodzaj=library&miejscowosc=Troks'), null).kind.get('school')).toBe(1);
});

test('a facet of which all keys are needed counts what is left with one more', () => {
	const places = [
		place('a', { access: ['ramp', 'lift'] }),
		place('b', { access: ['ramp'] }),
		place('c', { access: ['lift'] })
	];
	const n = counts(places, read('dostepnosc=ramp'), null).access;
	expect([n.get('ramp'), n.get('lift')]).toEqual([2, 1]);
});

test('the count of a key is what choosing it shows', () => {
	const facet = fc.constantFrom<Facet>('kind', 'village', 'access');
	const keys = fc.subarray(['x', 'y', 'z']);
	const some = fc.array(fc.record({ kind: keys, village: keys, access: keys }), { maxLength: 12 });
	const wanted = fc.record({ kind: keys, village: keys, access: keys });
	fc.assert(
		fc.property(some, wanted, facet, fc.constantFrom('x', 'y', 'z'), (many, chosen, facet, key) => {
			const places = many.map((facets, i) => place(String(i), facets));
			const usual = read('');
			const view = { ...usual, facets: { ...usual.facets, ...chosen } };
			const n = counts(places, view, null)[facet].get(key) ?? 0;
			const facets = {
				...view.facets,
				[facet]: facet === 'access' ? [...new Set([...chosen.access, key])] : [key]
			};
			expect(n).toBe(shown(places, { ...view, facets }, null).length);
		})
	);
});

test('clearing the filters keeps the mode, the order and the chosen place', () => {
	const view = read('widok=lista&rodzaj=school&porzadek=kind&miejsce=a1');
	expect(filtered(view)).toBe(true);
	expect(writeView(unfiltered(view))).toBe('?widok=lista&porzadek=kind&miejsce=a1');
	expect(filtered(unfiltered(view))).toBe(false);
});

test('a key is chosen and taken back', () => {
	const view = toggled(read(''), 'kind', 'school', true);
	expect(writeView(view)).toBe('?rodzaj=school');
	expect(writeView(toggled(view, 'kind', 'school', false))).toBe('');
});

test('a layer that is hidden chooses the others; the last one stays', () => {
	const all = ['library', 'ngo', 'school'];
	const hidden = layered(read(''), all, 'ngo', false);
	expect(hidden.facets.kind).toEqual(['library', 'school']);
	expect(layered(hidden, all, 'ngo', true).facets.kind).toEqual([]);
	const one = layered(hidden, all, 'school', false);
	expect(one.facets.kind).toEqual(['library']);
	expect(layered(one, all, 'library', false).facets.kind).toEqual([]);
});
