/*
 * How a person wants the pages to look, whatever the device says. Kept in three cookies, so that
 * the first byte of a page is already right and no script is needed; see tokens.css for the effect.
 */

const CHOICES = {
	theme: ['system', 'light', 'dark'],
	contrast: ['system', 'more'],
	type: ['normal', 'large']
} as const;

export type Preferences = { [key in keyof typeof CHOICES]: (typeof CHOICES)[key][number] };
export type Preference = keyof Preferences;

/** The names of the choices are the names of the cookies; the first of each means "not chosen". */
export const PREFERENCES = Object.keys(CHOICES) as Preference[];

export function choices(name: Preference): readonly string[] {
	return CHOICES[name];
}

/** Reads the cookies by name. Whatever is not on the list, a forged value too, is "not chosen". */
export function readPreferences(cookie: (name: string) => string | undefined): Preferences {
	return Object.fromEntries(
		PREFERENCES.map((name) => [name, chosen(name, cookie(name)) ?? CHOICES[name][0]])
	) as Preferences;
}

/** The value if it is one of the name's choices, else null. */
export function chosen(name: Preference, value: unknown): string | null {
	return CHOICES[name].find((choice) => choice === value) ?? null;
}

/** Attributes of the html element, for `%preferences%` in app.html: `data-theme="dark"` and the like. */
export function preferenceAttributes(preferences: Preferences): string {
	return PREFERENCES.filter((name) => preferences[name] !== CHOICES[name][0])
		.map((name) => `data-${name}="${preferences[name]}"`)
		.join(' ');
}
