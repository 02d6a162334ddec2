import * as Y from 'yjs';
import { fragmentOf, type Block, type Inline } from './richtext.ts';
import { edit } from './workspace.ts';

/*
 * Figures inside text. A chip of the kind `figure` holds its words and a `ref` to what they say:
 *
 *   {indicator}@{unit}:{year}   bdl_634989_share_65plus@121205:2025
 *   local:{id}                  a figure of the partnership, by the id of its entity
 *
 * `unit` is 00, two digits of a województwo, four of a powiat or six of a gmina: the seventh digit
 * changes and is left out. Read tolerantly: seven digits lose the last, and the first release wrote
 * a level (`gmina`, `powiat` …) for the unit. The words stay what somebody chose until somebody
 * replaces them; what is frozen stays for good.
 */
export type Chip = Extract<Inline, { type: 'chip' }>;

export type FigureRef =
	{ of: 'public'; code: string; unit: string; year: number | null } | { of: 'local'; id: string };

/** A figure as it is known now; `ref` says of which year. */
export interface KnownFigure {
	ref: string;
	/** The words of a chip: value, area, year, publisher. */
	text: string;
	/** The value alone, as it stands in `text`. */
	said: string;
}
/** The newest that is known of what a chip refers to; null when nothing is. */
export type Known = (ref: FigureRef) => KnownFigure | null;

export const figureRef = (ref: FigureRef): string =>
	ref.of === 'local'
		? `local:${ref.id}`
		: `${ref.code}@${ref.unit}${ref.year === null ? '' : `:${ref.year}`}`;

/** Null for what names no figure. */
export function parseFigureRef(text: string): FigureRef | null {
	const local = /^\s*local:([\w-]{1,64})\s*$/.exec(text);
	if (local) return { of: 'local', id: local[1] };

	const [, code, unit, year] =
		/^\s*([\w.-]{1,80})@(\d{2}|\d{4}|\d{6}\d?|gmina|powiat|wojewodztwo|kraj)(?::(\d{4}))?\s*$/.exec(
			text
		) ?? [];
	if (!code) return null;
	const area = /^\d/.test(unit) ? unit.slice(0, 6) : unit;
	return { of: 'public', code, unit: area, year: year ? Number(year) : null };
}

/**
 * `plain`: no figure, or nothing is known of it. `stale`: there is a newer year, or the value of the
 * same year was corrected. `gone`: the partnership removed its figure.
 */
export type ChipState = 'plain' | 'frozen' | 'current' | 'stale' | 'gone';

export function chipState(chip: Omit<Chip, 'type'>, known: Known): ChipState {
	if (chip.kind !== 'figure') return 'plain';
	if (chip.frozen) return 'frozen';
	const ref = parseFigureRef(chip.ref);
	if (!ref) return 'plain';
	const now = known(ref);
	if (!now) return ref.of === 'local' ? 'gone' : 'plain';
	if (ref.of === 'local') return now.text === chip.text ? 'current' : 'stale';

	const { year } = parseFigureRef(now.ref) as FigureRef & { of: 'public' };
	if (year === null || ref.year === null || year < ref.year) return 'current';
	return year > ref.year || !chip.text.includes(now.said) ? 'stale' : 'current';
}

/** The same chip with the newest words and year; as it is when there is nothing newer. */
export function refreshChip<C extends Omit<Chip, 'type'>>(chip: C, known: Known): C {
	if (chipState(chip, known) !== 'stale') return chip;
	const { ref, text } = known(parseFigureRef(chip.ref)!)!;
	return { ...chip, ref, text };
}

/** A text whose local figures say what they say now; public ones wait until somebody replaces them. */
export const followChips = (tree: Block[], known: Known): Block[] =>
	mapChips(tree, (chip) =>
		parseFigureRef(chip.ref)?.of === 'local' ? refreshChip(chip, known) : chip
	);

/** A text whose figures stay as they are: nothing in it is marked or replaced any more. */
export const freezeChips = (tree: Block[]): Block[] =>
	mapChips(tree, (chip) => (chip.kind === 'figure' ? { ...chip, frozen: true } : chip));

/** All chips of a text, in order. */
export function chipsIn(tree: Block[]): Chip[] {
	const found: Chip[] = [];
	mapChips(tree, (chip) => (found.push(chip), chip));
	return found;
}

/** A copy of a text with its chips changed; the blocks without any are the same objects. */
export function mapChips(tree: Block[], change: (chip: Chip) => Chip): Block[] {
	const inlines = (content: Inline[]) =>
		content.map((inline) => (inline.type === 'chip' ? change(inline) : inline));
	return tree.map((block): Block => {
		if (block.type === 'block') return block;
		if (block.type === 'quote') return { ...block, content: mapChips(block.content, change) };
		if ('items' in block)
			return { ...block, items: block.items.map((item) => mapChips(item, change)) };
		return { ...block, content: inlines(block.content) };
	});
}

/**
 * Gives the chips of one local figure new words in every text of the document. Only attributes are
 * written, so it goes together with what others write beside them. Frozen ones stay.
 */
export function tellChips(doc: Y.Doc, id: string, text: string): void {
	const names = [...doc.share.keys()].filter((name) => name.startsWith('text:'));
	edit(doc, () => {
		for (const name of names)
			for (const chip of elements(fragmentOf(doc, name))) {
				const of = (key: string) => chip.getAttribute(key) as unknown;
				if (of('kind') !== 'figure' || String(of('frozen')) === 'true') continue;
				const ref = parseFigureRef(String(of('ref')));
				if (ref?.of === 'local' && ref.id === id && of('text') !== text)
					chip.setAttribute('text', text);
			}
	});
}

/** Walked without recursion: depth is for whoever wrote it to choose. */
function* elements(fragment: Y.XmlFragment | null): Generator<Y.XmlElement> {
	const waiting: Y.XmlFragment[] = fragment ? [fragment] : [];
	for (let next = waiting.pop(); next; next = waiting.pop())
		for (const child of next.toArray())
			if (child instanceof Y.XmlElement) {
				if (child.nodeName === 'chip') yield child;
				waiting.push(child);
			}
}
