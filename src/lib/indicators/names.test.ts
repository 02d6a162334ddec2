import { expect, test } from 'vitest';
import type { Unit } from './indicator.ts';
import { called, of, where } from './names.ts';

const powiat = (name: string, kind: Unit['kind'] = null): Unit => ({
	code: '1212',
	level: 'powiat',
	name,
	kind
});

test.each([
	['olkuski', 'w powiecie olkuskim', 'powiatu olkuskiego'],
	['łódzki wschodni', 'w powiecie łódzkim wschodnim', 'powiatu łódzkiego wschodniego'],
	[
		'czarnkowsko-trzcianecki',
		'w powiecie czarnkowsko-trzcianeckim',
		'powiatu czarnkowsko-trzcianeckiego'
	]
])('the powiat %s declines as an adjective', (name, locative, genitive) => {
	expect(where(powiat(name))).toBe(locative);
	expect(of(powiat(name))).toBe(genitive);
});

test('a city that is a powiat keeps its name as it stands', () => {
	const krakow = powiat('Kraków', 'city');
	expect(where(krakow)).toBe('w mieście na prawach powiatu Kraków');
	expect(called(krakow)).toBe('miasto na prawach powiatu Kraków');
});

test('a województwo is written small and declined', () => {
	const unit: Unit = { code: '12', level: 'wojewodztwo', name: 'małopolskie', kind: null };
	expect(where(unit)).toBe('w województwie małopolskim');
	expect(of(unit)).toBe('województwa małopolskiego');
});

test('the name of a gmina is never declined, and twins say their kind', () => {
	const unit: Unit = {
		code: '040104',
		level: 'gmina',
		name: 'Aleksandrów Kujawski',
		kind: 'wiejska'
	};
	expect(where(unit)).toBe('w gminie Aleksandrów Kujawski');
	expect(where({ ...unit, twin: true })).toBe('w gminie wiejskiej Aleksandrów Kujawski');
	expect(of({ ...unit, twin: true })).toBe('gminy wiejskiej Aleksandrów Kujawski');
	expect(called({ ...unit, twin: true })).toBe('gmina wiejska Aleksandrów Kujawski');
});
