import { wojewodztwoId } from '#lib/sources/bdl.ts';
import { readYears } from '../../reference/imported.ts';
import type { Job, Kind, Step } from '../runner.ts';
import { powiatPage } from './bdl-ids.ts';
import {
	after,
	beginning,
	legsOf,
	progress,
	wantedOf,
	type Cursor,
	type Wanted
} from './bdl-plan.ts';
import { bdlOrigin, joinUnits, SINCE, valuesOf } from './bdl-values.ts';
import { knownUnits } from './known.ts';
import { noted } from './notes.ts';
import { day, type ImportParts, type ValueRow } from './parts.ts';

/*
 * Whole variables of BDL, for every area: {variables?: [our code or BDL's number], since?: year}.
 * First the ids of all powiats, then for each variable Poland, the województwa, the powiats, and the
 * gminas by województwo, a page a step. Pages that have not changed since are not sent again. The
 * pages of a variable become its figures together: a source that ends half way changes nothing.
 */
export function bdlVariables(parts: ImportParts): Kind {
	const { sources, reference, call } = parts;

	return async (job: Job, signal) => {
		const now = (job.cursor as Cursor | null) ?? beginning();
		const wanted = wantedOf(reference(), job.args.variables);
		if (now.stage === 'ids') return await readIds(now, wanted, signal);
		if (now.stage === 'values') return await readPage(now, wanted, job.args.since, signal);
		const notes = await withoutValue(now, wanted);
		const variables = wanted.map(({ code }) => code);
		const report = { ...notes, left: now.left, unchanged: now.unchanged, variables };
		return { cursor: now, ...progress(now, wanted), report };
	};

	async function readIds(now: Cursor, wanted: Wanted[], signal: AbortSignal): Promise<Step> {
		const { apply, pages, ids } = await powiatPage(parts, now.idsPage, signal);
		const found = new Set([...now.wojewodztwa, ...ids.map(([, id]) => wojewodztwoId(id))]);
		const next: Cursor = { ...now, wojewodztwa: [...found].sort(), idsPage: now.idsPage + 1 };
		if (next.idsPage < pages) return { apply, cursor: next, ...progress(next, wanted) };

		const codes = new Set(next.wojewodztwa.map((id) => id.slice(2, 4)));
		let { notes } = next;
		for (const [code, name] of knownUnits(reference()).names)
			if (code.length === 2 && code !== '00' && !codes.has(code))
				notes = noted(notes, 'not-there', `${code} ${name}`);
		const ready: Cursor = { ...next, notes, stage: 'values' };
		return { apply, cursor: ready, ...progress(ready, wanted) };
	}

	async function readPage(
		now: Cursor,
		wanted: Wanted[],
		since: unknown,
		signal: AbortSignal
	): Promise<Step> {
		const { bdl, code } = wanted[now.variable];
		const leg = legsOf(wanted[now.variable], now)[now.leg];
		const what = { ...leg, years: years(since), page: now.page };
		const url = sources.bdl.byVariableUrl(bdl, what);
		const stored = await call<{ etag: string; pages: number } | null>('fetched_page', { url });
		const answer = await sources.bdl.byVariable(bdl, what, { signal, etag: stored?.etag });
		const pages = answer.unchanged ? (stored?.pages ?? 1) : answer.pages;
		const next = after(now, pages, wanted);
		const release = next.variable > now.variable;
		if (answer.unchanged) {
			const cursor: Cursor = { ...next, unchanged: now.unchanged + 1 };
			return { release, cursor, ...progress(cursor, wanted) };
		}

		const joined = joinUnits(answer.rows, knownUnits(reference()), now);
		const values: ValueRow[] = [];
		let { notes } = joined;
		for (const [unit, { name, readings }] of joined.units) {
			const read = valuesOf(unit, name, code, readings, notes, from(since));
			values.push(...read.rows);
			notes = read.notes;
		}
		const source = bdlOrigin(sources.clock.now());
		const fetched = answer.etag ? { fetched: { url, etag: answer.etag, pages } } : {};
		const cursor: Cursor = { ...next, left: joined.left, notes };
		return {
			apply: { function: 'hold_page', args: { origin: 'bdl', source, values, ...fetched } },
			release,
			cursor,
			...progress(cursor, wanted)
		};
	}

	/** The gminas for which no year of a variable has anything are named in the end. */
	async function withoutValue(now: Cursor, wanted: Wanted[]) {
		let { notes } = now;
		for (const { code, depth } of wanted) {
			if (depth < 4) continue;
			const groups = await call<{ values: string }[]>('imported_values', { indicator: code });
			const seen = new Set(
				groups.flatMap(({ values }) => [...readYears(values)].map(({ unit }) => unit))
			);
			for (const { teryt, name } of reference().gminas())
				if (!seen.has(teryt.slice(0, 6))) notes = noted(notes, 'without-value', `${teryt} ${name}`);
		}
		return notes;
	}

	function years(since: unknown): number[] {
		const first = from(since);
		const until = Number(day(sources.clock.now()).slice(0, 4));
		return Array.from({ length: Math.max(1, until - first + 1) }, (_, i) => first + i);
	}
}

const from = (since: unknown) => (Number.isInteger(since) ? (since as number) : SINCE);
