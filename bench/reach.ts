import * as Y from 'yjs';
import { distanceKm } from '../src/lib/domain/distance.ts';
import { places } from '../src/lib/domain/places.ts';
import { reach, type Asked } from '../src/lib/domain/reach.ts';
import { add } from '../src/lib/domain/workspace.ts';
import { openReference } from '../src/lib/server/reference.ts';
import { quantile, round, type Row } from './row.ts';

/*
 * The distance from every locality of a powiat to the nearest of 100 places, beside the same by
 * comparing with every place, and the same with 5,000 places.
 */

const ASKED: Asked = { kind: 'any', km: 3, stepFree: false, hours: null };

export async function run(): Promise<Row[]> {
	const reference = openReference();
	const powiats = new Map<string, { name: string; lat: number; lng: number }[]>();
	for (const { teryt } of reference.gminas()) {
		const key = teryt.slice(0, 4);
		powiats.set(key, [...(powiats.get(key) ?? []), ...reference.localities(teryt)]);
	}
	const sizes = [...powiats.values()].sort((a, b) => a.length - b.length);
	const usual = sizes[sizes.length >> 1];
	const largest = sizes.at(-1)!;
	return [
		...measured('100 places, a middling powiat', usual, 100, '≤ 200'),
		...measured('100 places, the powiat with most localities', largest, 100, '≤ 200'),
		...measured('5,000 places, the powiat with most localities', largest, 5000)
	];
}

type Villages = { name: string; lat: number; lng: number }[];

function measured(what: string, villages: Villages, count: number, aim?: string): Row[] {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (let i = 0; i < count; i++) {
			const { lat, lng } = villages[(i * 7919) % villages.length];
			const aside = ((i * 2654435761) % 1000) / 1e5;
			const point = { lat: lat + aside, lng: lng - aside };
			add(doc, 'places', { name: `Miejsce ${i}`, category: 'library', point });
		}
	});
	const list = places(doc);
	const times = Array.from({ length: 20 }, () => timed(() => reach(list, villages, ASKED)));
	const found = reach(list, villages, ASKED);
	const plain = timed(() =>
		villages.map((village) => Math.min(...list.map(({ point }) => distanceKm(village, point!))))
	);
	const differ = found.villages.filter(
		({ village, km }) =>
			Math.abs(km! - Math.min(...list.map(({ point }) => distanceKm(village, point!)))) > 1e-6
	).length;
	return [
		{
			what: `${what} (${villages.length} localities), p50`,
			value: round(quantile(times, 0.5), 1),
			unit: 'ms',
			aim
		},
		{ what: '… p99', value: round(quantile(times, 0.99), 1), unit: 'ms' },
		{ what: '… by comparing with every place', value: round(plain, 1), unit: 'ms' },
		{ what: '… villages for which the two differ', value: differ, unit: '', aim: '0' }
	];
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}
