import { memberNames } from '#lib/data/people.ts';
import { figures as localFigures } from '#lib/domain/figures.ts';
import { parseChoice, shownBeside } from '#lib/indicators/choice.ts';
import { groupChoice } from '#lib/indicators/group.ts';
import { THEMES } from '#lib/indicators/indicator.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';

/** `?wskaznik=` chooses what is shown first, `?grupa=` with whom the gmina is compared. */
export const load: PageServerLoad = async ({ parent, url, locals }) => {
	const { workspace } = await parent();
	const { reference, collab } = running();
	const asked = url.searchParams.get('wskaznik');
	const chosen = asked ? reference.indicator(asked) : null;
	const { choice } = parseChoice(url.searchParams);
	const figures = reference.figures(workspace.teryt);

	const sections = shownBeside(figures, chosen?.code ?? null).flatMap((code, i) => {
		const indicator = reference.indicator(code);
		// the country's fifteen hundred gminas are sent for the first only
		const among = i > 0 && choice.group === 'polska' ? groupChoice('wojewodztwo') : choice;
		const compare = indicator && reference.compare(workspace.teryt, indicator, among);
		return compare ? [compare] : [];
	});
	return {
		local: await collab.read(`workspace/${workspace.id}`, localFigures),
		names: await memberNames(locals.supabase, workspace.id),
		unknown: asked !== null && !chosen,
		chosen: sections[0]?.indicator.code ?? null,
		choice,
		sections,
		areas: reference.areas(workspace.teryt),
		themes: THEMES.map((theme) => ({
			theme,
			indicators: figures
				.filter(({ indicator }) => indicator.theme === theme)
				.map(({ indicator: { code, pl, en, lowest }, value, unit }) => ({
					code,
					pl,
					en,
					lowest,
					own: unit.level === 'gmina' && value !== null
				}))
		})).filter(({ indicators }) => indicators.length > 0)
	};
};
