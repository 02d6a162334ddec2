/*
 * Dates as people type them into a field, as far as they are known. The document holds `2027`,
 * `2027-06` or `2027-06-30`; a field shows 2027, 06.2027 or 30.06.2027.
 */

/** What a field shows for a date of the document. */
export const typedDate = (date: string | null): string =>
	date?.split('-').reverse().join('.') ?? '';

/** The document's form of a typed date; null when it is none. */
export function dateIn(text: string): string | null {
	const plain = text.trim().replace(/\s*r\.?$/, '');
	const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(plain);
	const polish = /^(?:(?:(\d{1,2})[./])?(\d{1,2})[./])?(\d{4})$/.exec(plain);
	const [year, month, day] = iso
		? iso.slice(1)
		: polish
			? [polish[3], polish[2], polish[1]]
			: [undefined];
	if (!year || Number(year) < 1900 || Number(year) > 2100) return null;
	if (!month) return year;
	if (Number(month) < 1 || Number(month) > 12) return null;
	const start = `${year}-${month.padStart(2, '0')}`;
	if (!day) return start;
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return date.getUTCDate() === Number(day) ? `${start}-${day.padStart(2, '0')}` : null;
}
