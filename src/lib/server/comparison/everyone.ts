import type { Everyone } from '#lib/indicators/page.ts';
import { inYear } from '#lib/indicators/year.ts';
import type { Gmina, Reference } from '../reference.ts';

/** Every gmina with a value of an indicator in one year, by columns. */
export function everyone(reference: Reference, indicator: string, year: number): Everyone {
	const values = reference.values(indicator);
	const columns: Everyone = { codes: [], names: [], values: [], of: 0 };
	for (const gmina of reference.gminas()) {
		columns.of++;
		const six = gmina.teryt.slice(0, 6);
		const one = inYear(values.get(six), year);
		if (!one) continue;
		columns.codes.push(six);
		columns.names.push(told(gmina));
		columns.values.push(one.value);
	}
	return columns;
}

/** Gminas of one name are told apart by their powiat. */
export const told = ({ name, powiat, twin }: Gmina) => (twin ? `${name}, ${powiat}` : name);
