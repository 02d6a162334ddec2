import { here } from '#lib/i18n/locale.ts';
import { insertables } from '#lib/indicators/insertable.ts';
import { full } from '#lib/indicators/said.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';
import { boardOf, chosenIn, textsOf } from './board.ts';

export const load: PageServerLoad = async ({ parent, url, untrack }) => {
	const { workspace } = await parent();
	// choosing another one needs no server: the document is in the browser by then
	const wanted = untrack(() => url.searchParams.get('wybrana'));
	const { collab, reference } = running();

	const seen = await collab.read(`workspace/${workspace.id}`, (doc) => {
		const board = boardOf(doc);
		const chosen = chosenIn(board.list, wanted);
		return { board, texts: { of: chosen?.id ?? '', ...textsOf(doc, chosen?.id ?? '') } };
	});
	/** What a recommendation may be proven by: figures the gmina has, with their area and year. */
	const figures = reference
		.figures(workspace.teryt)
		.filter(({ value }) => value !== null)
		.map(({ indicator, unit, value, year, source }) => ({
			code: indicator.code,
			name: here() === 'en' ? indicator.en : indicator.pl,
			said: full(indicator, value!, here()),
			level: unit.level,
			year,
			publisher: source?.publisher ?? ''
		}));
	return { ...seen, figures, insertable: insertables(reference, workspace.teryt, here()) };
};
