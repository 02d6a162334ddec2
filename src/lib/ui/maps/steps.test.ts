import fc from 'fast-check';
import { expect, test } from 'vitest';
import { step, type Standing } from './steps.ts';

const at = (key: string, x: number, y: number): Standing => ({ key, x, y });
/*
 *      n
 *  w   o   e   (far: ee)
 *      s
 */
const cross = [
	at('o', 0, 0),
	at('n', 2, -50),
	at('s', -2, 50),
	at('w', -50, 3),
	at('e', 50, -3),
	at('ee', 120, 0)
];

test('an arrow leads to the nearest on its side', () => {
	const lead = (key: string) => step(cross, 'o', key)?.key;
	expect(lead('ArrowUp')).toBe('n');
	expect(lead('ArrowDown')).toBe('s');
	expect(lead('ArrowLeft')).toBe('w');
	expect(lead('ArrowRight')).toBe('e');
	expect(step(cross, 'e', 'ArrowRight')?.key).toBe('ee');
});

test('what lies straight ahead comes before what is nearer but aside', () => {
	const stands = [at('o', 0, 0), at('aside', 10, 60), at('ahead', 80, 0)];
	expect(step(stands, 'o', 'ArrowRight')?.key).toBe('ahead');
});

test('nothing on that side, another key and an unknown start lead nowhere', () => {
	expect(step(cross, 'ee', 'ArrowRight')).toBe(null);
	expect(step(cross, 'o', 'a')).toBe(null);
	expect(step(cross, 'nobody', 'ArrowUp')).toBe(null);
	expect(step([], 'o', 'Home')).toBe(null);
});

test('Home and page keys reach every mark, also those that lie on one spot', () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.record({ x: fc.integer({ min: 0, max: 3 }), y: fc.integer({ min: 0, max: 3 }) }),
				{
					minLength: 1,
					maxLength: 12
				}
			),
			(spots) => {
				const stands = spots.map(({ x, y }, i) => at(`p${i}`, x, y));
				const seen: string[] = [];
				for (let here = step(stands, '', 'Home'); here; here = step(stands, here.key, 'PageDown'))
					seen.push(here.key);
				expect(seen).toEqual(stands.map(({ key }) => key));
			}
		)
	);
});
