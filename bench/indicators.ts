import process from 'node:process';
import { groupChoice } from '../src/lib/indicators/group.ts';
import { index, riskRanks } from '../src/lib/indicators/risk.ts';
import { national } from '../src/lib/indicators/national.ts';
import { ranges, weightings } from '../src/lib/indicators/weightings.ts';
import { heatView, scatterView } from '../src/lib/server/comparison.ts';
import { openReference, type Reference } from '../src/lib/server/reference.ts';
import { riskView } from '../src/lib/server/risk.ts';
import { quantile, round, type Row } from './row.ts';

/*
 * Ranks, the index with 1,000 weightings and nearest neighbours, beside the same worked out straight
 * from the definitions in the same run: every pair compared, every weighting sorted.
 */

const COLUMNS = 20;

export async function run(): Promise<Row[]> {
	const reference = openReference();
	const { values, real } = columns(reference);
	const count = values[0].length;
	const usual = values.map((_, c) => (c % 5) + 1);

	const ours = best(5, () => {
		const ranks = values.map((column, c) => riskRanks(column, c % 2 ? 'less' : 'more'));
		const { places } = index(ranks, usual);
		const scored = Array.from(places, (place) => place > 0);
		return { scored, found: ranges(ranks, scored, weightings(usual.map(() => true))) };
	});
	const { scored, found } = ours.result;
	const naive = best(0, () => slowIndex(values, scored, weightings(usual.map(() => true))));
	const differ = [...found].filter(
		([gmina, { best: first, worst }]) =>
			first !== naive.result[gmina].best || worst !== naive.result[gmina].worst
	).length;

	return [
		{
			what: `${count} gminas × ${COLUMNS} indicators (${real} real, the rest made up), 1,000 weightings`,
			value: round(ours.ms),
			unit: 'ms',
			aim: '≤ 1000'
		},
		{ what: '… CPU of it', value: round(ours.cpu), unit: 'ms' },
		{ what: '… CPU straight from the definition', value: round(naive.cpu), unit: 'ms' },
		{ what: '… gminas whose range differs between the two', value: differ, unit: '', aim: '0' },
		...neighbours(reference),
		...views(reference)
	];
}

/** Real national values, and made-up ones from a fixed seed while the seed files have fewer than 20. */
function columns(reference: Reference): { values: (number | null)[][]; real: number } {
	const gminas = reference.gminas();
	const real = reference
		.indicators()
		.map(({ code }) => national(reference.values(code))?.values)
		.filter((known) => known !== undefined && known.size > 2000)
		.slice(0, COLUMNS)
		.map((known) => gminas.map(({ teryt }) => known!.get(teryt.slice(0, 6)) ?? null));
	const made = Array.from({ length: COLUMNS - real.length }, (_, c) =>
		gminas.map((_, i) => {
			const random = (Math.imul(i + 1, 2654435761) ^ Math.imul(c + 7, 40503)) >>> 0;
			return random % 50 === 0 ? null : (random % 9973) / 10; // one in fifty unknown, ties
		})
	);
	return { values: [...real, ...made], real: real.length };
}

function neighbours(reference: Reference): Row[] {
	const gminas = reference.gminas().filter((_, i) => i % 12 === 0);
	const choice = groupChoice('najblizsze');
	const start = performance.now();
	reference.group(gminas[0].teryt, choice);
	const first = performance.now() - start;
	const taken = gminas.map(({ teryt }) => timed(() => reference.group(teryt, choice)));
	const columns = choice.by.map((code) => {
		const known = national(reference.values(code))!.values;
		return reference.gminas().map(({ teryt }) => known.get(teryt.slice(0, 6)) ?? null);
	});
	const naive = gminas.slice(0, 20).map((_, i) => timed(() => slowNearest(columns, i * 12)));
	return [
		{ what: 'nearest neighbours, first time', value: round(first, 1), unit: 'ms', aim: '≤ 20' },
		{
			what: 'nearest neighbours of one gmina, p50',
			value: round(quantile(taken, 0.5), 1),
			unit: 'ms'
		},
		{
			what: 'nearest neighbours of one gmina, p99',
			value: round(quantile(taken, 0.99), 1),
			unit: 'ms',
			aim: '≤ 20'
		},
		{
			what: '… straight from the definition, p50',
			value: round(quantile(naive, 0.5), 1),
			unit: 'ms'
		}
	];
}

function views(reference: Reference): Row[] {
	const gminas = reference.gminas().filter(({ teryt }) => teryt.startsWith('12'));
	const polska = new URLSearchParams('grupa=polska');
	const of = (what: string, view: (teryt: string) => unknown): Row => {
		const taken = gminas.slice(0, 60).map(({ teryt }) => timed(() => view(teryt)));
		return { what, value: round(quantile(taken, 0.5), 1), unit: 'ms' };
	};
	return [
		of('risk view of one gmina, 1,000 weightings, p50', (teryt) =>
			riskView(reference, teryt, polska)
		),
		of('heat table of all indicators in the country, p50', (teryt) =>
			heatView(reference, teryt, polska)
		),
		of('scatter of the country, p50', (teryt) => scatterView(reference, teryt, polska))
	];
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function best<T>(times: number, work: () => T): { ms: number; cpu: number; result: T } {
	let [ms, cpu] = [Infinity, Infinity];
	let result: T;
	do {
		const [start, used] = [performance.now(), process.cpuUsage()];
		result = work();
		ms = Math.min(ms, performance.now() - start);
		const { user, system } = process.cpuUsage(used);
		cpu = Math.min(cpu, (user + system) / 1000);
	} while (--times > 0);
	return { ms, cpu, result };
}

function slowIndex(values: (number | null)[][], scored: boolean[], sets: Float64Array[]) {
	const ranks = values.map((column, c) =>
		column.map((value) => {
			if (value === null) return null;
			const known = column.filter((other) => other !== null);
			const below = known.filter((other) => (c % 2 ? other > value : other < value)).length;
			const same = known.filter((other) => other === value).length;
			return (below + (same - 1) / 2) / (known.length - 1);
		})
	);
	const range = values[0].map(() => ({ best: Infinity, worst: 0 }));
	for (const weights of sets) {
		const scores = [...scored.keys()].flatMap((i) => {
			if (!scored[i]) return [];
			const known = ranks.flatMap((column, c) =>
				column[i] === null ? [] : [{ rank: column[i], weight: weights[c] }]
			);
			const sum = known.reduce((all, { rank, weight }) => all + rank * weight, 0);
			return { i, score: sum / known.reduce((all, { weight }) => all + weight, 0) };
		});
		scores.sort((a, b) => b.score - a.score);
		let place = 1;
		scores.forEach(({ i, score }, at) => {
			if (at > 0 && score < scores[at - 1].score) place = at + 1;
			range[i].best = Math.min(range[i].best, place);
			range[i].worst = Math.max(range[i].worst, place);
		});
	}
	return range;
}

function slowNearest(columns: (number | null)[][], ours: number) {
	const z = columns.map((column) => {
		const known = column.filter((value) => value !== null);
		const mean = known.reduce((a, b) => a + b, 0) / known.length;
		const sd = Math.sqrt(known.reduce((a, b) => a + (b - mean) ** 2, 0) / (known.length - 1));
		return column.map((value) => (value === null ? null : (value - mean) / sd));
	});
	return columns[0]
		.map((_, i) => ({ i, gaps: z.map((column) => [column[i], column[ours]]) }))
		.filter(({ i, gaps }) => i !== ours && gaps.flat().every((one) => one !== null))
		.map(({ i, gaps }) => ({ i, d: gaps.reduce((all, [a, b]) => all + (a! - b!) ** 2, 0) }))
		.sort((a, b) => a.d - b.d)
		.slice(0, 15);
}
