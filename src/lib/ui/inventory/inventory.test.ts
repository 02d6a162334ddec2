import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { equipment } from '#lib/domain/equipment.ts';
import { sums } from '#lib/domain/inventory.ts';
import { places } from '#lib/domain/places.ts';
import { add } from '#lib/domain/workspace.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { capacities, rows } from './row.ts';
import { columns } from './table.ts';
import { warnings } from './terms.ts';
import { totals } from './totals.ts';
import { readView, shown, USUAL, writeView } from './view.ts';

const TODAY = '2026-11-26';
const WEEK = { 'hours:mon': '8–16', 'hours:tue': '8–16', 'hours:wed': '8–16', 'hours:thu': '8–16' };

function village() {
	const doc = new Y.Doc();
	const library = add(doc, 'places', { name: 'Biblioteka', ...WEEK, 'hours:fri': '8–12' });
	const hall = add(doc, 'places', { name: 'Świetlica', ...WEEK });
	const good = { condition: 'good' } as const;
	add(doc, 'equipment', {
		...{ ...good, kind: 'laptop', quantity: 8, hoursPerWeek: 6, place: library, funder: 'eu' },
		...{ project: 'Cyfrowa gmina', year: 2022, durableUntil: '2027-03', lending: 'yes' }
	});
	add(doc, 'equipment', {
		...{ ...good, kind: 'laptop', name: '=HYPERLINK("x")', quantity: 2, place: hall },
		...{ funder: 'own', hoursPerWeek: 0, licenceUntil: '2025' }
	});
	add(doc, 'equipment', { kind: 'robot', place: 'nie-ma-takiego' });
	return {
		...{ items: equipment(doc), places: places(doc), library },
		around: { places: places(doc), partners: [], today: TODAY }
	};
}

test('free hours follow the opening hours of the place, and the usual week where a weekday is unknown', () => {
	const { items, around } = village();
	const capacity = Object.fromEntries(
		rows(items, around).map(({ item, capacity }) => [item.funder, capacity])
	);
	expect(capacity.eu).toEqual({ hoursPerWeek: 36, assumed: false });
	expect(capacity.own).toEqual({ hoursPerWeek: 40, assumed: true });
});

test('a view is read back from its address, and nonsense reads as the usual one', () => {
	const view = {
		...USUAL,
		kind: 'laptop',
		term: 'bliskie',
		sort: 'rok',
		down: true,
		hours: 20
	} as const;
	expect(readView(new URLSearchParams(writeView(view)))).toEqual(view);
	expect(writeView(USUAL)).toBe('');
	expect(
		readView(new URLSearchParams('rodzaj=__proto__&sortuj=x&widok=mapa&godziny=-4&wedlug=nic'))
	).toEqual(USUAL);
});

test('facets leave what fits, sorting keeps the unknown last whichever way it turns', () => {
	const { items, around, library } = village();
	const all = rows(items, around);
	expect(shown(all, { ...USUAL, place: library }).map(({ item }) => item.funder)).toEqual(['eu']);
	expect(shown(all, { ...USUAL, term: 'bliskie' })).toHaveLength(2);
	expect(shown(all, { ...USUAL, term: 'minione' }).map(({ item }) => item.funder)).toEqual(['own']);
	expect(shown(all, { ...USUAL, search: 'SWIETLICA' }).map(({ item }) => item.funder)).toEqual([
		'own'
	]);
	for (const down of [true, false])
		expect(shown(all, { ...USUAL, sort: 'sztuki', down }).at(-1)!.item.kind).toBe('robot');
});

test('totals name every place, and what stands nowhere, and add up', () => {
	const { items, places, around } = village();
	const naming = {
		capacityOf: capacities(places),
		placeNames: new Map(places.map(({ id, name }) => [id, name])),
		today: around.today
	};
	const byPlace = totals(items, 'miejsca', naming);
	expect(byPlace.map(({ name, sums }) => [name, sums.pieces, sums.idleHours])).toEqual([
		['Biblioteka', 8, 8 * 30],
		['Świetlica', 2, 80],
		['bez miejsca', 0, null]
	]);
	expect(sums(items, naming.capacityOf).idleHours).toBe(320);
	const projects = totals(items, 'projekty', naming);
	expect(projects[0]).toMatchObject({
		...{ name: 'Unia Europejska: Cyfrowa gmina', years: '2022', durable: '2027-03' }
	});
});

test('terms that ended or end soon are told with their dates, the earliest first', () => {
	const { items, around } = village();
	expect(
		warnings(rows(items, around), TODAY).map(({ words }) => words.replaceAll('\u00a0', ' '))
	).toEqual([
		'=HYPERLINK("x") (Świetlica): licencja wygasła z końcem 2025 r.',
		'laptop (Biblioteka): okres trwałości kończy się z końcem marca 2027 r.'
	]);
});

test('a formula in a name does not run in a spreadsheet, and an unknown number stays empty', () => {
	const { items, around } = village();
	const [, ...lines] = csv(columns(), rows(items, around)).trim().split('\r\n');
	expect(lines.find((line) => line.includes('HYPERLINK'))).toContain(`"'=HYPERLINK(""x"")"`);
	expect(lines.find((line) => line.includes(',robot,'))).toContain(',robot,robot edukacyjny,,');
});
