import { expect, test } from 'vitest';
import { breaksOf, classOf } from './classes.ts';

test('classes hold about as many gminas each and end at readable numbers', () => {
	const values = Array.from({ length: 100 }, (_, i) => 1000 + 17 * i); // 1000 to 2683
	expect(breaksOf(values)).toEqual([1300, 1700, 2000, 2300]);
});

test('limits that fall together make one class, not an empty one', () => {
	expect(breaksOf([5, 5, 5, 5, 5, 5, 5, 5, 5, 9])).toEqual([5]);
});

test('a value on a limit belongs below it; an unknown one to no class', () => {
	expect([1300, 1301, 0, 9999].map((value) => classOf(value, [1300, 1700]))).toEqual([1, 2, 1, 3]);
	expect([classOf(null, [1]), classOf(undefined, [1])]).toEqual([0, 0]);
});
