import type { Outlines } from '../reference/shapes.ts';
import type { NumberRow } from '#lib/indicators/numbers.ts';
import { national } from '#lib/indicators/national.ts';
import type { Frame, MapPage, OnePage } from '#lib/indicators/page.ts';
import type { HeatView, ScatterView } from '#lib/indicators/views.ts';
import { heatView, scatterView } from '../comparison.ts';
import type { Reference } from '../reference.ts';
import { viewNumbers } from './files.ts';
import { framePage, mapPage, onePage } from './pages.ts';

/** How a page draws a map: its classes, and one path for each. Drawing belongs to the interface. */
export interface MapDrawing {
	breaksOf: (values: Iterable<number>) => number[];
	classPaths: (
		outlines: Outlines,
		values: ReadonlyMap<string, number>,
		breaks: number[]
	) => string[];
}

/** What the files of a comparison are made from. The gmina exists. */
export function fileSource(
	reference: Reference,
	teryt: string,
	params: URLSearchParams,
	draw: MapDrawing
) {
	return {
		frame: framePage(reference, teryt, params)!,
		numbers: (view: string): NumberRow[] | null => viewNumbers(reference, teryt, view, params),
		one: (): OnePage => onePage(reference, teryt, params)!,
		heat: (): HeatView => heatView(reference, teryt, params)!,
		scatter: (): ScatterView | null => scatterView(reference, teryt, params),
		map: () => mapOf(reference, teryt, params, draw)
	} satisfies { frame: Frame } & Record<string, unknown>;
}

/** Merging thousands of outlines takes a while and is the same for everybody. */
function mapOf(
	reference: Reference,
	teryt: string,
	params: URLSearchParams,
	{ breaksOf, classPaths }: MapDrawing
): { page: MapPage; paths: string[]; outlines: Outlines } | null {
	const page = mapPage(reference, teryt, params, breaksOf);
	if (!page) return null;
	const outlines = reference.outlines();
	const { code } = page.indicator;
	const paths = reference.once(`map paths ${code}`, () =>
		classPaths(outlines, national(reference.values(code))!.values, page.breaks)
	);
	return { page, paths, outlines };
}
