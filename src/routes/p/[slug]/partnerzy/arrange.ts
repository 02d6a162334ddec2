import type * as Y from 'yjs';
import type { Contribution, Partner } from '#lib/domain/partners.ts';
import type { Relation, RelationState } from '#lib/domain/relations.ts';
import { originOf, takenOver, type SharedCard } from '#lib/domain/shared.ts';
import { add, setField } from '#lib/domain/workspace.ts';
import { today } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';

/** A neighbour's card as one of ours; the id of the one we have already, when there is one. */
export function takeCard(doc: Y.Doc, partners: readonly Partner[], card: SharedCard): string {
	const ours = partners.find(({ sharedFrom }) => sharedFrom === originOf(card));
	return ours?.id ?? add(doc, 'partners', takenOver(card, today()));
}

/** Notes how far giver and taker are with a contribution: a new relation, or the one they have. */
export function arrange(
	doc: Y.Doc,
	relations: readonly Relation[],
	{
		from,
		to,
		about,
		state
	}: { from: string; to: string; about: Contribution; state: RelationState }
): void {
	const known = relations.find((one) => one.from === from && one.to === to && one.about === about);
	if (known) setField(doc, 'relations', known.id, 'state', state);
	else {
		const form = label('contribution', about);
		add(doc, 'relations', { from, to, about, state, form, createdAt: today() });
	}
}
