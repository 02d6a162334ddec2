import { redirect } from '@sveltejs/kit';
import { running } from '#lib/server/running.ts';
import type { RequestHandler } from './$types';

/** Ends this session, and the person's open documents with it. */
export const POST: RequestHandler = async ({ locals }) => {
	const person = locals.person;
	await locals.supabase.auth.signOut({ scope: 'local' });
	if (person) running().collab.signedOut(person.id);
	redirect(303, '/');
};
