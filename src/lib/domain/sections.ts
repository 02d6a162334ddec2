import type * as Y from 'yjs';
import { isMap } from './entity.ts';
import { fragmentOf, fragmentToTree, treeToText } from './richtext.ts';
import type { Block } from './richtext.ts';

/*
 * The guided sections of the gmina's profile. Their texts are root fragments
 * (`text:section:{key}`); what else is known of one stands in the root `sections` under flat keys,
 * `{section}:{field}`, because a map of its own could be started by two people at once and one of
 * the two would be lost.
 */

/** A public indicator a section shows; a level wider than the gmina is never shown as its own. */
export interface SectionIndicator {
	code: string;
	level: 'gmina' | 'powiat' | 'wojewodztwo' | 'kraj';
}

const own = (code: string): SectionIndicator => ({ code, level: 'gmina' });
const wider = (level: SectionIndicator['level'], code: string): SectionIndicator => ({
	code,
	level
});

export const SECTION_INDICATORS = {
	'who-we-are': [
		own('population'),
		own('area_ha'),
		own('density_km2'),
		own('rural_population_share')
	],
	'people-and-trends': [
		own('population'),
		own('bdl_634989_share_65plus'),
		own('bdl_60563_dependency'),
		own('bdl_1365239_migration_balance_1000'),
		wider('powiat', 'natural_increase_1000'),
		wider('powiat', 'ageing_index')
	],
	villages: [own('rural_population_share')],
	'getting-around': [own('density_km2')],
	'work-and-economy': [
		own('bdl_79214_unemployed_share'),
		own('bdl_76976_own_revenue_per_capita'),
		wider('powiat', 'unemployment_rate')
	],
	'social-situation': [
		own('bdl_1548717_social_assistance_10k'),
		own('bdl_60563_dependency'),
		wider('powiat', 'old_age_dependency')
	],
	connectivity: [
		wider('wojewodztwo', 'households_internet_access'),
		wider('wojewodztwo', 'households_broadband')
	],
	'digital-habits': [
		wider('wojewodztwo', 'internet_users_last_3_months'),
		wider('wojewodztwo', 'e_administration_users'),
		wider('kraj', 'internet_never_used')
	],
	'e-services-here': [wider('wojewodztwo', 'e_administration_users')],
	'target-groups': [own('bdl_634989_share_65plus'), own('bdl_1548717_social_assistance_10k')],
	institutions: [
		own('bdl_1609347_libraries_10k'),
		own('bdl_60191_library_readers_1000'),
		own('bdl_1609349_culture_centres_10k'),
		own('bdl_288095_ngo_10k')
	],
	'past-projects': [],
	'strategies-and-rules': [],
	'local-media': [],
	'strengths-and-gaps': []
} as const satisfies Record<string, readonly SectionIndicator[]>;

export type SectionKey = keyof typeof SECTION_INDICATORS;
export const SECTIONS = Object.keys(SECTION_INDICATORS) as SectionKey[];

/** How far a section is: it counts evidence, not characters. */
export const COMPLETENESS = ['empty', 'started', 'supported', 'agreed'] as const;
export type Completeness = (typeof COMPLETENESS)[number];

/** Own fields of a section: `agreedAt`, `assignee`, `origin`, `source`; and the set `figure:{code}`. */
export interface Section {
	key: SectionKey;
	text: string;
	completeness: Completeness;
	/** When a meeting read and accepted it; null before. */
	agreedAt: string | null;
	assignee: string;
	origin: string;
	source: string;
	/** Codes of indicators somebody chose for this section. */
	figures: string[];
	indicators: readonly SectionIndicator[];
}

export const sectionText = (key: SectionKey) => `text:section:${key}`;

/** All sections in their order, also those nobody has started. */
export function sections(doc: Y.Doc): Section[] {
	const facts = doc.getMap<unknown>('sections');
	const local = localFigures(doc);
	return SECTIONS.map((key) => {
		const word = (field: string) => {
			const value = facts.get(`${key}:${field}`);
			return typeof value === 'string' ? value : '';
		};
		const prefix = `${key}:figure:`;
		const figures = [...facts.keys()]
			.filter((name) => name.startsWith(prefix) && facts.get(name) === true)
			.map((name) => name.slice(prefix.length))
			.sort();
		const tree = fragmentToTree(fragmentOf(doc, sectionText(key)));
		const text = treeToText(tree).trim();
		const agreedAt = word('agreedAt') || null;
		const proven =
			figures.length > 0 || word('source') !== '' || local.has(key) || hasEvidence(tree);
		return {
			key,
			text,
			completeness: completenessOf({ text, proven, agreed: agreedAt !== null }),
			agreedAt,
			assignee: word('assignee'),
			origin: word('origin'),
			source: word('source'),
			figures,
			indicators: SECTION_INDICATORS[key]
		};
	});
}

/** A section without a text is empty, whatever else was ticked. */
export function completenessOf(of: {
	text: string;
	proven: boolean;
	agreed: boolean;
}): Completeness {
	if (!of.text) return 'empty';
	if (of.agreed) return 'agreed';
	return of.proven ? 'supported' : 'started';
}

/** Whether a text carries a figure, a chart, a table, a map or a link to a source. */
function hasEvidence(tree: Block[]): boolean {
	return tree.some((block) => {
		if (block.type === 'block') return true;
		if (block.type === 'quote') return hasEvidence(block.content);
		if ('items' in block) return block.items.some(hasEvidence);
		return block.content.some(
			(inline) =>
				(inline.type === 'chip' && inline.kind === 'figure') ||
				(inline.type === 'text' && inline.link !== undefined)
		);
	});
}

function localFigures(doc: Y.Doc): Set<unknown> {
	const items = [...doc.getMap<unknown>('figures').values()];
	return new Set(
		items
			.filter((item) => isMap(item) && !item.has('deletedAt'))
			.map((item) => (item as Y.Map<unknown>).get('section'))
	);
}
