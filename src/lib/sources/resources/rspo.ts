/*
 * RSPO, the register of schools (rspo.gov.pl, "Pobierz wyniki" as CSV): UTF-8 with a byte order
 * mark, semicolons, 54 columns, codes in the armour ="0123". It has no coordinates, so a school
 * stands in its village until somebody places it. The whole country has 56,000 rows; a gmina is
 * chosen in its search before the file is taken. Columns as of 2024, from programs that read it;
 * the register may add some, so only the ones we need are asked for.
 */
const NEEDED = ['Numer RSPO', 'Typ', 'Nazwa', 'Miejscowość'];

export const isRspo = (columns: string[]): boolean =>
	NEEDED.every((name) => columns.includes(name));
