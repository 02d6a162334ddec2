import { expect, test } from 'vitest';
import { fixture } from './fixtures/read.ts';
import { parseSdg, sdgIndicator } from './sdg.ts';

const NAMES =
	'Dolnośląskie Kujawsko-Pomorskie Lubelskie Lubuskie Łódzkie Małopolskie Mazowieckie Opolskie Podkarpackie Podlaskie Pomorskie Śląskie Świętokrzyskie Warmińsko-Mazurskie Wielkopolskie Zachodniopomorskie';
const regions = new Map([
	['polska', '00'],
	...NAMES.toLocaleLowerCase('pl')
		.split(' ')
		.map((name, i): [string, string] => [name, String(2 * i + 2).padStart(2, '0')])
]);

test('years beside regions: an empty cell is no value', () => {
	const { rows, problems } = parseSdg(fixture('gus-sdg-regional-map.csv'), regions);
	const of = (unit: string) => rows.filter((row) => row.unit === unit);
	expect(of('00').at(-1)).toEqual({ unit: '00', year: 2024, value: 61 });
	expect(of('12').map(({ year }) => year)).not.toContain(2012);
	expect(of('12')).toHaveLength(14);
	expect(problems).toEqual([]);
});

test('regions beside years, under two lines of names', () => {
	const { rows, problems } = parseSdg(fixture('gus-sdg-regional-reg.csv'), regions);
	expect(rows[0]).toEqual({ unit: '00', year: 2010, value: 64 });
	expect(rows.at(-1)).toEqual({ unit: '32', year: 2024, value: 91.4 });
	expect(rows.filter(({ unit }) => unit === '00').at(-1)!.year).toBe(2021);
	expect(problems).toEqual([]);
});

test('a file’s name says which indicator it is', () => {
	expect(sdgIndicator('/tmp/indicator_1-C-2-reg.csv')).toBe('households_broadband');
	expect(sdgIndicator('9-d-1-map.csv')).toBe('internet_users_last_3_months');
	expect(sdgIndicator('dane.csv')).toBeNull();
});

test('what cannot be read is named by its line', () => {
	const { rows, problems } = parseSdg(
		'REGION,2010,20111,2012\nPOLSKA,1,2,x\nATLANTYDA,1,2,3\nŚLĄSKIE,1\n',
		regions
	);
	expect(rows).toEqual([{ unit: '00', year: 2010, value: 1 }]);
	expect(problems.map(({ code, line, value }) => [code, line, value])).toEqual([
		['not-a-number', 2, 'x'],
		['unknown-area', 3, 'ATLANTYDA'],
		['wrong-cells', 4, '2/4'],
		['bad-year', 1, '20111']
	]);
	expect(() => parseSdg('x', regions)).toThrow('missing-columns');
});
