import { expect, test } from 'vitest';
import type { Figure, Indicator, Unit } from '#lib/indicators/indicator.ts';
import { opening, openingSource, shown } from './shown.ts';

const olkusz: Unit = { code: '121205', level: 'gmina', name: 'Olkusz', kind: 'miejsko-wiejska' };
const malopolska: Unit = { code: '12', level: 'wojewodztwo', name: 'małopolskie', kind: null };

test('how many live here is said with the verb that the number takes', () => {
	const old = figure({ unit: '%', decimals: 1 }, 25.2);
	expect(plain(opening(people(44782), null, 'pl'))).toBe('W gminie Olkusz mieszkają 44 782 osoby.');
	expect(plain(opening(people(44785), old, 'pl'))).toBe(
		'W gminie Olkusz mieszka 44 785 osób, z nich 25,2% ma 65 lat lub więcej.'
	);
});

test('a share of a wider area is never said of the gmina, and nothing is said of nobody', () => {
	const wider = { ...figure({ unit: '%', decimals: 1 }, 18), unit: malopolska };
	expect(plain(opening(people(1002), wider, 'pl'))).toBe('W gminie Olkusz mieszkają 1002 osoby.');
	expect(opening({ ...people(0), value: null }, null, 'pl')).toBeNull();
});

test('what is said first has its year and publisher, each once, and never those of a wider area', () => {
	const source = { publisher: 'GUS' } as Figure['source'];
	const known = { ...people(44782), source };
	const old = { ...figure({ unit: '%', decimals: 1 }, 25.2), source, year: 2024 };
	expect(openingSource(known, { ...old, year: 2025 })).toBe('2025, GUS');
	expect(openingSource(known, old)).toBe('2025, GUS; 2024, GUS');
	expect(openingSource(known, { ...old, unit: malopolska })).toBe('2025, GUS');
	expect(openingSource({ ...people(0), value: null }, null)).toBe('');
});

test('a figure of a wider area names it; a missing one has a reason and no number', () => {
	const wider = { ...figure({ unit: '%', decimals: 1 }, 88.4), unit: malopolska };
	expect(shown(wider, 'pl')).toMatchObject({ number: '88,4%', tail: '', area: 'małopolskie' });

	const missing: Figure = {
		...figure({ unit: '%', decimals: 1 }, 0),
		value: null,
		reason: 'not_collected'
	};
	expect(shown(missing, 'pl')).toMatchObject({ number: null, area: null, reason: 'not_collected' });
});

function people(value: number): Figure {
	return figure({ unit: 'osoby', decimals: 0, noun: 'person' }, value);
}

function figure(indicator: Partial<Indicator>, value: number): Figure {
	return {
		indicator: {
			code: 'any',
			pl: 'Coś',
			en: 'Something',
			form: 'colon',
			noun: null,
			...indicator
		} as Indicator,
		unit: olkusz,
		value,
		year: 2025,
		source: null,
		reason: null
	};
}

/** No-break spaces as spaces. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
