import { FileError } from '#lib/sources/problems.ts';
import { boxOf, surroundings } from '#lib/sources/resources/around.ts';
import type { Around, Table } from '#lib/sources/resources/draft.ts';
import type { Box } from '#lib/sources/resources/overpass.ts';
import type { FileFault } from '#lib/sources/resources/problems.ts';
import { readTable } from '#lib/sources/resources/table.ts';
import type { Reference } from '../reference.ts';
import { fetchFile, RULES, type Rules } from './fetch.ts';
import type { Sources } from './sources.ts';

/* Lists of places that this server fetches for a person: by an address, and from OpenStreetMap. */

/** Where a partnership is, for reading lists: see sources/resources/drafts.ts. */
export function aroundOf(
	reference: Pick<Reference, 'outline' | 'localities'>,
	teryt: string
): Around {
	const outline = reference.outline(teryt);
	return {
		teryt,
		outline: outline?.geometry ?? null,
		exact: outline?.exact ?? false,
		villages: reference.localities(teryt).map(({ name, lat, lng }) => ({ name, lat, lng }))
	};
}

/**
 * The list at an address that a person typed. Throws SourceError where there is none to have, also
 * for addresses this server is not sent to (`not-public`), and FileError for what is no list.
 */
export async function fetchTable(url: string, rules: Rules = RULES): Promise<Table> {
	const { bytes, name } = await fetchFile(url, rules);
	return readTable(bytes, name);
}

/** Degrees around villages for which no outline is known: about two kilometres. */
const MARGIN = 0.025;

/**
 * What OpenStreetMap knows in a gmina: objects with a name inside its outline, under ODbL. Throws
 * SourceError, and FileError `no-rows` where it knows nothing.
 */
export async function overpassTable(
	{ sources, reference }: { sources: Pick<Sources, 'overpass'>; reference: Reference },
	teryt: string,
	signal?: AbortSignal
): Promise<Table> {
	const around = aroundOf(reference, teryt);
	const box = boxAround(around);
	if (!box) throw new FileError<FileFault>('no-rows');
	const table = await sources.overpass.places(box, signal);
	const near = surroundings(around);
	// the box has corners that belong to neighbours
	const rows = table.rows.filter(({ point }) => point !== null && near.outside(point) === null);
	if (rows.length === 0) throw new FileError<FileFault>('no-rows');
	return { ...table, rows };
}

/** South, west, north, east; null for a gmina of which nothing is known. */
export function boxAround({ outline, villages }: Around): Box | null {
	const boxes = outline ? [boxOf(outline)] : [];
	for (const { lat, lng } of villages)
		boxes.push([lng - MARGIN, lat - MARGIN, lng + MARGIN, lat + MARGIN]);
	if (boxes.length === 0) return null;
	const side = (i: 0 | 1 | 2 | 3, pick: (...n: number[]) => number) =>
		pick(...boxes.map((box) => box[i]));
	return [side(1, Math.min), side(0, Math.min), side(3, Math.max), side(2, Math.max)];
}
