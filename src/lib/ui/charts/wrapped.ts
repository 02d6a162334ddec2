/** Text broken into lines of at most so many letters; SVG breaks none itself. */
export function wrapped(text: string, letters: number): string[] {
	const all: string[] = [];
	for (const word of text.split(' ').filter(Boolean)) {
		const last = all.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= letters)
			all[all.length - 1] = `${last} ${word}`;
		else all.push(word);
	}
	return all;
}
