/*
 * Whether a text for everybody holds what leads to one person: an e-mail address or a telephone
 * number. It only makes a field say so, gently: an institution's own number is nobody's secret. What
 * looks alike is left alone: NIP, REGON and KRS, sums of money, dates, hours, postal codes.
 */
export type Personal = 'email' | 'phone';

const EMAIL = /[^\s@<>()[\],;:"„”]+@[^\s@<>()[\],;:"„”]+\.\p{L}{2,}/u;

/** Groups of digits as people write Polish numbers; what stands around them is looked at by hand. */
const NUMBER =
	/(?<![\d.,/-])(?:(?:\+|00)\d{2}[ \u00a0-]?)?(?:\(\d{2}\)[ \u00a0]?|\d{2}[ \u00a0-])?\d{2,3}(?:[ \u00a0-]?\d{2,3}){1,3}(?!\d|[ \u00a0,.-]\d)/g;

const REGISTER = /(?:nip|regon|krs|teryt|rspo|isbn|konto|faktur\p{L}*|nr umowy)[\s:.nr]*$/iu;
const AMOUNT =
	/^[ \u00a0]*(?:zł|pln|eur|tys|mln|osób|osoby|mieszk|ha\b|km|m2|m²|szt|godz|gb|mb|%|r\.)/i;
const CALLED = /(?:tel|telefon|kom|kontakt|dzwo|numer|☎)\p{L}*[\s.:]*$/iu;

/** What kind of personal contact a text holds; null for none. */
export function personalIn(text: string): Personal | null {
	if (EMAIL.test(text)) return 'email';
	const numbers = text.matchAll(NUMBER);
	return [...numbers].some((found) => isPhone(text, found)) ? 'phone' : null;
}

function isPhone(text: string, found: RegExpExecArray): boolean {
	const [written] = found;
	const before = text.slice(0, found.index);
	const digits = written.replace(/\D/g, '');
	if (REGISTER.test(before) || AMOUNT.test(text.slice(found.index + written.length))) return false;
	if (CALLED.test(before)) return digits.length >= 7 && digits.length <= 13;

	const country = /^(?:\+|00)/.test(written);
	const local = country ? digits.replace(/^(?:00)?\d{2}/, '') : digits;
	// thousands end in zeros far more often than numbers of telephones do
	return local.length === 9 && !/^(?:0|\d{1,3}0{6}$|\d{3}\d{3}000$)/.test(local);
}
