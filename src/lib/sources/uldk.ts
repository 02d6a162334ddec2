import { GeometryFault, outlineOf, type Outline, type Rings } from './geometry.ts';

/*
 * ULDK, the locator of GUGiK: one line of text that says how many results there are, then one line
 * per result, fields parted by bars, geometry as "SRID=4326;POLYGON((…))". Errors are words in the
 * first line, and a firewall in between answers with a page of HTML.
 */

/** The address of a gmina's outline. ULDK writes the kind behind an underscore: 121205_3. */
export function communeAddress(base: string, teryt: string): string {
	const query = new URLSearchParams({
		request: 'GetCommuneById',
		id: `${teryt.slice(0, 6)}_${teryt.slice(6)}`,
		result: 'geom_wkt,teryt,commune,county,voivodeship',
		srid: '4326'
	});
	return `${base.replace(/[?&]+$/, '')}${base.includes('?') ? '&' : '?'}${query}`;
}

export interface Commune {
	teryt: string;
	name: string;
	geometry: Outline;
}

export type UldkAnswer =
	| { found: Commune }
	/** `none`: there is no such gmina. The others are no answer to our question. */
	| { fault: 'none' | 'empty' | 'html' | 'refused' | 'several' | 'no-geometry'; said: string };

/** Reads an answer to `communeAddress`; `near` is where the gmina is. */
export function parseCommune(
	text: string,
	near: readonly [number, number] | null = null
): UldkAnswer {
	const trimmed = text.replace(/^\ufeff/, '').trim();
	const said = trimmed.slice(0, 120);
	if (trimmed === '') return { fault: 'empty', said };
	if (trimmed.startsWith('<')) return { fault: 'html', said };

	const [status, ...lines] = trimmed.split(/\r?\n/).filter((line) => line.trim() !== '');
	const count = /^-?\d+/.exec(status)?.[0];
	if (count === undefined) return { fault: 'refused', said };
	if (Number(count) < 0) return { fault: 'none', said };
	if (lines.length === 0) return { fault: 'empty', said };
	if (lines.length > 1) return { fault: 'several', said };

	const [wkt, teryt = '', name = ''] = lines[0].split('|');
	try {
		const geometry = outlineOf(parseWkt(wkt), near);
		return { found: { teryt: teryt.replace('_', ''), name, geometry } };
	} catch (error) {
		if (!(error instanceof GeometryFault)) throw error;
		return { fault: 'no-geometry', said: wkt.slice(0, 120) };
	}
}

/** POLYGON and MULTIPOLYGON of well-known text, with or without "SRID=…;". Throws GeometryFault. */
export function parseWkt(text: string): Rings[] {
	const [, kind, body] =
		/^(?:SRID=\d+;)?\s*(POLYGON|MULTIPOLYGON)\s*(?:Z\s*)?(\(.*\))\s*$/is.exec(text.trim()) ?? [];
	if (!kind) throw new GeometryFault('broken-geometry');
	const json = body
		.replace(/-?[\d.]+(?:e[+-]?\d+)?(?:\s+-?[\d.]+(?:e[+-]?\d+)?)+/gi, (point) => {
			const [x, y] = point.trim().split(/\s+/).map(Number);
			return `[${x},${y}]`;
		})
		.replaceAll('(', '[')
		.replaceAll(')', ']');
	try {
		const read = JSON.parse(json);
		return kind.toUpperCase() === 'POLYGON' ? [read] : read;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new GeometryFault('broken-geometry');
	}
}
