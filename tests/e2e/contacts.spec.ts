import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import * as Y from 'yjs';
import { partners } from '#lib/domain/partners.ts';
import { add } from '#lib/domain/workspace.ts';
import * as frames from '#lib/server/collab/frames.ts';
import { Raw, Stock } from '../support/client.ts';
import { join, signUp, type Account } from '../support/people.ts';
import type { Server } from '../support/server.ts';
import { unzipped } from '../support/zip.ts';
import { write } from '../support/written.ts';
import { expect, test } from './support.ts';

/*
 * What belongs to those who lead: contact persons and the matrix of influence and interest. Nobody else
 * gets a byte of either, by page, by data, by file, by REST or by socket.
 */

test('a contact person is added and erased by who leads, and is nowhere else', async ({
	server,
	together
}) => {
	const { slug, id, anna, jan, accounts } = together;
	await write(server, accounts.anna, id, (doc) =>
		add(doc, 'partners', { name: 'Biblioteka w Kluczach', form: 'culture_institution' })
	);
	await anna.goto(`/p/${slug}/partnerzy`);
	await anna.getByText('0 osób kontaktowych').click();
	await anna.getByRole('link', { name: /Dopisz osobę.*Biblioteka w Kluczach/ }).click();
	await anna.getByLabel('Imię i nazwisko').fill('Sekretna Osoba');
	await anna.getByLabel('Telefon służbowy').fill('zadzwonić');
	await anna.getByLabel('Na jakiej podstawie').selectOption('consent');
	await anna.getByRole('button', { name: 'Dopisz osobę' }).click();
	await expect(anna.getByLabel('Telefon służbowy')).toHaveAttribute('aria-invalid', 'true');
	await expect(anna.getByLabel('Imię i nazwisko')).toHaveValue('Sekretna Osoba');

	await anna.getByLabel('Telefon służbowy').fill('32 555 01 02');
	await anna.getByRole('button', { name: 'Dopisz osobę' }).press('Enter');
	await expect(anna.getByText('Dopisano osobę.')).toBeVisible();
	await expect(anna.getByRole('link', { name: /Zadzwoń do: Sekretna Osoba/ })).toHaveAttribute(
		'href',
		'tel:+48325550102'
	);
	await look(anna);

	// a person who may write in the partnership is not one of those who lead
	await jan.goto(`/p/${slug}/partnerzy`);
	await expect(jan.getByRole('heading', { name: 'Biblioteka w Kluczach' })).toBeVisible();
	await expect(jan.getByText(/\d+ (osób kontaktowych|osoba kontaktowa)/)).toHaveCount(0);
	await expect(jan.getByRole('link', { name: 'Osoby kontaktowe' })).toHaveCount(0);
	await nobodyElseGets(server, together, /Sekretna|555 01 02|325550102/, () => Promise.resolve());

	await anna.getByRole('link', { name: /Usuń dane.*Sekretna Osoba/ }).click();
	await anna.getByRole('button', { name: 'Usuń dane tej osoby' }).press('Enter');
	await expect(anna.getByText('Dane usunięto.')).toBeVisible();
	await expect(anna.getByText('Sekretna Osoba')).toHaveCount(0);
	await expect(
		anna.getByRole('row', { name: /Usunięto dane osoby kontaktowej: Biblioteka w Kluczach/ })
	).toContainText('Anna');
	expect(server.output()).not.toMatch(/Sekretna|555 01 02/);
});

test('a step of the talk is taken, mended and read; leaving erases the persons', async ({
	server,
	together
}) => {
	const { slug, id, anna, accounts } = together;
	await write(server, accounts.anna, id, (doc) =>
		add(doc, 'partners', { name: 'KGW Zimnodół', form: 'kgw', status: 'invited' })
	);
	await anna.goto(`/p/${slug}/partnerzy`);
	await anna.getByText('Zmień stan i daty').click();
	await anna.getByLabel('Nowy krok, także wstecz').selectOption('declined');
	await anna.getByLabel('Kiedy', { exact: true }).fill('2026-03-02');
	await anna.getByLabel('Kiedy wrócić do rozmowy').fill('2026-09-01');
	await anna.getByRole('button', { name: 'Zapisz krok' }).click();
	await expect(anna.getByText(/Można wrócić do rozmowy: 1.września.2026/)).toContainText(
		'już czas'
	);
	await anna.getByLabel('Kiedy: odmówił').fill('2026-03-05');
	await anna.getByLabel('Kiedy: odmówił').blur();
	await expect(anna.getByRole('list', { name: 'Droga do współpracy' })).toContainText('5.03.2026');
	// what is typed as a phone number is remarked upon, and written all the same
	await anna.getByRole('button', { name: /Zmień.*KGW Zimnodół/ }).click();
	await anna.getByLabel('Kim jest').fill('Pytać: 600 700 812');
	await expect(anna.getByText(/To wygląda na numer telefonu/)).toBeVisible();
	await anna.getByRole('button', { name: 'Gotowe' }).first().click();
	await expect(anna.getByText('Pytać: 600 700 812')).toBeVisible();
});

test('the matrix is worked by keyboard and stays with who leads', async ({ server, together }) => {
	const { slug, id, anna } = together;
	const marker = 'Tajemnica-Rady-77';
	const page = `/p/${slug}/partnerzy/wplyw`;

	await nobodyElseGets(server, together, /Tajemnica|nie lubi zebrań/, async () => {
		await anna.goto(`/p/${slug}/partnerzy`);
		await anna.getByRole('link', { name: 'Wpływ i zainteresowanie' }).click();
		await anna.getByLabel('albo ktoś inny').fill(marker);
		await anna.getByLabel('albo ktoś inny').press('Enter');
		await anna.getByLabel(`Wpływ: ${marker}`).selectOption('4');
		await anna.getByLabel(`Notatka: ${marker}`).fill('nie lubi zebrań');
		const piece = anna.getByRole('button', { name: marker, exact: true });
		await piece.press('ArrowRight'); // on the board: interest rather small
		await expect(anna.getByLabel(`Zainteresowanie: ${marker}`)).toHaveValue('2');
		await expect(anna.getByRole('row', { name: marker })).toContainText('dbać o zgodę');
		await piece.press('ArrowRight');
		await piece.press('ArrowUp'); // the edge
		await expect(piece).toBeFocused();
		await expect(anna.getByRole('row', { name: marker })).toContainText('ściśle współpracować');
		// and by a finger: chosen, then put
		await piece.click();
		await anna
			.getByRole('button', { name: `Przenieś tutaj: ${marker}, wpływ mały, zainteresowanie małe` })
			.click({ position: { x: 5, y: 80 } });
		await expect(anna.getByRole('row', { name: marker })).toContainText('obserwować');
		await expect(anna.locator('.pagehead').getByText('Zapisano')).toBeVisible();
	});

	await anna.reload();
	await expect(anna.getByLabel(`Notatka: ${marker}`)).toHaveValue('nie lubi zebrań');
	await look(anna);

	// who may lead no longer has nothing of it on his device either
	const { jan, accounts } = together;
	await setRole(server, accounts.anna, id, accounts.jan.id, 'coordinator');
	await jan.goto(page);
	await expect(jan.getByLabel(`Notatka: ${marker}`)).toHaveValue('nie lubi zebrań');
	const kept = () =>
		jan.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).join());
	await expect.poll(kept).toContain('private/');
	await setRole(server, accounts.anna, id, accounts.jan.id, 'viewer');
	await jan.goto(`/p/${slug}`);
	await expect.poll(kept).not.toContain('private/');
	expect((await jan.request.get(page)).status()).toBe(404);

	const shared = new Stock(socket(server), `workspace/${id}`, together.accounts.anna.token);
	await shared.synced();
	expect(Buffer.from(Y.encodeStateAsUpdate(shared.doc)).toString()).not.toContain(marker);
	expect(partners(shared.doc)).toEqual([]);
	shared.destroy();
	expect((await anna.request.get(`${page}.csv`)).status()).toBe(404);
	expect(server.output()).not.toContain(marker);
});

test('the agreement is filled, printed and downloaded by readers of the partnership only', async ({
	server,
	together
}) => {
	const { slug, id, anna, jan, accounts } = together;
	await write(server, accounts.anna, id, (doc) =>
		add(doc, 'partners', {
			...{ name: 'Biblioteka w Kluczach', form: 'culture_institution', status: 'cooperating' },
			...{ givesNote: 'sala w środy', capacity: '20 godzin' }
		})
	);
	await jan.goto(`/p/${slug}/partnerzy/porozumienie`);
	await jan.getByRole('button', { name: 'Wstaw wzór w puste paragrafy' }).click();
	await expect(jan.getByText(/mieszkańcy gminy Olkusz mogli uczyć się/)).toBeVisible();
	await jan.getByLabel('Do kiedy').fill('31.12.2028');
	await jan.getByLabel('Do kiedy').blur();
	await expect(jan.getByText(/W skrócie: 1 organizacja, 1 deklaracja wkładu, do 31/)).toBeVisible();
	await jan.getByRole('button', { name: /Pisz.*Cel i wartości/ }).click();
	await jan.getByRole('textbox', { name: 'Tekst: Cel i wartości' }).click();
	await jan.keyboard.press('Control+End');
	await jan.keyboard.type(' Zaczynamy od biblioteki.');
	await expect(jan.locator('.pagehead').getByText('Zapisano')).toBeVisible();
	await anna.goto(`/p/${slug}/partnerzy/porozumienie`);
	await expect(anna.getByText(/Zaczynamy od biblioteki/)).toBeVisible();
	await jan.getByRole('button', { name: /Gotowe.*Cel i wartości/ }).click();
	await look(jan);

	const download = jan.waitForEvent('download');
	await jan.getByRole('link', { name: 'Pobierz (DOCX)' }).click();
	expect((await download).suggestedFilename()).toBe(`porozumienie-${slug}.docx`);
	const address = `/p/${slug}/partnerzy/porozumienie.docx`;
	const file = unzipped(await (await jan.request.get(address)).body());
	expect(file['word/document.xml']).toContain('Zaczynamy od biblioteki.');
	expect(file['word/document.xml']).toContain('sala w środy');
	for (const who of [await signUp(server, 'Obcy'), null]) {
		const headers: Record<string, string> = who ? { authorization: `Bearer ${who.token}` } : {};
		const answer = await fetch(server.url + address, { headers, redirect: 'manual' });
		expect(answer.status).toBe(who ? 404 : 303);
	}
});

async function setRole(
	server: Server,
	by: Account,
	workspace: string,
	person: string,
	role: string
): Promise<void> {
	const query = `workspace_id=eq.${workspace}&user_id=eq.${person}`;
	const answer = await fetch(`${server.url}/rest/v1/memberships?${query}`, {
		method: 'PATCH',
		headers: {
			...{ apikey: server.publishableKey, authorization: `Bearer ${by.token}` },
			'content-type': 'application/json'
		},
		body: JSON.stringify({ role })
	});
	expect(answer.ok).toBe(true);
}

const socket = (server: Server) => `${server.url.replace('http', 'ws')}/sync/`;

/**
 * Runs `meanwhile` while an editor, a commenter, a viewer, a stranger and nobody listen on the sockets,
 * then lets each ask for everything there is to ask for. None of it may contain what `secret` finds.
 */
async function nobodyElseGets(
	server: Server,
	{ slug, id, accounts }: { slug: string; id: string; accounts: { anna: Account; jan: Account } },
	secret: RegExp,
	meanwhile: () => Promise<void>
): Promise<void> {
	const others: (Account | null)[] = [accounts.jan, null, await signUp(server, 'Obcy')];
	for (const role of ['commenter', 'viewer']) {
		const account = await signUp(server, role);
		await join(server, accounts.anna, account, id, role);
		others.push(account);
	}
	const headersOf = (who: Account | null): Record<string, string> =>
		who ? { authorization: `Bearer ${who.token}` } : {};
	const sockets = others.flatMap((who) =>
		[`workspace/${id}`, `private/${id}`].map((document) => {
			const raw = new Raw(socket(server) + document, headersOf(who));
			raw.ws.on('open', () => raw.send(frames.step1(Y.encodeStateVector(new Y.Doc()))));
			return { raw, document, who };
		})
	);
	await meanwhile();

	const base = `/p/${slug}`;
	const pages = [
		'',
		'/partnerzy',
		'/partnerzy/osoby',
		'/partnerzy/wplyw',
		'/ustawienia',
		'/zasoby'
	];
	const files = ['/partnerzy.csv', '/partnerzy/osoby.csv', '/partnerzy/wplyw.json', '/zasoby.json'];
	const rest = ['contacts', 'contact_erasures', 'partners', 'documents', 'document_updates'];
	for (const who of others) {
		const paths = [
			...[...pages, ...files].map((path) => base + path),
			...pages.map((path) => `${base}${path}/__data.json`),
			...rest.map((table) => `/rest/v1/${table}?select=*`)
		];
		for (const path of paths) {
			const headers = { ...headersOf(who), apikey: server.publishableKey };
			const answer = await fetch(server.url + path, { headers, redirect: 'manual' });
			expect(await answer.text(), `${who?.name}: ${path}`).not.toMatch(secret);
			if (/partnerzy\/(osoby|wplyw)$/.test(path) && who)
				expect(answer.status, `${who.name}: ${path}`).toBe(404);
		}
	}
	for (const { raw, document, who } of sockets) {
		const heard = raw.frames.map((frame) => Buffer.from(frame).toString('utf8')).join('\n');
		expect(heard, `${who?.name}: ${document}`).not.toMatch(secret);
		if (document.startsWith('private/')) expect(raw.frames, `${who?.name}`).toEqual([]);
		else if (who && who.name !== 'Obcy') expect(raw.frames.length).toBeGreaterThan(0);
		raw.ws.terminate();
	}
}

async function look(page: Page): Promise<void> {
	await page.setViewportSize({ width: 360, height: 800 });
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const found = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
	}
	const sideways = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(sideways).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1280, height: 800 });
}
