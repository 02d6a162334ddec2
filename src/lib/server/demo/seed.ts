import type * as Y from 'yjs';
import type { EntityRoot } from '#lib/domain/entity.ts';
import { writeParagraphs } from '#lib/domain/richtext.ts';
import { SECTION_INDICATORS, SECTIONS, sectionText } from '#lib/domain/sections.ts';
import { add, setSection, textName } from '#lib/domain/workspace.ts';
import { EQUIPMENT } from './olkusz/equipment.ts';
import type { Entry } from './olkusz/entry.ts';
import { FIGURES, TARGET_GROUPS } from './olkusz/local.ts';
import { NEEDS } from './olkusz/needs.ts';
import { PARTNERS, RELATIONS } from './olkusz/partners.ts';
import { PLACES } from './olkusz/places.ts';
import { PROFILE } from './olkusz/profile.ts';
import { RECOMMENDATIONS } from './olkusz/recommendations.ts';

const ENTRIES: [EntityRoot, Entry[]][] = [
	['places', PLACES],
	['equipment', EQUIPMENT],
	['partners', PARTNERS],
	['relations', RELATIONS],
	['needs', NEEDS],
	['recommendations', RECOMMENDATIONS],
	['groups', TARGET_GROUPS],
	['figures', FIGURES]
];

/** The remark of whoever leads the meetings; it must never reach anybody else's browser. */
export const PRIVATE_NOTE =
	'Treść przykładowa: na drugim spotkaniu posadzić przy różnych stolikach osoby, które spierały się o godziny otwarcia.';

/** Fills an empty document with the demonstration. Does nothing where somebody has been before. */
export function fillWorkspace(doc: Y.Doc): void {
	if (ENTRIES.some(([root]) => doc.getMap(root).size > 0)) return;

	for (const [root, entries] of ENTRIES)
		for (const { id, values, texts = {} } of entries) {
			add(doc, root, values, id);
			for (const [field, text] of Object.entries(texts)) write(doc, textName(id, field), text);
		}

	for (const key of SECTIONS) {
		const { origin, source, text } = PROFILE[key];
		write(doc, sectionText(key), text);
		setSection(doc, key, 'origin', origin);
		if (source) setSection(doc, key, 'source', source);
		if (origin === 'public_fact')
			for (const { code, level } of SECTION_INDICATORS[key])
				if (level === 'gmina') setSection(doc, key, `figure:${code}`, true);
	}
}

/** The facilitator's notes, in their own document. */
export function fillPrivate(doc: Y.Doc): void {
	if (!doc.share.has('text:notes')) write(doc, 'text:notes', PRIVATE_NOTE);
}

const write = (doc: Y.Doc, name: string, text: string) =>
	doc.transact(() => writeParagraphs(doc.getXmlFragment(name), text));
