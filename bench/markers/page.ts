/*
 * The page of the bench of markers: our layer beside bare ways to put thousands of places on Leaflet.
 * Each function resolves when its picture is on the screen: painted, then filtered to every other one.
 */
import { flushSync, mount } from 'svelte';
import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import type { Marker } from '#lib/ui/maps/MarkerLayer.svelte';
import MapHarness from './MapHarness.svelte';

const BOUNDS = [19.4, 50.2, 19.7, 50.4] as const;

const painted = () =>
	new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

async function timed(work: () => void | Promise<void>): Promise<number> {
	await painted();
	const start = performance.now();
	await work();
	await painted();
	return performance.now() - start;
}

const box = () => {
	const made = document.body.appendChild(document.createElement('div'));
	made.style.cssText = 'width: 900px; height: 700px';
	return made;
};

/** Spread as villages are: around a few dozen centres, the same every time. */
const places = (n: number): Marker[] =>
	Array.from({ length: n }, (_, i) => {
		const [village, ring] = [(i * 7919) % 61, (i * 104_729) % 997];
		return {
			id: `p${i}`,
			lat: 50.2 + ((village * 37) % 61) / 305 + Math.sin(ring) * 0.006,
			lng: 19.4 + village / 203 + Math.cos(ring * 3) * 0.009,
			label: `Miejsce ${i}`,
			sign: ['B', 'SZ', 'DK', 'OS'][i % 4],
			shape: 'square',
			family: ['b', 's', 'd', 'o'][i % 4]
		};
	});
const half = (all: Marker[]) => all.filter((_, i) => i % 2 === 0);

export async function ours(n: number) {
	await import('leaflet'); // fetched before in all of them
	const all = places(n);
	let mounted!: { change: (next: Marker[]) => void };
	const paint = await timed(
		() =>
			new Promise<void>((onready) => {
				mounted = mount(MapHarness, {
					target: box(),
					props: { first: all, bounds: BOUNDS, onready }
				}) as never;
			})
	);
	const change = await timed(() => {
		mounted.change(half(all));
		flushSync();
	});
	return { paint, change };
}

async function bareMap() {
	const { default: L } = await import('leaflet');
	const map = L.map(box(), {
		preferCanvas: true,
		zoomAnimation: false,
		zoomSnap: 0.1,
		maxZoom: 18
	});
	map.fitBounds([
		[BOUNDS[1], BOUNDS[0]],
		[BOUNDS[3], BOUNDS[2]]
	]);
	return { L, map };
}

/** One circle on canvas for each place: nothing for a keyboard, no letters, no grouping. */
export async function circles(n: number) {
	const all = places(n);
	let layer: { clearLayers: () => void };
	let draw: (marks: Marker[]) => void = () => {};
	const paint = await timed(async () => {
		const { L, map } = await bareMap();
		const group = L.layerGroup().addTo(map);
		layer = group;
		draw = (marks) => {
			for (const { lat, lng, label } of marks)
				L.circleMarker([lat, lng], { radius: 8 }).bindTooltip(label).addTo(group);
		};
		draw(all);
		await painted();
	});
	const change = await timed(() => {
		layer.clearLayers();
		draw(half(all));
	});
	return { paint, change };
}

/** leaflet.markercluster as its documentation begins. It wants Leaflet as a global. */
export async function markercluster(n: number) {
	const all = places(n);
	const { L, map } = await bareMap();
	Object.assign(window, { L });
	await import('leaflet.markercluster'); // fetched before the time begins, as Leaflet is
	map.getContainer().remove();
	let change: (marks: Marker[]) => void = () => {};
	const paint = await timed(async () => {
		const { map } = await bareMap();
		const group = L.markerClusterGroup({ chunkedLoading: false, animate: false }).addTo(map);
		change = (marks) => {
			group.clearLayers();
			group.addLayers(marks.map(({ lat, lng, label }) => L.marker([lat, lng], { title: label })));
		};
		change(all);
		await painted();
	});
	return { paint, change: await timed(() => change(half(all))) };
}

Object.assign(window, { bench: { ours, circles, markercluster } });
