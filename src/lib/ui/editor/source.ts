import { m } from '#lib/i18n/paraglide/messages.js';
import type { Insertable } from '#lib/indicators/insertable.ts';

/** Where a figure comes from, as a hint beside its words. */
export const sourceOf = ({ name, source }: Insertable): string =>
	source ? m.figures_source({ name, source }) : name;
