import { folded } from './words.ts';

/*
 * Columns about people, or about how to reach them. They never become fields of a place: a shared
 * document is read by everybody in the partnership and cannot forget. Contact persons have their
 * own register with consent (partners).
 */
const PERSONAL =
	/(^| )(imie|imiona|nazwisk\w*|osob\w* kontakt\w*|kontakt\w*|contact|dyrektor\w*|kierown\w*|prezes\w*|soltys\w*|opiekun\w*|wlasciciel\w*|pesel|tel|telefon\w*|phone|mobile|komork\w*|kom|faks|fax|e ?mail\w*|mail|poczta elektroniczna)( |$)/;

/** Whether a column, by its name, holds people's names or ways to reach them. */
export const isPersonal = (column: string): boolean => {
	const words = folded(column.slice(0, 200));
	return PERSONAL.test(words) && !words.includes('bez nazwisk'); // our own heading says there are none
};
