import { fixed } from './numbers.ts';
import { here, type Locale } from './locale.ts';
import { m } from './paraglide/messages.js';

/* What reading a list of places found, in sentences; codes of sources/resources/problems.ts. */

type Sentence = (
	inputs: { value: string; distance: string },
	options: { locale: Locale }
) => string;

const SENTENCES = {
	'empty-file': m.intake_problem_empty_file,
	'too-large': m.intake_problem_too_large,
	'too-many-rows': m.intake_problem_too_many_rows,
	'too-many-columns': m.intake_problem_too_many_columns,
	'too-many-points': m.intake_problem_too_many_points,
	'too-deep': m.intake_problem_too_deep,
	'is-spreadsheet': m.intake_problem_is_spreadsheet,
	'is-kmz': m.intake_problem_is_kmz,
	'is-archive': m.intake_problem_is_archive,
	'is-document': m.intake_problem_is_document,
	'is-picture': m.intake_problem_is_picture,
	'is-html': m.intake_problem_is_html,
	'not-text': m.intake_problem_not_text,
	'not-a-table': m.intake_problem_not_a_table,
	'open-quote': m.intake_problem_open_quote,
	'not-json': m.intake_problem_not_json,
	'not-geojson': m.intake_problem_not_geojson,
	'not-xml': m.intake_problem_not_xml,
	'not-kml-or-gpx': m.intake_problem_not_kml_or_gpx,
	'has-doctype': m.intake_problem_has_doctype,
	'has-entity': m.intake_problem_has_entity,
	'no-rows': m.intake_problem_no_rows,
	'overpass-remark': m.intake_problem_overpass_remark,
	'no-name': m.intake_problem_no_name,
	'wrong-cells': m.intake_problem_wrong_cells,
	'bad-coordinates': m.intake_problem_bad_coordinates,
	'half-point': m.intake_problem_half_point,
	'unknown-system': m.intake_problem_unknown_system,
	'outside-poland': m.intake_problem_outside_poland,
	swapped: m.intake_problem_swapped,
	pl1992: m.intake_problem_pl1992,
	outside: m.intake_problem_outside,
	'outside-near': m.intake_problem_outside_near,
	'other-gmina': m.intake_problem_other_gmina,
	'unknown-village': m.intake_problem_unknown_village,
	'village-only': m.intake_problem_village_only,
	'no-position': m.intake_problem_no_position,
	'centre-of-shape': m.intake_problem_centre_of_shape,
	'category-from-name': m.intake_problem_category_from_name,
	'unknown-category': m.intake_problem_unknown_category,
	'helper-by-village': m.intake_problem_helper_by_village,
	closed: m.intake_problem_closed,
	shortened: m.intake_problem_shortened,
	'left-out': m.intake_problem_left_out,
	'windows-1250': m.intake_problem_windows_1250,
	'no-header': m.intake_problem_no_header,
	'title-lines': m.intake_problem_title_lines,
	'duplicate-columns': m.intake_problem_duplicate_columns,
	'unnamed-columns': m.intake_problem_unnamed_columns,
	'short-rows': m.intake_problem_short_rows,
	'formula-cells': m.intake_problem_formula_cells,
	'personal-columns': m.intake_problem_personal_columns,
	'lines-and-tracks': m.intake_problem_lines_and_tracks,
	'without-geometry': m.intake_problem_without_geometry,
	'network-links': m.intake_problem_network_links,
	'without-name': m.intake_problem_without_name
} as unknown as Record<string, Sentence | undefined>;

/** What a line number counts: lines of the file, or entries where all stand in one line. */
export type Counts = 'lines' | 'objects';

interface Found {
	code: string;
	value?: string;
	distanceKm?: number;
}

/** The sentence of a code alone, without where it happened. */
export function draftText(
	{ code, value = '', distanceKm }: Found,
	locale: Locale = here()
): string {
	const key = code === 'outside' && distanceKm !== undefined && value ? 'outside-near' : code;
	const distance = distanceKm === undefined ? '' : fixed(distanceKm, 1, locale);
	return SENTENCES[key]?.({ value, distance }, { locale }) ?? code;
}

/** Why a file cannot be read, with the line where there is one: "… (wiersz 5)". */
export function fileText(
	found: Found & { line: number | null },
	counts: Counts = 'lines',
	locale: Locale = here()
): string {
	const text = draftText(found, locale);
	if (found.line === null) return text;
	const inputs = { text, line: found.line };
	return counts === 'lines'
		? m.intake_problem_file_line(inputs, { locale })
		: m.intake_problem_file_object(inputs, { locale });
}

/** A problem or a notice of a row: "wiersz 5: brakuje nazwy". */
export function rowText(
	found: Found,
	line: number,
	counts: Counts = 'lines',
	locale: Locale = here()
): string {
	const inputs = { line, text: draftText(found, locale) };
	return counts === 'lines'
		? m.intake_problem_where_line(inputs, { locale })
		: m.intake_problem_where_object(inputs, { locale });
}
