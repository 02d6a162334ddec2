import type { Asked, VillageReach } from '#lib/domain/reach.ts';
import type { Resident } from '#lib/domain/residents.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';

/** A village with all that stands in its row. */
export interface ReachRow extends VillageReach {
	resident: Resident | null;
	/** Open needs of the village. */
	needs: number;
}

/** To ten metres: a village is no more exact than that. */
const shortened = (km: number | null) => km && Math.round(km * 100) / 100;

/** Columns of the table of villages as a file. */
export const reachColumns = ({ kind, km, stepFree, hours }: Asked): Column<ReachRow>[] => [
	{ key: 'village', title: m.reach_col_village(), value: ({ village }) => village.name },
	{ key: 'lat', value: ({ village }) => village.lat },
	{ key: 'lng', value: ({ village }) => village.lng },
	{ key: 'kind', title: m.reach_kind(), value: () => kind },
	{ key: 'limit_km', title: m.reach_km(), value: () => km },
	{ key: 'step_free', title: m.reach_step_free(), value: () => stepFree },
	{ key: 'hours', title: m.reach_hours(), value: () => hours },
	{ key: 'distance_km', title: m.reach_col_km(), value: ({ km }) => shortened(km) },
	{ key: 'within', title: m.reach_within(), value: ({ beyond }) => !beyond },
	{ key: 'place_id', value: ({ site }) => site?.place.id ?? null },
	{ key: 'place', title: m.reach_col_site(), value: ({ site }) => site?.place.name ?? null },
	{ key: 'place_at_village', value: ({ site }) => site?.ofVillage ?? null },
	{
		key: 'residents',
		title: m.reach_col_residents(),
		value: ({ resident }) => resident?.value ?? null
	},
	{
		key: 'residents_year',
		title: m.reach_residents_year(),
		value: ({ resident }) => resident?.year ?? null
	},
	{
		key: 'residents_source',
		title: m.reach_residents_source(),
		value: ({ resident }) => resident?.source ?? null
	},
	{ key: 'needs', title: m.reach_col_needs(), value: ({ needs }) => needs }
];
