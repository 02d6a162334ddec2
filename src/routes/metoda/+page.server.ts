import { NEAR_BY } from '#lib/indicators/group.ts';
import { running } from '#lib/server/running.ts';
import { components } from '#lib/server/risk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { reference } = running();
	return {
		components: components(reference),
		nearBy: NEAR_BY.flatMap((code) => {
			const indicator = reference.indicator(code);
			return indicator ? [{ pl: indicator.pl, en: indicator.en }] : [];
		})
	};
};
