import { GROUPS, MOST_PICKED, NEAR_BY, NEAREST, type Group, type GroupChoice } from './group.ts';
import type { Figure } from './indicator.ts';
import { COMPONENTS, MOST_WEIGHT } from './risk.ts';

/*
 * What a person chose to see, as it stands in an address, so that a link shows two people the same:
 * wskaznik, drugi · grupa, wg, k, gminy · wagi, prog. A form without scripts sends lists as repeated
 * names and numbers as `waga-wiek=3` and `prog-wiek=22,5`; both forms are read, one is printed.
 */

export interface Choice extends GroupChoice {
	/** Codes of indicators as asked, known or not. */
	indicator: string | null;
	second: string | null;
	/** By the keys of components, those that differ from the usual. */
	weights: Record<string, number>;
	/** By the keys of components, in the indicator's unit. */
	thresholds: Record<string, number>;
}

/** Part of an address that could not be used. */
export interface Unusable {
	param: 'wskaznik' | 'drugi' | 'wg' | 'k' | 'gminy' | 'wagi' | 'prog';
	text: string;
	why: 'unknown' | 'number' | 'too_many';
}

const MOST_NEAR_BY = 8;

/** In this order a gmina's first indicators are taken, where it has values. */
const FIRST = [
	'bdl_634989_share_65plus',
	'bdl_288095_ngo_10k',
	'density_km2',
	'rural_population_share',
	'bdl_76976_own_revenue_per_capita',
	'bdl_60191_library_readers_1000',
	'population'
];

/** `?grupa=`; the województwo unless it says otherwise. */
export const groupOf = (asked: string | null): Group =>
	GROUPS.find((group) => group === asked) ?? 'wojewodztwo';

/** Reads an address. Whatever cannot be used is named and left out; nothing throws. */
export function parseChoice(params: URLSearchParams): { choice: Choice; unusable: Unusable[] } {
	const unusable: Unusable[] = [];
	const by = unique(listed(params, 'wg'));
	for (const text of by.slice(MOST_NEAR_BY)) unusable.push({ param: 'wg', text, why: 'too_many' });

	const choice: Choice = {
		indicator: params.get('wskaznik') || null,
		second: params.get('drugi') || null,
		group: groupOf(params.get('grupa')),
		by: by.length > 0 ? by.slice(0, MOST_NEAR_BY) : NEAR_BY,
		k: howMany(params.get('k'), unusable),
		picked: pickedOf(params, unusable),
		weights: numbers(params, 'wagi', 'waga-', unusable),
		thresholds: numbers(params, 'prog', 'prog-', unusable)
	};
	for (const { key, weight } of COMPONENTS) {
		const asked = choice.weights[key];
		if (asked === undefined) continue;
		const within = Math.min(MOST_WEIGHT, Math.max(0, asked));
		if (within === weight) delete choice.weights[key];
		else choice.weights[key] = within;
	}
	return { choice, unusable };
}

/** The address of a choice, without what is usual: `?grupa=polska`, or nothing at all. */
export function printChoice(choice: Partial<Choice>): string {
	const pairs = (values: Record<string, number> = {}) =>
		Object.entries(values)
			.map(([key, value]) => `${key}:${value}`)
			.join(',');
	const said: [string, string | null | undefined][] = [
		['wskaznik', choice.indicator],
		['drugi', choice.second],
		['grupa', choice.group === 'wojewodztwo' ? null : choice.group],
		['wg', String(choice.by ?? '') === String(NEAR_BY) ? null : choice.by?.join(',')],
		['k', choice.k === NEAREST.usual ? null : choice.k?.toString()],
		['gminy', choice.picked?.join(',')],
		['wagi', pairs(choice.weights)],
		['prog', pairs(choice.thresholds)]
	];
	// commas and colons may stand in a query as they are, and people read it
	const query = said
		.filter(([, value]) => value)
		.map(
			([name, value]) =>
				`${name}=${encodeURIComponent(value!).replace(/%2C/g, ',').replace(/%3A/g, ':')}`
		);
	return query.length > 0 ? `?${query.join('&')}` : '';
}

/**
 * Codes of what a page shows: the chosen indicator, then others up to three of which the gmina has
 * values of its own. `figures` are those of the gmina, one per indicator.
 */
export function shownBeside(figures: Figure[], chosen: string | null): string[] {
	const own = figures
		.filter(({ unit, value }) => unit.level === 'gmina' && value !== null)
		.map(({ indicator }) => indicator.code);
	const order = [...FIRST.filter((code) => own.includes(code)), ...own];
	return [...new Set(chosen ? [chosen, ...order] : order)].slice(0, 3);
}

function howMany(asked: string | null, unusable: Unusable[]): number {
	if (!asked) return NEAREST.usual;
	const k = Number(asked);
	if (!Number.isInteger(k)) {
		unusable.push({ param: 'k', text: asked, why: 'number' });
		return NEAREST.usual;
	}
	return Math.min(NEAREST.most, Math.max(NEAREST.least, k));
}

/** Six digits of each code; whether there is such a gmina only the register knows. */
function pickedOf(params: URLSearchParams, unusable: Unusable[]): string[] {
	const codes: string[] = [];
	for (const text of listed(params, 'gminy')) {
		if (/^\d{6}[1-5]?$/.test(text)) codes.push(text.slice(0, 6));
		else unusable.push({ param: 'gminy', text, why: 'unknown' });
	}
	const [kept, over] = [unique(codes).slice(0, MOST_PICKED), unique(codes).slice(MOST_PICKED)];
	for (const text of over) unusable.push({ param: 'gminy', text, why: 'too_many' });
	return kept;
}

/** `name=wiek:3,pomoc:5` and `prefix+wiek=3`, for keys of components; order of the components. */
function numbers(
	params: URLSearchParams,
	name: 'wagi' | 'prog',
	prefix: string,
	unusable: Unusable[]
): Record<string, number> {
	const asked = new Map<string, string>();
	for (const text of listed(params, name)) {
		const [key, value = ''] = text.split(':');
		asked.set(key, value);
	}
	for (const [param, value] of params)
		if (param.startsWith(prefix) && value) asked.set(param.slice(prefix.length), value);

	const found: Record<string, number> = {};
	for (const { key } of COMPONENTS) {
		const text = asked.get(key);
		asked.delete(key);
		if (text === undefined) continue;
		const value = Number(text.replace(',', '.'));
		if (text.trim() !== '' && Number.isFinite(value)) found[key] = value;
		else unusable.push({ param: name, text: `${key}:${text}`, why: 'number' });
	}
	for (const [key, text] of asked)
		unusable.push({ param: name, text: `${key}:${text}`, why: 'unknown' });
	return found;
}

const listed = (params: URLSearchParams, name: string): string[] =>
	params
		.getAll(name)
		.flatMap((text) => text.split(','))
		.map((text) => text.trim())
		.filter((text) => text !== '');

const unique = (texts: string[]) => [...new Set(texts)];
