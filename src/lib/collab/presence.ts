import type { Awareness } from 'y-protocols/awareness';
import { COLORS } from '#lib/sync/colors.ts';

/** Somebody who has the document open. Name and colour come from the server, never from that browser. */
export interface Present {
	client: number;
	/** Of the person, who may have several browsers open. */
	id: string;
	name: string;
	/** 1 to 8, a presence colour of the tokens. */
	color: number;
	/** What that person edits now, in words; '' when nothing. */
	where: string;
	self: boolean;
}

/**
 * Everybody in the room, one entry a person, ourselves first. Nobody hears of himself from the
 * server: our own colour is one that nobody else has here.
 */
export function presentIn(awareness: Awareness, own: { id: string; name: string }): Present[] {
	const others = new Map<string, Present>();
	for (const [client, state] of awareness.getStates()) {
		const person = client === awareness.clientID ? null : personIn(state);
		if (!person || person.id === own.id) continue;
		const before = others.get(person.id);
		if (!before || (before.where === '' && person.where !== ''))
			others.set(person.id, { client, self: false, ...person });
	}

	const taken = [...others.values()].map(({ color }) => color);
	const color = COLORS.findIndex((_, index) => !taken.includes(index + 1)) + 1 || 1;
	const self = { client: awareness.clientID, self: true, where: '', color, ...own };
	return [self, ...[...others.values()].sort((a, b) => a.client - b.client)];
}

/** What the server wrote into a state; null when it wrote nothing there. */
export function personIn(
	state: Record<string, unknown>
): { id: string; name: string; color: number; where: string } | null {
	const { id, name, index } = (state.user ?? {}) as Record<string, unknown>;
	if (typeof id !== 'string' || typeof name !== 'string') return null;
	const known = typeof index === 'number' && index in COLORS;
	const where = typeof state.where === 'string' ? state.where.slice(0, 120) : '';
	return { id, name, color: known ? index + 1 : 1, where };
}
