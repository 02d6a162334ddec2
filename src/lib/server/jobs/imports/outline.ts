import { SourceError } from '../../sources/error.ts';
import { Failure, type Job, type Kind, type Step } from '../runner.ts';
import { codesOf, knownUnits } from './known.ts';
import { noNotes, noted, type Notes } from './notes.ts';
import { day, type ImportParts } from './parts.ts';
import { troubleOf } from './patient.ts';

/*
 * Real outlines from ULDK, a gmina a step: `outline` {teryt} for one, `uldk` {within?: [codes]} for
 * those of some areas or of the whole country. An outline of the last month is not asked for again.
 */

const FRESH_DAYS = 30;

interface Cursor {
	at: number;
	notes: Notes;
}

export const outline = (parts: ImportParts): Kind =>
	outlines(parts, (job) => {
		const teryt = parts.reference().resolve(String(job.args.teryt ?? ''));
		if (!teryt) throw unknown(String(job.args.teryt));
		return [teryt];
	});

export const uldkOutlines = (parts: ImportParts): Kind =>
	outlines(parts, (job) => {
		const within = Array.isArray(job.args.within) ? job.args.within.map(String) : [];
		const all = parts
			.reference()
			.gminas()
			.map(({ teryt }) => teryt);
		const empty = within.find((code) => !all.some((teryt) => inside(teryt, code)));
		if (empty) throw unknown(empty);
		return all.filter((teryt) => within.length === 0 || within.some((code) => inside(teryt, code)));
	});

/** A code of two or four digits is an area, of six or seven a gmina. */
const inside = (teryt: string, code: string) =>
	teryt.startsWith(code.length === 7 ? code.slice(0, 6) : code);

const unknown = (value: string) =>
	new Failure(`no such unit: ${value}`, { problem: 'unknown-unit', value });

function outlines({ sources, reference, call }: ImportParts, wanted: (job: Job) => string[]): Kind {
	return async (job, signal) => {
		const now = (job.cursor as Cursor | null) ?? { at: 0, notes: noNotes() };
		const list = wanted(job);
		const teryt = list[now.at];
		if (!teryt) return { cursor: now, done: list.length, total: list.length, report: now.notes };
		const step = (notes: Notes, apply?: Step['apply']): Step => ({
			...(apply ? { apply } : {}),
			cursor: { at: now.at + 1, notes },
			done: now.at + 1,
			total: list.length
		});

		const name = `${teryt} ${reference().gmina(teryt)?.name ?? ''}`;
		if (!job.args.again && (await fresh(teryt))) return step(now.notes);
		try {
			const found = await ask(teryt, signal);
			if (!found) return step(noted(now.notes, 'not-there', name));
			const origin = {
				title: 'GUGiK, Państwowy Rejestr Granic (ULDK)',
				url: found.url,
				retrieved: day(sources.clock.now())
			};
			const shape = [teryt.slice(0, 6), found.geometry];
			return step(now.notes, {
				function: 'apply_import',
				args: { origin: 'uldk', source: origin, outlines: [shape] }
			});
		} catch (error) {
			// an answer that makes no sense is this gmina's trouble, not the line's
			if (!(error instanceof SourceError) || !['strange', 'refused'].includes(error.fault))
				throw error;
			if (list.length === 1) throw new Failure(error.message, { trouble: troubleOf(error) });
			return step(noted(now.notes, 'wrong-outline', name));
		}
	};

	async function ask(teryt: string, signal: AbortSignal) {
		const near = knownUnits(reference()).places.get(teryt.slice(0, 6)) ?? null;
		for (const code of codesOf(reference(), teryt)) {
			const found = await sources.uldk.commune(code, near, signal);
			if (found) return found;
		}
		return null;
	}

	async function fresh(teryt: string): Promise<boolean> {
		const [known] = await call<{ retrieved: string }[]>('imported_outlines', {
			unit: teryt.slice(0, 6)
		});
		const age = sources.clock.now() - Date.parse(known?.retrieved ?? '');
		return age < FRESH_DAYS * 24 * 3600_000;
	}
}
