import type { Problem } from '#lib/domain/problem.ts';
import type { Values } from '#lib/domain/workspace.ts';

type Value = NonNullable<Values[string]> | null;

/** How a page changes one kind of entry in the shared document. Nothing else of it is known here. */
export interface Edits {
	/** Writes a field, or clears it with null. */
	set: (id: string, field: string, value: Value) => void;
	/** Puts a key into a set, or takes it out. */
	mark: (id: string, set: string, key: string, on: boolean) => void;
	/** A status, with today's date beside it. */
	status: (id: string, status: string) => void;
	remove: (id: string) => void;
	/** Says in words what this person is changing now; '' for nothing. */
	where: (what: string) => void;
	/** What is wrong with a value before it is written, null when nothing. */
	problem: (field: string, value: Value) => Problem | null;
}

/** One field of a form over an entry. */
export interface Spec<Entry> {
	/** What is written: a field, a cell (`hours:mon`), or for a set its prefix. */
	field: string;
	label: string;
	/** `when` is a date as far as it is known: a year, a month or a day. */
	kind: 'line' | 'words' | 'number' | 'date' | 'when' | 'url' | 'choice' | 'set' | 'flag' | 'yesno';
	read: (entry: Entry) => string | number | boolean | string[] | null;
	options?: { key: string; label: string }[];
	/** The first line of a choice; null when one must stay chosen. */
	empty?: string | null;
	hint?: string;
	required?: boolean;
	/** Characters that fit. */
	max?: number;
	/** A word of advice on what is being typed; it stops nobody. */
	advise?: (text: string) => string | null;
	/** Words offered while typing. */
	offered?: string[];
}

export interface Group<Entry> {
	title: string;
	specs: Spec<Entry>[];
	/** What the page draws before the fields, by name, and the fields it stands for. */
	own?: { name: string; fields: string[] };
}
