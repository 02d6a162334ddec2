import { expect, test } from 'vitest';
import { current, next, STEPS, type Counts } from './steps.ts';

const empty: Counts = {
	sections: { all: 15, written: 0, next: 'who-we-are' },
	places: { all: 0, unconfirmed: 0 },
	partners: { all: 0, cooperating: 0, potential: null, invited: null },
	needs: { all: 0, unproved: 0 },
	recommendations: { all: 0, unled: 0, open: 0 }
};

test('every step of a new partnership has one thing to do', () => {
	expect(STEPS.map((step) => next(step, empty).action)).toEqual([
		'Opisz: Nasza gmina w skrócie',
		'Dodaj pierwsze miejsce',
		'Dodaj pierwszego partnera',
		'Opisz pierwszą potrzebę',
		'Napisz pierwszą rekomendację',
		'Porównaj liczby'
	]);
});

test('places are counted in Polish and lead to those that wait', () => {
	const places = next('resources', { ...empty, places: { all: 22, unconfirmed: 5 } });
	expect(places.fact).toBe('22 miejsca, do potwierdzenia: 5.');
	expect(places.action).toBe('Potwierdź 5 miejsc');
	expect(places.path).toBe('zasoby?stan=to_confirm');
});

test('an unanswered invitation comes before a new one', () => {
	const partners = { all: 3, cooperating: 1, potential: 'Koło', invited: 'Rada Seniorów' };
	expect(next('partners', { ...empty, partners }).action).toBe(
		'Zapytaj o odpowiedź: Rada Seniorów'
	);
});

test('a recommendation without an owner is the first thing to settle', () => {
	const counts = { ...empty, recommendations: { all: 4, unled: 1, open: 3 } };
	expect(next('recommendations', counts).action).toBe('Wskaż, kto poprowadzi 1 rekomendację');
});

test('the work goes on where the method is not ready yet', () => {
	const done = Object.fromEntries(STEPS.map((step) => [step, 'done'])) as Parameters<
		typeof current
	>[0];
	expect(current({ ...done, needs: 'part', comparison: 'empty' })).toBe('needs');
	expect(current({ ...done, comparison: 'empty' })).toBe('recommendations');
});
