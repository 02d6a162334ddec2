import { partnerIn } from '#lib/domain/own-card.ts';
import type { Partner } from '#lib/domain/partners.ts';
import { takeStep } from '#lib/domain/talk.ts';
import { today } from '#lib/i18n/dates.ts';
import type { Running } from '../running.ts';
import type { Acting, Link, Made } from './links.ts';

/** Statuses from which an invitation leads on; one that cooperates or is invited stays so. */
const AHEAD: readonly string[] = ['potential', 'declined', 'left'];

export interface Invited extends Made {
	partner: Partner;
	/** Whether its status became `invited`. */
	moved: boolean;
}

/**
 * Makes a link to a partner's card and says in the document that it is invited, as of today.
 * Null when there is no such card. Throws what the database refuses (403: who does not invite).
 */
export async function invite(
	{ links, collab }: Pick<Running, 'links' | 'collab'>,
	acting: Acting,
	id: string,
	sentAs: Link['sent_as'],
	reasonFor: (partner: Partner) => string
): Promise<Invited | null> {
	const document = `workspace/${acting.workspace}`;
	const partner = await collab.read(document, (doc) => partnerIn(doc, id));
	if (!partner) return null;

	const reason = reasonFor(partner);
	const made = await links.make(acting, { partner: id, reason, sentAs });
	const moved = AHEAD.includes(partner.status);
	if (moved)
		await collab.edit(document, acting.person, 'web', (doc) => {
			if (partnerIn(doc, id)) takeStep(doc, id, { status: 'invited', on: today() });
		});
	return { ...made, partner, moved };
}
