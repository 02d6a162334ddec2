import { expect, test } from 'vitest';
import { ofSize, type Member } from './group.ts';

const gmina = (teryt: string, population: number | null, kind: Member['kind'] = 'wiejska') => ({
	teryt,
	population,
	kind
});

test('gminas of similar size have two thirds to one and a half of our residents', () => {
	const ours = gmina('ours', 6000);
	const near = Array.from({ length: 10 }, (_, i) => gmina(`near ${i}`, 4000 + i * 500));
	const far = [gmina('small', 3999), gmina('large', 9001), gmina('unknown', null)];
	const town = gmina('town', 6000, 'miejska');

	const found = ofSize(ours, [ours, ...near, ...far, town])!;
	expect(found.size).toEqual({ from: 4000, to: 9000, times: 1.5 });
	expect(found.members).toEqual([ours, ...near]);
});

test('a group of fewer than ten others is widened, and says how far', () => {
	const ours = gmina('ours', 6000);
	const near = Array.from({ length: 9 }, (_, i) => gmina(`near ${i}`, 6000));
	const half = gmina('half', 3000);
	expect(ofSize(ours, [ours, ...near, half])).toEqual({
		members: [ours, ...near, half],
		size: { from: 3000, to: 12000, times: 2 }
	});
});

test('nobody is like Warszawa, so it is compared with whatever is within ten times', () => {
	const ours = gmina('ours', 1_860_000, 'miejska');
	const others = [gmina('a', 800_000, 'miejska'), gmina('b', 186_000, 'miejska')];
	const found = ofSize(ours, [ours, ...others, gmina('c', 185_999, 'miejska')])!;
	expect(found.size.times).toBe(10);
	expect(found.members).toEqual([ours, ...others]);
});

test('without a number of residents there is no group', () => {
	expect(ofSize(gmina('ours', null), [])).toBeNull();
});
