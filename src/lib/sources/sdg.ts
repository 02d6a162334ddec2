import { FileError, Problems, type SourceProblem } from './problems.ts';
import { readLines, readNumber, type Line } from './table.ts';
import { readYear } from './stats.ts';

/*
 * Regional files of the GUS SDG platform (github.com/statisticspoland/sdg-indicators-pl, CC0). Two
 * shapes: years beside regions ("…-map.csv", one header line) and regions beside years ("…-reg.csv",
 * two header lines: Polish names, then English ones). An empty cell is a missing value.
 */

export interface SdgRow {
	/** 00 or the two digits of a województwo. */
	unit: string;
	year: number;
	value: number;
}

/** Which of our indicators a file is, by the number that GUS puts into its name. */
const BY_NUMBER: Record<string, string> = {
	'1-c-1': 'e_administration_users',
	'1-c-2': 'households_broadband',
	'1-c-3': 'internet_goods_services_search',
	'1-d-4': 'social_assistance_decisions_10k',
	'1-d-5': 'bdl_1548717_social_assistance_10k',
	'1-e-2': 'bdl_288095_ngo_10k',
	'9-d-1': 'internet_users_last_3_months'
};

/** The indicator a file's name speaks of, or null. */
export function sdgIndicator(fileName: string): string | null {
	const number = /(\d+)[-._ ]([a-z])[-._ ](\d+)/i.exec(fileName);
	return number ? (BY_NUMBER[number.slice(1).join('-').toLowerCase()] ?? null) : null;
}

/** `regions` leads from a folded name ("malopolskie", "polska") to its code. */
export function parseSdg(
	text: string,
	regions: ReadonlyMap<string, string>
): { rows: SdgRow[]; problems: SourceProblem[] } {
	const [head, ...lines] = readLines(text);
	if (!head) throw new FileError('empty-file');
	const problems = new Problems();
	const rows: SdgRow[] = [];
	const across = /^\D/.test(head.cells[1] ?? '');
	const region = (name: string) => regions.get(name.trim().toLocaleLowerCase('pl')) ?? null;
	const columns = head.cells.slice(1);
	if (columns.length === 0 || (across && !columns.some(region)))
		throw new FileError('missing-columns', 'REGION, 2010, 2011…', head.line);

	const body = across ? lines.filter(({ cells }) => !/^year$|^rok$/i.test(cells[0].trim())) : lines;
	for (const one of body) {
		if (one.cells.length !== head.cells.length) {
			problems.add('wrong-cells', one.line, `${one.cells.length}/${head.cells.length}`);
			continue;
		}
		columns.forEach((column, i) => {
			const unit = region(across ? column : one.cells[0]);
			const year = readYear(across ? one.cells[0] : column);
			const value = cell(one, i + 1);
			if (unit && year !== null && value !== null) rows.push({ unit, year, value });
		});
		if (!across && !region(one.cells[0])) problems.add('unknown-area', one.line, one.cells[0]);
		if (across && readYear(one.cells[0]) === null) problems.add('bad-year', one.line, one.cells[0]);
	}
	for (const column of columns)
		if (across && !region(column)) problems.add('unknown-area', head.line, column);
		else if (!across && readYear(column) === null) problems.add('bad-year', head.line, column);
	return { rows, problems: problems.list };

	function cell({ line, cells }: Line, at: number): number | null {
		if (cells[at].trim() === '') return null;
		const number = readNumber(cells[at]);
		if (!number) problems.add('not-a-number', line, cells[at].trim());
		return number?.value ?? null;
	}
}
