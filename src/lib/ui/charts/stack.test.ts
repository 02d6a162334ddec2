import { expect, test } from 'vitest';
import { stacked } from './stack.ts';

test('parts stand one after another and end where the whole is', () => {
	const parts = stacked(
		[
			{ key: 'a', value: 10 },
			{ key: 'b', value: 0 },
			{ key: 'c', value: 15 }
		],
		50
	);
	expect(parts).toEqual([
		{ key: 'a', from: 0, to: 20 },
		{ key: 'b', from: 20, to: 20 },
		{ key: 'c', from: 20, to: 50 }
	]);
	expect(stacked([], 100)).toEqual([]);
});
