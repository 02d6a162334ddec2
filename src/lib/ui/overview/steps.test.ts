import { expect, test } from 'vitest';
import { nextStep, states, type Counts } from './steps.ts';

const empty: Counts = {
	sections: { all: 15, written: 0, next: 'who-we-are' },
	places: { all: 0, unconfirmed: 0 },
	partners: { all: 0, cooperating: 0, potential: null, invited: null },
	needs: { all: 0, unproved: 0 },
	recommendations: { all: 0, unled: 0, open: 0 }
};

test('a new partnership has begun nothing, yet its figures are there', () => {
	const now = states(empty);
	expect(now.profile).toBe('begin');
	expect(now.recommendations).toBe('begin');
	expect(now.comparison).toBe('ready');
	expect(nextStep(now)).toBe('profile');
});

test('places that nobody confirmed keep the map in work', () => {
	expect(states({ ...empty, places: { all: 9, unconfirmed: 1 } }).resources).toBe('going');
	expect(states({ ...empty, places: { all: 9, unconfirmed: 0 } }).resources).toBe('ready');
});

test('an invitation without an answer keeps the partners in work', () => {
	const partners = { all: 5, cooperating: 4, potential: null, invited: 'Rada Seniorów' };
	expect(states({ ...empty, partners }).partners).toBe('going');
	expect(states({ ...empty, partners: { ...partners, invited: null } }).partners).toBe('ready');
});

test('the work goes on where the method is not ready yet', () => {
	const sections = { all: 15, written: 15, next: null };
	expect(nextStep(states({ ...empty, sections }))).toBe('resources');
});
