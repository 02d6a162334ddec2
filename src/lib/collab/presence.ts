import type { Awareness } from 'y-protocols/awareness';

/** Somebody who has the document open. Name and colour come from the server, never from that browser. */
export interface Present {
	client: number;
	name: string;
	/** 1 to 8, a presence colour of the tokens. */
	color: number;
	/** What that person edits now, in words; '' when nothing. */
	where: string;
	self: boolean;
}

/** Everybody in the room, one entry a person, ourselves first. */
export function presentIn(awareness: Awareness, own: { name: string; color: number }): Present[] {
	const others = [...awareness.getStates()]
		.filter(([client]) => client !== awareness.clientID)
		.map(([client, state]) => ({ client, self: false, ...personIn(state) }))
		.filter(({ name }) => name !== '');

	const seen = new Map<string, Present>();
	for (const other of others) {
		const before = seen.get(other.name);
		if (!before || (before.where === '' && other.where !== '')) seen.set(other.name, other);
	}
	seen.delete(own.name);

	const self = { client: awareness.clientID, self: true, where: '', ...own };
	return [self, ...[...seen.values()].sort((a, b) => a.client - b.client)];
}

/** What the server wrote into a state; anything unexpected reads as nothing. */
export function personIn(state: Record<string, unknown>): Omit<Present, 'client' | 'self'> {
	const user = (state.user ?? {}) as { name?: unknown; color?: unknown };
	return {
		name: typeof user.name === 'string' ? user.name : '',
		color: colorOf(user.color),
		where: typeof state.where === 'string' ? state.where.slice(0, 120) : ''
	};
}

const colorOf = (value: unknown) =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0
		? ((((value - 1) % 8) + 8) % 8) + 1
		: 1;
