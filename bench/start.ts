import { startServer } from './server.ts';
import { round, type Row } from './row.ts';

/** Ready after start, on a fresh database and again, and the memory a minute later. */
export async function run(): Promise<Row[]> {
	const fresh = await startServer();
	await fresh.stop();
	const again = await startServer(fresh.dataDir);
	await new Promise((resolve) => setTimeout(resolve, 60_000));
	const memory = again.memoryMB();
	await again.stop();

	return [
		{
			what: 'ready, fresh database',
			value: round(fresh.readyMs / 1000, 1),
			unit: 's',
			aim: '≤ 15'
		},
		{ what: 'ready, second start', value: round(again.readyMs / 1000, 1), unit: 's', aim: '≤ 5' },
		{ what: 'memory 60 s after ready', value: round(memory), unit: 'MB', aim: '≤ 500' }
	];
}
