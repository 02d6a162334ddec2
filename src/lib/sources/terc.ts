import type { GminaKind } from '#lib/domain/gmina.ts';
import { GMINA_KINDS } from '#lib/domain/gmina.ts';
import { FileError, Problems, type SourceProblem } from './problems.ts';
import { readLines } from './table.ts';

/*
 * The TERC register of GUS: CSV (";", byte order mark) or XML, in which a row is either
 * <row><WOJ>12</WOJ>…</row> or, before 2018, <row><col name="WOJ">12</col>…</row>.
 */

export interface TercRow {
	/** 2, 4 or 7 digits. */
	code: string;
	name: string;
	kind: GminaKind | 'powiat' | 'miasto na prawach powiatu' | 'wojewodztwo';
}

export interface Terc {
	rows: TercRow[];
	/** The day the file speaks of, 2025-01-01; null when it does not say. */
	state: string | null;
	/** Towns and countrysides of gminas miejsko-wiejskie (4, 5), districts (8, 9): no gminas. */
	parts: number;
	problems: SourceProblem[];
}

interface Raw {
	line: number;
	woj: string;
	pow: string;
	gmi: string;
	rodz: string;
	name: string;
	extra: string;
	state: string;
}

/** Throws FileError for what is no TERC file. */
export function parseTerc(text: string): Terc {
	const problems = new Problems();
	const rows: TercRow[] = [];
	const seen = new Set<string>();
	let state: string | null = null;
	let parts = 0;
	let gone = 0;

	for (const raw of /^\s*</.test(text) ? fromXml(text) : fromCsv(text)) {
		state ??= /^\d{4}-\d{2}-\d{2}/.exec(raw.state)?.[0] ?? null;
		const [woj, pow, gmi] = [raw.woj, raw.pow, raw.gmi].map(two);
		const code = woj + pow + gmi + raw.rodz;
		if (!/^\d{2}(\d{2}(\d{3})?)?$/.test(code) || raw.name === '') {
			problems.add('bad-code', raw.line, `${code} ${raw.name}`.trim());
			continue;
		}
		if (/^\d{6}[4589]$/.test(code)) {
			parts += 1;
			continue;
		}
		if (code.length === 7 && !/[123]$/.test(code)) {
			problems.add('other-kinds', raw.line, `${code} ${raw.name}`);
			continue;
		}
		// the six digits are the gmina: two kinds of it in one file are a mistake
		const key = code.slice(0, 6);
		if (seen.has(key)) {
			problems.add('duplicate-row', raw.line, `${code} ${raw.name}`);
			continue;
		}
		seen.add(key);
		rows.push(unit(code, raw));
	}
	if (gone > 0) problems.add('zeros-restored', null, '', gone);
	if (rows.length === 0) throw new FileError('nothing-usable');
	return { rows, state, parts, problems: problems.list };

	function two(part: string): string {
		if (!/^\d$/.test(part)) return part;
		gone += 1;
		return `0${part}`;
	}
}

function unit(code: string, { name, extra }: Raw): TercRow {
	if (code.length === 2) return { code, name: name.toLocaleLowerCase('pl'), kind: 'wojewodztwo' };
	if (code.length === 7) return { code, name, kind: GMINA_KINDS[Number(code[6]) - 1] };
	const city = /miasto/i.test(extra);
	return { code, name, kind: city ? 'miasto na prawach powiatu' : 'powiat' };
}

function* fromCsv(text: string): Generator<Raw> {
	const lines = readLines(text);
	const head = lines.next().value;
	const names = head?.cells.map((cell: string) =>
		cell
			.trim()
			.toUpperCase()
			.replace(/^\ufeff/, '')
	);
	const missing = ['WOJ', 'POW', 'GMI', 'RODZ', 'NAZWA'].filter((name) => !names?.includes(name));
	if (!names || missing.length)
		throw new FileError('missing-columns', missing.join(', '), head?.line ?? null);
	const at = (name: string) => names.indexOf(name);
	for (const { line, cells } of lines) {
		const of = (name: string) => (cells[at(name)] ?? '').trim();
		yield raw(line, of);
	}
}

function* fromXml(text: string): Generator<Raw> {
	const rows = /<row>([\s\S]*?)<\/row>/g;
	const date = /<catalog[^>]*\bdate="([^"]*)"/.exec(text)?.[1] ?? '';
	let line = 1;
	let at = 0;
	let any = false;
	for (const match of text.matchAll(rows)) {
		any = true;
		for (; at < match.index; at++) if (text.charCodeAt(at) === 10) line += 1;
		const cells = new Map<string, string>();
		for (const [, named, old, value] of match[1].matchAll(
			/<(?:col\s+name="(\w+)"|(\w+))\s*(?:\/>|>([^<]*)<\/)/g
		))
			cells.set((named ?? old).toUpperCase(), unescaped(value ?? '').trim());
		yield raw(line, (name) => cells.get(name) ?? (name === 'STAN_NA' ? date : ''));
	}
	if (!any) throw new FileError('not-xml');
}

function raw(line: number, of: (name: string) => string): Raw {
	return {
		line,
		woj: of('WOJ'),
		pow: of('POW'),
		gmi: of('GMI'),
		rodz: of('RODZ'),
		name: of('NAZWA'),
		extra: of('NAZWA_DOD') || of('NAZDOD'),
		state: of('STAN_NA')
	};
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string) =>
	text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
		if (decimal || hex) return String.fromCodePoint(parseInt(decimal ?? hex, hex ? 16 : 10));
		return ENTITIES[name] ?? whole;
	});
