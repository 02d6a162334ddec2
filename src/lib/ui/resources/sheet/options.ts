import { SIZES, WAYS, type Size, type Way } from './layout.ts';

/** What is on the paper: the places with their legend, or an empty grid to draw on by hand. */
export const CONTENTS = ['miejsca', 'siatka'] as const;
export type Content = (typeof CONTENTS)[number];

export interface Options {
	size: Size;
	way: Way;
	content: Content;
}

/** Reads the address; a sheet nobody knows is an A4 on its side. */
export function readOptions(params: Pick<URLSearchParams, 'get'>): Options {
	const sizes = Object.keys(SIZES) as Size[];
	return {
		size: sizes.find((size) => size === params.get('rozmiar')) ?? 'A4',
		way: WAYS.find((way) => way === params.get('uklad')) ?? 'poziomo',
		content: CONTENTS.find((content) => content === params.get('tresc')) ?? 'miejsca'
	};
}
