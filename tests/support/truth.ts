/*
 * What must stand beside every figure that is shown: the area it speaks of, its year and its source.
 * `untold` runs in a test over rendered markup and, as it stands, inside a browser: it refers to nothing
 * outside itself.
 */

/** Figures shown without level, year or source in their block, or with the wrong look for their level. */
export function untold(root: ParentNode): string[] {
	const BLOCKS =
		'.figure-row, .fact, .facts > div, li, tr, figure, .figure, section, article, aside';
	const clean = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
	const year = (text: string) => /(?<!\d)(19|20)\d\d(?!\d)/.test(text);
	const wrong: string[] = [];

	for (const value of root.querySelectorAll('.value, .value-wider')) {
		const said = clean(value);
		if (!/\d/.test(said)) continue;
		let block = value.closest(BLOCKS);
		while (block && !block.querySelector('.level'))
			block = block.parentElement?.closest(BLOCKS) ?? null;
		const level = block?.querySelector('.level');
		const source = [...(block?.querySelectorAll('.source') ?? [])].map(clean).join(' ');
		if (!block || !level) wrong.push(`no level: ${said}`);
		else if (!year(clean(block).replace(said, ''))) wrong.push(`no year: ${said}`);
		else if (!/\p{L}{3}/u.test(source.replace(/\d/g, ''))) wrong.push(`no source: ${said}`);
		else {
			const wider = /województwo|Polska|powiat/.test(clean(level));
			const looks = value.classList.contains('value-wider');
			if (wider !== looks) wrong.push(`looks like ${looks ? 'a wider area' : 'its own'}: ${said}`);
		}
	}
	for (const drawing of root.querySelectorAll('.figure svg[role="img"], .figure canvas')) {
		const block = drawing.closest('.figure')!;
		const source = [...block.querySelectorAll('.source')].map(clean).join(' ');
		const name = drawing.getAttribute('aria-label') ?? clean(block).slice(0, 60);
		if (!block.querySelector('.level') && !/poziom danych/.test(source))
			wrong.push(`a drawing without a level: ${name}`);
		else if (!year(source)) wrong.push(`a drawing without a year: ${name}`);
		else if (!/źródło|GUS|Eurostat|Obliczone/i.test(source))
			wrong.push(`a drawing without a source: ${name}`);
	}
	for (const sentence of root.querySelectorAll('.sentence')) {
		const said = clean(sentence);
		// what we do not know needs no source
		if (!/\d/.test(said) || /^(Nie|Wszystkie wagi) |: brak danych/.test(said)) continue;
		if (/\((19|20)\d\d, \p{L}/u.test(said)) continue;
		let block = sentence.closest(BLOCKS) ?? sentence.parentElement;
		while (block && !block.querySelector('.level'))
			block = block.parentElement?.closest(BLOCKS) ?? null;
		const source = [...(block?.querySelectorAll('.source') ?? [])].map(clean).join(' ');
		if (!year(source)) wrong.push(`a sentence without year and source: ${said}`);
	}
	for (const chip of root.querySelectorAll('.said[data-chip="figure"], .said:not([data-chip])')) {
		const said = clean(chip);
		if (
			/\d/.test(said) &&
			!/\((gmina|powiat|miasto|województwo|Polska|dane lokalne).*\)/.test(said)
		)
			wrong.push(`a chip without its area: ${said}`);
	}
	return wrong;
}

/** Sentences that give a wider area's value to the gmina, or advise to. */
export function claims(text: string): string[] {
	const forbidden = [
		/można przyjąć, że w gminie/i,
		/podobnie jest w gminie/i,
		/w gminie \S+ około \d+[,.]?\d*%/i
	];
	return forbidden.filter((pattern) => pattern.test(text)).map(String);
}
