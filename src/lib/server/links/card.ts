import type { CommandName, Answer } from '#lib/domain/commands.ts';
import { carryOut } from '#lib/domain/commands.ts';
import { ownView } from '#lib/domain/own-card.ts';
import type { OwnView } from '#lib/domain/own-card.ts';
import { today } from '#lib/i18n/dates.ts';
import type { Running } from '../running.ts';
import type { OpenLink } from './links.ts';

/*
 * A card as its organisation sees it: read from the document on the server, changed by commands.
 * Nothing else of the document leaves, and the document itself never does.
 */
type Parts = Pick<Running, 'collab' | 'backend'>;

const documentOf = ({ workspace }: OpenLink) => `workspace/${workspace.id}`;

/** Null when the card lies in the bin. Throws NotFound when the partnership is gone. */
export const viewOf = (
	{ collab }: Pick<Parts, 'collab'>,
	link: OpenLink
): Promise<OwnView | null> => collab.read(documentOf(link), (doc) => ownView(doc, link.partner));

/** One command under this link, journalled under its id; answers when it is saved. */
export async function carryOutBy(
	{ collab }: Pick<Parts, 'collab'>,
	link: OpenLink,
	name: CommandName,
	input: unknown
): Promise<Answer> {
	let answer: Answer = { ok: false, problem: 'gone' };
	await collab.edit(documentOf(link), link.id, 'link', (doc) => {
		answer = carryOut(doc, name, input, {
			...{ asker: 'partner', channel: 'online', at: today(), partner: link.partner }
		});
	});
	return answer;
}

export interface Receipt {
	/** Contact persons whose data were erased. */
	persons: number;
	/** Links that no longer work. */
	links: number;
}

/** First in the document, where the contribution stays; then the persons and the links. */
export async function leave(parts: Parts, link: OpenLink): Promise<Receipt | null> {
	const answer = await carryOutBy(parts, link, 'own-answer', { answer: 'left' });
	if (!answer.ok) return null;
	const { erased, closed } = await parts.backend.call<{ erased: number; closed: number }>(
		'leave_by_link',
		{ id: link.id }
	);
	return { persons: erased, links: closed };
}
