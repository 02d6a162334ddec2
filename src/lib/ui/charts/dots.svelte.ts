/*
 * Dots on a canvas: one path for all of a colour, at the resolution of the screen. Stamping a disc
 * drawn before takes twice as long where no graphics processor helps.
 */
import type { Attachment } from 'svelte/attachments';
import { watchColours } from '../maps/colours.ts';

export const DOT_COLOURS = ['dot', 'peer', 'grid'] as const;
export type DotColour = (typeof DOT_COLOURS)[number];

export interface DotPicture {
	/** CSS pixels. */
	width: number;
	height: number;
	/** From the back to the front; of `middles` x and y in turn. */
	layers: { colour: DotColour; diameter: number; middles: number[] }[];
	/** Guide lines behind the dots: x, or y, from and to. */
	lines: { x1: number; y1: number; x2: number; y2: number }[];
}

/**
 * Paints a picture on a canvas, again whenever it, the theme or the pixel ratio changes. Colours are
 * looked up once for each theme: that makes the browser work out the styles of the page.
 */
export function dotCanvas(picture: () => DotPicture): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let colours = $state.raw<Record<DotColour, string>>();
		let ratio = $state(devicePixelRatio || 1);
		let screen: MediaQueryList;
		// moving the window to another screen, or zooming: each ratio is told of once
		const watch = () => {
			screen?.removeEventListener('change', watch);
			ratio = devicePixelRatio || 1;
			screen = matchMedia(`(resolution: ${ratio}dppx)`);
			screen.addEventListener('change', watch);
		};
		const unwatch = watchColours(canvas.parentElement!, DOT_COLOURS, (now) => (colours = now));
		watch();
		$effect(() => {
			if (colours) drawDots(canvas, picture(), colours, ratio);
		});
		return () => {
			unwatch();
			screen.removeEventListener('change', watch);
		};
	};
}

export function drawDots(
	canvas: HTMLCanvasElement,
	{ width, height, layers, lines }: DotPicture,
	colours: Record<DotColour, string>,
	ratio: number
): void {
	const draw = canvas.getContext('2d');
	if (!draw) return;
	canvas.width = Math.round(width * ratio); // empties it too
	canvas.height = Math.round(height * ratio);

	draw.strokeStyle = colours.grid;
	draw.lineWidth = ratio;
	draw.beginPath();
	for (const { x1, y1, x2, y2 } of lines) {
		draw.moveTo(x1 * ratio, y1 * ratio);
		draw.lineTo(x2 * ratio, y2 * ratio);
	}
	draw.stroke();

	for (const { colour, diameter, middles } of layers) {
		const radius = (diameter / 2) * ratio;
		draw.fillStyle = colours[colour];
		draw.beginPath();
		for (let i = 0; i < middles.length; i += 2) {
			const [cx, cy] = [middles[i] * ratio, middles[i + 1] * ratio];
			draw.moveTo(cx + radius, cy);
			draw.arc(cx, cy, radius, 0, 2 * Math.PI);
		}
		draw.fill();
	}
}
