import { fail } from '@sveltejs/kit';
import { askCorrection, confirmPlace } from '#lib/domain/confirming.ts';
import { partners } from '#lib/domain/partners.ts';
import { PLACE, places } from '#lib/domain/places.ts';
import { DomainError } from '#lib/domain/problem.ts';
import { isRole, may } from '#lib/domain/roles.ts';
import { today } from '#lib/i18n/dates.ts';
import { compare } from '#lib/i18n/sort.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type * as Y from 'yjs';
import { rightIn } from '../../right.ts';
import { confirmation } from '../confirmer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	return running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		places: thin(PLACE, places(doc)),
		organisations: partners(doc)
			.filter(({ status }) => status !== 'left')
			.map(({ name }) => name)
			.sort(compare)
	}));
};

/*
 * Partners with an account read the document and do not write it: what they say of a place comes in
 * here, and the server writes it as a peer. Those who write use the document itself.
 */
export const actions: Actions = {
	confirm: (event) =>
		say(event, (doc, { id, by, role }) => confirmPlace(doc, id, confirmation(role, by))),
	correct: (event) => say(event, (doc, { id, note }) => askCorrection(doc, id, note, today()))
};

interface Said {
	id: string;
	by: string;
	note: string;
	role: string;
}

async function say(event: RequestEvent, change: (doc: Y.Doc, said: Said) => void) {
	const { backend, collab } = running();
	const { workspace, person, role } = await rightIn(event, backend.call);
	if (!isRole(role) || !may(role, 'comment')) return fail(403, { fault: 'no-right' });

	const form = await event.request.formData();
	const text = (name: string, most: number) => String(form.get(name) ?? '').slice(0, most);
	const said = { id: text('id', 64), by: text('by', 120), note: text('note', 300), role };
	try {
		await collab.edit(`workspace/${workspace}`, person, 'web', (doc) => change(doc, said));
	} catch (refused) {
		if (!(refused instanceof DomainError)) throw refused;
		return fail(404, { fault: 'gone' });
	}
	return { done: said.id };
}
