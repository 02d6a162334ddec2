import type * as Y from 'yjs';
import { kind, readAll, SHOWN } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, line, number, one, ref, whole } from './fields.ts';

/** Kinds of equipment, with their icon of lucide. */
export const EQUIPMENT_ICON = {
	laptop: 'laptop',
	desktop: 'monitor',
	tablet: 'tablet',
	smartphone: 'smartphone',
	monitor: 'monitor',
	large_screen: 'presentation',
	projector: 'projector',
	printer: 'printer',
	scanner: 'scan',
	printer_3d: 'box',
	robot: 'bot',
	coding_mat: 'grid-3x3',
	electronics_kit: 'cpu',
	vr_headset: 'glasses',
	camera: 'camera',
	video_camera: 'video',
	microphone: 'mic',
	streaming_kit: 'radio',
	drone: 'drone',
	speakers: 'speaker',
	headphones: 'headphones',
	router: 'router',
	mobile_router: 'router',
	storage: 'hard-drive',
	charging_trolley: 'battery-charging',
	induction_loop: 'ear',
	assistive_input: 'keyboard',
	magnifier: 'glasses',
	screen_reader_licence: 'app-window',
	software_licence: 'app-window',
	furniture: 'armchair',
	other: 'box'
} as const;
export type EquipmentKind = keyof typeof EQUIPMENT_ICON;
export const EQUIPMENT_KINDS = Object.keys(EQUIPMENT_ICON) as EquipmentKind[];

export const FUNDERS = [
	'own',
	'eu',
	'state',
	'voivodeship',
	'ngo',
	'private',
	'unknown',
	'other'
] as const;
export const CONDITIONS = ['new', 'good', 'limited', 'broken', 'unknown', 'disposed'] as const;
export const LENDING = ['yes', 'partly', 'no', 'unknown'] as const;

export const EQUIPMENT = kind({
	root: 'equipment',
	fields: {
		kind: one(EQUIPMENT_KINDS, 'other'),
		/** Own words; the kind speaks when there are none. */
		name: line(120),
		quantity: whole(0, 100_000),
		year: whole(1980, 2100),
		funder: one(FUNDERS, 'unknown'),
		project: line(),
		/** The partner it belongs to, and the place where it stands. */
		owner: ref(),
		place: ref(),
		condition: one(CONDITIONS, 'unknown'),
		hoursPerWeek: number(0, 168),
		lending: one(LENDING, 'unknown'),
		lendingNote: line(120),
		durableUntil: date(),
		licenceUntil: date(),
		accessibility: line(),
		checkedAt: date(),
		visibility: one(SHOWN, 'partnership')
	}
});
export type Equipment = Entity<typeof EQUIPMENT>;

export const equipment = (doc: Y.Doc): Equipment[] => readAll(doc, EQUIPMENT);

/**
 * How many pieces are used less than so many hours a week: what to look at before buying.
 * What nobody counted (null) and what was disposed of does not take part.
 */
export const idlePieces = (items: Equipment[], belowHours = 2): number =>
	items
		.filter((item) => item.condition !== 'disposed')
		.filter((item) => item.hoursPerWeek !== null && item.hoursPerWeek < belowHours)
		.reduce((sum, item) => sum + (item.quantity ?? 0), 0);
