import type { Kind } from '../runner.ts';
import { bdlVariables } from './bdl.ts';
import { boundaries, sdg, stats } from './files.ts';
import { figures } from './figures.ts';
import { outline, uldkOutlines } from './outline.ts';
import type { ImportParts } from './parts.ts';
import { BACKGROUND_TRIES, IMPORT_TRIES, patient } from './patient.ts';
import { terc } from './terc.ts';

export const IMPORT_KINDS = [
	'bdl',
	'uldk',
	'boundaries',
	'terc',
	'stats',
	'sdg',
	'figures',
	'outline'
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Every job that brings data from outside. */
export function importKinds(parts: ImportParts): Record<ImportKind, Kind> {
	const { clock } = parts.sources;
	return {
		bdl: patient(bdlVariables(parts), clock, IMPORT_TRIES),
		uldk: patient(uldkOutlines(parts), clock, IMPORT_TRIES),
		boundaries: boundaries(parts),
		terc: terc(parts),
		stats: stats(parts),
		sdg: sdg(parts),
		figures: patient(figures(parts), clock, BACKGROUND_TRIES),
		outline: patient(outline(parts), clock, BACKGROUND_TRIES)
	};
}
