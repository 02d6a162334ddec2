import { arrange } from '#lib/ui/resources/arrange.ts';
import type { Crowd, Kinds } from './crowd.ts';
import type { LiveMap, Point } from './leaflet.ts';
import type { Marker } from './MarkerLayer.svelte';

/** A letter or a ring as it stands on the map now. */
export interface Shown {
	key: string;
	/** Layer pixels. */
	x: number;
	y: number;
	point: Point;
	/** The one place; absent for a ring. */
	mark?: Marker;
	n: number;
	kinds: Kinds;
	ids: () => string[];
	/** The zoom at which a ring comes apart; null when it does not. */
	opensAt: () => number | null;
}

/** So many buttons are quick to draw and to walk through; more in view become rings. */
export const MOST = 200;
const ROOM = { gap: 30, most: 4 };

/** What stands in view, and a little around it: letters while they are few, rings when they are many. */
export function standing(live: LiveMap, marks: Marker[], crowd: () => Crowd): Shown[] {
	const { map } = live;
	if (marks.length <= MOST) return letters(live, marks);

	const box = map.getBounds().pad(0.1);
	const [west, south, east, north] = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
	const near = marks.filter(
		({ lat, lng }) => lat >= south && lat <= north && lng >= west && lng <= east
	);
	if (near.length <= MOST) return letters(live, near);

	const tree = crowd();
	const byId = new Map(near.map((mark) => [mark.id, mark]));
	return tree.within([west, south, east, north], map.getZoom()).flatMap((group): Shown[] => {
		const { x, y } = map.latLngToLayerPoint(group.point);
		if ('ring' in group)
			return [
				{
					key: `ring-${group.ring}`,
					x,
					y,
					point: group.point,
					n: group.n,
					kinds: group.kinds,
					ids: () => tree.members(group.ring),
					opensAt: () => tree.opensAt(group.ring)
				}
			];
		const mark = byId.get(group.id);
		return mark ? [single(mark, x, y)] : [];
	});
}

function letters({ map }: LiveMap, marks: Marker[]): Shown[] {
	const byId = new Map(marks.map((mark) => [mark.id, mark]));
	const spots = marks.map(({ id, lat, lng }) => {
		const { x, y } = map.latLngToLayerPoint({ lat, lng });
		return { id, x, y };
	});
	return arrange(spots, ROOM).flatMap((stand): Shown[] => {
		if (stand.kind === 'one') {
			const mark = byId.get(stand.id);
			return mark ? [single(mark, stand.x, stand.y)] : [];
		}
		const members = stand.ids.flatMap((id) => byId.get(id) ?? []);
		return [
			{
				key: `many-${stand.ids[0]}`,
				x: stand.x,
				y: stand.y,
				point: map.layerPointToLatLng([stand.x, stand.y]),
				n: members.length,
				kinds: kindsOf(members),
				ids: () => stand.ids,
				opensAt: () => null // so few are read at once: as a list
			}
		];
	});
}

const single = (mark: Marker, x: number, y: number): Shown => ({
	key: mark.id,
	x,
	y,
	point: mark,
	mark,
	n: 1,
	kinds: kindsOf([mark]),
	ids: () => [mark.id],
	opensAt: () => null
});

function kindsOf(marks: Marker[]): Kinds {
	const kinds: Kinds = Object.create(null);
	for (const { kind, sign } of marks) kinds[kind ?? sign] = (kinds[kind ?? sign] ?? 0) + 1;
	return kinds;
}
