export interface NewNeed {
	title: string;
	situation: string;
	locality: string;
	group: string;
	barrier: string;
	evidence: string;
}

/** A short name for a need out of the person's words: the first sentence, cut at a word. */
export function titleOf(words: string, most = 70): string {
	const plain = words
		.replace(/[„”"\n]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const sentence = /^.{10,}?[.?!](?=\s|$)/.exec(plain)?.[0].replace(/\.$/, '') ?? plain;
	if (sentence.length <= most) return sentence;
	const cut = sentence.slice(0, most);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}
