import { error } from '@sveltejs/kit';
import { riskView } from '#lib/server/risk.ts';
import { running } from '#lib/server/running.ts';
import { riskFile } from '#lib/ui/risk/file.ts';
import { current } from '../../../current.ts';
import type { RequestHandler } from './$types';

/** The index with its components as CSV or JSON. */
export const GET: RequestHandler = ({ params, url }) => {
	const { reference } = running();
	const suffix = `/porownanie/ryzyko.${params.kind}${url.search}`;
	const teryt = current(params.teryt, reference.resolve, suffix);
	const view = riskView(reference, teryt, url.searchParams)!;
	const made = riskFile(view, params.kind, url.searchParams.get('arkusz') === '1');
	if (!made) error(404, 'not found');
	return new Response(made.body, {
		headers: {
			'content-type': `${made.type}; charset=utf-8`,
			'content-disposition': `inline; filename="gmina-${teryt}-ryzyko.${params.kind}"`,
			'cache-control': 'public, max-age=300',
			'x-content-type-options': 'nosniff'
		}
	});
};
