import type { NumberRow } from '#lib/indicators/numbers.ts';
import type { Frame, MapPage, OnePage } from '#lib/indicators/page.ts';
import type { HeatView, ScatterView } from '#lib/indicators/views.ts';
import { csv, type Column } from '../tables/csv.ts';
import { mapPicture } from './map-picture.ts';
import { groupSaid } from './group-said.ts';
import { DRAWINGS, heatPicture, onePicture, scatterPicture } from './pictures.ts';

/* The data twins of a view: its numbers as CSV or JSON, its drawing as SVG. */

/** Where a file is made from; each is worked out only when it is asked for. */
export interface FileSource {
	frame: Frame;
	numbers: (view: string) => NumberRow[] | null;
	one: () => OnePage;
	heat: () => HeatView;
	scatter: () => ScatterView | null;
	map: () => { page: MapPage; paths: string[]; outlines: Parameters<typeof mapPicture>[0] } | null;
}

export interface File {
	body: string;
	type: string;
	/** The ending of its name. */
	name: string;
}

const KEYS = [
	'teryt',
	'nazwa',
	'poziom',
	'powiat',
	'wskaznik',
	'jednostka',
	'wartosc',
	'rok',
	'zrodlo',
	'pobrano'
] as const satisfies (keyof NumberRow)[];
const COLUMNS: Column<NumberRow>[] = KEYS.map((key) => ({ key, value: (row) => row[key] }));

/** Null when there is no such view, kind or drawing. */
export function fileOf(
	view: string,
	kind: string,
	params: URLSearchParams,
	source: FileSource
): File | null {
	const name = `${view || 'porownanie'}.${kind}`;
	if (kind === 'svg') {
		const body = picture(view, params.get('rysunek') ?? DRAWINGS[0], source);
		return body === null ? null : { body, type: 'image/svg+xml', name };
	}
	if (kind !== 'csv' && kind !== 'json') return null;
	const rows = source.numbers(view);
	if (!rows) return null;
	return kind === 'csv'
		? { body: csv(COLUMNS, rows, params.get('arkusz') === '1'), type: 'text/csv', name }
		: { body: JSON.stringify(rows), type: 'application/json', name };
}

function picture(view: string, asked: string, source: FileSource): string | null {
	const group = groupSaid(source.frame);
	const drawing = DRAWINGS.find((one) => one === asked);
	if (view === '') return drawing ? onePicture(source.one(), drawing, group) : null;
	if (view === 'tabela') return heatPicture(source.heat(), group);
	if (view === 'zaleznosc') {
		const scatter = source.scatter();
		return scatter && scatterPicture(scatter, source.frame.areas[0].name, group);
	}
	const map = view === 'mapa' ? source.map() : null;
	return map && mapPicture(map.outlines, map.page, map.paths);
}

export const fileName = (slug: string, { name }: File): string => `${slug}-${name}`;
