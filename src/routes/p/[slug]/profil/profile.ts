import type * as Y from 'yjs';
import { figures, type Level, type LocalFigure } from '#lib/domain/figures.ts';
import { groups, type TargetGroup } from '#lib/domain/groups.ts';
import { fragmentOf, fragmentToTree, type Block } from '#lib/domain/richtext.ts';
import {
	sections,
	SECTIONS,
	sectionText,
	type Section,
	type SectionKey
} from '#lib/domain/sections.ts';
import type { Insertable } from '#lib/indicators/insertable.ts';

/** What the page shows of the document; the texts come one by one. */
export interface Profile {
	sections: Omit<Section, 'text'>[];
	local: LocalFigure[];
	groups: TargetGroup[];
}

/** A section is read again when its text changes, because its state counts what stands in it. */
export const PROFILE_ROOTS = ['sections', 'figures', 'groups', ...SECTIONS.map(sectionText)];

export const profileOf = (doc: Y.Doc): Profile => ({
	sections: sections(doc).map(({ text: _text, ...section }) => section),
	local: figures(doc),
	groups: groups(doc)
});

export const treeOf = (doc: Y.Doc, key: SectionKey): Block[] =>
	fragmentToTree(fragmentOf(doc, sectionText(key)));

/** A public figure beside a section, with all that is shown with it. */
export interface PublicFigure {
	code: string;
	name: string;
	unit: string;
	level: Level;
	/** The area in the register's words: Olkusz, olkuski, małopolskie, Polska. */
	area: string;
	/** The value with its noun or unit, as a sentence has it; null when there is none. */
	said: string | null;
	year: number | null;
	publisher: string;
	/** Why there is no value, a key of the list of reasons. */
	reason: string | null;
	mark: string | null;
	/** As it is put into a text; null without a value. */
	chip: Insertable | null;
}
