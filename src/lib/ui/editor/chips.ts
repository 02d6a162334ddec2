import { NodeSelection, Plugin, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';
import { chipState, parseFigureRef, refreshChip, type Chip } from '#lib/domain/chips.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { isWider, type knownIn } from '#lib/indicators/insertable.ts';
import { sourceOf } from './source.ts';

/*
 * Figures inside a text that is being written: each says its source, and one that has newer data is
 * followed by a button that replaces it. The button is drawn beside the document, not in it: others
 * get the new words only when somebody presses it. Enter on a chosen chip does the same.
 */
type Find = ReturnType<typeof knownIn>;

interface Options {
	/** What is known now, asked again with every drawing; null where figures are words alone. */
	known: () => Find | null;
	onreplaced: (text: string) => void;
}

export function figureMarks({ known, onreplaced }: Options): Plugin {
	const replace = (view: EditorView, pos: number) => {
		const find = known();
		const fresh = find && replaceChip(view, pos, find);
		if (fresh) onreplaced(fresh);
		return fresh !== null;
	};

	return new Plugin({
		props: {
			decorations: (state) => marks(state, known(), replace),
			handleKeyDown(view, event) {
				const { selection } = view.state;
				const chosen = selection instanceof NodeSelection && selection.node.type.name === 'chip';
				return event.key === 'Enter' && chosen && replace(view, selection.from);
			}
		}
	});
}

/** Gives the chip at `pos` its newest words; they are returned, null when there is nothing newer. */
export function replaceChip(view: EditorView, pos: number, known: Find): string | null {
	const node = view.state.doc.nodeAt(pos);
	if (node?.type.name !== 'chip') return null;
	const chip = chipOf(node);
	const fresh = refreshChip(chip, known);
	if (fresh === chip) return null;
	// attributes alone: two people who press at once still leave one chip
	const { tr } = view.state;
	view.dispatch(
		tr.setNodeAttribute(pos, 'ref', fresh.ref).setNodeAttribute(pos, 'text', fresh.text)
	);
	return fresh.text;
}

function marks(
	{ doc }: EditorState,
	known: Find | null,
	replace: (view: EditorView, pos: number) => boolean
): DecorationSet {
	if (!known) return DecorationSet.empty;
	const found: Decoration[] = [];
	doc.descendants((node, pos) => {
		if (node.type.name !== 'chip') return;
		const chip = chipOf(node);
		const ref = parseFigureRef(chip.ref);
		const now = ref && known(ref);
		const state = chipState(chip, known);
		const title = state === 'gone' ? m.figures_gone() : now ? sourceOf(now) : '';
		const end = pos + node.nodeSize;
		const look =
			state === 'gone'
				? { class: 'gone', 'data-words': m.figures_gone_mark() }
				: now && isWider(now)
					? { class: 'wider' }
					: {};
		if (title) found.push(Decoration.node(pos, end, { title, ...look }));
		if (state !== 'stale') return;
		found.push(
			Decoration.widget(end, (view, at) => button(now!.text, () => press(view, at, replace)), {
				key: `stale ${chip.text} ${now!.text}`,
				side: -1,
				ignoreSelection: true,
				stopEvent: () => true
			})
		);
	});
	return DecorationSet.create(doc, found);
}

function press(
	view: EditorView,
	at: () => number | undefined,
	replace: (view: EditorView, pos: number) => boolean
): void {
	const end = at();
	if (end !== undefined) replace(view, end - 1); // an atom is one long
	view.focus();
}

/** Its words come from CSS: text in here would catch the caret, as in carets.ts. */
function button(text: string, onpress: () => void): HTMLElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.className = 'newer';
	made.contentEditable = 'false';
	made.dataset.words = m.figures_stale();
	made.setAttribute('aria-label', m.figures_replace({ text }));
	made.title = m.figures_replace({ text });
	made.addEventListener('mousedown', (event) => event.preventDefault());
	made.addEventListener('click', onpress);
	return made;
}

const chipOf = (node: Node) => node.attrs as Omit<Chip, 'type'>;
