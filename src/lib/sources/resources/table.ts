import { FileError } from '../problems.ts';
import { textIn } from './bytes.ts';
import { readCsv } from './csv.ts';
import type { Table } from './draft.ts';
import { readGeojson } from './geojson.ts';
import { isRecord, readJson } from './json.ts';
import { readKmlOrGpx } from './kml.ts';
import { readOverpass } from './overpass.ts';
import { isPersonal } from './personal.ts';
import type { FileFault } from './problems.ts';
import { Remarks } from './remarks.ts';
import { isRspo } from './rspo.ts';

/**
 * Reads a file of any format we know into rows; the name only helps to say what a wrong file is.
 * Throws FileError, with the line where there is one, and nothing else.
 */
export function readTable(bytes: Uint8Array, name: string): Table {
	const { text, windows1250 } = textIn(bytes, name);
	const remarks = new Remarks();
	if (windows1250) remarks.add('windows-1250', null);
	const table = read(text, remarks);
	if (table.rows.length === 0) throw new FileError<FileFault>('no-rows');
	const personal = table.columns.filter(isPersonal);
	for (const column of personal) remarks.add('personal-columns', null, column);
	return { ...table, remarks: remarks.list };
}

function read(text: string, remarks: Remarks): Table {
	const first = /\S/.exec(text)?.[0];
	if (first === '{' || first === '[') {
		const json = readJson(text);
		return isRecord(json.value) && Array.isArray(json.value.elements)
			? readOverpass(json, remarks)
			: readGeojson(json, remarks);
	}
	const plain = { counts: 'lines' as const, licence: null, remarks: [] };
	if (first === '<') {
		if (/^\s*<(!doctype\s+html|html|head|body|table|div|p|meta)\b/i.test(text))
			throw new FileError<FileFault>('is-html');
		return { ...readKmlOrGpx(text, remarks), ...plain };
	}
	const { columns, rows } = readCsv(text, remarks);
	return { format: isRspo(columns) ? 'rspo' : 'csv', columns, rows, ...plain };
}
