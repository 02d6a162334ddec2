import { redirect } from '@sveltejs/kit';
import { printChoice } from '#lib/indicators/choice.ts';
import type { RiskView } from '#lib/indicators/views.ts';

/**
 * A form without scripts sends every slider by its own name; the address that stays says only what
 * differs from the usual. What could not be used stays in the address, so that the page can say so.
 */
export function plainAddress(url: URL, { choice, unusable }: RiskView): void {
	const sliders = [...url.searchParams.keys()].some((name) => /^(waga|prog)-/.test(name));
	if (sliders && unusable.length === 0) redirect(303, `${url.pathname}${printChoice(choice)}`);
}
