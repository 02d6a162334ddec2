import { error, fail } from '@sveltejs/kit';
import { memberNames } from '#lib/data/people.ts';
import { imports } from '#lib/domain/imports.ts';
import { withdrawal } from '#lib/domain/withdrawal.ts';
import { undoIntake } from '#lib/server/intake/intake.ts';
import { running } from '#lib/server/running.ts';
import { writerOf } from '../member.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params, locals }) => {
	const { workspace } = await parent();
	const found = await running().collab.read(`workspace/${workspace.id}`, (doc) => {
		const one = imports(doc).find(({ id }) => id === params.id);
		return one ? { import: one, ...withdrawal(doc, one.id) } : null;
	});
	if (!found) error(404, 'not found');
	return { ...found, names: await memberNames(locals.supabase, workspace.id) };
};

export const actions: Actions = {
	async undo(event) {
		const { workspace, person } = await writerOf(event);
		const all = (await event.request.formData()).get('changed') === 'all';
		const done = await undoIntake(running().collab, `workspace/${workspace.id}`, {
			...{ import: event.params.id, person: person.id, all }
		});
		return done ? { undone: true } : fail(409, { undone: false });
	}
};
