import { fold } from '#lib/domain/fold.ts';

/* Words as people type them into tables, brought to one form. */

/** Folded for comparing, the camelCase of programs taken apart; 'postalCode' → 'postal code'. */
export const folded = (text: string): string =>
	fold(text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'));

/** One line: no line breaks, tabs or control characters, single spaces, no blanks around. */
export const oneLine = (text: string): string =>
	text.replace(/[\s\u0000-\u001f\u007f-\u009f\u00a0]+/g, ' ').trim();

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' '
};

/** A description that came as HTML, as words: map programs write pages into their balloons. */
export const withoutTags = (text: string): string =>
	withoutScripts(text)
		.replace(/<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^<>]{0,500}>/gi, '\n')
		.replace(/<\/?[a-z][^<>]{0,2000}>/gi, ' ')
		.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name])
		.replace(/[ \t\u00a0]+/g, ' ')
		.replace(/ ?\n[\n ]*/g, '\n')
		.trim();

/** Without what stands between the tags of scripts and styles; an expression would go over the text again and again. */
function withoutScripts(text: string): string {
	const small = text.toLowerCase();
	if (small.length !== text.length) return text;
	let kept = '';
	let at = 0;
	for (;;) {
		const opens = ['<script', '<style'].map((tag) => small.indexOf(tag, at)).filter((i) => i >= 0);
		if (opens.length === 0) return kept + text.slice(at);
		const from = Math.min(...opens);
		const closing = small.indexOf(small[from + 2] === 'c' ? '</script' : '</style', from);
		kept += text.slice(at, from);
		if (closing < 0) return kept;
		at = closing;
	}
}

const YES = ['tak', 't', 'yes', 'y', 'true', '1', 'x', 'prawda', 'jest'];
const NO = ['nie', 'n', 'no', 'false', '0', 'falsz', 'brak'];

/** A yes or a no as it may be written; null for anything else. */
export function yesOrNo(text: string): boolean | null {
	const word = folded(text);
	return YES.includes(word) ? true : NO.includes(word) ? false : null;
}

/** A date as 2027, 2027-06, 2027-06-30, 30.06.2027, 06.2027, or with a time behind it; null for no date. */
export function isoDate(text: string): string | null {
	if (text.length > 60) return null;
	const bare = text.trim().replace(/[T ]\d{2}:\d{2}.*$/, '');
	const iso = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/.exec(bare);
	const polish = /^(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})$/.exec(bare);
	const parts = iso ? [iso[1], iso[2], iso[3]] : polish ? [polish[3], polish[2], polish[1]] : null;
	if (!parts) return null;
	const [year, month, day] = parts.map((part) => part?.padStart(2, '0'));
	if (month && !(Number(month) >= 1 && Number(month) <= 12)) return null;
	if (day && !(Number(day) >= 1 && Number(day) <= 31)) return null;
	return [year, month, day].filter(Boolean).join('-');
}
