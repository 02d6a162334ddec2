/**
 * Rows of one of our own seed files, by the names in its first line. RFC 4180 with quotes; a row
 * of another length than the first line throws, because then the file was broken by hand.
 */
export function parseCsv(text: string): Record<string, string>[] {
	const [head, ...rows] = text
		.split(/\r?\n/)
		.filter((line) => line !== '')
		.map(cells);
	if (!head) return [];

	return rows.map((row) => {
		if (row.length !== head.length) throw new Error(`Not ${head.length} cells: ${row.join(',')}`);
		return Object.fromEntries(head.map((key, i) => [key, row[i]!]));
	});
}

function cells(line: string): string[] {
	if (!line.includes('"')) return line.split(',');
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
		([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''
	);
}
