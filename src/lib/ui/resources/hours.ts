import { readHours, weekHours, type Day, type Week } from '#lib/domain/hours.ts';
import { DAYS } from '#lib/domain/places.ts';
import { label } from '#lib/i18n/lists.ts';
import { decimal } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** What is wrong with the hours of a day, in a sentence; null when nothing is. */
export function hoursFault(text: string): string | null {
	const read = text.trim() ? readHours(text) : null;
	if (!read || read.ok) return null;
	return {
		nonsense: m.places_hours_nonsense,
		'not-a-time': m.places_hours_not_a_time,
		'end-before-start': m.places_hours_end_first,
		overlap: m.places_hours_overlap
	}[read.problem]();
}

/** The hours of a week in a sentence; null while no day is known. */
export function weekSaid(week: Week): string | null {
	const { hours, unknown } = weekHours(week);
	if (hours === null) return null;
	const n = decimal(hours);
	if (unknown.length === 0) return hours === 0 ? m.places_week_closed() : m.places_week({ n });
	return m.places_week_at_least({ n, days: unknown.map((day) => label('day', day)).join(', ') });
}

/** Days with the same hours together: "poniedziałek–piątek 8–16", one line each; [] for none. */
export function daysSaid(week: Week): string[] {
	const lines: { from: Day; to: Day; text: string }[] = [];
	for (const [i, day] of DAYS.entries()) {
		const text = week[day];
		if (!text) continue;
		const last = lines.at(-1);
		if (last && last.text === text && last.to === DAYS[i - 1]) last.to = day;
		else lines.push({ from: day, to: day, text });
	}
	return lines.map(({ from, to, text }) => {
		const days = from === to ? label('day', from) : `${label('day', from)}–${label('day', to)}`;
		return `${days} ${hoursSaid(text)}`;
	});
}

/** A closed day is a word of the reader's language. */
function hoursSaid(text: string): string {
	const read = readHours(text);
	return read.ok && read.hours.kind === 'closed' ? m.places_hours_closed() : text;
}
