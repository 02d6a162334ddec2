import { json } from '@sveltejs/kit';
import { running } from '#lib/server/running.ts';
import type { RequestHandler } from './$types';

/**
 * `GET /api/gminas?q=lodz&limit=10` → `[{teryt,name,kind,powiat,wojewodztwo,lat,lng}]`, best first.
 * Nothing found and nothing asked are both `[]`; a limit that is no number is 10, at most 50.
 */
export const GET: RequestHandler = ({ url }) => {
	const { search } = running().reference;
	const hits = search(url.searchParams.get('q') ?? '', Number(url.searchParams.get('limit') ?? 10));
	return json(hits, { headers: { 'cache-control': 'public, max-age=300' } });
};
