import {
	byUnitAddress,
	byVariableAddress,
	readByUnit,
	readByVariable,
	readUnits,
	readVariable,
	unitsAddress,
	variableAddress
} from '#lib/sources/bdl.ts';
import { SourceError } from './error.ts';
import type { Answer, Polite } from './polite.ts';

interface Asked {
	signal?: AbortSignal;
	/** Of the page as it was stored; then the answer may be `unchanged`. */
	etag?: string | null;
}

export type Read<T> =
	{ unchanged: true; url: string } | ({ unchanged: false; url: string; etag: string | null } & T);

/** Bank Danych Lokalnych. Every answer is what was asked for, or SourceError. */
export interface Bdl {
	units: (
		level: 5 | 6,
		parent: string | null,
		page: number,
		asked?: Asked
	) => Promise<Read<NonNullable<ReturnType<typeof readUnits>>>>;
	byVariable: (
		variable: string,
		what: Parameters<typeof byVariableAddress>[2],
		asked?: Asked
	) => Promise<Read<NonNullable<ReturnType<typeof readByVariable>>>>;
	byUnit: (
		unit: string,
		variables: string[],
		page: number,
		asked?: Asked
	) => Promise<Read<NonNullable<ReturnType<typeof readByUnit>>>>;
	variable: (
		id: string,
		asked?: Asked
	) => Promise<Read<NonNullable<ReturnType<typeof readVariable>>>>;
	byVariableUrl: (variable: string, what: Parameters<typeof byVariableAddress>[2]) => string;
	byUnitUrl: (unit: string, variables: string[], page: number) => string;
}

export function bdl(service: Polite, base: string): Bdl {
	async function read<T extends object>(
		url: string,
		reader: (json: unknown) => T | null,
		asked: Asked = {}
	): Promise<Read<T>> {
		const answer = await service.ask(url, asked);
		if (answer.unchanged) return { unchanged: true, url };
		const json = parse(answer, url);
		quotaSaid(json, url);
		const value = reader(json);
		if (!value) throw new SourceError('strange', url);
		return { unchanged: false, url, etag: answer.etag, ...value };
	}

	/** With status 200 BDL may say that the quota is used up: "Maximum admitted 100 per 15m." */
	function quotaSaid(json: unknown, url: string): void {
		const { errorResult, errors } = (json ?? {}) as { errorResult?: unknown; errors?: unknown };
		if (typeof errorResult !== 'string') {
			if (Array.isArray(errors)) throw new SourceError('refused', url, { said: wordsOf(errors) });
			return;
		}
		const [, n, unit] = /per\s+(\d+)\s*([smhd])/i.exec(errorResult) ?? [];
		const quota = n !== undefined || /quota|limit|zbyt du/i.test(errorResult);
		if (!quota) throw new SourceError('refused', url, { said: errorResult.slice(0, 120) });
		const ms = n
			? Number(n) * { s: 1, m: 60, h: 3600, d: 86_400 }[unit.toLowerCase()]! * 1000
			: 60_000;
		throw new SourceError('busy', url, { status: 200, retryAt: service.rest(ms) });
	}

	return {
		units: (level, parent, page, asked) =>
			read(unitsAddress(base, level, parent, page), readUnits, asked),
		byVariable: (variable, what, asked) =>
			read(byVariableAddress(base, variable, what), readByVariable, asked),
		byUnit: (unit, variables, page, asked) =>
			read(byUnitAddress(base, unit, variables, page), readByUnit, asked),
		variable: (id, asked) => read(variableAddress(base, id), readVariable, asked),
		byVariableUrl: (variable, what) => byVariableAddress(base, variable, what),
		byUnitUrl: (unit, variables, page) => byUnitAddress(base, unit, variables, page)
	};
}

function parse(answer: Extract<Answer, { unchanged: false }>, url: string): unknown {
	try {
		return JSON.parse(answer.text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new SourceError('half', url);
	}
}

const wordsOf = (errors: unknown[]) =>
	String((errors[0] as { errorResult?: unknown })?.errorResult ?? '').slice(0, 120);
