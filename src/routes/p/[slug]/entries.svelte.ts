import { tick } from 'svelte';
import type * as Y from 'yjs';
import type { Connection } from '#lib/collab/connection.svelte.ts';
import { may, type Role } from '#lib/domain/roles.ts';
import type { Values } from '#lib/domain/check.ts';
import * as workspace from '#lib/domain/workspace.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Toasts } from '#lib/ui/controls/toasts.svelte.ts';
import { editsOf } from './edits.ts';

interface Parts<T> {
	root: workspace.EntityRoot;
	/** Its id on the page is this, a dash and the entry's id. */
	anchor: string;
	read: (doc: Y.Doc) => T[];
	nameOf: (entry: T) => string;
	/** What one without a name is called in the bin, by its kind. */
	kindOf?: (kind: string) => string;
	/** What is shown until the document is here: as the server read it. */
	before: () => { list: T[]; bin: workspace.Deleted[]; unreadable: number };
}

/** What a page of cards does with the entries of one root: reads, adds, edits, deletes, brings back. */
export class Entries<T extends { id: string }> {
	readonly #parts: Parts<T>;
	readonly #connection: Connection;
	readonly #toasts: Toasts;
	readonly #list: { readonly current: T[] };
	readonly #bin: { readonly current: workspace.Deleted[] };
	readonly #broken: { readonly current: number };
	readonly edits: ReturnType<typeof editsOf>;
	adding = $state(false);
	/** The entry whose fields are open, and the field to begin with. */
	editing = $state<{ id: string; at: string | null } | null>(null);

	constructor(connection: Connection, toasts: Toasts, parts: Parts<T>) {
		const { root, before } = parts;
		const own = <E extends { root: string }>(entries: E[]) =>
			entries.filter((entry) => entry.root === root);
		this.#parts = parts;
		this.#connection = connection;
		this.#toasts = toasts;
		this.#list = connection.live([root], parts.read, () => before().list);
		this.#bin = connection.live(
			[root],
			(doc) => own(workspace.deleted(doc)),
			() => before().bin
		);
		this.#broken = connection.live(
			[root],
			(doc) => own(workspace.unreadable(doc)).length,
			() => before().unreadable
		);
		this.edits = editsOf(connection, root, toasts, () => {
			const open = this.list.find(({ id }) => id === this.editing?.id);
			return open ? parts.nameOf(open) : '';
		});
	}

	get list(): T[] {
		return this.#list.current;
	}

	get bin(): workspace.Deleted[] {
		const { kindOf } = this.#parts;
		if (!kindOf) return this.#bin.current;
		return this.#bin.current.map((entry) => ({
			...entry,
			title: entry.title || (entry.kind ? kindOf(entry.kind) : '')
		}));
	}

	/** How many break their schema and are not shown. */
	get broken(): number {
		return this.#broken.current;
	}

	/** Whether this person may change entries at all. */
	get writer(): boolean {
		return may(this.#connection.role as Role, 'write');
	}

	/** Whether he can now. */
	get writable(): boolean {
		return this.#connection.writable;
	}

	nameOf(entry: T): string {
		return this.#parts.nameOf(entry);
	}

	idOf(id: string): string {
		return `${this.#parts.anchor}-${id}`;
	}

	/** Puts the focus on an entry's card once it is there. */
	async show(id: string): Promise<void> {
		await tick();
		document.querySelector<HTMLElement>(`#${CSS.escape(this.idOf(id))} [tabindex]`)?.focus();
	}

	/** `after` is called when it was added, before it is shown. */
	add(values: Values, after: (id: string) => void): void {
		this.edits.attempt(() => {
			const id = workspace.add(this.#connection.doc, this.#parts.root, values);
			this.adding = false;
			after(id);
			void this.show(id);
		});
	}

	remove(id: string, name: string, said: string): void {
		this.edits.remove(id);
		this.#toasts.say(said, () => this.back(id, name));
	}

	back(id: string, name: string): void {
		const { doc } = this.#connection;
		if (this.edits.attempt(() => workspace.restore(doc, this.#parts.root, id)))
			this.#toasts.say(m.resources_restored({ name }));
	}
}
