import { json } from '@sveltejs/kit';
import { running } from '#lib/server/running.ts';
import { current } from '../current.ts';
import type { RequestHandler } from './$types';

/** The page of a gmina for programs: where it lies, its localities, every figure with its source. */
export const GET: RequestHandler = ({ params }) => {
	const { reference } = running();
	const teryt = current(params.teryt, reference.resolve, '.json');
	return json({
		...reference.gmina(teryt),
		localities: reference.localities(teryt),
		figures: reference.figures(teryt).map(({ indicator, unit, value, year, source, reason }) => ({
			indicator: indicator.code,
			name: indicator.pl,
			unit: indicator.unit,
			definition: indicator.definition,
			level: unit.level,
			area: unit.code,
			value,
			year,
			source: source && { title: source.title, url: source.url, licence: source.licence },
			reason
		}))
	});
};
