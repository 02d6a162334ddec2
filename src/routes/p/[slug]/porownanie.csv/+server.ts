import { csv, type Column } from '#lib/ui/tables/csv.ts';
import type { NumberRow } from '#lib/indicators/numbers.ts';
import { running } from '#lib/server/running.ts';
import { rowsOf } from '../porownanie/numbers.ts';
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
	const workspace = await memberOf(event);
	const { searchParams } = event.url;
	const rows = await rowsOf(running(), workspace, searchParams);
	const table = csv(COLUMNS, rows, searchParams.get('arkusz') === '1');
	return file(table, 'text/csv', `porownanie-${workspace.slug}.csv`);
};
