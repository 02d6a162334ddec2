import { error, fail } from '@sveltejs/kit';
import { spelled } from '#lib/domain/link-code.ts';
import { partnerIn } from '#lib/domain/own-card.ts';
import { may, type Role } from '#lib/domain/roles.ts';
import { invite } from '#lib/server/links/invite.ts';
import { refusedWith } from '#lib/server/links/links.ts';
import { running } from '#lib/server/running.ts';
import { MOST_REASON, reasonOf } from '#lib/ui/links/words.ts';
import { memberOf } from '../../../twin.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ parent, params, setHeaders }) => {
	const { workspace, role, person } = await parent();
	if (!may(role as Role, 'invite')) error(403, 'may not');
	// an action's answer holds a link that is shown once
	setHeaders({ 'cache-control': 'private, no-store' });
	const { collab, links } = running();
	const acting = { workspace: workspace.id, person: person.id };
	const [partner, list] = await Promise.all([
		collab.read(`workspace/${workspace.id}`, (doc) => partnerIn(doc, params.partner)),
		links.of(acting, params.partner)
	]);
	if (!partner) error(404, 'not found');
	return {
		organisation: { id: partner.id, name: partner.name, status: partner.status },
		suggested: partner.status === 'cooperating' ? '' : reasonOf(partner),
		links: list
	};
};

export const actions: Actions = {
	async make(event) {
		const { acting, text } = await asked(event);
		const reason = text('reason').replace(/\r\n?/g, '\n');
		if (reason.length > MOST_REASON) return fail(400, { fault: 'reason', reason });
		const { partner } = event.params;
		const made = await refusable(invite(running(), acting, partner, 'link', () => reason));
		if (typeof made === 'number') return fail(made, { fault: String(made), reason });
		if (!made) return fail(404, { fault: '404', reason });
		return {
			made: {
				link: `${event.url.origin}/karta#${made.token}`,
				code: spelled(made.token),
				expiresAt: made.expires_at,
				moved: made.moved,
				reason
			}
		};
	},

	async revoke(event) {
		const { acting, text } = await asked(event);
		const refused = await refusable(running().links.revoke(acting, text('id')));
		return typeof refused === 'number'
			? fail(refused, { fault: String(refused) })
			: { done: 'revoked' };
	},

	async renew(event) {
		const { acting, text } = await asked(event);
		const refused = await refusable(running().links.renew(acting, text('id')));
		return typeof refused === 'number'
			? fail(refused, { fault: String(refused) })
			: { done: 'renewed' };
	}
};

/** Who may not see the partnership is told that there is none; who may not invite, that by SQL. */
async function asked(event: RequestEvent) {
	const workspace = await memberOf(event);
	const form = await event.request.formData();
	return {
		acting: { workspace: workspace.id, person: event.locals.person!.id },
		text: (name: string) => String(form.get(name) ?? '').trim()
	};
}

/** What was done, or the status it was refused with. An id that is none is an id of nothing. */
async function refusable<T>(work: Promise<T>): Promise<T | number> {
	try {
		return await work;
	} catch (cause) {
		if ((cause as { code?: string }).code === '22P02') return 404;
		const refused = refusedWith(cause);
		if (!refused) throw cause;
		return refused.status;
	}
}
