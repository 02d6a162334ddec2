import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { distanceKm } from './distance.ts';
import { figures } from './figures.ts';
import { groups } from './groups.ts';
import { nearestOf } from './nearest.ts';
import { needs } from './needs.ts';
import { places } from './places.ts';
import { beyond, groupsBeyond, needsReach, reach, type Asked } from './reach.ts';
import { residents, writeResidents } from './residents.ts';
import { add } from './workspace.ts';

/* Villages of Olkusz as the localities register has them. */
const VILLAGES = [
	{ name: 'Olkusz', lat: 50.2789, lng: 19.56 },
	{ name: 'Kosmolów', lat: 50.2717, lng: 19.6564 },
	{ name: 'Zederman', lat: 50.2469, lng: 19.6611 },
	{ name: 'Braciejówka', lat: 50.3067, lng: 19.6689 },
	{ name: 'Żurada', lat: 50.2478, lng: 19.5403 },
	{ name: 'Troks', lat: 50.3031, lng: 19.6444 }
];
const ASKED: Asked = { kind: 'library', km: 3.7, stepFree: false, hours: null };

function gmina() {
	const doc = new Y.Doc();
	add(doc, 'places', {
		name: 'Biblioteka w Olkuszu',
		category: 'library',
		point: { lat: 50.2789, lng: 19.56 },
		'access:step_free_entrance': 'yes',
		'hours:mon': '8–18',
		'hours:tue': '8–18',
		'hours:wed': '8–18'
	});
	add(doc, 'places', {
		name: 'Filia w Kosmolowie',
		category: 'library',
		locality: 'Kosmolów',
		precision: 'village',
		'hours:mon': '12–16',
		'hours:tue': 'nieczynne',
		'hours:wed': 'nieczynne',
		'hours:thu': 'nieczynne',
		'hours:fri': 'nieczynne',
		'hours:sat': 'nieczynne',
		'hours:sun': 'nieczynne'
	});
	add(doc, 'places', {
		name: 'Dawna filia',
		category: 'library',
		locality: 'Zederman',
		status: 'closed'
	});
	add(doc, 'places', { name: 'Filia bez miejsca', category: 'library' });
	add(doc, 'places', {
		name: 'Pani Ewa',
		category: 'informal_helper',
		locality: 'Zederman',
		precision: 'village',
		point: { lat: 50.2512, lng: 19.6555 }
	});
	add(doc, 'places', { name: 'Remiza', category: 'fire_brigade', locality: 'Troks', seats: 40 });
	return doc;
}
const of = (asked: Partial<Asked> = {}) => reach(places(gmina()), VILLAGES, { ...ASKED, ...asked });

test('the nearest library of each village, as far as worked out by hand, the farthest first', () => {
	// 6371 km · acos(sin φ₁ sin φ₂ + cos φ₁ cos φ₂ cos Δλ), another formula than the one in use
	expect(
		of().villages.map(({ village, site, km, beyond }) => [
			village.name,
			site!.place.name,
			Number(km!.toFixed(3)),
			beyond
		])
	).toEqual([
		['Braciejówka', 'Filia w Kosmolowie', 3.992, true],
		['Żurada', 'Biblioteka w Olkuszu', 3.731, true],
		['Troks', 'Filia w Kosmolowie', 3.594, false],
		['Zederman', 'Filia w Kosmolowie', 2.778, false],
		['Olkusz', 'Biblioteka w Olkuszu', 0, false],
		['Kosmolów', 'Filia w Kosmolowie', 0, false]
	]);
});

test('what is closed does not count, what has no position is named, a village stands in for a point', () => {
	const { sites, unplaced } = of();
	expect(sites.map(({ place, ofVillage }) => [place.name, ofVillage])).toEqual([
		['Biblioteka w Olkuszu', false],
		['Filia w Kosmolowie', true]
	]);
	expect(unplaced.map(({ name }) => name)).toEqual(['Filia bez miejsca']);
});

test('an entrance or hours that nobody checked do not count, and are said', () => {
	const stepFree = of({ stepFree: true });
	expect(stepFree.sites.map(({ place }) => place.name)).toEqual(['Biblioteka w Olkuszu']);
	expect(stepFree.unknown.map(({ name }) => name)).toEqual([
		'Filia w Kosmolowie',
		'Filia bez miejsca'
	]);
	// 3 × 10 hours are known to be enough, 4 hours a week are known to be too few
	const open = of({ hours: 20 });
	expect(open.sites.map(({ place }) => place.name)).toEqual(['Biblioteka w Olkuszu']);
	expect(open.unknown.map(({ name }) => name)).toEqual(['Filia bez miejsca']);
	// 30 known hours and four unknown days may be more than 40 hours
	expect(of({ hours: 40 }).unknown.map(({ name }) => name)).toEqual([
		'Biblioteka w Olkuszu',
		'Filia bez miejsca'
	]);
});

test('who is shown by the village is as far as the village, not as a blurred point', () => {
	const [first] = of({ kind: 'informal_helper' }).villages.filter(({ km }) => km === 0);
	expect(first.village.name).toBe('Zederman');
});

test('a training room is a place with workstations or seats; nothing of a kind reaches nobody', () => {
	expect(of({ kind: 'training_room' }).sites.map(({ place }) => place.name)).toEqual(['Remiza']);
	const none = of({ kind: 'digital_club' });
	expect(none.villages.every(({ beyond, km, site }) => beyond && km === null && !site)).toBe(true);
	expect(reach([], [], ASKED).villages).toEqual([]);
});

test('residents out of reach are the counted ones; how many villages are not counted is known too', () => {
	const doc = gmina();
	const written = {
		label: 'x',
		unit: 'osób',
		person: 'anna',
		today: '2026-11-26',
		source: 'urząd'
	};
	expect(beyond(of(), residents(doc))).toEqual({ villages: 2, counted: 0, residents: null });
	writeResidents(doc, 'Żurada', { ...written, value: 900, year: 2024 });
	writeResidents(doc, 'Troks', { ...written, value: 500, year: 2024 });
	expect(beyond(of(), residents(doc))).toEqual({ villages: 2, counted: 1, residents: 900 });
	writeResidents(doc, 'Żurada', { ...written, value: 950, year: 2025 });
	expect(figures(doc)).toHaveLength(2);
	expect(residents(doc).get('Żurada')).toMatchObject({ value: 950, year: 2025, source: 'urząd' });
	writeResidents(doc, 'Żurada', { ...written, value: null, year: null });
	expect(beyond(of(), residents(doc)).residents).toBeNull();
	expect(() => writeResidents(doc, 'Olkusz', { ...written, value: NaN, year: 2025 })).toThrow();
});

test('groups of the register and needs stand beside the distance of their village', () => {
	const doc = gmina();
	add(doc, 'groups', { group: 'seniors_75', locality: 'Żurada', size: 80 });
	add(doc, 'groups', { group: 'seniors_75', locality: 'Braciejówka', size: 40 });
	add(doc, 'groups', { group: 'farmers', locality: 'Żurada' });
	add(doc, 'groups', { group: 'seniors_75', locality: 'Olkusz', size: 999 });
	add(doc, 'groups', { group: 'seniors_75', size: 5000 });
	expect(groupsBeyond(of(), groups(doc))).toEqual([
		{ group: 'seniors_75', size: 120, villages: ['Żurada', 'Braciejówka'] },
		{ group: 'farmers', size: null, villages: ['Żurada'] }
	]);

	add(doc, 'needs', { title: 'Cała gmina' });
	add(doc, 'needs', { title: 'Blisko', locality: 'Olkusz' });
	add(doc, 'needs', { title: 'Daleko', locality: 'Braciejówka' });
	add(doc, 'needs', { title: 'Zaspokojona', locality: 'Żurada', status: 'met' });
	const said = needsReach(of(), needs(doc)).map(({ need, reach }) => [need.title, reach?.beyond]);
	expect(said).toEqual([
		['Daleko', true],
		['Blisko', false],
		['Cała gmina', undefined]
	]);
});

test('the tree finds what comparing with every point finds, ties included', () => {
	const point = fc.record({
		lat: fc.double({ min: 49, max: 55, noNaN: true }),
		lng: fc.double({ min: 14, max: 24.2, noNaN: true })
	});
	const near = fc.record({
		lat: fc.integer({ min: 0, max: 4 }).map((n) => 50 + n / 100),
		lng: fc.integer({ min: 0, max: 4 }).map((n) => 19 + n / 100)
	});
	const anywhere = fc.record({
		lat: fc.double({ min: -90, max: 90, noNaN: true }),
		lng: fc.double({ min: -180, max: 180, noNaN: true })
	});
	const cloud = fc.oneof(point, near, anywhere);
	fc.assert(
		fc.property(fc.array(cloud, { maxLength: 60 }), cloud, (points, from) => {
			const found = nearestOf(points)(from);
			if (points.length === 0) return found === null;
			const least = Math.min(...points.map((one) => distanceKm(from, one)));
			expect(found!.km).toBeCloseTo(least, 5);
			expect(found!.km).toBe(distanceKm(from, points[found!.index]));
		}),
		{ numRuns: 500 }
	);
	expect(nearestOf([VILLAGES[0], VILLAGES[0]])(VILLAGES[1])!.index).toBe(0);
});
