import { error, fail, redirect } from '@sveltejs/kit';
import { national } from '#lib/indicators/national.ts';
import { entries } from '#lib/server/catalogue.ts';
import { running } from '#lib/server/running.ts';
import type { SourceError } from '#lib/server/sources/error.ts';
import { checkVariable } from '#lib/server/sources/variable.ts';
import type { Actions, PageServerLoad } from './$types';

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

export const actions: Actions = {
	/** "Sprawdź w GUS". */
	async check({ params }) {
		const now = running();
		const indicator = now.reference.indicator(params.code);
		if (!indicator) error(404, 'No indicator has this code.');
		try {
			return { check: await checkVariable(now, indicator) };
		} catch (cause) {
			// by its name: the error comes from another module graph (see running.ts)
			if (!(cause instanceof Error) || cause.name !== 'SourceError') throw cause;
			const { fault, url } = cause as SourceError;
			return fail(503, { trouble: { fault, url } });
		}
	}
};
