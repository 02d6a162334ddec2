import { expect, test } from 'vitest';
import { fifth, zClass } from './classes.ts';

test('ranks and z have five classes with a middle', () => {
	expect([0, 0.19, 0.2, 0.5, 0.8, 1].map(fifth)).toEqual([0, 0, 1, 2, 4, 4]);
	expect([-3, -2, -1.5, -1, 0, 1, 1.5, 2, 2.1].map(zClass)).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 4]);
});
