import { m } from '#lib/i18n/paraglide/messages.js';
import type { Theme } from '#lib/indicators/indicator.ts';

/** Groups of indicators in words. */
export const themeName: Record<Theme, () => string> = {
	people: m.catalogue_theme_people,
	age: m.catalogue_theme_age,
	income: m.catalogue_theme_income,
	work: m.catalogue_theme_work,
	help: m.catalogue_theme_help,
	culture: m.catalogue_theme_culture,
	organisations: m.catalogue_theme_organisations,
	access: m.catalogue_theme_access,
	internet: m.catalogue_theme_internet
};
