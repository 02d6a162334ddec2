import type { Values } from '#lib/domain/check.ts';
import type { Point } from '#lib/domain/entity.ts';
import type { ACCESS_FACTS, Category, DAYS, PLACE_LICENCES } from '#lib/domain/places.ts';
import type { Outline } from '../geometry.ts';
import type { Notice, Problem, Remark } from './problems.ts';

/*
 * From somebody's list to places, in three steps that a person can look at: a file is read into a
 * Table (table.ts), its columns are matched with fields (mapping.ts), and rows become Drafts with
 * everything that was mended or doubted (drafts.ts). Runs in a worker of the browser and in Node.
 */

export const FORMATS = ['csv', 'geojson', 'kml', 'gpx', 'rspo', 'overpass'] as const;
export type Format = (typeof FORMATS)[number];

/** A file or answer read into rows; nothing is understood yet. Cells are text, zeros included. */
export interface Table {
	format: Format;
	/** Unique, never empty. */
	columns: string[];
	rows: TableRow[];
	/** What `line` counts: lines of the file, or objects where all of them stand in one line. */
	counts: 'lines' | 'objects';
	/** Under which licence the rows came, where it binds whoever shows them. */
	licence: (typeof PLACE_LICENCES)[number] | null;
	remarks: Remark[];
}

export interface TableRow {
	/** From 1. */
	line: number;
	/** As many as columns; more when the row has too many (drafts say so). */
	cells: string[];
	/** Of formats with geometry, as written; drafts mend it. */
	point: Point | null;
	/** The point is the middle of a line or an area. */
	centre?: true;
}

/** Fields that a column may fill, in the order in which to offer them. */
export const TARGETS = [
	'name',
	'category',
	'categoryNote',
	'locality',
	'address',
	'street',
	'building',
	'flat',
	'postcode',
	'lat',
	'lng',
	'latlng',
	'operator',
	'website',
	'description',
	'openingHours',
	'rooms',
	'seats',
	'workstations',
	'devices',
	'teachers',
	'internet',
	'internetNote',
	'broadband',
	'publicWifi',
	'downloadMbps',
	'uploadMbps',
	'latencyMs',
	'measuredAt',
	'groups',
	'languages',
	'languageNote',
	'cost',
	'booking',
	'wheelchair',
	'accessNote',
	'precision',
	'status',
	'plane',
	'confirmedAt',
	'confirmedBy',
	'closedOn',
	'gminaCode',
	'source',
	'licence',
	'register',
	/** Of our own exports: `village` when the coordinates are the village's and not the place's. */
	'pointOf'
] as const;

/** A field; a cell of a grid (`hours:mon`, `access:ramp`); a field of the partnership's own (`x:…`). */
export type TargetField =
	| (typeof TARGETS)[number]
	| `hours:${(typeof DAYS)[number]}`
	| `access:${(typeof ACCESS_FACTS)[number]}`
	| `x:${string}`;

/** Which column, by its index, fills which field of a place. */
export type Mapping = Partial<Record<TargetField, number>>;

/** Where the partnership is: what "outside" and "this village" mean. */
export interface Around {
	/** Seven digits. */
	teryt: string;
	outline: Outline | null;
	/** The outline is a real one, not our approximation of it. */
	exact: boolean;
	villages: readonly (Point & { name: string })[];
}

/** What rows have that do not say it themselves. */
export interface Defaults {
	/** Kind of rows without one; null: read from the name. */
	category: Category | null;
	/** Where the list came from, in words: goes into `source`. */
	source: string;
	/** ISO date of the import. */
	today: string;
}

/** A row understood: values ready for `add(doc, 'places', values)`, or why not. */
export interface Draft {
	line: number;
	/** The entry of a register that the row is, such as `rspo:123` or `osm:node/1`; also in `values.register`. */
	key: string | null;
	/** Hold `point`, too; what there is of them also when there are problems. */
	values: Values;
	/** The long text of the place, '' for none: it is a root of its own in the document. */
	description: string;
	point: Point | null;
	/** Not empty: the row cannot be taken as it is. */
	problems: Problem[];
	notices: Notice[];
}
