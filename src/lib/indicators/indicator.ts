import type { FIGURE_FLAGS, MISSING_REASONS } from '#lib/domain/figures.ts';
import type { NounKey } from '#lib/i18n/plural.ts';

/*
 * What is measured and what a figure is. A figure never travels without its level, year and source;
 * a value of a wider area is never presented as the gmina's own, and missing is never zero.
 */

/** Areas from the smallest; beside them a figure may be an estimate or local data. */
export const AREAS = ['gmina', 'powiat', 'wojewodztwo', 'kraj'] as const;
export type Level = (typeof AREAS)[number];

/** In this order they are listed; `internet` is what the digitally excluded lack. */
export const THEMES = [
	'people',
	'age',
	'income',
	'work',
	'help',
	'culture',
	'organisations',
	'access',
	'internet'
] as const;
export type Theme = (typeof THEMES)[number];

/** How a sentence says a value: see sentence.ts. */
export const FORMS = ['colon', 'share', 'per', 'lead'] as const;
export type Form = (typeof FORMS)[number];

/** Why a value is missing. */
export type Reason = (typeof MISSING_REASONS)[number];
export type Flag = (typeof FIGURE_FLAGS)[number];

export interface Indicator {
	code: string;
	theme: Theme;
	pl: string;
	en: string;
	unit: string;
	unitEn: string;
	/** Digits after the comma that are shown, and to which values are rounded before comparing. */
	decimals: number;
	/** Whether more or less of it is better; null when neither is. */
	polarity: 'more' | 'less' | null;
	/** The smallest area for which it is published. */
	lowest: Level;
	form: Form;
	noun: NounKey | null;
	/** Follows the noun: `czytelników` + `bibliotek publicznych`; of a share, whose share it is. */
	tail: string | null;
	/** `na {base}`: 1000 mieszkańców. */
	base: string | null;
	/**
	 * Of a share: `ma 65 lat lub więcej`; of `lead`: singular and plural, parted by a bar; of a
	 * balance: what above and below zero mean.
	 */
	predicate: string | null;
	definition: string;
	definitionEn: string;
	/** BDL variable. */
	bdl: string | null;
	/** Years from which the series is not comparable with earlier ones, in order. */
	breaks: Break[];
}

/** A year from which a series is no longer comparable with earlier years, and why. */
export interface Break {
	year: number;
	pl: string;
	en: string;
}

/** Where values were published. */
export interface Source {
	/** Short, for a sentence: GUS. */
	publisher: string;
	/** Full, for a source line. */
	title: string;
	licence: string;
	/** Day of retrieval, 2026-10-04. */
	retrieved: string;
	url: string | null;
	/** `programme-figure`: quoted in programme documents, not found in public statistics. */
	mark: 'programme-figure' | null;
}

export interface Observation {
	year: number;
	value: number;
	source: Source;
	/** What the publisher says of the value: see FIGURE_FLAGS. */
	flags?: Flag[];
}

/** A Polish unit of any level, as sentences and charts name it. */
export interface Unit {
	/** Six digits for a gmina, 4, 2 or 00. */
	code: string;
	level: Level;
	/** As in the register: Olkusz, olkuski, małopolskie, Polska. */
	name: string;
	/** miejska, wiejska, miejsko-wiejska; `city` for a city that is a powiat; else null. */
	kind: 'miejska' | 'wiejska' | 'miejsko-wiejska' | 'city' | null;
	/** Another gmina has the same name, so the kind is said too. */
	twin?: boolean;
}

/** One value of one area with all that must be shown beside it. */
export interface Figure {
	indicator: Indicator;
	unit: Unit;
	value: number | null;
	year: number | null;
	source: Source | null;
	/** Why there is no value; null when there is one. */
	reason: Reason | null;
	/** What the publisher says of the value. */
	flags?: Flag[];
}
