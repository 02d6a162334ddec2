import type * as Y from 'yjs';
import { kind, readAll, SHOWN } from './entity.ts';
import type { Entity } from './entity.ts';
import { date, line, number, one, ref, whole } from './fields.ts';
import { atSurvivors } from './survivors.ts';

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
/** Whether it stays where it is once its project has ended. */
export const STAYS = ['yes', 'no', 'unknown'] as const;

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
		/** How long one piece is in use, on average. */
		hoursPerWeek: number(0, 168),
		lending: one(LENDING, 'unknown'),
		lendingNote: line(120),
		durableUntil: date(),
		licenceUntil: date(),
		stays: one(STAYS, 'unknown'),
		/** To whom it was or will be handed over after the project, and when. */
		handedTo: line(120),
		handedAt: date(),
		accessibility: line(),
		checkedAt: date(),
		visibility: one(SHOWN, 'partnership')
	}
});
export type Equipment = Entity<typeof EQUIPMENT>;

export const equipment = (doc: Y.Doc): Equipment[] => atSurvivors(doc, readAll(doc, EQUIPMENT));

/** From how few hours a week a piece counts as idle. */
export const IDLE_BELOW_H = 2;

/** In use or ready for it: neither disposed of nor broken. */
export const usable = ({ condition }: Pick<Equipment, 'condition'>): boolean =>
	condition !== 'disposed' && condition !== 'broken';

/** Used so little that it should be looked at before anything is bought; null when nobody counted. */
export const idle = (
	item: Pick<Equipment, 'condition' | 'hoursPerWeek'>,
	belowHours = IDLE_BELOW_H
): boolean | null => {
	if (!usable(item)) return false;
	return item.hoursPerWeek === null ? null : item.hoursPerWeek < belowHours;
};

/** How many pieces are idle. What nobody counted does not take part. */
export const idlePieces = (items: Equipment[], belowHours = IDLE_BELOW_H): number =>
	items
		.filter((item) => idle(item, belowHours))
		.reduce((sum, item) => sum + (item.quantity ?? 0), 0);
