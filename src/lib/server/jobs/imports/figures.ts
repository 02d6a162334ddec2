import { gminaId, POLAND_ID, readUnitId, wojewodztwoId } from '#lib/sources/bdl.ts';
import { AREAS, type Level } from '#lib/indicators/indicator.ts';
import { SourceError } from '../../sources/error.ts';
import { Failure, type Job, type Kind, type Step } from '../runner.ts';
import { bdlOrigin, valuesOf } from './bdl-values.ts';
import { powiatPage } from './bdl-ids.ts';
import { noNotes, noted, type Notes } from './notes.ts';
import type { ImportParts, ValueRow } from './parts.ts';

/*
 * The newest figures of one gmina and of the areas it lies in, from BDL: one request for each of the
 * four. {teryt}. Before that, once per database, the ids of all powiats. All four come to the pages
 * together, in the end.
 */

interface Cursor {
	/** Page of the list of powiats that is wanted next. */
	idsPage: number;
	/** BDL's ids of gmina, powiat, województwo and Poland, once they are known. */
	ids: string[] | null;
	/** Which of the four is next. */
	at: number;
	page: number;
	notes: Notes;
}

export function figures(parts: ImportParts): Kind {
	const { sources, reference, call } = parts;

	return async (job: Job, signal) => {
		const teryt = reference().resolve(String(job.args.teryt ?? ''));
		if (!teryt)
			throw new Failure('no such gmina', {
				problem: 'unknown-unit',
				value: String(job.args.teryt)
			});
		const cursor = (job.cursor as Cursor | null) ?? {
			idsPage: 0,
			ids: null,
			at: 0,
			page: 0,
			notes: noNotes()
		};
		if (!cursor.ids) return await findIds(cursor);
		if (cursor.at >= cursor.ids.length)
			return { release: true, cursor, done: 4, total: 4, report: cursor.notes };
		return await readUnit(cursor, cursor.ids);

		async function findIds(now: Cursor): Promise<Step> {
			const { bdl_ids } = await call<{ bdl_ids: Record<string, string> }>('imported', {});
			const powiat = bdl_ids[teryt!.slice(0, 4)];
			if (powiat) {
				const ids = [gminaId(powiat, teryt!), powiat, wojewodztwoId(powiat), POLAND_ID];
				return { cursor: { ...now, ids }, done: 0, total: 4 };
			}
			const { apply, pages } = await powiatPage(parts, now.idsPage, signal);
			if (now.idsPage + 1 > pages)
				throw new Failure('BDL has no such powiat', {
					problem: 'not-there',
					value: teryt!.slice(0, 4)
				});
			return { apply, cursor: { ...now, idsPage: now.idsPage + 1 }, done: 0, total: 4 };
		}

		async function readUnit(now: Cursor, ids: string[]): Promise<Step> {
			const unit = reference().areas(teryt!)[now.at];
			const variables = new Map(
				reference()
					.indicators()
					.filter(({ bdl, lowest }) => bdl && wide(unit.level) >= wide(lowest))
					.map(({ bdl, code }) => [bdl!, code])
			);
			try {
				const answer = await sources.bdl.byUnit(ids[now.at], [...variables.keys()], now.page, {
					signal
				});
				if (answer.unchanged) throw new SourceError('strange', answer.url);
				const rows: ValueRow[] = [];
				let { notes } = now;
				for (const { variable, readings } of answer.rows) {
					const indicator = variables.get(variable);
					if (!indicator) continue;
					const read = valuesOf(unit.code, answer.name, indicator, readings, notes);
					rows.push(...read.rows);
					notes = read.notes;
				}
				const last = now.page + 1 >= answer.pages;
				return {
					apply: {
						function: 'hold_page',
						args: { origin: 'bdl', source: bdlOrigin(sources.clock.now()), values: rows }
					},
					cursor: { ...now, notes, at: last ? now.at + 1 : now.at, page: last ? 0 : now.page + 1 },
					done: last ? now.at + 1 : now.at,
					total: 4
				};
			} catch (error) {
				if (!(error instanceof SourceError) || error.fault !== 'not-found') throw error;
				return await otherwise(now, ids, unit.name);
			}
		}

		/** BDL may still have a gmina under its kind of before: its powiat lists what there is. */
		async function otherwise(now: Cursor, ids: string[], name: string): Promise<Step> {
			const next = { ...now, at: now.at + 1, page: 0 };
			const missing = {
				cursor: { ...next, notes: noted(now.notes, 'not-there', `${ids[now.at]} ${name}`) },
				done: now.at + 1,
				total: 4
			};
			if (now.at > 0) return missing;
			const answer = await sources.bdl.units(6, ids[1], 0, { signal });
			const six = teryt!.slice(0, 6);
			const found = answer.unchanged
				? undefined
				: answer.rows.find(({ id, name }) => {
						const read = readUnitId(id, name);
						return 'code' in read && read.code.slice(0, 6) === six && id !== ids[0];
					});
			if (!found) return missing;
			return { cursor: { ...now, ids: ids.with(0, found.id) }, done: 0, total: 4 };
		}
	};
}

const wide = (level: Level) => AREAS.indexOf(level);
