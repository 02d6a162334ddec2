/*
 * Tokens for canvas, which knows no CSS. The tokens are `light-dark(…)`, so each is worn by an
 * element for a moment and read back as the colour that the page shows.
 */

/** Calls back with the resolved colours now and whenever the look of the page changes. */
export function watchColours<Name extends string>(
	near: HTMLElement,
	names: readonly Name[],
	onchange: (colours: Record<Name, string>) => void
): () => void {
	const read = () => onchange(resolve(near, names));
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const contrast = matchMedia('(prefers-contrast: more)');
	const chosen = new MutationObserver(read);

	dark.addEventListener('change', read);
	contrast.addEventListener('change', read);
	chosen.observe(document.documentElement, {
		attributes: true,
		attributeFilter: ['data-theme', 'data-contrast']
	});
	read();
	return () => {
		dark.removeEventListener('change', read);
		contrast.removeEventListener('change', read);
		chosen.disconnect();
	};
}

/** All of them are worn before the first is read: reading works out the styles of the page. */
function resolve<Name extends string>(near: HTMLElement, names: readonly Name[]) {
	const worn = document.createElement('span');
	for (const name of names)
		worn.appendChild(document.createElement('span')).style.color = `var(--${name})`;
	near.append(worn);
	const colours = names.map((name, i) => [name, getComputedStyle(worn.children[i]).color]);
	worn.remove();
	return Object.fromEntries(colours) as Record<Name, string>;
}
