/** A gmina's TERYT code, WWPPGGR: województwo, powiat, gmina, and one digit for its kind. */
export type Teryt = string & { readonly brand: 'Teryt' };

/**
 * Reads a code typed by a person or sent by a register; null if it names no whole gmina.
 * The town (…4) and the countryside (…5) of a gmina miejsko-wiejska are halves, not gminas.
 * Source: the TERC register of GUS; województwo codes are even, 02 to 32.
 */
export function parseTeryt(text: string): Teryt | null {
	const code = text.replace(/[\s_]/g, '');
	return /^(0[2468]|[12][02468]|3[02])\d{4}[123]$/.test(code) ? (code as Teryt) : null;
}

export const GMINA_KINDS = ['miejska', 'wiejska', 'miejsko-wiejska'] as const;
export type GminaKind = (typeof GMINA_KINDS)[number];

export const kindOf = (teryt: Teryt): GminaKind => GMINA_KINDS[Number(teryt[6]) - 1];

/** The six digits that stay when the kind of a gmina changes. */
export const sixDigits = (teryt: string): string => teryt.slice(0, 6);
