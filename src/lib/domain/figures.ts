import type * as Y from 'yjs';
import { kind, readAll } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, line, maybe, name, number, ref, whole } from './fields.ts';
import { SECTIONS } from './sections.ts';

/** How far a figure speaks (content list 2.4). */
export const LEVELS = ['gmina', 'powiat', 'wojewodztwo', 'kraj', 'estimate', 'local'] as const;
export type Level = (typeof LEVELS)[number];

/** Marks beside a figure, and the reasons for its absence. */
export const FIGURE_MARKS = [
	'stale',
	'overridden',
	'suppressed',
	'programme-figure',
	'approximate-border',
	'missing'
] as const;
export const MISSING_REASONS = [
	'not_published',
	'not_collected',
	'confidential',
	'too_new',
	'not_applicable',
	'not_fetched',
	'withheld',
	'discontinued',
	'awaited'
] as const;

/** What a publisher says of a value it gives (BDL's attributes). */
export const FIGURE_FLAGS = ['incomplete', 'preliminary', 'method', 'imprecise', 'joint'] as const;

export const MEASURES = ['residents'] as const;

/**
 * A figure the partnership found itself; always shown as local data with its source. With
 * `indicator` it stands in for a public one, and `reason` says why. Who wrote it and who changed it
 * last are ids of members: their names stay where a person can have them erased.
 */
export const FIGURE = kind({
	root: 'figures',
	fields: {
		label: name(160),
		value: number(-1e12, 1e12),
		unit: line(40),
		year: whole(1900, 2100),
		asOf: date(),
		section: maybe(SECTIONS),
		indicator: line(80),
		/** A village it speaks of, '' for the whole gmina. */
		locality: line(80),
		/** What is measured, where a page reckons with it (residents.ts). */
		measure: maybe(MEASURES),
		reason: line(300),
		createdBy: ref(),
		changedBy: ref(),
		changedAt: date()
	}
});
export type LocalFigure = Entity<typeof FIGURE>;

export const figures = (doc: Y.Doc): LocalFigure[] => readAll(doc, FIGURE);
