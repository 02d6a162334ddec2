import type * as Y from 'yjs';
import type { Values } from './check.ts';
import { pointOf } from './entity.ts';
import type { Point } from './entity.ts';
import { fold } from './fold.ts';

/* How a list that comes a second time is known: by register entries, or by name and village. */

/** Under what a place is found again: name and village first, then its register entries. */
export function keysOf(item: Y.Map<unknown>): string[] {
	const registers = [...item.entries()].flatMap(([key, on]) =>
		key === 'register'
			? [String(on)]
			: key.startsWith('register:') && on === true
				? [key.slice(9)]
				: []
	);
	const text = (key: string) => String(item.get(key) ?? '');
	return keys(text('name'), text('locality'), registers, pointOf(item.get('point')));
}

export function keysOfValues({ name, locality, register, point }: Values): string[] {
	return keys(
		String(name ?? ''),
		String(locality ?? ''),
		register ? [String(register)] : [],
		(point as Point) ?? null
	);
}

function keys(name: string, locality: string, registers: string[], point: Point | null): string[] {
	// without a village the spot tells two of the same name apart, to about a hundred metres
	const spot = locality || (point ? `${point.lat.toFixed(3)},${point.lng.toFixed(3)}` : '');
	return [`n ${fold(name)} | ${fold(spot)}`, ...registers.map((key) => `r ${key}`)];
}
