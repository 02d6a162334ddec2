import { expect, test } from 'vitest';
import { protect } from './small.ts';

test('one to four persons are hidden, and a second number with them', () => {
	// without the 6, 3 would be 30 − 21 − 6
	expect(protect([3, 21, 6], 30)).toEqual({ cells: ['hidden', 21, 'hidden'], total: 30 });
});

test('two small ones hide each other', () => {
	expect(protect([3, 2, 25], 30)).toEqual({ cells: ['hidden', 'hidden', 25], total: 30 });
});

test('two that can only be one and one, or four and four, need a third', () => {
	expect(protect([1, 1, 9, 8], 19).cells).toEqual(['hidden', 'hidden', 9, 'hidden']);
	expect(protect([4, 4, 9, 8], 25).cells).toEqual(['hidden', 'hidden', 9, 'hidden']);
});

test('of two equal ones that could hide it both are hidden', () => {
	expect(protect([3, 7, 7, 20], 37).cells).toEqual(['hidden', 'hidden', 'hidden', 20]);
});

test('where nothing is left to hide with, the total is hidden', () => {
	expect(protect([3, 0], 3)).toEqual({ cells: ['hidden', 0], total: 'hidden' });
	expect(protect([4, 4], 8)).toEqual({ cells: ['hidden', 'hidden'], total: 'hidden' });
});

test('zero and unknown are shown as they are; without a total nothing can be worked out', () => {
	expect(protect([0, 12, 7], 19)).toEqual({ cells: [0, 12, 7], total: 19 });
	expect(protect([2, 12, null], 30)).toEqual({ cells: ['hidden', 12, null], total: 30 });
	expect(protect([2, 12], null)).toEqual({ cells: ['hidden', 12], total: null });
});

test.each([
	[3, 4, 12],
	[5, 3, 20]
])(
	'below %i, in all tables of up to %i parts: a reader who knows the rule works out no hidden number',
	(threshold, parts, most) => {
		for (let length = 1; length <= parts; length++) {
			// what a reader sees → for each part the values it may have
			const readings = new Map<string, Set<number>[]>();
			const tables = Array.from({ length: (most + 1) ** length }, (_, n) =>
				Array.from({ length }, (_, i) => Math.floor(n / (most + 1) ** i) % (most + 1))
			).map((counts) => ({ counts, shown: protect(counts, sum(counts), threshold) }));
			for (const { counts, shown } of tables) {
				const key = JSON.stringify(shown);
				const possible = readings.get(key) ?? counts.map(() => new Set<number>());
				counts.forEach((count, i) => possible[i].add(count));
				readings.set(key, possible);
			}

			// the largest numbers are left out: tables that would be mistaken for theirs are not listed
			const judged = tables.filter(({ counts }) => counts.every((count) => count <= most - 3));
			const told = judged.filter(({ counts, shown }) => {
				const possible = readings.get(JSON.stringify(shown))!;
				return shown.cells.some((cell, i) =>
					cell === 'hidden'
						? possible[i].size < 2
						: cell !== counts[i] || (counts[i] > 0 && counts[i] < threshold)
				);
			});
			expect(told.map(({ counts }) => counts)).toEqual([]);
		}
	}
);

function sum(parts: number[]): number {
	return parts.reduce((a, b) => a + b, 0);
}
