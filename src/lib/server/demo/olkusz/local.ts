import type { Entry } from './entry.ts';
import { entry, SAMPLE } from './entry.ts';

/** For whom first. Nobody has counted them yet, so they have no size. */
export const TARGET_GROUPS: Entry[] = [
	entry('gr-1', { ...SAMPLE, group: 'alone_75', certainty: 'guess' }),
	entry('gr-2', { ...SAMPLE, group: 'adults_45_64_low_skills', certainty: 'guess' }),
	entry('gr-3', { ...SAMPLE, group: 'youth_10_18', note: 'ze wschodnich wsi', certainty: 'guess' })
];

const measured = (id: string, where: string, value: number, asOf: string): Entry =>
	entry(id, {
		...SAMPLE,
		label: `Prędkość pobierania, ${where}`,
		value,
		unit: 'Mb/s',
		year: 2026,
		asOf,
		section: 'connectivity',
		source: 'pomiar partnerów (treść przykładowa)'
	});

/** The four measurements the section on connectivity speaks of; the same as at the places. */
export const FIGURES: Entry[] = [
	measured('fi-1', 'Miejski Dom Kultury', 120, '2026-09-22'),
	measured('fi-2', 'biblioteka', 90, '2026-09-22'),
	measured('fi-3', 'szkoła w Zedermanie', 60, '2026-09-24'),
	measured('fi-4', 'świetlica w Troksie', 14, '2026-09-24')
];
