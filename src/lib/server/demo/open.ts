import type { SupabaseClient } from '@supabase/supabase-js';
import type { Collab } from '../collab/collab.ts';
import type { Backend } from '../supabase/backend.ts';
import { DEMO_PEOPLE, demoToken } from './accounts.ts';
import { fillPrivate, fillWorkspace } from './seed.ts';

export const DEMO_SLUG = 'olkusz';
const TERYT = '1212053';
const TITLE = 'Partnerstwo pokazowe: gmina Olkusz';

interface Parts {
	backend: Pick<Backend, 'client' | 'secretKey' | 'call'>;
	collab: Pick<Collab, 'edit'>;
}

/**
 * Makes the demonstration partnership with its five people and fills it, or finishes what a killed
 * start left half done. A partnership of Olkusz that is somebody else's is never touched.
 * Returns why there is no demonstration, or null when there is one.
 */
export async function openDemo({ backend, collab }: Parts): Promise<string | null> {
	try {
		const id = await ownWorkspace(backend);
		if (!id) return `the address /p/${DEMO_SLUG} belongs to another partnership`;

		await collab.edit(`workspace/${id}`, null, 'server', fillWorkspace);
		await collab.edit(`private/${id}`, null, 'server', fillPrivate);
		return null;
	} catch (error) {
		return (error as Error).message;
	}
}

/** The partnership of the demonstration's animator, made when there is none; null when the slug is taken. */
async function ownWorkspace(backend: Parts['backend']): Promise<string | null> {
	const [leader, ...others] = DEMO_PEOPLE;
	const animator = backend.client(await demoToken(backend, leader));
	const found = await animator
		.from('workspaces')
		.select('id, memberships(user_id)')
		.eq('slug', DEMO_SLUG)
		.maybeSingle();
	if (found.error) throw new Error(found.error.message);
	if (!found.data && (await backend.call('workspace_of', { slug: DEMO_SLUG }))) return null;

	const id = found.data?.id ?? (await opened(animator));
	const members = found.data?.memberships.length ?? 1;
	if (members >= DEMO_PEOPLE.length) return id;

	for (const person of others) {
		const { token } = await answer(
			animator.rpc('create_invitation', { workspace: id, role: person.role })
		);
		const invited = backend.client(await demoToken(backend, person));
		await answer(invited.rpc('accept_invitation', { token }));
	}
	return id;
}

async function opened(animator: SupabaseClient): Promise<string> {
	const made = await answer(animator.rpc('create_workspace', { teryt: TERYT, title: TITLE }));
	if (made.slug !== DEMO_SLUG) throw new Error(`it became /p/${made.slug}`);
	return made.id;
}

async function answer(asked: PromiseLike<{ data: unknown; error: { message: string } | null }>) {
	const { data, error } = await asked;
	if (error) throw new Error(error.message);
	return data as Record<string, string>;
}
