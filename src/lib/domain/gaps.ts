import type * as Y from 'yjs';
import type { Value, Values } from './check.ts';
import { pointOf } from './entity.ts';

/* What a row of a list knows and a place that is there does not. */

/** Of the entry itself or of this import, not of the place. */
const NOT_FILLED = new Set([
	'name',
	'status',
	'visibility',
	'precision',
	'licence',
	'source',
	'plane',
	'origin',
	'channel',
	'createdAt',
	'importId',
	'mergedInto'
]);

/** What a row knows and the place does not. Nothing that is there is written over. */
export function gapsOf(item: Y.Map<unknown>, values: Values): [string, Value][] {
	const helper = item.get('category') === 'informal_helper';
	const gaps = Object.entries(values).filter((entry): entry is [string, Value] => {
		const [key, value] = entry;
		if (value === null || value === undefined || value === '' || value === false) return false;
		if (NOT_FILLED.has(key) || key.startsWith('status:') || key === 'point' || key === 'register')
			return false;
		if (helper && key === 'address') return false;
		if (key === 'category')
			return (item.get(key) ?? 'other') === 'other' && value !== 'informal_helper';
		return (item.get(key) ?? '') === '';
	});
	return [...gaps, ...pointGap(item, values), ...registerGap(item, values)];
}

/** A position is filled where there is none, never one that is kept back. */
function pointGap(item: Y.Map<unknown>, { point, precision }: Values): [string, Value][] {
	const kept = item.get('precision') === 'hidden' || item.get('category') === 'informal_helper';
	if (!point || kept || pointOf(item.get('point'))) return [];
	return [
		['point', point],
		['precision', precision ?? 'exact']
	];
}

function registerGap(item: Y.Map<unknown>, { register }: Values): [string, Value][] {
	if (typeof register !== 'string' || register === '') return [];
	const own = item.get('register') ?? '';
	if (own === register || item.get(`register:${register}`) === true) return [];
	return own === '' ? [['register', register]] : [[`register:${register}`, true]];
}
