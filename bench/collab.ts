import process from 'node:process';
import { ask, child, ended, heard } from './collab/child.ts';
import type { Load, Outcome } from './collab/clients.ts';
import { reopen } from './collab/reopen.ts';
import type { Row } from './row.ts';
import { quantile, round } from './row.ts';

/*
 * Editing together, interleaved with @y/websocket-server in memory in the same run. Each server and
 * its clients have a process of their own; CPU is the server process's own count.
 * COLLAB=workshop,documents,crowd,quiet picks rows, ROUNDS and SECONDS make them longer; thousands
 * (3,000 clients in one document) and reopen (after a restart, beside hocuspocus with SQLite, and
 * what the log then takes) run only when they are asked for.
 */

type Kind = 'ours' | 'peer';
interface Measured extends Outcome {
	cpuSeconds: number;
	memory: number;
}

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 15);

const loads: Record<string, Omit<Load, 'port' | 'seconds'>> = {
	workshop: { documents: 1, clients: 30, writers: 10, editsPerSecond: 4, text: 20_000 },
	documents: { documents: 50, clients: 4, writers: 4, editsPerSecond: 2, text: 2_000 },
	crowd: { documents: 1, clients: 1_000, writers: 10, editsPerSecond: 1, text: 2_000 },
	// most of them in a second process that only listens: who writes and is watched came last, and
	// does not wait for what thousands beside him apply
	thousands: {
		...{ documents: 1, clients: 20, listeners: 2_980, writers: 10 },
		...{ editsPerSecond: 0.2, text: 2_000 }
	}
};

export async function run(): Promise<Row[]> {
	const wanted = (process.env.COLLAB ?? 'workshop,documents,crowd,quiet').split(',');
	const rows: Row[] = [];
	for (const name of wanted)
		if (name === 'quiet') rows.push(...(await quiet()));
		else if (name === 'reopen') rows.push(...(await reopen(ROUNDS)));
		else rows.push(...(await compare(name, loads[name])));
	return rows;
}

async function compare(name: string, load: Omit<Load, 'port' | 'seconds'>): Promise<Row[]> {
	const all: Record<Kind, Measured[]> = { ours: [], peer: [] };
	for (let round = 0; round < ROUNDS; round++)
		for (const kind of round % 2 ? (['peer', 'ours'] as const) : (['ours', 'peer'] as const))
			all[kind].push(await measure(kind, { ...load, seconds: SECONDS }));

	const rate = (kind: Kind) => sum(all[kind], 'delivered') / sum(all[kind], 'cpuSeconds');
	const ms = (kind: Kind, share: number) =>
		quantile(
			all[kind].flatMap(({ applied }) => applied),
			share
		);
	const acks = all.ours.flatMap(({ acknowledged }) => acknowledged);
	const row = (what: string, value: number, unit: string, aim?: string): Row => {
		return { what: `${name}: ${what}`, value, unit, aim };
	};
	return [
		row('delivered per CPU second, ratio', round2(rate('ours') / rate('peer')), '×'),
		row('delivered per CPU second, ours', round(rate('ours')), '/s'),
		row('delivered per CPU second, peer', round(rate('peer')), '/s'),
		row('edit to remote apply p50, ratio', round2(ms('ours', 0.5) / ms('peer', 0.5)), '×'),
		row(
			'edit to remote apply p50 / p99, ours',
			round2(ms('ours', 0.5)),
			`/ ${round2(ms('ours', 0.99))} ms`
		),
		row(
			'edit to remote apply p50 / p99, peer',
			round2(ms('peer', 0.5)),
			`/ ${round2(ms('peer', 0.99))} ms`
		),
		row(
			'edit to acknowledgement p50 / p95',
			round(quantile(acks, 0.5)),
			`/ ${round(quantile(acks, 0.95))} ms`,
			'p95 ≤ 300 ms'
		)
	];
}

/** Memory that 500 people cost who have a document of 21 kB open and only look. */
async function quiet(): Promise<Row[]> {
	const clients = 500;
	const load = { documents: 1, clients, writers: 0, editsPerSecond: 1, text: 21_000 };
	const each: Record<Kind, number> = { ours: 0, peer: 0 };
	for (const kind of ['ours', 'peer'] as const)
		each[kind] = (await measure(kind, { ...load, seconds: 1 })).memory / clients / 1024;
	return [
		{
			what: 'quiet: memory per connection, ratio',
			value: round2(each.ours / each.peer),
			unit: '×'
		},
		{ what: 'quiet: memory per connection, ours', value: round(each.ours, 1), unit: 'kB' },
		{ what: 'quiet: memory per connection, peer', value: round(each.peer, 1), unit: 'kB' }
	];
}

async function measure(kind: Kind, load: Omit<Load, 'port'>): Promise<Measured> {
	const server = child('server.ts', [kind]);
	const { port } = await heard<{ port: number }>(server);
	// asking collects garbage, and sweeping up after it is not part of a load
	const idle = load.writers ? 0 : await ask<number>(server, 'memory');
	const listening = load.listeners ? await listeners({ ...load, port }) : null;
	const clients = child('clients.ts', []);
	await heard(clients);
	clients.send({ ...load, port });
	await heard(clients); // 'start'
	const memory = load.writers ? 0 : (await ask<number>(server, 'memory')) - idle;
	const before = await ask<NodeJS.CpuUsage>(server, 'cpu');
	await heard(clients); // 'end'
	const after = await ask<NodeJS.CpuUsage>(server, 'cpu');
	const outcome = await heard<Outcome>(clients);
	if (listening) {
		listening.send('end');
		const { length } = await heard<Outcome>(listening);
		if (length !== outcome.length) throw new Error(`listeners have ${length} of ${outcome.length}`);
	}
	await ended(server);
	const cpuSeconds = (after.user + after.system - before.user - before.system) / 1e6;
	return { ...outcome, cpuSeconds, memory };
}

/** People who are there and only look, in a process of their own. */
async function listeners(load: Load) {
	const listening = child('clients.ts', ['listen']);
	await heard(listening);
	listening.send({ ...load, clients: load.listeners, writers: 0, text: 0 });
	await heard(listening); // all are in
	return listening;
}

const sum = (all: Measured[], key: 'delivered' | 'cpuSeconds') =>
	all.reduce((total, each) => total + each[key], 0);
const round2 = (value: number) => round(value, 2);
