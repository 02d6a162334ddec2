import { error } from '@sveltejs/kit';
import { riskView } from '#lib/server/risk.ts';
import { running } from '#lib/server/running.ts';
import { riskFile } from '#lib/ui/risk/file.ts';
import { file, memberOf } from '../../twin.ts';
import type { RequestHandler } from './$types';

/** The index with its components as CSV or JSON. */
export const GET: RequestHandler = async (event) => {
	const { slug, teryt } = await memberOf(event);
	const { searchParams } = event.url;
	const view = riskView(running().reference, teryt, searchParams)!;
	const made = riskFile(view, event.params.kind, searchParams.get('arkusz') === '1');
	if (!made) error(404, 'not found');
	return file(made.body, made.type, `${slug}-ryzyko.${event.params.kind}`);
};
