import { expect, test } from 'vitest';
import { fold } from '#lib/i18n/fold.ts';
import { filtered, readView, shown, unfiltered, writeView, type Listed } from './view.ts';

const place = (id: string, more: Partial<Listed> = {}): Listed => ({
	id,
	category: 'library',
	village: 'Olkusz',
	status: 'confirmed',
	stepFree: false,
	words: fold(`${id} Olkusz biblioteka`),
	...more
});
const read = (address: string) => readView(new URLSearchParams(address));

test('the usual view has an empty address', () => {
	expect(writeView(read(''))).toBe('');
	expect(writeView(read('widok=mapa&nieznane=1'))).toBe('');
});

test('a view comes back from its address as it was', () => {
	const address =
		'?widok=tabela&szukaj=d%C5%82ugi+st%C3%B3%C5%82&rodzaj=school&miejscowosc=%C5%BBurada&stan=to_confirm&bez-progu=1&miejsce=a1';
	expect(writeView(read(address.slice(1)))).toBe(address);
});

test('a mode nobody knows reads as the map', () => {
	expect(read('widok=<script>').mode).toBe('mapa');
});

test('all filters hold at once', () => {
	const places = [
		place('a', { stepFree: true }),
		place('b', { village: 'Troks', stepFree: true }),
		place('c')
	];
	expect(shown(places, read('bez-progu=1&miejscowosc=Olkusz')).map(({ id }) => id)).toEqual(['a']);
});

test('every word of a search must occur, in any order and without Polish letters', () => {
	const places = [place('a', { words: fold('Świetlica w Troksie długi stół') }), place('b')];
	expect(shown(places, read('szukaj=stol+swietlica')).map(({ id }) => id)).toEqual(['a']);
	expect(shown(places, read('szukaj=swietlica+rzutnik'))).toEqual([]);
});

test('clearing the filters keeps the mode and the chosen place', () => {
	const view = read('widok=lista&rodzaj=school&miejsce=a1');
	expect(filtered(view)).toBe(true);
	expect(writeView(unfiltered(view))).toBe('?widok=lista&miejsce=a1');
	expect(filtered(unfiltered(view))).toBe(false);
});
