import { running } from '#lib/server/running.ts';
import { hsds } from '#lib/ui/resources/hsds.ts';
import { file } from '../twin.ts';
import { asked } from '../zasoby/asked.ts';
import type { RequestHandler } from './$types';

/** The places as other directories of help keep them; what is what is in docs/exports.md. */
export const GET: RequestHandler = async (event) => {
	const { slug, teryt, rows, texts } = await asked(event, running(), true);
	const wojewodztwo = running().reference.gmina(teryt)?.wojewodztwo ?? '';
	const body = JSON.stringify(hsds(rows, { wojewodztwo, descriptions: texts }));
	return file(body, 'application/json', `zasoby-${slug}.hsds.json`);
};
