import { here } from '#lib/i18n/locale.ts';
import { of } from '#lib/indicators/names.ts';
import { running } from '#lib/server/running.ts';
import { current } from '../current.ts';
import { beside, COMPARED, KEY, opening, openingSource, shown, strip } from '../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { reference, settings } = running();
	const teryt = current(params.teryt, reference.resolve);
	const gmina = reference.gmina(teryt)!;
	const locale = here();
	const figures = reference.figures(teryt);
	const byCode = new Map(figures.map((figure) => [figure.indicator.code, figure]));

	const people = byCode.get('population') ?? null;
	const old = byCode.get('bdl_634989_share_65plus') ?? null;

	const compared = COMPARED.flatMap((code) => {
		const indicator = reference.indicator(code);
		const compare = indicator && reference.compare(teryt, indicator, 'wojewodztwo');
		const drawn = compare && strip(compare, locale);
		return drawn ? [{ ...drawn, story: beside(compare, locale) }] : [];
	});

	return {
		gmina,
		tileUrl: settings.tileUrl,
		outline: coarse(reference.outline(teryt)),
		localities: reference.localities(teryt),
		neighbours: reference.neighbours(teryt).map(({ teryt: code, name, lat, lng }) => ({
			name,
			lat,
			lng,
			geometry: coarse(reference.outline(code))?.geometry ?? null
		})),
		key: KEY.flatMap((code) => {
			const figure = byCode.get(code);
			return figure ? [shown(figure, locale)] : [];
		}),
		rest: figures
			.filter(({ indicator }) => !KEY.includes(indicator.code))
			.map((figure) => shown(figure, locale)),
		compared: compared.slice(0, 4),
		/** The area the strips are drawn for. */
		area: locale === 'en' ? gmina.wojewodztwo : of(reference.areas(teryt)[2]),
		sentence: opening(people, old, locale),
		sentenceSource: openingSource(people, old),
		yours: await yours(locals, teryt)
	};
};

/** The asking person's partnerships in this gmina; its code may have been another when they began. */
async function yours({ person, supabase }: App.Locals, teryt: string) {
	if (!person) return [];
	const { data, error } = await supabase
		.from('workspaces')
		.select('slug, title, memberships!inner(user_id)')
		.eq('memberships.user_id', person.id)
		.like('teryt', `${teryt.slice(0, 6)}_`);
	if (error) throw new Error(`own partnerships of a gmina: ${error.message}`);
	return data.map(({ slug, title }) => ({ slug: slug as string, title: title as string }));
}

/** Coordinates to the eleven metres that a picture shows: a third of the bytes in the page. */
function coarse<T>(geometry: T): T {
	return JSON.parse(
		JSON.stringify(geometry, (_, value) =>
			typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value
		)
	);
}
