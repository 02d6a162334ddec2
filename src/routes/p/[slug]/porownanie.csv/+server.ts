import { csv, type Column } from '#lib/ui/tables/csv.ts';
import { numbersOf, type NumberRow } from '#lib/indicators/numbers.ts';
import { running } from '#lib/server/running.ts';
import { file, memberOf } from '../twin.ts';
import type { RequestHandler } from './$types';

const KEYS = [
	'teryt',
	'nazwa',
	'poziom',
	'powiat',
	'wskaznik',
	'jednostka',
	'wartosc',
	'rok',
	'zrodlo',
	'pobrano'
] as const satisfies (keyof NumberRow)[];
const COLUMNS: Column<NumberRow>[] = KEYS.map((key) => ({ key, value: (row) => row[key] }));

export const GET: RequestHandler = async (event) => {
	const { slug, teryt } = await memberOf(event);
	const { searchParams } = event.url;
	const rows = numbersOf(running().reference, teryt, searchParams);
	const table = csv(COLUMNS, rows, searchParams.get('arkusz') === '1');
	return file(table, 'text/csv', `porownanie-${slug}.csv`);
};
