import type { Equipment } from '#lib/domain/equipment.ts';
import { SET_PARTS, setOfPlace, type SetCount, type SetPart } from '#lib/domain/inventory.ts';
import { BROADBAND, CATEGORIES, type Category, type Place } from '#lib/domain/places.ts';
import { shortDate } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';
import { withUnit } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { sortedBy } from '#lib/i18n/sort.ts';
import type { Column } from '#lib/ui/tables/csv.ts';

/* The register of centres: what line each place has, since when this is known and from whom. */
export type Broadband = (typeof BROADBAND)[number];

export interface View {
	kind: Category | '';
	status: Broadband | '';
}

export const readView = (params: Pick<URLSearchParams, 'get'>): View => ({
	kind: CATEGORIES.find((key) => key === params.get('rodzaj')) ?? '',
	status: BROADBAND.find((key) => key === params.get('internet')) ?? ''
});

export function writeView({ kind, status }: View): string {
	const params = new URLSearchParams();
	if (kind) params.set('rodzaj', kind);
	if (status) params.set('internet', status);
	const text = params.toString();
	return text && `?${text}`;
}

export interface Centre {
	id: string;
	name: string;
	place: Place;
	set: SetCount;
}

/** Places where people meet, by name; the home of a neighbour who helps is no centre. */
export function centres(places: Place[], items: Equipment[]): Centre[] {
	return sortedBy(
		places
			.filter(({ category, status }) => category !== 'informal_helper' && status !== 'closed')
			.map((place) => ({
				id: place.id,
				name: place.name.trim() || m.resources_unnamed(),
				place,
				set: setOfPlace(items.filter((item) => item.place === place.id))
			})),
		({ name }) => name
	);
}

export const shown = (all: Centre[], { kind, status }: View): Centre[] =>
	all.filter(
		({ place }) => (!kind || place.category === kind) && (!status || place.broadband === status)
	);

/** How many centres are in each state, in the order of the list. */
export const counted = (all: Centre[]): { status: Broadband; n: number }[] =>
	BROADBAND.map((status) => ({
		status,
		n: all.filter(({ place }) => place.broadband === status).length
	}));

export const technology = ({ internet }: Place): string =>
	internet.map((key) => label('internet', key)).join(', ');

/** „120 Mb/s, 12.05.2026”; '' where nobody measured. */
export const measured = ({ downloadMbps, measuredAt }: Place): string =>
	downloadMbps === null
		? ''
		: [withUnit(downloadMbps, 'Mb/s'), shortDate(measuredAt)].filter(Boolean).join(', ');

export const PART_NAMES: Record<SetPart, () => string> = {
	computers: m.inventory_sets_computers,
	tablets: m.inventory_sets_tablets,
	robots: m.inventory_sets_robots,
	mats: m.inventory_sets_mats,
	printers_3d: m.inventory_sets_printers_3d,
	software: m.inventory_sets_software
};
export const PARTS = Object.keys(SET_PARTS) as SetPart[];

/** Columns of the register as a file. */
export const columns = (): Column<Centre>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'name', title: m.inventory_centres_col_name(), value: ({ place }) => place.name },
	{ key: 'category', value: ({ place }) => place.category },
	{
		key: 'village',
		title: m.inventory_centres_col_village(),
		value: ({ place }) => place.locality || null
	},
	{ key: 'broadband', value: ({ place }) => place.broadband },
	{
		key: 'broadband_label',
		title: m.inventory_centres_status(),
		value: ({ place }) => label('broadband', place.broadband)
	},
	{ key: 'internet', value: ({ place }) => place.internet.join(' ') },
	{
		key: 'technology',
		title: m.inventory_centres_col_technology(),
		value: ({ place }) => technology(place)
	},
	{
		key: 'download_mbps',
		title: m.inventory_centres_col_speed(),
		value: ({ place }) => place.downloadMbps
	},
	{ key: 'measured_at', value: ({ place }) => place.measuredAt },
	{
		key: 'broadband_at',
		title: m.inventory_centres_col_since(),
		value: ({ place }) => place.broadbandAt
	},
	{
		key: 'broadband_source',
		title: m.inventory_centres_col_source(),
		value: ({ place }) => place.broadbandSource
	},
	...PARTS.map((part) => ({
		key: part,
		title: PART_NAMES[part](),
		value: ({ set }: Centre) => set.parts[part]
	})),
	{ key: 'stays', title: m.inventory_sets_stays(), value: ({ set }) => set.stays?.yes ?? null },
	{ key: 'goes', title: m.inventory_sets_goes(), value: ({ set }) => set.stays?.no ?? null },
	{
		key: 'unsettled',
		title: m.inventory_sets_unsettled(),
		value: ({ set }) => set.stays?.unknown ?? null
	}
];
