import type { Around, Defaults } from './draft.ts';

/* A gmina to read lists for: Olkusz with a few of its villages, as the localities register has them. */

export const AROUND: Around = {
	teryt: '1212053',
	outline: {
		type: 'Polygon',
		coordinates: [
			[
				[19.4, 50.2],
				[19.75, 50.2],
				[19.75, 50.4],
				[19.4, 50.4],
				[19.4, 50.2]
			]
		]
	},
	exact: true,
	villages: [
		{ name: 'Olkusz', lat: 50.2813, lng: 19.565 },
		{ name: 'Kosmolów', lat: 50.2589, lng: 19.659 },
		{ name: 'Braciejówka', lat: 50.3497, lng: 19.6086 },
		{ name: 'Żurada', lat: 50.2375, lng: 19.53 }
	]
};

export const DEFAULTS: Defaults = { category: null, source: 'lista gminy', today: '2026-11-26' };

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
