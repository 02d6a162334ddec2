import { memberNames } from '#lib/data/people.ts';
import { SECTION_INDICATORS, SECTIONS, type SectionKey } from '#lib/domain/sections.ts';
import { here } from '#lib/i18n/locale.ts';
import type { Figure } from '#lib/indicators/indicator.ts';
import { insertable, insertables } from '#lib/indicators/insertable.ts';
import { full } from '#lib/indicators/said.ts';
import type { Reference } from '#lib/server/reference.ts';
import type { Block } from '#lib/domain/richtext.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';
import { profileOf, treeOf, type PublicFigure } from './profile.ts';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { workspace } = await parent();
	const { collab, reference } = running();
	const written = await collab.read(`workspace/${workspace.id}`, (doc) => ({
		profile: profileOf(doc),
		trees: Object.fromEntries(SECTIONS.map((key) => [key, treeOf(doc, key)])) as Record<
			SectionKey,
			Block[]
		>
	}));
	return {
		...written,
		figures: publicFigures(reference, workspace.teryt),
		insertable: insertables(reference, workspace.teryt, here()),
		names: await memberNames(locals.supabase, workspace.id)
	};
};

/**
 * The public figures of every section: of the area the guidance names and no other, of its year
 * where that year is known. An area without a value says so.
 */
function publicFigures(reference: Reference, teryt: string): Record<SectionKey, PublicFigure[]> {
	const areas = reference.areas(teryt);
	const of = (key: SectionKey) =>
		SECTION_INDICATORS[key].flatMap(({ code, level, ...asked }) => {
			const indicator = reference.indicator(code);
			const unit = areas.find((area) => area.level === level);
			if (!indicator || !unit) return [];
			const year = 'year' in asked ? asked.year : undefined;
			const exact = reference
				.values(code)
				.get(unit.code)
				?.find((one) => one.year === year);
			const newest = reference.figure(indicator, unit);
			return [plain(exact ? { ...newest, ...exact, reason: null } : newest)];
		});
	return Object.fromEntries(SECTIONS.map((key) => [key, of(key)])) as Record<
		SectionKey,
		PublicFigure[]
	>;
}

const plain = (figure: Figure): PublicFigure => {
	const { indicator, unit, value, year, source, reason } = figure;
	return {
		code: indicator.code,
		name: here() === 'en' ? indicator.en : indicator.pl,
		unit: indicator.unit,
		level: unit.level,
		area: unit.name,
		said: value === null ? null : full(indicator, value, here()),
		year,
		publisher: source?.publisher ?? '',
		reason,
		mark: source?.mark ?? null,
		chip: insertable(figure, here())
	};
};
