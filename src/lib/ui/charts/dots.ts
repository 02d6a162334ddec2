/*
 * Dots on a canvas. A disc is drawn once per colour at the resolution of the screen and then
 * copied, which is several times faster than filling thousands of arcs.
 */
import type { Attachment } from 'svelte/attachments';
import { watchColours } from '../maps/colours.ts';

export const DOT_COLOURS = ['dot', 'peer', 'grid'] as const;
export type DotColour = (typeof DOT_COLOURS)[number];

export interface DotPicture {
	/** CSS pixels. */
	width: number;
	height: number;
	/** From the back to the front. */
	layers: { colour: DotColour; diameter: number; points: { cx: number; cy: number }[] }[];
	/** Guide lines behind the dots: x, or y, from and to. */
	lines: { x1: number; y1: number; x2: number; y2: number }[];
}

/**
 * Paints a picture on a canvas now and whenever the theme or the pixel ratio changes. Attached anew
 * when the picture changes.
 */
export function dotCanvas(picture: DotPicture): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let colours: Record<DotColour, string> | null = null;
		const paint = () => {
			if (!colours) return;
			drawDots(canvas, picture, colours, devicePixelRatio || 1);
		};
		// moving the window to another screen, or zooming, changes the ratio once per match
		let ratio: MediaQueryList;
		const again = () => {
			ratio?.removeEventListener('change', again);
			ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
			ratio.addEventListener('change', again);
			paint();
		};
		const unwatch = watchColours(canvas.parentElement ?? document.body, DOT_COLOURS, (now) => {
			colours = now;
			paint();
		});
		again();
		return () => {
			unwatch();
			ratio.removeEventListener('change', again);
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
	canvas.width = Math.round(width * ratio);
	canvas.height = Math.round(height * ratio);

	draw.strokeStyle = colours.grid;
	draw.lineWidth = ratio;
	draw.beginPath();
	for (const { x1, y1, x2, y2 } of lines) {
		draw.moveTo(x1 * ratio, y1 * ratio);
		draw.lineTo(x2 * ratio, y2 * ratio);
	}
	draw.stroke();

	for (const { colour, diameter, points } of layers) {
		const disc = stamp(colours[colour], diameter * ratio);
		const half = disc.width / 2;
		for (const { cx, cy } of points) draw.drawImage(disc, cx * ratio - half, cy * ratio - half);
	}
}

/** One disc with room for its soft edge. */
function stamp(colour: string, diameter: number): HTMLCanvasElement {
	const disc = document.createElement('canvas');
	disc.width = disc.height = Math.ceil(diameter) + 2;
	const draw = disc.getContext('2d')!;
	draw.fillStyle = colour;
	draw.arc(disc.width / 2, disc.width / 2, diameter / 2, 0, 2 * Math.PI);
	draw.fill();
	return disc;
}
