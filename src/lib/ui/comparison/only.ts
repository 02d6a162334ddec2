import { m } from '#lib/i18n/paraglide/messages.js';
import type { Level } from '#lib/indicators/indicator.ts';

/** What is said of an indicator of which the gmina has no value, by its lowest level. */
export const only: Record<Level, () => string> = {
	gmina: m.comparison_not_here,
	powiat: m.comparison_only_powiat,
	wojewodztwo: m.comparison_only_wojewodztwo,
	kraj: m.comparison_only_kraj
};
