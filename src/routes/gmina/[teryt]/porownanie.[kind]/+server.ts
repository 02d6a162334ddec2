import { error } from '@sveltejs/kit';
import { fileSource } from '#lib/server/comparison/source.ts';
import { running } from '#lib/server/running.ts';
import { fileName, fileOf } from '#lib/ui/comparison/file-of.ts';
import { classPaths } from '#lib/ui/comparison/map-picture.ts';
import { breaksOf } from '#lib/ui/maps/classes.ts';
import { current } from '../../current.ts';
import type { RequestHandler } from './$types';

/** The first view of a comparison as CSV, JSON or, with `?rysunek=`, as SVG. */
export const GET: RequestHandler = ({ params, url }) => {
	const { reference } = running();
	const suffix = url.pathname.slice(`/gmina/${params.teryt}`.length) + url.search;
	const teryt = current(params.teryt, reference.resolve, suffix);
	const source = fileSource(reference, teryt, url.searchParams, { breaksOf, classPaths });
	const made = fileOf('', params.kind, url.searchParams, source);
	if (!made) error(404, 'not found');
	return new Response(made.body, {
		headers: {
			'content-type': `${made.type}; charset=utf-8`,
			'content-disposition': `inline; filename="${fileName(teryt, made)}"`,
			'cache-control': 'public, max-age=300',
			'x-content-type-options': 'nosniff'
		}
	});
};
