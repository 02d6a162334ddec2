import { error, fail, redirect } from '@sveltejs/kit';
import type { Answer, CommandName } from '#lib/domain/commands.ts';
import { tokenIn } from '#lib/domain/link-code.ts';
import type { Card } from '#lib/domain/own-card.ts';
import { today } from '#lib/i18n/dates.ts';
import { carryOutBy, leave, viewOf } from '#lib/server/links/card.ts';
import { smallForm } from '#lib/server/links/form.ts';
import { CARD_COOKIE, refusedWith, type OpenLink } from '#lib/server/links/links.ts';
import { running } from '#lib/server/running.ts';
import type { Refused } from './refused.ts';
import { baseIn, cardIn, REVISIT, type Part } from './sent.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const refuse = (status: number, refused: Refused) => fail(status, { refused, receipt: null });

/** The card that the cookie opens, or the page on which a link or a code is entered. */
export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'private, no-store' });
	if (!event.cookies.get(CARD_COOKIE)) return { card: null };

	const link = await linkOf(event);
	const { backend, reference } = running();
	const [own, { persons }] = await Promise.all([
		view(link),
		backend.call<{ persons: number }>('link_contacts', { id: link.id })
	]);
	const gmina = reference.gmina(link.workspace.teryt);
	return {
		...(gmina && { gmina: { name: gmina.name } }),
		card: {
			own,
			persons,
			title: link.workspace.title,
			invitedBy: link.invited_by,
			reason: link.reason,
			expiresAt: link.expires_at,
			leaving: event.url.searchParams.has('opusc'),
			done: event.url.searchParams.get('stan')
		}
	};
};

export const actions: Actions = {
	/** Exchanges a link or a code for the cookie. */
	async open(event) {
		const { trying, open } = running().links;
		const from = event.getClientAddress();
		const wait = await trying.waitOf(from);
		if (wait > 0)
			return refuse(429, { part: 'enter', fault: 'many', minutes: Math.ceil(wait / 60) });

		const form = await smallForm(event.request, 4096);
		const token = tokenIn(form?.get('klucz') ?? '');
		const link = token ? await open(token) : null;
		if (link?.state !== 'open') {
			await trying.failed(from);
			if (!token) return refuse(400, { part: 'enter', fault: 'wrong' });
			closed(event, link?.state ?? 'unknown');
		}
		event.cookies.set(CARD_COOKIE, token!, {
			path: '/karta',
			httpOnly: true,
			sameSite: 'strict',
			secure: event.url.protocol === 'https:',
			expires: new Date(link.expires_at)
		});
		redirect(303, '/karta');
	},

	async save(event) {
		const { link, form } = await asked(event, 'own');
		if (!form) return refuse(413, { part: 'own', fault: 'large' });
		const [base, card] = [baseIn(form), cardIn(form)];
		const answer = await command(link, 'own-card', { base, card });
		return answered(answer, 'saved', { part: 'own', sent: card, base });
	},

	async place(event) {
		const { link, form } = await asked(event, 'place');
		if (!form) return refuse(413, { part: 'place', fault: 'large' });
		const [base, card, id] = [baseIn(form), cardIn(form), form.get('miejsce') ?? ''];
		const answer = await command(link, 'own-place', { id, base, card });
		return answered(answer, 'saved', { part: 'place', sent: card, base, id });
	},

	async confirm(event) {
		const { link, form } = await asked(event, 'confirm');
		if (!form) return refuse(413, { part: 'confirm', fault: 'large' });
		const places = Object.fromEntries(
			form.getAll('miejsce').map((id) => [id, baseIn(form, `base:${id}`)])
		);
		const answer = await command(link, 'own-confirm', { base: baseIn(form), places });
		if (answer !== 'storage' && answer.ok) await keep(link);
		return answered(answer, 'confirmed', { part: 'confirm' });
	},

	async answer(event) {
		const { link, form } = await asked(event, 'answer');
		const said = form?.get('odpowiedz') === 'declined' ? 'declined' : 'cooperating';
		const revisitAt = REVISIT[form?.get('kiedy') ?? '']?.(today()) ?? null;
		const answer = await command(link, 'own-answer', { answer: said, revisitAt });
		return answered(answer, said, { part: 'answer' });
	},

	async addPlace(event) {
		const { link, form } = await asked(event, 'addPlace');
		const { name, category, locality } = Object.fromEntries(form ?? []);
		const answer = await command(link, 'add-place', { name, category, locality });
		return answered(answer, 'place', { part: 'addPlace', sent: { name, category, locality } });
	},

	async addNeed(event) {
		const { link, form } = await asked(event, 'addNeed');
		const { title, situation, locality } = Object.fromEntries(form ?? []);
		const answer = await command(link, 'add-need', { title, situation, locality });
		return answered(answer, 'need', { part: 'addNeed', sent: { title, situation, locality } });
	},

	async contact(event) {
		const { link, form } = await asked(event, 'contact');
		const { name, function: role, email, phone, zgoda } = Object.fromEntries(form ?? []);
		const sent = { name, function: role, email, phone };
		if (zgoda !== 'tak') return refuse(400, { part: 'contact', fault: 'consent', sent });
		try {
			await running().backend.call('add_link_contact', { id: link.id, contact: sent });
		} catch (cause) {
			const refused = refusedWith(cause);
			if (!refused) throw cause;
			return refuse(refused.status, { part: 'contact', fault: refused.message, sent });
		}
		done('contact');
	},

	async erase(event) {
		const { link } = await asked(event, 'contact');
		await running().backend.call('erase_link_contacts', { id: link.id });
		done('erased');
	},

	async leave(event) {
		const { link } = await asked(event, 'leave');
		const own = await view(link);
		const receipt = await leave(running(), link);
		if (!receipt) closed(event, 'gone');
		event.cookies.delete(CARD_COOKIE, { path: '/karta' });
		const { name, places } = own;
		return {
			refused: null,
			receipt: { ...receipt, name, places: places.length, title: link.workspace.title, on: today() }
		};
	},

	/** Forgets the card on this device; the link goes on working. */
	async close({ cookies }) {
		cookies.delete(CARD_COOKIE, { path: '/karta' });
		redirect(303, '/karta');
	}
};

/** The link of the cookie; one that opens nothing is taken away and said. */
async function linkOf(event: RequestEvent): Promise<OpenLink> {
	const opened = await running().links.open(event.cookies.get(CARD_COOKIE) ?? '');
	if (opened?.state === 'open') return opened;
	event.cookies.delete(CARD_COOKIE, { path: '/karta' });
	closed(event, opened?.state ?? 'unknown');
}

/** What a form of a card needs: the link, and that the form is of the card this link opens. */
async function asked(event: RequestEvent, part: Part) {
	const link = await linkOf(event);
	const form = await smallForm(event.request);
	if (form && form.get('karta') !== link.partner) error(409, { message: part, code: 'other-card' });
	return { link, form };
}

function closed(_: RequestEvent, state: string): never {
	error(410, { message: 'link', code: `link-${state}` });
}

async function view(link: OpenLink) {
	const own = await viewOf(running(), link).catch((cause) => {
		if ((cause as Error).name === 'NotFound') return null; // the partnership went this very moment
		throw cause;
	});
	if (!own) error(410, { message: 'link', code: 'link-gone' });
	return own;
}

async function command(
	link: OpenLink,
	name: CommandName,
	input: unknown
): Promise<Answer | 'storage'> {
	try {
		return await carryOutBy(running(), link, name, input);
	} catch (cause) {
		if ((cause as Error).name === 'StorageError') return 'storage';
		throw cause;
	}
}

function answered(
	answer: Answer | 'storage',
	said: string,
	more: Omit<Refused, 'fault' | 'wrong' | 'theirs'>
) {
	if (answer === 'storage') return refuse(503, { ...more, fault: 'storage' });
	if (answer.ok) done(said);
	const { problem } = answer;
	return refuse(problem === 'changed' ? 409 : problem === 'input' ? 400 : 404, {
		...more,
		fault: problem,
		...(problem === 'input' && { wrong: answer.wrong ?? [] }),
		...(problem === 'changed' && {
			theirs: answer.theirs,
			base: { ...more.base, ...stored(answer.theirs) }
		})
	});
}

/** What is there now is what the next sending starts from: it was shown. */
const stored = (theirs: Record<string, string | true | null>): Card =>
	Object.fromEntries(Object.entries(theirs).map(([key, value]) => [key, value ?? '']));

function done(what: string): never {
	redirect(303, `/karta?stan=${what}`);
}

const keep = (link: OpenLink) => running().backend.call('keep_link', { id: link.id });
