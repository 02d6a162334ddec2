import { parseBoundaries } from '#lib/sources/boundaries.ts';
import { FileError } from '#lib/sources/problems.ts';
import { parseSdg, sdgIndicator } from '#lib/sources/sdg.ts';
import { parseStats } from '#lib/sources/stats.ts';
import type { Reference } from '../../reference.ts';
import type { Kind } from '../runner.ts';
import { fileKind, pieces } from './file.ts';
import { knownUnits } from './known.ts';
import { day, type ImportParts, type ValueRow } from './parts.ts';

/* Figures and outlines from files. */

const VALUES = 2000;
const OUTLINES = 100;

/** `stats` {file}: a tidy table of figures. */
export const stats = (parts: ImportParts): Kind =>
	fileKind(parts, ({ text, name }) => {
		const reference = parts.reference();
		const { rows, problems, more } = parseStats(text, knownUnits(reference), names(reference));
		if (rows.length === 0 && problems.every(({ code }) => code !== 'without-value'))
			throw new FileError('nothing-usable', problems[0]?.value ?? '', problems[0]?.line ?? null);
		const source = {
			title: name,
			publisher: null,
			licence: null,
			url: null,
			retrieved: today(parts)
		};
		const values = rows.map(({ unit, indicator, year, value, source }): ValueRow => [
			unit,
			indicator,
			year,
			value,
			null,
			null,
			source || null
		]);
		const batches = pieces(values, VALUES).map((values) => ({ origin: 'stats', source, values }));
		return { batches, rows: values.length, problems, more };
	});

/** `sdg` {file, indicator?}: a regional series of the GUS SDG platform. */
export const sdg = (parts: ImportParts): Kind =>
	fileKind(parts, ({ text, name, job }) => {
		const reference = parts.reference();
		const asked = String(job.args.indicator ?? sdgIndicator(name) ?? '');
		const indicator = reference.indicator(asked);
		if (!indicator) throw new FileError('unknown-indicator', asked || name);
		const { rows, problems } = parseSdg(text, regions(reference));
		if (rows.length === 0) throw new FileError('nothing-usable');
		const source = {
			title: 'GUS, SDG – statystyka regionalna',
			publisher: 'GUS',
			licence: 'CC0 1.0',
			url: 'https://sdg.gov.pl',
			retrieved: today(parts)
		};
		const values = rows.map(({ unit, year, value }): ValueRow => [
			unit,
			indicator.code,
			year,
			value,
			null,
			null,
			null
		]);
		return { batches: [{ origin: 'sdg', source, values }], rows: values.length, problems, more: 0 };
	});

/** `boundaries` {file}: outlines of all gminas. */
export const boundaries = (parts: ImportParts): Kind =>
	fileKind(parts, ({ text, name }) => {
		const { rows, problems, more } = parseBoundaries(text, knownUnits(parts.reference()));
		const source = {
			title: `GUGiK, Państwowy Rejestr Granic, uproszczone (${name})`,
			url: null,
			retrieved: today(parts)
		};
		const shapes = rows.map(({ unit, geometry }) => [unit, geometry]);
		const batches = pieces(shapes, OUTLINES).map((outlines) => ({
			origin: 'boundaries',
			source,
			outlines
		}));
		return { batches, rows: shapes.length, problems, more };
	});

const today = ({ sources }: ImportParts) => day(sources.clock.now());

/** Indicators by code and by the names they had before. */
function names(reference: Reference) {
	return {
		get(name: string) {
			const indicator = reference.indicator(name);
			return indicator ? { code: indicator.code, unit: indicator.unit } : undefined;
		}
	};
}

function regions(reference: Reference): ReadonlyMap<string, string> {
	const found = new Map([['polska', '00']]);
	for (const [code, name] of knownUnits(reference).names)
		if (code.length === 2 && code !== '00') found.set(name.toLocaleLowerCase('pl'), code);
	return found;
}
