import { expect, test } from 'vitest';
import { functionalType, typeKey } from './type.ts';

test('a type is kind, size, where people live and how densely', () => {
	// Olkusz: 44,782 residents, a quarter of them in villages, 297 on a square kilometre
	expect(functionalType('miejsko-wiejska', 44782, 25.6, 297)).toEqual({
		kind: 'miejsko-wiejska',
		size: 'to50',
		rural: 'minority',
		density: 'dense'
	});
});

test.each([
	[4999, 0, 49.9, 'wiejska to5 none sparse'],
	[5000, 49.9, 50, 'wiejska to10 minority medium'],
	[10_000, 50, 149, 'wiejska to20 majority medium'],
	[20_000, 99.9, 150, 'wiejska to50 majority dense'],
	[50_000, 100, 499, 'wiejska to100 all dense'],
	[100_000, 100, 500, 'wiejska over100 all urban']
])('%i residents, %d%% rural, %d per km²: %s', (population, rural, density, key) => {
	expect(typeKey(functionalType('wiejska', population, rural, density)!)).toBe(key);
});

test('without one of the figures there is no type', () => {
	expect(functionalType('miejska', null, 0, 1000)).toBeNull();
	expect(functionalType('miejska', 1, null, 1000)).toBeNull();
	expect(functionalType('miejska', 1, 0, null)).toBeNull();
});
