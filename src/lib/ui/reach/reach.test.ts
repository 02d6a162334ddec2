import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { places } from '#lib/domain/places.ts';
import { reach, type Asked } from '#lib/domain/reach.ts';
import { add } from '#lib/domain/workspace.ts';
import { reachSentence, residentsSentence } from './said.ts';
import { readAsked, USUAL, writeAsked } from './view.ts';

const villages = Array.from({ length: 18 }, (_, i) => ({
	name: `Wieś ${i}`,
	lat: 50 + i * 0.02, // 2.2 km apart
	lng: 19.5
}));

function said(km: number, kind: Asked['kind'] = 'library', residents: [string, number][] = []) {
	const doc = new Y.Doc();
	add(doc, 'places', { name: 'Biblioteka', category: 'library', point: { lat: 50, lng: 19.5 } });
	const asked = { ...USUAL, km, kind };
	const found = reach(places(doc), villages, asked);
	const known = new Map(
		residents.map(([name, value]) => [name, { id: name, value, year: 2025, source: '' }])
	);
	return [reachSentence(found, asked), residentsSentence(found, known)].map((text) =>
		text.replace(/\u00a0/g, ' ')
	);
}

test('villages out of reach agree with their verb', () => {
	expect(said(37)[0]).toBe(
		'1 z 18 miejscowości leży dalej niż 37 km od najbliższego takiego miejsca (biblioteka).'
	);
	expect(said(33.5)[0]).toMatch(/^2 z 18 miejscowości leżą dalej niż 33,5 km/);
	expect(said(26)[0]).toMatch(/^6 z 18 miejscowości leży dalej/);
	expect(said(38)[0]).toBe(
		'Z każdej miejscowości jest do najbliższego takiego miejsca (biblioteka) najwyżej 38 km.'
	);
	expect(said(5, 'digital_club')[0]).toBe(
		'W zasobach nie ma ani jednego takiego miejsca (klub rozwoju cyfrowego), więc poza zasięgiem są wszystkie miejscowości.'
	);
});

test('people out of reach are said only as far as somebody counted them', () => {
	expect(said(33.5)[1]).toMatch(/^Ilu osób to dotyczy, nie wiadomo/);
	expect(said(33.5, 'library', [['Wieś 17', 320]])[1]).toBe(
		'Znamy liczbę mieszkańców 1 z nich: łącznie 320 osób. Pozostałych nikt jeszcze nie wpisał.'
	);
	expect(
		said(33.5, 'library', [
			['Wieś 17', 320],
			['Wieś 16', 2],
			['Wieś 1', 9000]
		])[1]
	).toBe('To łącznie 322 osoby.');
	expect(said(38)[1]).toBe('');
});

test('a question is an address and back; nonsense reads as usual', () => {
	const asked: Asked = { kind: 'training_room', km: 2.5, stepFree: true, hours: 20 };
	const address = writeAsked(asked);
	expect(address).toBe('?rodzaj=training_room&km=2.5&bez-progu=1&godzin=20');
	expect(readAsked(new URLSearchParams(address))).toEqual(asked);
	expect(writeAsked(USUAL)).toBe('');
	const nonsense = 'rodzaj=zamek&km=-3&godzin=999&bez-progu=tak';
	expect(readAsked(new URLSearchParams(nonsense))).toEqual(USUAL);
	expect(readAsked(new URLSearchParams('km=1e5&godzin=0')).km).toBe(USUAL.km);
	expect(readAsked(new URLSearchParams('km=2,5')).km).toBe(2.5);
});
