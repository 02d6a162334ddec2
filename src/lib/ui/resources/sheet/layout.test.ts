import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	cellOf,
	columnsIn,
	legend,
	LINE,
	project,
	ranges,
	scaleBar,
	sheet,
	SIZES,
	stands,
	WAYS,
	type Box,
	type Numbered,
	type Size
} from './layout.ts';

const sizes = Object.keys(SIZES) as Size[];
const place = (i: number, more: Partial<Numbered> = {}): Numbered => ({
	id: `p${i}`,
	group: 'szkoła',
	name: `Szkoła Podstawowa nr ${i}`,
	village: 'Troks',
	point: { lat: 50.28, lng: 19.56 },
	...more
});
const inside = (inner: Box, outer: Box) =>
	inner.x >= outer.x - 1e-9 &&
	inner.y >= outer.y - 1e-9 &&
	inner.x + inner.w <= outer.x + outer.w + 1e-9 &&
	inner.y + inner.h <= outer.y + outer.h + 1e-9;
const apart = (a: Box, b: Box) =>
	a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;

test('pages have the sizes of ISO 216, upright and on their side', () => {
	expect(sheet('A4', 'pionowo').page).toEqual({ w: 210, h: 297 });
	expect(sheet('A3', 'poziomo').page).toEqual({ w: 420, h: 297 });
	expect(sheet('A2', 'poziomo').page).toEqual({ w: 594, h: 420 });
});

test.each(sizes.flatMap((size) => WAYS.map((way) => [size, way] as const)))(
	'on %s %s nothing leaves the page and nothing covers anything',
	(size, way) => {
		const { page, head, foot, frame, map, beside, more } = sheet(size, way);
		const paper = { x: 10, y: 10, w: page.w - 20, h: page.h - 20 };
		const parts = [head, foot, frame, ...(beside ? [beside] : [])];
		for (const part of [...parts, more]) expect(inside(part, paper)).toBe(true);
		expect(inside(map, frame)).toBe(true);
		parts.forEach((a, i) => parts.slice(i + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
		expect(map.w * map.h).toBeGreaterThan(page.w * page.h * 0.35);
	}
);

test('the gmina fits into its box, north up, east to the right', () => {
	const box = { x: 10, y: 20, w: 100, h: 80 };
	const { at } = project([19.4, 50.2, 19.7, 50.4], box);
	const [nw, se] = [at({ lat: 50.4, lng: 19.4 }), at({ lat: 50.2, lng: 19.7 })];
	expect(nw.x).toBeLessThan(se.x);
	expect(nw.y).toBeLessThan(se.y);
	for (const { x, y } of [nw, se]) expect(inside({ x, y, w: 0, h: 0 }, box)).toBe(true);
});

test('a millimetre is as many metres to the east as to the north', () => {
	const { at, metres } = project([19.4, 50.2, 19.7, 50.4], { x: 0, y: 0, w: 190, h: 190 });
	const o = at({ lat: 50.3, lng: 19.5 });
	const north = at({ lat: 50.3 + 1 / 111.195, lng: 19.5 }); // 1 km
	const east = at({ lat: 50.3, lng: 19.5 + 1 / (111.195 * Math.cos((50.3 * Math.PI) / 180)) });
	expect((o.y - north.y) * metres).toBeCloseTo(1000, 0);
	expect((east.x - o.x) * metres).toBeCloseTo(1000, -1);
});

test('the bar is a round distance, drawn as long as it is', () => {
	expect(scaleBar(100, 40)).toEqual({ km: 2, mm: 20 });
	expect(scaleBar(250, 40)).toEqual({ km: 10, mm: 40 });
});

test('cells are letters from the left and numbers from the top', () => {
	const map = { x: 10, y: 20, w: 80, h: 160 };
	expect(cellOf({ x: 11, y: 21 }, map)).toBe('A1');
	expect(cellOf({ x: 89, y: 179 }, map)).toBe('H8');
	expect(cellOf({ x: 31, y: 101 }, map)).toBe('C5');
	expect(cellOf({ x: 9, y: 101 }, map)).toBe(null);
});

test('each place has its number on the map, also where many share a spot', () => {
	const places = [
		...Array.from({ length: 12 }, (_, i) => place(i)),
		...Array.from({ length: 3 }, (_, i) => place(20 + i, { point: { lat: 50.35, lng: 19.6 } })),
		place(30, { point: null })
	];
	const map = sheet('A3', 'poziomo').map;
	const made = stands(places, project([19.4, 50.2, 19.7, 50.4], map));
	expect(made.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(
		Array.from({ length: 15 }, (_, i) => i + 1)
	);
	expect(made[0]).toMatchObject({ stand: { kind: 'many' } });
	expect(ranges(made[0].numbers)).toBe('1–12');
	expect(made.length).toBe(4);
});

test('numbers are written as people write them', () => {
	expect(ranges([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7, 8');
});

test('the legend begins beside the map where there is room, else on the second page', () => {
	const places = [place(1), place(2)];
	const where = () => 'Troks, C4';
	expect(legend(places, where, sheet('A4', 'pionowo'))[0]).toEqual([]);
	expect(legend(places, where, sheet('A4', 'pionowo'))).toHaveLength(2);
	expect(legend(places, where, sheet('A3', 'poziomo'))).toHaveLength(1);
});

test('no place is lost, no column overflows, no heading stands alone', () => {
	const group = fc.constantFrom('biblioteka', 'szkoła', 'stowarzyszenie');
	const some = fc.array(fc.record({ group, length: fc.integer({ min: 1, max: 120 }) }), {
		maxLength: 400
	});
	fc.assert(
		fc.property(some, fc.constantFrom(...sizes), fc.constantFrom(...WAYS), (many, size, way) => {
			const places = [...many]
				.sort((a, b) => (a.group < b.group ? -1 : 1))
				.map(({ group, length }, i) => place(i, { group, name: 'x'.repeat(length) }));
			const paper = sheet(size, way);
			const pages = legend(places, () => 'Troks, C4', paper);
			const numbers = pages
				.flat(2)
				.flatMap((entry) => (entry.kind === 'place' ? [entry.number] : []));
			expect(numbers).toEqual(places.map((_, i) => i + 1));
			pages.forEach((columns, i) => {
				const box = i === 0 ? paper.beside : paper.more;
				expect(columns.length).toBeLessThanOrEqual(box ? columnsIn(box) : 0);
				for (const column of columns) {
					expect(column.at(-1)?.kind).toBe('place');
					const high = column.reduce(
						(sum, entry) =>
							sum +
							LINE *
								(entry.kind === 'group'
									? 2
									: Math.ceil((entry.name.length + entry.where.length + 2) / 34)),
						0
					);
					expect(high).toBeLessThanOrEqual(box!.h);
				}
			});
		}),
		{ numRuns: 60 }
	);
});
