import { expect, test } from 'vitest';
import type { Comparison } from './comparison.ts';
import { assistance, figure, malopolskie, nonUsers, olkusz, readers } from './samples.ts';
import { summary } from './summary.ts';

const compare = (one: Parameters<typeof figure>[0], value: number | null, standing: number) =>
	({ ours: figure(one, olkusz, value), standing, rank: null }) as unknown as Comparison;
const helped = { ...assistance, polarity: 'less' as const };
const READERS = 'bdl_60191_library_readers_1000';
const ASSISTANCE = 'bdl_1548717_social_assistance_10k';

test('the best placed figure stands first and is not repeated', () => {
	const { good, exclusion, resources } = summary(
		(code) =>
			code === READERS
				? compare(readers, 288, 0.95)
				: code === ASSISTANCE
					? compare(assistance, 173, 0.3)
					: null,
		[]
	);
	expect(good?.figure.indicator).toBe(readers);
	expect(resources).toEqual([]);
	expect(exclusion.map(({ figure }) => figure.indicator)).toEqual([assistance]);
});

test('low is good where less is better, and the middle is no strength', () => {
	const of = (standing: number) =>
		summary((code) => (code === ASSISTANCE ? compare(helped, 173, standing) : null), []).good;
	expect(of(0.1)?.figure.value).toBe(173);
	expect(of(0.5)).toBeNull();
	expect(of(0.9)).toBeNull();
});

test('a gmina without values of its own has only background, and never as its own', () => {
	const background = [figure(nonUsers, malopolskie, 13), figure(nonUsers, olkusz, 4)];
	const found = summary(
		(code) => (code === READERS ? compare(readers, null, 0) : null),
		background
	);
	expect(found).toEqual({
		good: null,
		exclusion: [],
		resources: [],
		background: [background[0]]
	});
});
