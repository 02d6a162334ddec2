import { label } from '#lib/i18n/lists.ts';
import { national } from '#lib/indicators/national.ts';
import { running } from '#lib/server/running.ts';
import { breaksOf } from '#lib/ui/maps/classes.ts';
import type { PageServerLoad } from './$types';

/** What the map of Poland can show; the first unless `?mapa=` says otherwise. */
const MAPS = ['bdl_76976_own_revenue_per_capita', 'density_km2'];

export const load: PageServerLoad = async ({ locals, url }) => {
	const { reference } = running();
	const q = url.searchParams.get('q')?.trim() ?? '';
	const shown = MAPS.find((code) => code === url.searchParams.get('mapa')) ?? MAPS[0];

	return {
		q,
		found: q ? reference.search(q, 20) : [],
		maps: MAPS.map((code) => described(code)),
		map: mapOf(shown),
		yours: await partnerships(locals)
	};
};

function mapOf(code: string) {
	const { reference } = running();
	const shown = national(reference.values(code));
	return {
		...described(code),
		breaks: breaksOf(shown?.values.values() ?? []),
		year: shown?.year ?? 0,
		known: shown?.values.size ?? 0,
		all: reference.gminas().length,
		source: shown?.source?.title ?? ''
	};
}

function described(code: string) {
	const indicator = running().reference.indicator(code);
	if (!indicator) throw new Error(`The map of Poland needs ${code}.`);
	const { pl, en, unit, unitEn, decimals } = indicator;
	return { code, pl, en, unit, unitEn, decimals };
}

/** A signed-in person's own partnerships, newest first; null for a stranger. */
async function partnerships({ person, supabase }: App.Locals) {
	if (!person) return null;
	const { data, error } = await supabase
		.from('memberships')
		.select('role, joined_at, workspaces(slug, title)')
		.eq('user_id', person.id)
		.order('joined_at', { ascending: false });
	if (error) throw new Error(`own partnerships: ${error.message}`);
	return data.flatMap(({ role, workspaces }) => {
		const one = workspaces as unknown as { slug: string; title: string } | null;
		return one ? [{ role: label('role', role), ...one }] : [];
	});
}
