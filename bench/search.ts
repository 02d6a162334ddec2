import { startServer } from './server.ts';
import { quantile, round, type Row } from './row.ts';

const QUERIES = [
	'l',
	'lo',
	'lod',
	'lodz',
	'boles',
	'olkuski',
	'zederman',
	'1212053',
	'warsz',
	'nowa'
];

/** Gmina search through the whole server: parsing, search, answer. */
export async function run(): Promise<Row[]> {
	const server = await startServer();
	const taken: number[] = [];
	for (let i = 0; i < 500; i++) {
		const query = QUERIES[i % QUERIES.length];
		const start = performance.now();
		await (await fetch(`${server.url}/api/gminas?q=${query}&limit=10`)).arrayBuffer();
		if (i >= 50) taken.push(performance.now() - start);
	}
	await server.stop();

	return [
		{ what: 'gmina search, p50', value: round(quantile(taken, 0.5), 1), unit: 'ms', aim: '≤ 20' },
		{ what: 'gmina search, p99', value: round(quantile(taken, 0.99), 1), unit: 'ms', aim: '≤ 20' }
	];
}
