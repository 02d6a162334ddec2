import { expect, test } from 'vitest';
import { Crowd, type Group, type Member } from './crowd.ts';

const WORLD = [-180, -85, 180, 85] as const;
const member = (id: string, lat: number, lng: number, kind = 'school'): Member => ({
	id,
	lat,
	lng,
	kind
});
const ring = (groups: Group[]) => groups.find((group) => 'ring' in group)!;

test('near places are one ring that counts them by kind, a far one stays alone', () => {
	const crowd = new Crowd([
		member('a', 50.28, 19.56),
		member('b', 50.281, 19.561),
		member('c', 50.2805, 19.5605, 'library'),
		member('d', 50.4, 19.9)
	]);
	const groups = crowd.within(WORLD, 10);
	expect(ring(groups)).toMatchObject({ n: 3, kinds: { school: 2, library: 1 } });
	expect(groups).toContainEqual({ id: 'd', point: expect.anything() });
	const made = ring(groups);
	if (!('ring' in made)) throw new Error('no ring');
	expect(crowd.members(made.ring).sort()).toEqual(['a', 'b', 'c']);
	const deeper = crowd.within(WORLD, crowd.opensAt(made.ring)!);
	expect(deeper.length).toBeGreaterThan(2);
});

test('places on one spot never come apart', () => {
	const crowd = new Crowd([member('a', 50.28, 19.56), member('b', 50.28, 19.56)]);
	const made = ring(crowd.within(WORLD, 12));
	if (!('ring' in made)) throw new Error('no ring');
	expect(crowd.opensAt(made.ring)).toBe(null);
});

test('of five thousand nobody is lost at any zoom', () => {
	const members = Array.from({ length: 5000 }, (_, i) =>
		member(`p${i}`, 50 + ((i * 37) % 997) / 2000, 19 + ((i * 91) % 1009) / 2000)
	);
	const crowd = new Crowd(members);
	for (const zoom of [8, 10.9, 12, 14, 17]) {
		const n = crowd
			.within(WORLD, zoom)
			.reduce((sum, group) => sum + ('ring' in group ? group.n : 1), 0);
		expect(n).toBe(5000);
	}
});
