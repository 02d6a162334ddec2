import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Ends this session; the backend closes the person's open documents with it. */
export const POST: RequestHandler = async ({ locals }) => {
	await locals.supabase.auth.signOut({ scope: 'local' });
	redirect(303, '/');
};
