import { error, fail, redirect } from '@sveltejs/kit';
import {
	confirmContact,
	contacts,
	eraseContact,
	erasures,
	saveContact
} from '#lib/data/contacts.ts';
import { memberNames } from '#lib/data/people.ts';
import { refusal } from '#lib/data/rows.ts';
import { workspaceBySlug } from '#lib/data/workspaces.ts';
import { CONTACT_FIELDS, ERASURE_REASONS } from '#lib/domain/contacts.ts';
import { partners } from '#lib/domain/partners.ts';
import { isRole, may } from '#lib/domain/roles.ts';
import { running } from '#lib/server/running.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Contact persons, for who leads; for everybody else there is no such page. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { workspace, role } = await parent();
	if (!isRole(role) || !may(role, 'contacts')) error(404, 'not found');

	const [people, receipts, members, organisations] = await Promise.all([
		contacts(locals.supabase, workspace.id),
		erasures(locals.supabase, workspace.id),
		memberNames(locals.supabase, workspace.id),
		running().collab.read(`workspace/${workspace.id}`, (doc) =>
			partners(doc).map(({ id, name, status }) => ({ id, name, left: status === 'left' }))
		)
	]);
	const asked = (name: string) => people.find(({ id }) => id === url.searchParams.get(name));
	return {
		people,
		receipts,
		members,
		organisations,
		/** Id of the organisation a person is added to; '' while none is chosen, null for no form. */
		adding: url.searchParams.get('dodaj'),
		changing: asked('zmien') ?? null,
		erasing: asked('usun') ?? null,
		done: url.searchParams.get('gotowe')
	};
};

export const actions: Actions = {
	async save(event) {
		const { client, workspace, text, done } = await asking(event);
		const id = text('id');
		const values = Object.fromEntries(CONTACT_FIELDS.map((field) => [field, text(field)]));
		const home: Record<string, string> = id
			? { id }
			: { workspace: workspace.id, partner: text('partner') };
		const saved = await saveContact(client, { ...values, ...home }).catch(gone);
		if ('fault' in saved)
			return fail(400, { fault: saved.fault, values: { ...values, partner: text('partner') } });
		done(id ? 'zmiana' : 'wpis', saved.id);
	},

	async confirm(event) {
		const { client, text, done } = await asking(event);
		await confirmContact(client, text('id')).catch(gone);
		done('potwierdzenie', text('id'));
	},

	async erase(event) {
		const { client, text, done } = await asking(event);
		const reason = ERASURE_REASONS.find((one) => one === text('reason'));
		if (!reason) return fail(400, { fault: 'reason' });
		// somebody who pressed the same button a moment earlier has done it already
		await refusal(eraseContact(client, text('id'), reason), 404);
		done('usuniecie');
	}
};

/** An id that is none, or somebody else's, answers like a page that is not there. */
function gone(refused: unknown): never {
	const { status } = refused as { status?: number };
	if (status === 404 || status === 400) error(404, 'not found');
	throw refused;
}

async function asking({ locals, params, request, url }: RequestEvent) {
	if (!locals.person) redirect(303, `/logowanie?dalej=${encodeURIComponent(url.pathname)}`);
	const workspace = await workspaceBySlug(locals.supabase, params.slug);
	if (!workspace) error(404, 'not found');
	const form = await request.formData();
	return {
		client: locals.supabase,
		workspace,
		text: (name: string) => String(form.get(name) ?? '').trim(),
		done(what: string, at?: string): never {
			redirect(303, `${url.pathname}?gotowe=${what}${at ? `#osoba-${at}` : ''}`);
		}
	};
}
