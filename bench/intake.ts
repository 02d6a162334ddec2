import * as Y from 'yjs';
import { MOST_PLACES, takeIn } from '#lib/domain/intake.ts';
import type { Row as Taken } from '#lib/domain/intake.ts';
import { places } from '#lib/domain/places.ts';
import { project } from '#lib/domain/projection.ts';
import { withdraw } from '#lib/domain/withdrawal.ts';
import { add } from '#lib/domain/workspace.ts';
import type { Around } from '#lib/sources/resources/draft.ts';
import { guess } from '#lib/sources/resources/mapping.ts';
import { readTable } from '#lib/sources/resources/table.ts';
import { check } from '../src/routes/p/[slug]/zasoby/import/check.ts';
import { round, type Row } from './row.ts';

const ROWS = 20_000;
const THERE = 2_000;

/**
 * A list of 20,000 rows in one gmina, with repeats inside and of 2,000 places that are there: read,
 * understood and compared as the browser does it, then 5,000 of it written as the server does.
 */
export function run(): Promise<Row[]> {
	const rows: Row[] = [];
	const measured = <T>(what: string, aim: string, work: () => T): T => {
		const start = performance.now();
		const cpu = process.cpuUsage();
		const result = work();
		const { user, system } = process.cpuUsage(cpu);
		rows.push({ what, value: round(performance.now() - start), unit: 'ms', aim });
		rows.push({
			what: '  of that, time of the processor',
			value: round((user + system) / 1000),
			unit: 'ms'
		});
		return result;
	};

	const known = Array.from({ length: THERE }, (_, n) => ({
		...{ id: `p${n}`, name: nameOf(n * 7), locality: villageOf(n * 7), point: pointOf(n * 7) },
		...{ category: 'other', registers: [] }
	}));
	const bytes = new TextEncoder().encode(list());
	const table = measured(`CSV of ${ROWS} rows read`, '', () => readTable(bytes, 'wykaz.csv'));
	let reports = 0;
	const checked = measured(`${ROWS} rows understood and compared`, '≤ 10 000 with reading', () =>
		check(
			table,
			{
				mapping: guess(table),
				around: AROUND,
				defaults: { category: null, source: 'wykaz', today: '2026-11-26' },
				known
			},
			() => reports++
		)
	);
	const sound = checked.drafts.filter(({ problems }) => problems.length === 0);
	rows.push({ what: 'likely repeats found', value: checked.matches.length, unit: 'rows' });
	rows.push({ what: 'reports of progress', value: reports, unit: '' });

	const doc = new Y.Doc();
	add(doc, 'places', { name: 'Pierwsze', locality: 'Olkusz' });
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	const taken: Taken[] = sound.slice(0, MOST_PLACES - 1).map(({ line, values, description }) => ({
		...{ line, values, description },
		into: 'anyway'
	}));
	const what = { id: 'bench-import', file: 'wykaz.csv', format: 'csv', licence: null } as const;
	measured(`${taken.length} rows written as one edit`, '', () =>
		doc.transact(() => takeIn(doc, { ...what, person: 'p', at: AT, rows: taken, skipped: 0 }))
	);
	const size = updates.reduce((sum, update) => sum + update.length, 0);
	rows.push({ what: 'that edit', value: round(size / 1e6, 2), unit: 'MB' });
	measured('all places read', '', () => places(doc));
	measured('all rows for SQL', '', () => project(doc));
	const state = Y.encodeStateAsUpdate(doc);
	measured('the document opened', '', () => Y.applyUpdate(new Y.Doc(), state));
	measured('the import undone', '', () =>
		doc.transact(() => withdraw(doc, what.id, { person: 'p', at: AT, all: false }))
	);
	return Promise.resolve(rows);
}

const AT = '2026-11-26T10:00:00.000Z';
const KINDS = [
	'Szkoła Podstawowa nr',
	'Biblioteka Publiczna, filia nr',
	'OSP',
	'KGW',
	'Świetlica wiejska',
	'Przedszkole nr',
	'Klub „Promyk”',
	'Dom Ludowy'
];
/** A fixed scatter, so that each run meets the same list: 400 villages, 50 rows in each. */
const scattered = (n: number) => (Math.imul(n + 1, 2_654_435_761) >>> 0) % 400;
const villageOf = (n: number) => `Wieś ${'abcdefghij'[scattered(n) % 10]}${scattered(n)}`;
const pointOf = (n: number) => ({
	lat: 50.1 + ((n * 7919) % 3000) / 10_000,
	lng: 19.4 + ((n * 104_729) % 4000) / 10_000
});
function nameOf(n: number): string {
	const kind = KINDS[n % KINDS.length];
	return kind.endsWith('nr') ? `${kind} ${n % 113}` : `${kind} ${villageOf(n)}`;
}

const AROUND: Around = {
	...{ teryt: '1212053', exact: true },
	outline: {
		type: 'Polygon',
		coordinates: [
			[
				[19.4, 50.1],
				[19.8, 50.1],
				[19.8, 50.4],
				[19.4, 50.4],
				[19.4, 50.1]
			]
		]
	},
	villages: Array.from({ length: 400 }, (_, n) => ({
		name: `Wieś ${'abcdefghij'[n % 10]}${n}`,
		...pointOf(n)
	}))
};

function list(): string {
	const lines = ['Nazwa;Miejscowość;Ulica;Numer;Kod;Szer.;Dług.;Organ prowadzący;WWW'];
	for (let n = 0; n < ROWS; n++) {
		const { lat, lng } = pointOf(n);
		lines.push(
			[
				...[nameOf(n), villageOf(n), 'Długa', n % 90, '32-300'],
				...(n % 3 ? [String(lat).replace('.', ','), String(lng).replace('.', ',')] : ['', '']),
				...['Gmina Olkusz', `https://www.example.pl/${n}`]
			].join(';')
		);
	}
	return lines.join('\r\n');
}
