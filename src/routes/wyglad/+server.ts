import { redirect } from '@sveltejs/kit';
import { cookieMaxAge, cookieName, locales } from '#lib/i18n/paraglide/runtime.js';
import { localPath } from '#lib/ui/shell/local-path.ts';
import { chosen, PREFERENCES } from '#lib/ui/shell/preferences.ts';
import type { RequestHandler } from './$types';

const YEAR = 365 * 24 * 3600;

/** Remembers how a person wants the pages to look, and in which language; a plain form posts here. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const form = await request.formData();
	const options = { path: '/', sameSite: 'lax', secure: false } as const;

	for (const name of PREFERENCES) {
		const value = chosen(name, form.get(name));
		if (value) cookies.set(name, value, { ...options, maxAge: YEAR });
	}
	const language = locales.find((locale) => locale === form.get('language'));
	// Paraglide's own cookie, readable by its script
	if (language)
		cookies.set(cookieName, language, { ...options, httpOnly: false, maxAge: cookieMaxAge });

	redirect(303, localPath(form.get('dalej')));
};
