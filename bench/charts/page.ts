/*
 * The page of the bench of charts: our components beside bare ones, on the same data and the same
 * layout. Each function resolves when its picture is on the screen.
 */
import { flushSync, mount } from 'svelte';
import '#lib/ui/styles/tokens.css';
import '#lib/ui/styles/base.css';
import 'leaflet/dist/leaflet.css';
import PeerStrip from '#lib/ui/charts/PeerStrip.svelte';
import { strip, type Dot } from '#lib/ui/charts/strip.ts';
import { breaksOf, classOf } from '#lib/ui/maps/classes.ts';
import { poland, type Outlines } from '#lib/ui/maps/poland.ts';
import { keepLocale } from '#lib/i18n/locale.ts';
import Harness from './Harness.svelte';
import MapHarness from './MapHarness.svelte';

type Values = Record<string, number>;

/** Two frames: the first draws, the second comes when the first is on the screen. */
const painted = () =>
	new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

async function timed(work: () => void | Promise<void>): Promise<number> {
	await painted();
	const start = performance.now();
	await work();
	await painted();
	return performance.now() - start;
}

/**
 * What is done until the canvas can be shown: scripts, styles, layout and drawing, which reading a
 * pixel waits for. Times on the screen come in steps of a frame; these do not.
 */
async function worked(work: () => void): Promise<number> {
	await painted();
	const start = performance.now();
	work();
	flushSync();
	void document.body.offsetHeight;
	document.querySelector('canvas')!.getContext('2d')!.getImageData(0, 0, 1, 1);
	const taken = performance.now() - start;
	await painted();
	return taken;
}

const dotsOf = (values: Values): Dot[] =>
	Object.entries(values).map(([code, value]) => ({
		name: code,
		powiat: '',
		value,
		near: code.startsWith('12')
	}));
const box = (height = '') => {
	const made = document.body.appendChild(document.createElement('div'));
	made.style.cssText = `width: 760px; height: ${height}`;
	return made;
};

const props = (values: Values) => ({
	label: 'strip',
	ours: { name: 'Olkusz', value: values['121205'] },
	dots: dotsOf(values),
	median: null,
	format: String
});

export async function ourStrip(first: Values, second: Values) {
	const [a, b] = [props(first), props(second)];
	let mounted!: { change: (next: typeof a) => void };
	const paint = await worked(() => {
		mounted = mount(Harness, {
			target: box(),
			props: { part: PeerStrip, first: a } as never
		}) as never;
	});
	return { paint, change: await worked(() => mounted.change(b)) };
}

export async function bareStrip(first: Values, second: Values) {
	const canvas = document.createElement('canvas');
	const [a, b] = [dotsOf(first), dotsOf(second)];
	const paint = await worked(() => {
		box().append(canvas);
		drawBare(canvas, a, first['121205']);
	});
	return { paint, change: await worked(() => drawBare(canvas, b, second['121205'])) };
}

/** As one would write it without more thought: the layout, then an arc for every dot of a colour. */
function drawBare(canvas: HTMLCanvasElement, dots: Dot[], own: number): void {
	const laid = strip(dots, own, null, 760);
	const ratio = devicePixelRatio;
	canvas.width = 760 * ratio;
	canvas.height = laid.height * ratio;
	const draw = canvas.getContext('2d')!;
	draw.scale(ratio, ratio);
	for (const [near, colour] of [
		[false, '#a9b4ad'],
		[true, '#2f6ea6']
	] as const) {
		draw.fillStyle = colour;
		draw.beginPath();
		laid.shown.forEach((dot, i) => {
			if (dot.near !== near) return;
			const { cx, cy } = laid.at(i);
			draw.moveTo(cx + laid.dot / 2, cy);
			draw.arc(cx, cy, laid.dot / 2, 0, 2 * Math.PI);
		});
		draw.fill();
	}
	draw.fillStyle = '#5b675f';
	for (const tick of laid.ticks) draw.fillText(String(tick), laid.x(tick), laid.height - 7);
}

const COLOURS = ['#e4e8e3', '#e3ecf4', '#b5cfe4', '#7fabd0', '#4179ac', '#194a79'];

export async function ourMap(outlines: Outlines, first: Values, second: Values) {
	await import('leaflet'); // fetched before in both
	const given = (values: Values) => {
		const breaks = breaksOf(Object.values(values));
		return (teryt: string) => classOf(values[teryt.slice(0, 6)], breaks);
	};
	let change: (next: (teryt: string) => number) => void = () => {};
	const paint = await timed(
		() =>
			new Promise<void>((done) => {
				const mounted = mount(MapHarness, {
					target: box('720px'),
					props: {
						country: poland(structuredClone(outlines)),
						first: given(first),
						onpainted: done
					}
				}) as unknown as { change: typeof change };
				change = mounted.change;
			})
	);
	const recolour = await timed(() => {
		change(given(second));
		flushSync();
	});
	return { paint, change: recolour };
}

export async function bareMap(outlines: Outlines, first: Values, second: Values) {
	const { default: L } = await import('leaflet');
	const style = (values: Values) => {
		const breaks = breaksOf(Object.values(values));
		return (gmina?: { id?: string | number }) => {
			const colour = COLOURS[classOf(values[String(gmina?.id).slice(0, 6)], breaks)];
			return { fillColor: colour, color: colour, weight: 0.4, fillOpacity: 1 };
		};
	};
	let layer: ReturnType<typeof L.geoJSON>;
	const paint = await timed(async () => {
		const { gminas, lines } = poland(structuredClone(outlines));
		const map = L.map(box('720px'), { preferCanvas: true, zoomAnimation: false, zoomSnap: 0.1 });
		map.fitBounds([
			[49, 14.1],
			[54.85, 24.15]
		]);
		layer = L.geoJSON(gminas, { style: style(first) as never }).addTo(map);
		L.geoJSON(lines, { style: { color: '#fff', weight: 1.2, fill: false } }).addTo(map);
		await painted(); // as ours, which says that it is painted after two frames
	});
	const change = await timed(() => void layer.setStyle(style(second) as never));
	return { paint, change };
}

keepLocale(); // as hooks.client.ts does
Object.assign(window, { bench: { ourStrip, bareStrip, ourMap, bareMap } });
