import type { Awareness } from 'y-protocols/awareness';

/** Name and presence colour (1–8) of somebody's browser, as the server gave them; null for nobody. */
export type Who = (client: number) => { name: string; color: number } | null;

const ownColour = (who: Who, client: number) => `var(--who-${who(client)?.color ?? 1})`;

/**
 * The caret of another person with a name flag; see rich.css for when the flag shows. There is no
 * text in it: at a line's end the browser would put our own caret into that text, where nothing can
 * be typed, and the first letters after End or a click would be lost.
 */
export function caretOf(client: number, who: Who): HTMLElement {
	const caret = document.createElement('span');
	caret.className = 'caret';
	caret.dataset.client = String(client);
	caret.style.setProperty('--who', ownColour(who, client));
	const flag = document.createElement('span');
	flag.dataset.name = who(client)?.name.split(' ')[0] ?? '';
	caret.append(flag);
	return caret;
}

export const selectionOf = (client: number, who: Who) => ({
	class: 'sel',
	style: `--who: ${ownColour(who, client)}`
});

/**
 * The cursor plugin knows colours as #rrggbb only and complains about any other. Ours are numbers
 * of tokens, so it sees every person in black and we colour what it draws.
 */
export function coloured(awareness: Awareness): Awareness {
	return new Proxy(awareness, {
		get(target, key) {
			if (key === 'getStates') {
				return () =>
					new Map(
						[...target.getStates()].map(([client, state]) => [
							client,
							{ cursor: state.cursor, user: { name: '', color: '#000000' } }
						])
					);
			}
			const value = Reflect.get(target, key, target);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}

/** Shows the flags of those whose caret has moved once more. Returns the undoing. */
export function flagMoves(awareness: Awareness, root: HTMLElement): () => void {
	const moved = ({ updated }: { updated: number[] }) => {
		for (const client of updated) {
			const flag = root.querySelector(`.caret[data-client="${client}"] > span`);
			for (const animation of flag?.getAnimations() ?? []) animation.currentTime = 0;
		}
	};
	awareness.on('change', moved);
	return () => awareness.off('change', moved);
}
