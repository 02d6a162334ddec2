import type * as Y from 'yjs';
import { needs } from '#lib/domain/needs.ts';
import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { recommendations } from '#lib/domain/recommendations.ts';
import { sections } from '#lib/domain/sections.ts';
import { unreadable } from '#lib/domain/workspace.ts';
import { stale } from '#lib/ui/resources/row.ts';
import type { Counts } from '#lib/ui/overview/steps.ts';

export interface Recent {
	kind: 'place' | 'partner' | 'need' | 'recommendation';
	id: string;
	name: string;
	/** A date; entries that never had one are not recent. */
	at: string;
}

export interface Overview extends Counts {
	recent: Recent[];
	unreadable: number;
}

const MOST = 6;

/** What the overview says, read in one go: plain, so that the server can send it with the page. */
export function overviewOf(doc: Y.Doc): Overview {
	const written = sections(doc);
	const all = { places: places(doc), partners: partners(doc), needs: needs(doc) };
	const list = recommendations(doc).filter(({ status }) => status !== 'dropped');
	const waiting = (status: string) =>
		all.partners.find((partner) => partner.status === status)?.name ?? null;
	const now = Date.now();

	return {
		sections: {
			all: written.length,
			written: written.filter(({ text }) => text !== '').length,
			next: written.find(({ text }) => text === '')?.key ?? null
		},
		places: {
			all: all.places.length,
			unconfirmed: all.places.filter((place) => stale(place, now)).length
		},
		partners: {
			all: all.partners.length,
			cooperating: all.partners.filter(({ status }) => status === 'cooperating').length,
			potential: waiting('potential'),
			invited: waiting('invited')
		},
		needs: {
			all: all.needs.length,
			unproved: all.needs.filter(({ evidence }) => evidence.length === 0).length
		},
		recommendations: {
			all: list.length,
			unled: list.filter(({ owner, ownerNote }) => !owner && !ownerNote).length,
			open: list.filter(({ status }) => status === 'draft' || status === 'discussed').length
		},
		recent: [
			...all.places.map(({ id, name, createdAt }) => recent('place', id, name, createdAt)),
			...all.partners.map(({ id, name, createdAt }) => recent('partner', id, name, createdAt)),
			...all.needs.map(({ id, title, createdAt }) => recent('need', id, title, createdAt)),
			...list.map(({ id, title, createdAt }) => recent('recommendation', id, title, createdAt))
		]
			.filter(({ at, name }) => at !== '' && name.trim() !== '')
			.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
			.slice(0, MOST),
		unreadable: unreadable(doc).length
	};
}

const recent = (kind: Recent['kind'], id: string, name: string, at: string | null): Recent => ({
	kind,
	id,
	name,
	at: at ?? ''
});
