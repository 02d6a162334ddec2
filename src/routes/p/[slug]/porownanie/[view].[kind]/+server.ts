import { error } from '@sveltejs/kit';
import { fileSource } from '#lib/server/comparison/source.ts';
import { running } from '#lib/server/running.ts';
import { fileName, fileOf } from '#lib/ui/comparison/file-of.ts';
import { classPaths } from '#lib/ui/comparison/map-picture.ts';
import { breaksOf } from '#lib/ui/maps/classes.ts';
import { file, memberOf } from '../../twin.ts';
import type { RequestHandler } from './$types';

/** A view of a comparison as CSV, JSON or SVG. */
export const GET: RequestHandler = async (event) => {
	const { slug, teryt } = await memberOf(event);
	const { searchParams } = event.url;
	const draw = { breaksOf, classPaths };
	const source = fileSource(running().reference, teryt, searchParams, draw);
	const made = fileOf(event.params.view, event.params.kind, searchParams, source);
	if (!made) error(404, 'not found');
	return file(made.body, made.type, fileName(slug, made));
};
