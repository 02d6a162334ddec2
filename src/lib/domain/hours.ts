import type { DAYS } from './places.ts';

/*
 * Opening hours of a day as people write them: "8–16", "8.00-12.00, 14-18", "od 9 do 17",
 * "nieczynne", "całą dobę", "po umówieniu". Minutes count from midnight; an interval may end after it
 * (22–2 ends at 1560), because that is one evening to those who come.
 */
export interface Interval {
	from: number;
	to: number;
}

export type DayHours =
	| { kind: 'open'; intervals: Interval[] }
	| { kind: 'closed' }
	/** Open when it was arranged: known, but no hours to count. */
	| { kind: 'arranged' };

export const HOURS_PROBLEMS = ['nonsense', 'not-a-time', 'end-before-start', 'overlap'] as const;
export type HoursProblem = (typeof HOURS_PROBLEMS)[number];

export type ReadHours = { ok: true; hours: DayHours } | { ok: false; problem: HoursProblem };

const DAY = 24 * 60;
/** An evening may run into the night until this hour; a later end is a slip. */
const LATEST_END = 6 * 60;

const CLOSED = /^(nieczynn[eay]|zamkni[eę]t[eay]|nie|brak|closed|x|[-–—])$/;
const ARRANGED =
	/^(po (wcześniejszym )?(umówieniu|uzgodnieniu)( się)?|na telefon|umówione|by appointment)$/;
const ALL_DAY = /^(całą dobę|całodobowo|24 ?h|24\/7|24 godz\.?)$/;

/** Reads what somebody wrote of one day; the problem says which sentence to show. */
export function readHours(text: string): ReadHours {
	const plain = tidy(text);
	if (CLOSED.test(plain)) return { ok: true, hours: { kind: 'closed' } };
	if (ARRANGED.test(plain)) return { ok: true, hours: { kind: 'arranged' } };
	if (ALL_DAY.test(plain)) return opened([{ from: 0, to: DAY }]);

	const intervals: Interval[] = [];
	for (const part of parts(plain)) {
		const read = interval(part);
		if (typeof read === 'string') return { ok: false, problem: read };
		intervals.push(read);
	}
	return opened(intervals);
}

/** Hours as we write them: 8–16, 8.30–12.00, nieczynne stays a word of the reader's language. */
export function writtenHours(intervals: Interval[]): string {
	return intervals
		.map(({ from, to }) => {
			const whole = from % 60 === 0 && to % 60 === 0;
			return `${clock(from, whole)}–${clock(to, whole)}`;
		})
		.join(', ');
}

/** The document's text for what somebody typed; the text itself when it is not understood. */
export function tidyHours(text: string): string {
	const read = readHours(text);
	if (!read.ok || read.hours.kind === 'arranged') return text.trim();
	return read.hours.kind === 'closed' ? 'nieczynne' : writtenHours(read.hours.intervals);
}

export type Day = (typeof DAYS)[number];
export type Week = Partial<Record<Day, string>>;

export interface WeekHours {
	/** Hours of the days that are known; null when no day is. */
	hours: number | null;
	/** Days nobody wrote of, or wrote what we cannot read, or which are open when arranged. */
	unknown: Day[];
}

const WEEK = [
	'mon',
	'tue',
	'wed',
	'thu',
	'fri',
	'sat',
	'sun'
] as const satisfies readonly (typeof DAYS)[number][];

/** How long a place is open in a week. A day nobody knows is not a closed day. */
export function weekHours(week: Week): WeekHours {
	const unknown: Day[] = [];
	let minutes: number | null = null;
	for (const day of WEEK) {
		const read = week[day] ? readHours(week[day]) : null;
		if (!read?.ok || read.hours.kind === 'arranged') {
			unknown.push(day);
			continue;
		}
		const { hours } = read;
		minutes ??= 0;
		if (hours.kind === 'open') for (const { from, to } of hours.intervals) minutes += to - from;
	}
	return { hours: minutes === null ? null : minutes / 60, unknown };
}

function opened(intervals: Interval[]): ReadHours {
	const sorted = [...intervals].sort((a, b) => a.from - b.from);
	const overlapping = sorted.some(({ from }, i) => i > 0 && from < sorted[i - 1].to);
	if (overlapping) return { ok: false, problem: 'overlap' };
	// an evening that runs into the night must not meet its own morning
	if (sorted.length > 1 && sorted.at(-1)!.to - DAY > sorted[0].from)
		return { ok: false, problem: 'overlap' };
	return { ok: true, hours: { kind: 'open', intervals: sorted } };
}

const tidy = (text: string) =>
	text
		.trim()
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/^(godz\.?|godziny|w godz\.?|w godzinach) /, '')
		.replace(/\.$/, '');

/** Intervals stand beside each other with a comma, a semicolon, "i", "oraz" or "/" between. */
const parts = (plain: string) => plain.split(/\s*(?:[,;/+]|\bi\b|\boraz\b|\band\b)\s*/);

const TIME = String.raw`(\d{1,2})(?:[.:](\d{2}))?(?: ?h)?`;
const INTERVAL = new RegExp(String.raw`^(?:od )?${TIME} ?(?:-|–|—|−|do) ?${TIME}$`);

function interval(part: string): Interval | HoursProblem {
	const match = INTERVAL.exec(part);
	if (!match) return 'nonsense';
	const from = minutes(match[1], match[2]);
	const end = minutes(match[3], match[4]);
	if (from === null || end === null || from === DAY) return 'not-a-time';
	if (end > from) return { from, to: end };
	return end < from && end <= LATEST_END ? { from, to: end + DAY } : 'end-before-start';
}

function minutes(hours: string, rest = '00'): number | null {
	const at = Number(hours) * 60 + Number(rest);
	return Number(rest) < 60 && at <= DAY ? at : null;
}

function clock(at: number, whole: boolean): string {
	const inDay = at > DAY ? at - DAY : at;
	const hours = Math.floor(inDay / 60);
	return whole ? String(hours) : `${hours}.${String(inDay % 60).padStart(2, '0')}`;
}
