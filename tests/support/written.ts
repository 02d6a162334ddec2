import type * as Y from 'yjs';
import { KINDS } from '#lib/domain/kinds.ts';
import { writeParagraphs } from '#lib/domain/richtext.ts';
import { SECTIONS } from '#lib/domain/sections.ts';
import { add, problems, setField, setSection, textName } from '#lib/domain/workspace.ts';
import type { EntityRoot } from '#lib/domain/entity.ts';
import { Stock } from './client.ts';
import type { Account } from './people.ts';
import type { Server } from './server.ts';

/** Changes a partnership's document as a program with this person's token; resolves when it is stored. */
export async function write(
	server: Server,
	who: Account,
	workspace: string,
	change: (doc: Y.Doc) => void
): Promise<void> {
	const url = `${server.url.replace('http', 'ws')}/sync/`;
	const client = new Stock(url, `workspace/${workspace}`, who.token);
	await client.synced();
	change(client.doc);
	await client.saved();
	client.destroy();
}

/** One entity of every kind with this text in every field that takes it; answers their ids. */
export function fillEverything(doc: Y.Doc, text: string): Record<EntityRoot, string> {
	const ids = {} as Record<EntityRoot, string>;
	for (const [name, { fields, grids, texts }] of Object.entries(KINDS)) {
		const root = name as EntityRoot;
		const cells = Object.values(grids).flatMap(({ prefix, suffix, keys }) =>
			((keys ?? ['abc']) as readonly string[]).map((key) => `${prefix}:${key}${suffix}`)
		);
		const taking = [...Object.keys(fields), ...cells].filter(
			(field) => problems(root, { [field]: text }).length === 0
		);
		const id = (ids[root] = add(
			doc,
			root,
			Object.fromEntries(taking.map((field) => [field, text]))
		));
		setField(doc, root, id, 'x:uwaga', text);
		for (const field of texts) writeParagraphs(doc.getXmlFragment(textName(id, field)), text);
	}
	for (const key of SECTIONS) {
		for (const field of ['assignee', 'source', 'origin']) setSection(doc, key, field, text);
		writeParagraphs(doc.getXmlFragment(`text:section:${key}`), text);
	}
	return ids;
}
