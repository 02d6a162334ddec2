import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHours, tidyHours, weekHours, writtenHours } from './hours.ts';

const open = (text: string) => {
	const read = readHours(text);
	if (!read.ok || read.hours.kind !== 'open') throw new Error(`${text}: ${JSON.stringify(read)}`);
	return read.hours.intervals.map(({ from, to }) => [from / 60, to / 60]);
};

test.each([
	['8–16', [[8, 16]]],
	['8-16', [[8, 16]]],
	['8:00 - 16:30', [[8, 16.5]]],
	['8.00-12.00, 14-18', [[8, 12], [14, 18]]], // prettier-ignore
	['14-18; 8-12', [[8, 12], [14, 18]]], // prettier-ignore
	['od 9 do 17', [[9, 17]]],
	['godz. 9–17.', [[9, 17]]],
	['8-12 i 13-15', [[8, 12], [13, 15]]], // prettier-ignore
	['08.00–24.00', [[8, 24]]],
	['22–2', [[22, 26]]],
	['0-24', [[0, 24]]],
	['całą dobę', [[0, 24]]]
])('%s is understood', (text, intervals) => {
	expect(open(text)).toEqual(intervals);
});

test.each(['nieczynne', 'Nieczynne', ' zamknięte ', '-', '—', 'nie'])(
	'%j is a closed day',
	(text) => expect(readHours(text)).toEqual({ ok: true, hours: { kind: 'closed' } })
);

test.each(['po umówieniu', 'po wcześniejszym uzgodnieniu', 'na telefon'])(
	'%s has no hours to count',
	(text) => expect(readHours(text)).toEqual({ ok: true, hours: { kind: 'arranged' } })
);

test.each([
	['', 'nonsense'],
	['8', 'nonsense'],
	['do 20.00', 'nonsense'],
	['rano', 'nonsense'],
	['8-16-20', 'nonsense'],
	['-3–5', 'nonsense'],
	['8-12,', 'nonsense'],
	['8–25', 'not-a-time'],
	['8.75–16', 'not-a-time'],
	['24–24', 'not-a-time'],
	['24–2', 'not-a-time'],
	['16–8', 'end-before-start'],
	['8–8', 'end-before-start'],
	['8–12, 11–14', 'overlap'],
	['1–3, 20–2', 'overlap']
])('%j is refused: %s', (text, problem) => {
	expect(readHours(text)).toEqual({ ok: false, problem });
});

test('what is understood is written in one way, the rest stays as it was typed', () => {
	expect(tidyHours('8.00-12.00 i 14:30 - 18')).toBe('8–12, 14.30–18.00');
	expect(tidyHours('zamknięte')).toBe('nieczynne');
	expect(tidyHours('22-2.30')).toBe('22.00–2.30');
	expect(tidyHours('do 20.00')).toBe('do 20.00');
	expect(tidyHours('0-24')).toBe('0–24');
});

test('hours of a week: a day nobody knows is not a closed day', () => {
	expect(weekHours({})).toEqual({
		hours: null,
		unknown: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
	});
	const office = { mon: '8–16', tue: '8–16', wed: '8–16', thu: '10–18', fri: 'nieczynne' };
	expect(weekHours(office)).toEqual({ hours: 32, unknown: ['sat', 'sun'] });
	expect(weekHours({ ...office, sat: '-', sun: '-' })).toEqual({ hours: 32, unknown: [] });
	expect(weekHours({ sun: 'nieczynne' }).hours).toBe(0);
	expect(weekHours({ mon: 'po umówieniu', tue: 'rano' }).hours).toBe(null);
});

const minute = fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15);
const intervals = fc
	.uniqueArray(minute, { minLength: 2, maxLength: 8 })
	.map((times) => times.sort((a, b) => a - b))
	.map((times) =>
		times.flatMap((from, i) =>
			i % 2 === 0 && i + 1 < times.length ? [{ from, to: times[i + 1] }] : []
		)
	);

test('what we write we read back, and it is never longer than a day', () => {
	fc.assert(
		fc.property(intervals, (list) => {
			expect(readHours(writtenHours(list))).toEqual({
				ok: true,
				hours: { kind: 'open', intervals: list }
			});
			expect(tidyHours(writtenHours(list))).toBe(writtenHours(list));
			expect(weekHours({ mon: writtenHours(list) }).hours!).toBeLessThanOrEqual(24);
		})
	);
});

test('whatever is typed, reading it does not throw and a day has at most 24 hours', () => {
	const piece = fc.oneof(
		fc.constantFrom('8', '16', '-', '–', ',', ' do ', ' i ', '.30', ':', 'nieczynne', '24', '0'),
		fc.string({ maxLength: 4 })
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
			const read = readHours(pieces.join(''));
			if (!read.ok || read.hours.kind !== 'open') return;
			const sum = read.hours.intervals.reduce((all, { from, to }) => all + to - from, 0);
			expect(sum).toBeGreaterThan(0);
			expect(sum).toBeLessThanOrEqual(24 * 60);
		}),
		{ numRuns: 2000 }
	);
});
