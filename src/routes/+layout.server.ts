import { readPreferences } from '#lib/ui/shell/preferences.ts';
import { running } from '#lib/server/running.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies }) => ({
	person: locals.person
		? { id: locals.person.id, name: locals.person.name, email: locals.person.email }
		: null,
	preferences: readPreferences((name) => cookies.get(name)),
	demo: running().settings.demo
});
