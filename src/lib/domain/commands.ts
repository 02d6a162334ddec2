import * as v from 'valibot';
import type * as Y from 'yjs';
import { CATEGORIES } from './places.ts';
import { BARRIERS } from './needs.ts';
import { GROUPS } from './groups.ts';
import type { Role } from './roles.ts';
import { add } from './workspace.ts';
import type { EntryChannel } from './entity.ts';

/*
 * What somebody with a link may do: add, never overwrite. A command is a schema for its input, who
 * may, and the edit; the server checks the first two, edits the document as a peer and answers when
 * it is saved. What comes in this way is a sketch until a member confirms it.
 */
export type Asker = Role | 'guest' | 'partner';

export interface Command<I> {
	who: readonly Asker[];
	input: v.GenericSchema<unknown, I>;
	/** Returns the id of what was added. */
	edit(doc: Y.Doc, input: I, by: { channel: EntryChannel; at: string }): string;
}

const ADDING: readonly Asker[] = ['guest', 'partner', 'animator', 'coordinator', 'editor'];

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const short = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80)), '');

/** Three fields to save a place, the rest later. */
export const addPlace: Command<{
	name: string;
	category: (typeof CATEGORIES)[number];
	locality: string;
}> = {
	who: ADDING,
	input: v.object({
		name: text(120),
		category: v.picklist(CATEGORIES),
		locality: short
	}),
	edit: (doc, input, { channel, at }) =>
		add(doc, 'places', {
			...input,
			channel,
			createdAt: at.slice(0, 10),
			status: 'sketch',
			visibility: 'partnership',
			precision: 'village'
		})
};

/** One situation: who, where, what stops them. */
export const addNeed: Command<{
	title: string;
	situation: string;
	locality: string;
	groups: (typeof GROUPS)[number][];
	barriers: (typeof BARRIERS)[number][];
}> = {
	who: ADDING,
	input: v.object({
		title: text(160),
		situation: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(600)), ''),
		locality: short,
		groups: v.optional(v.array(v.picklist(GROUPS)), []),
		barriers: v.optional(v.array(v.picklist(BARRIERS)), [])
	}),
	edit: (doc, { groups, barriers, ...input }, { channel, at }) =>
		add(doc, 'needs', {
			...input,
			...on('group', groups),
			...on('barrier', barriers),
			channel,
			createdAt: at.slice(0, 10),
			status: 'reported'
		})
};

export const COMMANDS = { 'add-place': addPlace, 'add-need': addNeed } as const;
export type CommandName = keyof typeof COMMANDS;

export type Answer =
	{ ok: true; id: string } | { ok: false; problem: 'unknown' | 'may-not' | 'input' };

/** Checks and does what was asked. Never throws for what was sent; a refusal changes nothing. */
export function carryOut(
	doc: Y.Doc,
	name: string,
	input: unknown,
	by: { asker: Asker; channel: EntryChannel; at: string }
): Answer {
	if (!Object.hasOwn(COMMANDS, name)) return { ok: false, problem: 'unknown' };

	const command = COMMANDS[name as CommandName] as unknown as Command<unknown>;
	if (!command.who.includes(by.asker)) return { ok: false, problem: 'may-not' };

	const read = v.safeParse(command.input, input);
	if (!read.success) return { ok: false, problem: 'input' };
	return { ok: true, id: command.edit(doc, read.output, by) };
}

const on = (set: string, keys: readonly string[]) =>
	Object.fromEntries(keys.map((key) => [`${set}:${key}`, true]));
