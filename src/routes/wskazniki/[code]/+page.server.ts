import { error, redirect } from '@sveltejs/kit';
import { national } from '#lib/indicators/national.ts';
import { entries } from '#lib/server/catalogue.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const { reference } = running();
	const indicator = reference.indicator(params.code);
	if (!indicator) error(404, 'No indicator has this code.');
	if (indicator.code !== params.code) redirect(308, `/wskazniki/${indicator.code}`);

	const all = entries(reference);
	return {
		entry: all.find((entry) => entry.indicator === indicator)!,
		/** Whether there is a file of all gminas. */
		file: national(reference.values(indicator.code)) !== null,
		related: all
			.filter((one) => one.indicator.theme === indicator.theme && one.indicator !== indicator)
			.map(({ indicator: { code, pl, en } }) => ({ code, pl, en }))
	};
};
