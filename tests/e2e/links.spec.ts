import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { globSync } from 'node:fs';
import WebSocket from 'ws';
import { partners } from '#lib/domain/partners.ts';
import { add } from '#lib/domain/workspace.ts';
import type { Account } from '../support/people.ts';
import { SECRET, type Server } from '../support/server.ts';
import { write } from '../support/written.ts';
import { expect, test } from './support.ts';

/* A personal link: who makes it, what it opens, and that it opens nothing else. */

const MARK = 'Znak-którego-nie-wolno-pokazać';

test('an organisation is invited, corrects its card without an account, and leaves', async ({
	server,
	browser,
	together: { id, slug, anna, accounts }
}) => {
	const kgw = await seed(server, accounts.anna, id);
	const link = await invited(anna, slug, kgw);
	await expect(anna.getByText('nieużyty')).toBeVisible();
	await expect(anna.getByRole('img', { name: /^Kod QR/ })).toBeVisible();
	await axe(anna, 'invitation');
	expect(
		(await anna.getByRole('textbox', { name: 'SMS bez polskich znaków' }).inputValue()).length
	).toBeLessThan(161);

	const phone = await opened(browser, link);
	await expect(phone).toHaveURL(`${server.url}/karta`);
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('KGW Zederman');
	await expect(phone.getByText('Anna zaprasza Twoją organizację')).toBeVisible();
	await expect(phone.getByText('znają Państwo mieszkańców')).toBeVisible();
	await expect(phone.locator('body')).not.toContainText(MARK);
	await axe(phone, 'card');
	expect(await phone.locator('script[type=module]').count()).toBe(0);

	await anna.goto(`/p/${slug}/partnerzy`);
	const card = anna.getByRole('article', { name: 'KGW Zederman' });
	await expect(card.locator('[aria-current=step]')).toContainText('zaproszony');
	await phone.getByRole('button', { name: 'Tak, współpracujemy' }).click();
	await expect(card.locator('[aria-current=step]')).toContainText('współpracuje');

	await phone.getByLabel('Kim jesteście').fill('Uczymy się <b>razem</b>.');
	await phone.getByRole('group', { name: 'Co możecie dać' }).getByLabel('sala').check();
	await phone.getByRole('button', { name: 'Zapisz kartę' }).click();
	await expect(phone.getByText('Zapisano. Partnerstwo widzi to od razu.')).toBeVisible();
	await expect(card.getByText('Uczymy się <b>razem</b>.')).toBeVisible();

	// the same field changed by both: both are shown, nothing is overwritten
	await write(server, accounts.anna, id, (doc) => {
		doc.getMap<import('yjs').Map<unknown>>('partners').get(kgw)?.set('mission', 'Od Anny');
	});
	await phone.getByLabel('Kim jesteście').fill('Od koła');
	await phone.getByRole('button', { name: 'Zapisz kartę' }).click();
	await expect(phone.getByText('Teraz na karcie jest: „Od Anny”.')).toBeVisible();
	await expect(phone.getByLabel('Kim jesteście')).toHaveValue('Od koła');
	await expect(card.getByText('Od Anny')).toBeVisible();
	await axe(phone, 'both versions');
	await phone.getByRole('button', { name: 'Zapisz kartę' }).click();
	await expect(card.getByText('Od koła')).toBeVisible();

	await phone.getByRole('button', { name: 'Wszystko się zgadza' }).click();
	await expect(phone.getByText('Zapytamy znowu za rok.')).toBeVisible();

	await phone.getByText('Zapisz osobę').first().click();
	await phone.getByLabel('Imię i nazwisko').fill('Maria Lis');
	await phone.getByLabel('Telefon służbowy').fill('600 100 200');
	await phone.getByLabel('Zgadzam się na kontakt').check();
	await phone.getByRole('button', { name: 'Zapisz osobę' }).click();
	await expect(phone.getByText('Zapisana jest 1 osoba.')).toBeVisible();
	await expect(phone.locator('body')).not.toContainText('Maria Lis');

	await phone.getByRole('link', { name: 'Opuść partnerstwo' }).click();
	await phone.getByRole('button', { name: 'Opuść partnerstwo' }).click();
	await expect(phone.getByText('Dane 1 osoby do kontaktu.')).toBeVisible();
	await axe(phone, 'receipt');
	await expect(card.locator('[aria-current=step]')).toContainText('odszedł');
	await expect(card.getByText('Od koła')).toBeVisible();

	const late = await opened(browser, link);
	await expect(late.getByRole('heading', { level: 1 })).toHaveText('Ten link został cofnięty');
	await axe(late, 'closed');
	for (const page of [phone, late]) await page.context().close();
});

test('a letter is printed with its code, and the code typed from paper opens the card', async ({
	server,
	browser,
	together: { id, slug, anna, accounts }
}) => {
	await seed(server, accounts.anna, id);
	await anna.goto(`/p/${slug}/partnerzy/potwierdzenia`);
	await anna.getByLabel('List: OSP Kogutek').check();
	await axe(anna, 'confirmations');
	await anna.getByRole('button', { name: 'Zrób listy do zaznaczonych' }).click();
	const letter = anna.getByRole('article', { name: 'OSP Kogutek' });
	await expect(letter.getByText('Szanowni Państwo,')).toBeVisible();
	await axe(anna, 'letter');
	const pdf = await anna.pdf({ format: 'A4' });
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

	const code = await letter.locator('p.code').innerText();
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/karta');
	await page.getByLabel('Link albo kod').fill(code.toLowerCase().replaceAll('-', ' '));
	await page.getByRole('button', { name: 'Otwórz kartę' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('OSP Kogutek');
	await page.getByRole('button', { name: 'Wszystko się zgadza' }).click();
	await expect(page.getByText('Zapytamy znowu za rok.')).toBeVisible();
	await context.close();

	await anna.goto(`/p/${slug}/partnerzy/potwierdzenia`);
	await expect(anna.getByRole('heading', { name: 'Wszystko jest potwierdzone' })).toBeVisible();
});

test('with a partner’s cookie every other address answers as it answers a stranger', async ({
	server,
	together: { id, slug, anna, accounts }
}) => {
	test.setTimeout(240_000);
	const kgw = await seed(server, accounts.anna, id);
	const link = await invited(anna, slug, kgw);
	const cookie = await cookieOf(server, link);
	expect((await get(server, '/karta', cookie)).text).toContain('KGW Zederman');

	const routes = globSync('src/routes/**/{+page.svelte,+server.ts}')
		.map((path) => path.replace(/^src\/routes/, '').replace(/\/\+[^/]+$/, '') || '/')
		.filter((route) => route !== '/karta');
	expect(routes.length).toBeGreaterThan(50);
	const values: Record<string, string> = {
		...{ slug, teryt: '1212053', partner: kgw, indicator: 'population_total', kind: 'csv' },
		...{ sha256: '0'.repeat(64), token: link.split('#')[1], code: 'x', view: 'tabela' }
	};
	for (const route of routes) {
		const path = route.replace(/\[([^\]=]+)(=[^\]]*)?\]/g, (_, name) => values[name] ?? 'x');
		for (const method of ['GET', 'POST']) {
			const [mine, nobody] = [
				await get(server, path, cookie, method),
				await get(server, path, '', method)
			];
			expect([mine.status, mine.location], `${method} ${path}`).toEqual([
				nobody.status,
				nobody.location
			]);
			expect(mine.text, path).not.toContain(MARK);
			expect(mine.text, path).not.toContain('KGW Zederman');
			if (path.startsWith('/p/')) expect(mine.status, path).not.toBe(200);
		}
	}
	const token = link.split('#')[1];
	const carrying: Record<string, string>[] = [
		{ cookie },
		{ authorization: `Bearer ${token}`, apikey: token }
	];
	for (const carried of carrying) {
		for (const path of [
			'/rest/v1/links?select=*',
			'/rest/v1/partners?select=*',
			'/rest/v1/workspaces?select=*',
			'/rest/v1/contacts?select=*',
			'/rest/v1/rpc/open_link',
			'/auth/v1/user',
			'/auth/v1/admin/users'
		]) {
			const answer = await fetch(server.url + path, { headers: carried });
			expect(answer.status, path).toBeGreaterThanOrEqual(400);
			expect(await answer.text(), path).not.toMatch(/KGW|OSP/);
		}
		for (const document of [`workspace/${id}`, `private/${id}`, `workshop/${id}`])
			expect(await socket(server, document, carried), document).toBe(4401);
	}
});

test('forged, foreign and huge: each is a clear answer and changes nothing', async ({
	server,
	together: { id, slug, anna, accounts }
}) => {
	const kgw = await seed(server, accounts.anna, id);
	const cookie = await cookieOf(server, await invited(anna, slug, kgw));
	const save = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
		fetch(`${server.url}/karta?/save`, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie, origin: server.url, accept: 'text/html', ...headers },
			body: new URLSearchParams({ karta: kgw, base: '{}', ...fields })
		});
	const said = async (answer: Response) => [
		answer.status,
		/<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1]
	];
	const page = 'Karta Twojej organizacji';
	expect(await said(await save({ karta: 'osp', mission: 'x' }))).toEqual([409, page]);
	const foreign = await save({ mission: 'x' }, { origin: 'https://zly.example' });
	expect(foreign.status).toBe(403);
	for (const forged of ['x', 'A'.repeat(22), "' or 1=1 --", '%00', 'A'.repeat(4000)])
		expect(await said(await save({ mission: 'x' }, { cookie: `gmina-karta=${forged}` }))).toEqual([
			410,
			'Ten link niczego nie otwiera'
		]);
	const huge = await save({ mission: 'x'.repeat(1024 * 1024) });
	expect(huge.status).toBe(413);
	expect(await huge.text()).toContain('To za dużo tekstu naraz.');
	expect(
		(await save({ name: 'Urząd', status: 'left', role: 'leader', deletedAt: '1' })).status
	).toBe(303);

	await write(server, accounts.anna, id, (doc) => {
		const all = partners(doc);
		expect(all.map(({ name }) => name)).toEqual(['KGW Zederman', 'OSP Kogutek', MARK]);
		expect(all[0]).toMatchObject({ mission: '', status: 'invited', role: null });
		doc.getMap<import('yjs').Map<unknown>>('partners').get(kgw)?.set('deletedAt', '2026-11-26');
	});
	const gone = await get(server, '/karta', cookie);
	expect([gone.status, gone.text.includes('Tej karty już nie ma')]).toEqual([410, true]);
	await fetch(`${server.url}/rest/v1/workspaces?id=eq.${id}`, {
		method: 'DELETE',
		headers: { apikey: SECRET, authorization: `Bearer ${SECRET}` }
	});
	const nothing = await get(server, '/karta', cookie);
	expect([nothing.status, nothing.text.includes('partnerstwo zostało usunięte')]).toEqual([
		410,
		true
	]);
	expect(server.output()).not.toContain(cookie.split('=')[1]);
});

/** An organisation to invite, one whose card is two years old, and one with a name nobody else may see. */
async function seed(server: Server, who: Account, workspace: string): Promise<string> {
	await write(server, who, workspace, (doc) => {
		add(doc, 'partners', { name: 'KGW Zederman', form: 'kgw' }, 'kgw');
		const old = { status: 'cooperating', confirmedAt: '2024-05-01' };
		add(doc, 'partners', { name: 'OSP Kogutek', form: 'osp', ...old }, 'osp');
		add(doc, 'partners', { name: MARK, mission: MARK }, 'mark');
		add(doc, 'places', { name: MARK, description: undefined }, 'place');
		add(doc, 'needs', { title: MARK }, 'need');
	});
	return 'kgw';
}

/** Makes a link as a member does, and returns it as it is shown. */
async function invited(page: Page, slug: string, partner: string): Promise<string> {
	await page.goto(`/p/${slug}/partnerzy/zaproszenie/${partner}`);
	await page.getByRole('button', { name: 'Zrób link' }).click();
	return page.getByRole('textbox', { name: 'Link do karty' }).inputValue();
}

/** A phone that has never been here. */
async function opened(browser: Browser, link: string): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	await page.goto(link);
	await page.waitForURL((url) => url.hash === '');
	await page.waitForLoadState('networkidle');
	return page;
}

async function cookieOf(server: Server, link: string): Promise<string> {
	const answer = await fetch(`${server.url}/karta?/open`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: server.url },
		body: new URLSearchParams({ klucz: link })
	});
	const set = answer.headers.get('set-cookie') ?? '';
	expect(set).toMatch(/; Path=\/karta; .*HttpOnly; SameSite=Strict/i);
	return set.split(';')[0];
}

async function get(server: Server, path: string, cookie: string, method = 'GET') {
	const answer = await fetch(server.url + path, {
		method,
		redirect: 'manual',
		headers: { ...(cookie && { cookie }), origin: server.url, accept: 'text/html' },
		...(method === 'POST' && { body: new URLSearchParams({ x: '1' }) })
	});
	const location = answer.headers.get('location');
	return { status: answer.status, location, text: await answer.text() };
}

const socket = (server: Server, document: string, headers: object) =>
	new Promise<number>((resolve, reject) => {
		const ws = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${document}`, {
			headers: { ...headers, origin: server.url }
		});
		ws.on('close', resolve);
		ws.on('error', reject);
	});

async function axe(page: Page, what: string): Promise<void> {
	const found = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const said = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
	expect.soft(said, what).toEqual([]);
	const sideways = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(sideways, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}
