import type * as Y from 'yjs';
import { needs } from '#lib/domain/needs.ts';
import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { recommendations } from '#lib/domain/recommendations.ts';
import { sections, sectionText, SECTIONS } from '#lib/domain/sections.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Hollow: not begun; half: in work; full: ready. */
export type StopState = 'empty' | 'part' | 'done';

/** How far each step of the work is: plain, so that the server can send it with the page. */
export interface Trail {
	profile: { state: StopState; begun: number; all: number };
	resources: { state: StopState; count: number };
	partners: { state: StopState; count: number };
	needs: { state: StopState; count: number };
	recommendations: { state: StopState; count: number };
	comparison: { state: StopState };
}

export interface Stop {
	/** Below `/p/{slug}`. */
	path: string;
	name: string;
	state: StopState;
	/** Beside the name; '' for none. */
	count: string;
}

/** What `trailOf` reads. Texts are among them: a section begins with its first words. */
export const TRAIL_ROOTS = [
	'sections',
	'figures',
	'places',
	'partners',
	'needs',
	'recommendations',
	...SECTIONS.map(sectionText)
];

/** Reads how far the work is. A step is ready when nothing in it waits for anybody. */
export function trailOf(doc: Y.Doc): Trail {
	const written = sections(doc);
	const begun = written.filter(({ completeness }) => completeness !== 'empty').length;
	const proven = written.every(
		({ completeness }) => completeness === 'supported' || completeness === 'agreed'
	);
	const all = { places: places(doc), partners: partners(doc), needs: needs(doc) };
	const list = recommendations(doc);

	return {
		profile: { state: stateOf(begun, proven), begun, all: written.length },
		resources: step(all.places, ({ status }) => status !== 'sketch' && status !== 'to_confirm'),
		partners: step(all.partners, ({ status }) => status !== 'potential' && status !== 'invited'),
		needs: step(all.needs, ({ status }) => status !== 'reported'),
		recommendations: step(list, ({ status }) => status !== 'draft' && status !== 'discussed'),
		comparison: { state: written.some(({ figures }) => figures.length > 0) ? 'part' : 'empty' }
	};
}

/** The six stops in the order of the method. */
export function trailStops(trail: Trail): Stop[] {
	const { profile } = trail;
	const counted = ({ count }: { count: number }) => (count > 0 ? String(count) : '');
	return [
		{
			path: '/profil',
			name: m.workspace_nav_profile(),
			state: profile.state,
			count: m.workspace_of({ done: profile.begun, total: profile.all })
		},
		{
			path: '/zasoby',
			name: m.workspace_nav_resources(),
			state: trail.resources.state,
			count: counted(trail.resources)
		},
		{
			path: '/partnerzy',
			name: m.workspace_nav_partners(),
			state: trail.partners.state,
			count: counted(trail.partners)
		},
		{
			path: '/potrzeby',
			name: m.workspace_nav_needs(),
			state: trail.needs.state,
			count: counted(trail.needs)
		},
		{
			path: '/rekomendacje',
			name: m.workspace_nav_recommendations(),
			state: trail.recommendations.state,
			count: counted(trail.recommendations)
		},
		{
			path: '/porownanie',
			name: m.workspace_nav_comparison(),
			state: trail.comparison.state,
			count: ''
		}
	];
}

const step = <T>(items: T[], ready: (item: T) => boolean) => ({
	count: items.length,
	state: stateOf(items.length, items.every(ready))
});

const stateOf = (count: number, ready: boolean): StopState =>
	count === 0 ? 'empty' : ready ? 'done' : 'part';
