/*
 * What reading a list of places may find. Codes only: the sentences are messages
 * (`intake_problem_…`, said by i18n/intake.ts). A file that cannot be read at all ends in FileError;
 * everything else goes with its row, and nothing is left out in silence.
 */

/** The file cannot be used. `value` is what the sentence names: megabytes, a column, a word. */
export const FILE_FAULTS = [
	'empty-file',
	'too-large',
	'too-many-rows',
	'too-many-columns',
	'too-many-points',
	'too-deep',
	'is-spreadsheet',
	'is-kmz',
	'is-archive',
	'is-document',
	'is-picture',
	'is-html',
	'not-text',
	'not-a-table',
	'open-quote',
	'not-json',
	'not-geojson',
	'not-xml',
	'not-kml-or-gpx',
	'has-doctype',
	'has-entity',
	'no-rows',
	'overpass-remark'
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** The row cannot become a place before somebody changes it. */
export const ROW_PROBLEMS = [
	'no-name',
	'wrong-cells',
	'bad-coordinates',
	'half-point',
	'unknown-system',
	'outside-poland'
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** The row can be used; this was done to it, or should be known. `outside` and `other-gmina` are asked about. */
export const NOTICES = [
	'swapped',
	'pl1992',
	'outside',
	'other-gmina',
	'unknown-village',
	'village-only',
	'no-position',
	'centre-of-shape',
	'category-from-name',
	'unknown-category',
	'helper-by-village',
	'closed',
	'shortened',
	'left-out'
] as const;
export type NoticeCode = (typeof NOTICES)[number];

/** What is worth knowing of the file as a whole. */
export const REMARKS = [
	'windows-1250',
	'no-header',
	'title-lines',
	'duplicate-columns',
	'unnamed-columns',
	'short-rows',
	'formula-cells',
	'personal-columns',
	'lines-and-tracks',
	'without-geometry',
	'network-links',
	'without-name'
] as const;
export type RemarkCode = (typeof REMARKS)[number];

export interface Problem {
	code: RowProblem;
	/** What stood there. */
	value: string;
}

export interface Notice {
	code: NoticeCode;
	value: string;
	/** The field it is about, where it is about one. */
	field?: string;
	/** How far from the nearest village of the gmina, for `outside`. */
	distanceKm?: number;
}

export interface Remark {
	code: RemarkCode;
	/** The first line it happened in, from 1; null where it is about the whole file. */
	line: number | null;
	value: string;
	count: number;
}
