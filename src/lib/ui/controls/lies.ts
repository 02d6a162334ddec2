import { m } from '#lib/i18n/paraglide/messages.js';

/** Where a gmina lies; a city that is a powiat has a noun for its powiat, so it is said otherwise. */
export function lies({ powiat, wojewodztwo }: { powiat: string; wojewodztwo: string }): string {
	return isCity(powiat)
		? m.public_lies_city({ wojewodztwo })
		: m.public_lies({ powiat, wojewodztwo });
}

/** In the register only cities with powiat rights have a powiat with a capital letter. */
export function isCity(powiat: string): boolean {
	return /^\p{Lu}/u.test(powiat);
}
