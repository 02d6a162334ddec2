import { error } from '@sveltejs/kit';
import { fileSource } from '#lib/server/comparison/source.ts';
import { running } from '#lib/server/running.ts';
import { fileName, fileOf } from '#lib/ui/comparison/file-of.ts';
import { classPaths } from '#lib/ui/comparison/map-picture.ts';
import { breaksOf } from '#lib/ui/maps/classes.ts';
import { rowsOf } from '../porownanie/numbers.ts';
import { file, memberOf } from '../twin.ts';
import type { RequestHandler } from './$types';

/**
 * The first view of a comparison: its numbers, the partnership's own among them, as CSV or JSON, or one
 * of its drawings (`?rysunek=`) as SVG.
 */
export const GET: RequestHandler = async (event) => {
	const workspace = await memberOf(event);
	const { searchParams } = event.url;
	const draw = { breaksOf, classPaths };
	const source = fileSource(running().reference, workspace.teryt, searchParams, draw);
	const rows =
		searchParams.get('rysunek') === 'zmiany'
			? source.numbers('')
			: await rowsOf(running(), workspace, searchParams);
	const made = fileOf('', event.params.kind, searchParams, { ...source, numbers: () => rows });
	if (!made) error(404, 'not found');
	return file(made.body, made.type, fileName(workspace.slug, made));
};
