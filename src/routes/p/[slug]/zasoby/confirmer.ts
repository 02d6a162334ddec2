import type { Confirmation } from '#lib/domain/confirming.ts';
import { isRole } from '#lib/domain/roles.ts';
import { today } from '#lib/i18n/dates.ts';

/*
 * In whose name somebody confirms: the organisation, remembered on this device for one partnership,
 * and the role. A name of a person is never kept.
 */
const key = (slug: string) => `wspolna-gmina:potwierdza:${slug}`;

export function organisationOn(slug: string): string {
	try {
		return localStorage.getItem(key(slug))?.slice(0, 120) ?? '';
	} catch {
		return ''; // a browser that keeps nothing
	}
}

export function rememberOrganisation(slug: string, name: string): void {
	try {
		localStorage.setItem(key(slug), name.trim().slice(0, 120));
	} catch {
		// a browser that keeps nothing: it is asked again next time
	}
}

export const confirmation = (role: string, by: string): Confirmation => ({
	at: today(),
	by,
	as: isRole(role) ? role : 'partner'
});
