import { json } from '@sveltejs/kit';
import { catalogueRow, entries } from '#lib/server/catalogue.ts';
import { running } from '#lib/server/running.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => json(entries(running().reference).map(catalogueRow));
