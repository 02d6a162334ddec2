import type * as Y from 'yjs';
import { grid, kind, readAll, refs, setOf, SHOWN } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, line, name, one, ref, whole } from './fields.ts';
import { CERTAINTIES, GROUPS } from './groups.ts';
import { DIGCOMP, E_SERVICES } from './services.ts';
import { atSurvivors } from './survivors.ts';

export const BARRIERS = [
	'access',
	'device',
	'money',
	'skill',
	'motivation',
	'trust',
	'accessibility',
	'time',
	'transport',
	'language',
	'no_helper',
	'service_design',
	'other'
] as const;
export type Barrier = (typeof BARRIERS)[number];

export const LIFE_AREAS = [
	'health',
	'finance',
	'work',
	'education',
	'family',
	'leisure',
	'spirituality',
	'everyday',
	'civic',
	'safety',
	'other'
] as const;

export const EVIDENCE = [
	'figure',
	'register',
	'survey',
	'interview',
	'meeting',
	'walk',
	'idea_box',
	'document',
	'photo',
	'opinion',
	'other'
] as const;
export const STRENGTHS = ['strong', 'medium', 'weak', 'none'] as const;

export const NEED_STATUSES = [
	'reported',
	'confirmed',
	'merged',
	'prioritised',
	'addressed',
	'met',
	'parked'
] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

export const NEED = kind({
	root: 'needs',
	fields: {
		title: name(160),
		/** The situation in the person's own words. */
		situation: line(600),
		/** A village, or '' for the whole gmina. */
		locality: line(80),
		groupNote: line(120),
		people: whole(0, 10_000_000),
		certainty: one(CERTAINTIES, 'guess'),
		strength: one(STRENGTHS, 'none'),
		evidenceNote: line(300),
		status: one(NEED_STATUSES, 'reported'),
		mergedInto: ref(),
		visibility: one(SHOWN, 'partnership')
	},
	sets: {
		groups: setOf('group', GROUPS),
		barriers: setOf('barrier', BARRIERS),
		areas: setOf('area', LIFE_AREAS),
		services: setOf('service', E_SERVICES),
		skills: setOf('skill', DIGCOMP),
		evidence: setOf('evidence', EVIDENCE),
		/** Codes of indicators that prove it, and places where it was seen. */
		figures: refs('figure'),
		places: refs('place')
	},
	grids: { statusDates: grid('status', NEED_STATUSES, date(), ':at') },
	texts: ['description']
});
export type Need = Entity<typeof NEED>;

export const needs = (doc: Y.Doc): Need[] => atSurvivors(doc, readAll(doc, NEED));
