import { m } from '#lib/i18n/paraglide/messages.js';

/* The views of a comparison: one address each below `…/porownanie`, one query for all of them. */

export const VIEWS = ['', 'tabela', 'zaleznosc', 'mapa', 'ryzyko'] as const;
export type View = (typeof VIEWS)[number];

export const viewName: Record<View, () => string> = {
	'': m.views_one,
	tabela: m.views_heat,
	zaleznosc: m.views_scatter,
	mapa: m.views_map,
	ryzyko: m.views_risk
};

/** Address of a view: `/p/olkusz/porownanie/mapa`. */
export const viewAt = (base: string, view: string): string => (view ? `${base}/${view}` : base);

/** Address of a view's data twin, for people's spreadsheets where it is a table. */
export function fileAt(
	base: string,
	view: string,
	kind: string,
	query: string,
	drawing?: string
): string {
	const params = new URLSearchParams(query);
	if (drawing) params.set('rysunek', drawing);
	if (kind === 'csv') params.set('arkusz', '1');
	return `${viewAt(base, view)}.${kind}${params.size ? `?${params}` : ''}`;
}
