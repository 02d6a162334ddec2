import { error, fail } from '@sveltejs/kit';
import { spelled } from '#lib/domain/link-code.ts';
import { may, type Role } from '#lib/domain/roles.ts';
import { invite } from '#lib/server/links/invite.ts';
import { refusedWith } from '#lib/server/links/links.ts';
import { running } from '#lib/server/running.ts';
import { MOST_REASON, reasonOf } from '#lib/ui/links/words.ts';
import { memberOf } from '../../twin.ts';
import type { Actions, PageServerLoad } from './$types';

/** Letters of one go: as many as somebody folds in an evening. */
const MOST = 60;

export const load: PageServerLoad = async ({ parent, setHeaders }) => {
	const { role } = await parent();
	if (!may(role as Role, 'invite')) error(403, 'may not');
	setHeaders({ 'cache-control': 'private, no-store' });
};

export const actions: Actions = {
	/** A letter to each organisation that was chosen, each with a link of its own. */
	async default(event) {
		const workspace = await memberOf(event);
		const form = await event.request.formData();
		const acting = { workspace: workspace.id, person: event.locals.person!.id };
		const ids = [...new Set(form.getAll('partner').map(String))].slice(0, MOST);
		const written = ids.length === 1 ? form.get('reason') : null;
		const reason = written === null ? null : String(written).replace(/\r\n?/g, '\n').trim();
		if (reason && reason.length > MOST_REASON) return fail(400, { fault: 'reason', letters: [] });

		const letters = [];
		try {
			for (const id of ids) {
				const made = await invite(
					running(),
					acting,
					id,
					'letter',
					(partner) => reason ?? (partner.status === 'cooperating' ? '' : reasonOf(partner))
				);
				if (made)
					letters.push({
						id: made.id,
						organisation: made.partner.name,
						inside: made.partner.status === 'cooperating',
						reason: reason ?? (made.partner.status === 'cooperating' ? '' : reasonOf(made.partner)),
						link: `${event.url.origin}/karta#${made.token}`,
						code: spelled(made.token),
						expiresAt: made.expires_at
					});
			}
		} catch (cause) {
			const refused = refusedWith(cause);
			if (!refused) throw cause;
			return fail(refused.status, { fault: String(refused.status), letters });
		}
		return { fault: null, letters };
	}
};
