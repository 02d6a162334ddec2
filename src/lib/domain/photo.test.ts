import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ATTEMPTS, fitted, PHOTO } from './photo.ts';

test('a picture keeps its shape, is never enlarged and fits', () => {
	expect(fitted({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
	expect(fitted({ width: 3000, height: 4000 }, 1600)).toEqual({ width: 1200, height: 1600 });
	expect(fitted({ width: 300, height: 200 }, 1600)).toEqual({ width: 300, height: 200 });
	const side = fc.integer({ min: 1, max: 20_000 });
	fc.assert(
		fc.property(side, side, side, (width, height, longest) => {
			const now = fitted({ width, height }, longest);
			expect(Math.max(now.width, now.height)).toBeLessThanOrEqual(Math.max(longest, 1));
			expect(now.width).toBeLessThanOrEqual(width);
			expect(Math.min(now.width, now.height)).toBeGreaterThanOrEqual(1);
		})
	);
});

test('attempts go down, the last one is sure to fit', () => {
	for (let i = 1; i < ATTEMPTS.length; i++) {
		const [before, now] = [ATTEMPTS[i - 1], ATTEMPTS[i]];
		expect(now.longest < before.longest || now.quality < before.quality).toBe(true);
	}
	expect(ATTEMPTS[0].longest).toBe(PHOTO.longest);
	// three bits a pixel is more than noise takes at half the quality
	const last = ATTEMPTS.at(-1)!;
	expect((last.longest ** 2 * 3) / 8).toBeLessThan(PHOTO.maxBytes);
});
