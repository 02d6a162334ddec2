import { tidyHours, type Week } from '#lib/domain/hours.ts';
import { DAYS } from '#lib/domain/places.ts';

type Day = (typeof DAYS)[number];

const CODES = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const POLISH = ['pn', 'wt', 'sr', 'czw', 'pt', 'sob', 'nd'];

/**
 * Opening hours as OpenStreetMap writes them (wiki.openstreetmap.org/wiki/Key:opening_hours), the
 * plain part: "Mo-Fr 08:00-16:00; Sa 09:00-13:00", also with Polish days. Null for anything more
 * than that: half of the hours would be worse than none.
 */
export function readWeek(text: string): Week | null {
	const hours: Week = {};
	const rules = text
		.slice(0, 300)
		.split(';')
		.map((rule) => rule.trim());
	for (const rule of rules.filter(Boolean)) {
		const parts =
			/^([\p{L}., –-]*?)\s*((?:\d{1,2}[:.]\d{2}\s*[-–]\s*\d{1,2}[:.]\d{2}[,\s]*)+|off|closed)$/iu.exec(
				rule
			);
		if (!parts) return null;
		const days = daysIn(parts[1]);
		const times = timesIn(parts[2]);
		if (!days || times === null) return null;
		for (const day of days) {
			if (times) hours[day] = times;
			else delete hours[day];
		}
	}
	return Object.keys(hours).length > 0 ? hours : null;
}

/** "Mo-Fr,Su" as days; no days at all means every day. Public holidays are not ours to keep. */
function daysIn(text: string): Day[] | null {
	const words = text
		.toLowerCase()
		.replace(/ś/g, 's')
		.replace(/[–]/g, '-')
		.split(',')
		.map((part) => part.replace(/[.\s]/g, ''))
		.filter((part) => part !== '' && part !== 'ph' && part !== 'sh');
	if (words.length === 0) return /ph|sh/i.test(text) ? [] : [...DAYS];
	const days: Day[] = [];
	for (const word of words) {
		const [from, to] = word.split('-').map(dayIndex);
		if (from === undefined || from < 0 || (to !== undefined && to < from)) return null;
		for (let i = from; i <= (to ?? from); i++) days.push(DAYS[i]);
	}
	return days;
}

const dayIndex = (word: string): number =>
	Math.max(CODES.indexOf(word), POLISH.indexOf(word), POLISH.indexOf(word.slice(0, 2)));

/** "08:00-12:00,13:00-16:00" as we write it; '' for closed. */
function timesIn(text: string): string | null {
	if (/^(off|closed)$/i.test(text)) return '';
	const spans = [...text.matchAll(/(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})/g)];
	const good = spans.every(
		([, h, min, h2, min2]) => +h <= 24 && +h2 <= 24 && +min < 60 && +min2 < 60
	);
	return good
		? tidyHours(spans.map(([, h, min, h2, min2]) => `${+h}:${min}–${+h2}:${min2}`).join(', '))
		: null;
}
