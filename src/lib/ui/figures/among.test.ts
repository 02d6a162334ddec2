import { expect, test } from 'vitest';
import { groupChoice, type Among } from '#lib/indicators/group.ts';
import { aged65, malopolskie, population, powiat } from '#lib/indicators/samples.ts';
import { amongText, whyText } from './among.ts';

const among = (known: Partial<Among>): Among => ({
	...groupChoice('wojewodztwo'),
	kind: 'miejsko-wiejska',
	area: malopolskie,
	size: null,
	type: null,
	near: null,
	unknown: [],
	...known
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each<[string, Partial<Among>]>([
	['Gminy miejsko-wiejskie, województwo małopolskie', {}],
	['Wszystkie gminy, powiat olkuski', { group: 'powiat', kind: null, area: powiat('olkuski') }],
	[
		'Gminy wiejskie, od 4000 do 12 500 mieszkańców',
		{ group: 'wielkosc', kind: 'wiejska', size: { from: 4000, to: 12500, times: 1.5 } }
	],
	[
		'Gminy miejsko-wiejskie: 20–50 tys. mieszkańców, większość w mieście, 150–500 osób na 1 km²',
		{
			group: 'typ',
			type: { kind: 'miejsko-wiejska', size: 'to50', rural: 'minority', density: 'dense' }
		}
	],
	[
		'Gminy najbliższe pod względem: population, area_ha',
		{
			group: 'najblizsze',
			kind: null,
			near: { by: ['population', 'area_ha'], left: [], of: 9, why: {} }
		}
	],
	['Gminy wybrane ręcznie', { group: 'wybrane', kind: null, area: null }],
	[
		'Nie znamy liczby mieszkańców tej gminy, więc nie ma z kim porównać.',
		{ group: 'wielkosc', size: null }
	]
])('%s', (text, known) => {
	expect(plain(amongText(among(known), undefined, 'pl'))).toBe(text);
});

test('why a gmina is near is said with both values', () => {
	const why = [
		{ code: 'people', ours: 44782, theirs: 43100, gap: 0.01 },
		{ code: 'old', ours: 25.2, theirs: 24.9, gap: 0.1 }
	];
	const of = (code: string) => (code === 'old' ? aged65 : population);
	expect(plain(whyText(why, of, 'pl'))).toBe(
		'Podobne: liczba mieszkańców (43 100 osób, u nas 44 782 osoby), osoby w wieku 65 lat i więcej (24,9%, u nas 25,2%).'
	);
});
