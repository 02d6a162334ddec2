import type { Page } from '@playwright/test';
import * as Y from 'yjs';
import { SECRET, type Server } from '../support/server.ts';
import { join, openPartnership, rpc, signUp } from '../support/people.ts';
import { fillEverything, write } from '../support/written.ts';
import { expect, signedIn, test } from './support.ts';

/* What people and programs write to do harm, or by mistake, is shown as text or refused in Polish. */

const HOSTILE = '"><img class=evil src=x onerror=alert(1)>';

const saved = (page: Page) =>
	page
		.getByRole('status')
		.filter({ hasText: /^\s*Zapisano/ })
		.first();

test('markup in every text field, in names and in titles is text on every page', async ({
	server,
	browser
}) => {
	test.setTimeout(240_000);
	const [anna, jan] = [await signUp(server, 'Anna'), await signUp(server, 'Jan')];
	for (const who of [anna, jan]) await rpc(server, who, 'rename_me', { name: HOSTILE });
	const { id, slug } = await rpc<{ id: string; slug: string }>(server, anna, 'create_workspace', {
		teryt: '1212053',
		title: HOSTILE
	});
	await join(server, anna, jan, id, 'editor');
	let ids: Record<string, string> = {};
	await write(server, anna, id, (doc) => {
		ids = fillEverything(doc, HOSTILE);
		doc.transact(() => brokenText(doc.getXmlFragment('text:section:strengths-and-gaps')));
	});
	const { token } = await rpc<{ token: string }>(server, anna, 'create_invitation', {
		workspace: id,
		role: 'viewer'
	});

	const page = await signedIn(browser, server, anna);
	const colleague = await signedIn(browser, server, jan);
	await colleague.goto(`/p/${slug}/profil`);
	const harm = watch(page);
	const base = `/p/${slug}`;
	const showing = [
		base,
		`${base}/profil`,
		`${base}/zasoby`,
		`${base}/zasoby?miejsce=${ids.places}`,
		`${base}/zasoby?widok=tabela`,
		`${base}/zasoby?szukaj=${encodeURIComponent(HOSTILE)}`,
		`${base}/partnerzy`,
		`${base}/potrzeby`,
		`${base}/rekomendacje?wybrana=${ids.recommendations}`,
		`${base}/porownanie`,
		`${base}/ustawienia`,
		`/dolacz/${token}`,
		'/'
	];
	for (const path of showing) {
		const answer = await page.goto(path);
		expect(answer?.status(), path).toBe(200);
		expect(await answer?.text(), path).not.toContain('<img class=evil');
		await expect(page.locator('body'), path).toContainText(HOSTILE);
		if (path.startsWith(base) && !/porownanie|ustawienia/.test(path))
			await expect(saved(page)).toBeVisible();
		await page.waitForLoadState('networkidle');
		await expect(page.locator('.evil, a[href^="javascript:"]'), path).toHaveCount(0);
	}
	await page.goto('/konto');
	await expect(page.getByLabel('Imię i nazwisko')).toHaveValue(HOSTILE);
	expect(harm).toEqual([]);

	await page.context().close();
	await colleague.context().close();
});

test('an entry no program can read has a box of its own; the rest works and others go on', async ({
	server,
	together: { id, slug, anna, jan, accounts }
}) => {
	const pages = [
		{ root: 'places', title: 'name', path: 'zasoby' },
		{ root: 'partners', title: 'name', path: 'partnerzy' },
		{ root: 'needs', title: 'title', path: 'potrzeby' },
		{ root: 'recommendations', title: 'title', path: 'rekomendacje' }
	];
	await write(server, accounts.jan, id, (doc) => {
		for (const { root, title } of pages) {
			const items = doc.getMap<unknown>(root);
			items.set('bez-nazwy', new Y.Map<unknown>([[title, { no: 'text' }]]));
			items.set('liczba', 7);
			items.set('dziwny', odd(title));
			items.set(HOSTILE, new Y.Map<unknown>([[title, 'Pod obcym kluczem']]));
		}
	});
	const harm = watch(anna);
	for (const { path } of pages) {
		const answer = await anna.goto(`/p/${slug}/${path}`);
		expect(answer?.status(), path).toBe(200);
		await expect(saved(anna)).toBeVisible();
		await expect(anna.getByText('Dziwny, ale czytelny').first(), path).toBeVisible();
		await expect(anna.getByText('Pod obcym kluczem').first(), path).toBeVisible();
		await expect(anna.locator('.evil'), path).toHaveCount(0);
		await expect(
			anna.locator('.note', { hasText: /nie da się (pokazać|odczytać)/ }).first()
		).toBeVisible();
	}
	expect(harm).toEqual([]);

	await jan.goto(`/p/${slug}/partnerzy`);
	await anna.goto(`/p/${slug}/partnerzy`);
	await expect(saved(anna)).toBeVisible();
	await addPartner(anna, 'Koło gospodyń');
	await expect(jan.getByRole('heading', { name: 'Koło gospodyń' })).toBeVisible();
});

test('a point outside Poland and swapped coordinates are named, and not taken', async ({
	together: { slug, anna }
}) => {
	await anna.goto(`/p/${slug}/zasoby`);
	await expect(saved(anna)).toBeVisible();
	await anna
		.getByRole('button', { name: /^Dodaj (pierwsze )?miejsce$/ })
		.first()
		.click();
	const form = anna.getByRole('form', { name: 'Nowe miejsce' });
	await form.getByLabel('Nazwa').fill('Świetlica');
	await form.getByLabel('Rodzaj').selectOption({ index: 3 });
	await form.getByText('dokładny punkt').click();
	const type = async (lat: string, lng: string) => {
		await form.getByLabel('Szerokość').fill(lat);
		await form.getByLabel('Długość').fill(lng);
	};
	await type('48,85', '2,35');
	await expect(form.getByText('Ten punkt leży poza Polską. Sprawdź')).toBeVisible();
	await form.getByRole('button', { name: 'Dodaj miejsce' }).click();
	await expect(form).toBeVisible();

	await type('19,5600', '50,2789');
	await expect(form.getByText('Po zamianie szerokości i długości będzie w Polsce.')).toBeVisible();
	await form.getByRole('button', { name: 'Dodaj miejsce' }).click();
	await expect(form).toBeVisible();
	await form.getByRole('button', { name: 'Zamień' }).click();
	await form.getByLabel('Miejscowość').selectOption('Olkusz');
	await form.getByRole('button', { name: 'Dodaj miejsce' }).click();
	await expect(anna.getByRole('heading', { name: 'Świetlica' })).toBeVisible();
});

test('an address that asks for nothing sensible shows the page', async ({
	together: { slug, anna }
}) => {
	const harm = watch(anna);
	const nonsense = encodeURIComponent(`__proto__${HOSTILE}`);
	for (const path of [
		`rekomendacje?wybrana=${nonsense}`,
		`zasoby?miejsce=${nonsense}&widok=${nonsense}&rodzaj=constructor&stan=${nonsense}`,
		`partnerzy?stan=${nonsense}&miejsce=toString`,
		`potrzeby?bariera=${nonsense}&grupa=__proto__`,
		`porownanie?wskaznik=${nonsense}&grupa=${nonsense}`
	]) {
		const answer = await anna.goto(`/p/${slug}/${path}`);
		expect(answer?.status(), path).toBe(200);
		await expect(anna.getByRole('heading', { level: 1 })).toBeVisible();
	}
	expect(harm).toEqual([]);
});

test('cookies that are no session are nobody’s, and the server outlives them', async ({
	server,
	browser
}) => {
	const broken = [
		{ access_token: 7 },
		{},
		{ access_token: 'a.b.c', refresh_token: 'x', expires_at: 1 },
		{ access_token: 'a.b.c', refresh_token: 'x', expires_at: 9e9, user: null }
	];
	for (const value of ['x', 'base64-!!!', `base64-${btoa('{"access_token":7}')}`, 'a.b.c', '%00']) {
		const headers = { cookie: `gmina-session=${value}; theme="><script>; PARAGLIDE_LOCALE=xx` };
		const inside = await fetch(`${server.url}/p/olkusz`, { headers, redirect: 'manual' });
		expect(inside.status, value).toBe(303);
		expect(inside.headers.get('location')).toContain('/logowanie');
		const open = await fetch(server.url, { headers });
		expect(open.status, value).toBe(200);
		expect(await open.text()).toContain('<html lang="pl"');
	}
	const many = Array.from({ length: 60 }, (_, n) =>
		fetch(server.url + ['/', '/gmina/1212053', '/logowanie'][n % 3], {
			headers: { cookie: `gmina-session=base64-${btoa(JSON.stringify(broken[n % 4]))}` }
		})
	);
	for (const answer of await Promise.all(many)) expect(answer.status).toBe(200);
	expect((await fetch(`${server.url}/readyz`)).status).toBe(200);

	const context = await browser.newContext({ baseURL: server.url });
	await context.addCookies([{ name: 'gmina-session', value: 'base64-e30', url: server.url }]);
	const page = await context.newPage();
	await page.goto('/konto');
	await expect(page).toHaveURL(/\/logowanie/);
	await context.close();
});

test('a form from another site is refused, whoever’s cookie comes along', async ({
	server,
	together: { slug, anna, accounts }
}) => {
	const cookie = (await anna.context().cookies())
		.map(({ name, value }) => `${name}=${value}`)
		.join('; ');
	const post = (origin: string | null, path: string) =>
		fetch(server.url + path, {
			method: 'POST',
			headers: {
				cookie,
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded',
				...(origin && { origin })
			},
			body: 'name=Mallory',
			redirect: 'manual'
		});
	for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`, null])
		for (const path of ['/konto', '/wyloguj', `/p/${slug}/ustawienia`])
			expect((await post(origin, path)).status, `${origin} ${path}`).toBe(403);

	await anna.goto('/konto');
	await expect(anna.getByLabel('Imię i nazwisko')).toHaveValue(accounts.anna.name);

	const odd = await anna.context().request.post('/konto', {
		headers: { origin: server.url, accept: 'text/html' },
		form: { name: 'Anna\u0000\nMaria' }
	});
	expect(odd.status()).toBe(200);
	await anna.goto('/konto');
	await expect(anna.getByLabel('Imię i nazwisko')).toHaveValue('Anna Maria');
});

test('an expired invitation is 410 and says so', async ({ server, page }) => {
	const owner = await signUp(server, 'Wanda');
	const { id } = await openPartnership(server, owner);
	const token = await expiredInvitation(server, id, owner.id);
	const answer = await page.goto(`${server.url}/dolacz/${token}`);
	expect(answer?.status()).toBe(410);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/wygasł|straciło ważność/i);
});

test('programs hear JSON about what is not there, and strangers read the register only', async ({
	server
}) => {
	const ask = (path: string) =>
		fetch(server.url + path, { headers: { apikey: server.publishableKey } });
	for (const path of ['/rest/v1/nie_ma', '/rest/v1/rpc/nie_ma', '/auth/v1/nie-ma', '/auth/v1']) {
		const answer = await ask(path);
		expect(answer.status, path).toBe(404);
		expect(answer.headers.get('content-type'), path).toContain('application/json');
		await answer.json();
	}
	const units = await ask('/rest/v1/units?select=code&limit=3');
	expect(await units.json()).toHaveLength(3);
	for (const table of ['workspaces', 'memberships', 'places', 'document_updates', 'profiles']) {
		const answer = await ask(`/rest/v1/${table}?select=*`);
		if (answer.ok) expect(await answer.json(), table).toEqual([]);
		else expect([401, 403, 404], table).toContain(answer.status);
	}
	const found = await fetch(`${server.url}/api/gminas?q=${'%'}&limit=x`);
	expect([200, 400]).toContain(found.status);
});

test('a session that ends while somebody writes is said in Polish, and nothing is lost', async ({
	server,
	together: { slug, anna, jan, accounts }
}) => {
	await anna.goto(`/p/${slug}/partnerzy`);
	await jan.goto(`/p/${slug}/partnerzy`);
	await expect(saved(anna)).toBeVisible();
	await anna.context().request.post('/wyloguj', { headers: { origin: server.url } });

	await expect(anna.getByText('Zaloguj się jeszcze raz')).toBeVisible();
	await addPartner(anna, 'Napisane po końcu sesji');
	await expect(anna.getByRole('heading', { name: 'Napisane po końcu sesji' })).toBeVisible();
	await anna.getByRole('link', { name: 'Zaloguj się' }).last().click();
	await anna.getByLabel('E-mail').fill(accounts.anna.email);
	await anna.getByLabel('Hasło').fill(accounts.anna.password);
	await anna.getByRole('button', { name: 'Zaloguj się' }).click();
	await expect(anna).toHaveURL(new RegExp(`/p/${slug}/partnerzy`));

	await expect(saved(anna)).toBeVisible();
	await expect(jan.getByRole('heading', { name: 'Napisane po końcu sesji' })).toBeVisible();
});

/** Remembers dialogs, errors and refusals of the content policy on this page. */
function watch(page: Page): string[] {
	const harm: string[] = [];
	page.on('dialog', (dialog) => {
		harm.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => harm.push(`error: ${error.message}`));
	page.on('console', (message) => {
		if (/Content.Security.Policy/i.test(message.text())) harm.push(message.text());
	});
	return harm;
}

/** What no editor of ours writes: a script, a link that runs, atoms of unknown kinds. */
function brokenText(fragment: Y.XmlFragment): void {
	const [script, link, chip, block] = [
		new Y.XmlElement('script'),
		new Y.XmlElement('paragraph'),
		new Y.XmlElement('chip'),
		new Y.XmlElement('block')
	];
	for (const atom of [chip, block])
		for (const name of ['kind', 'ref', 'text', 'caption', 'alt']) atom.setAttribute(name, HOSTILE);
	const words = new Y.XmlText();
	words.insert(0, 'kliknij', { link: { href: 'javascript:alert(1)' } });
	script.insert(0, [new Y.XmlText('alert(1)')]);
	link.insert(0, [words, chip]);
	fragment.insert(fragment.length, [script, link, block]);
}

/** Readable by its title alone; everything else is of a wrong type or from a version to come. */
function odd(title: string): Y.Map<unknown> {
	return new Y.Map<unknown>([
		[title, 'Dziwny, ale czytelny'],
		['category', 12],
		['status', { a: 1 }],
		['point', 'x'],
		['seats', [1]],
		['order', 7],
		['group:seniors', 'tak'],
		['jutro', new Y.Map([['a', new Y.Array()]])],
		['bajty', new Uint8Array([1, 2, 3])]
	]);
}

async function addPartner(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: 'Dodaj partnera' }).first().click();
	const form = page.getByRole('form', { name: 'Nowy partner' });
	await form.getByLabel('Nazwa organizacji').fill(name);
	await form.getByLabel('Forma prawna').selectOption({ index: 2 });
	await form.getByRole('button', { name: 'Dodaj partnera' }).click();
}

/** As `restore` would load it: an invitation of nine days ago, never used. */
async function expiredInvitation(server: Server, workspace: string, by: string): Promise<string> {
	const token = crypto.randomUUID().replaceAll('-', '');
	const sha256 = new Uint8Array(
		await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
	);
	const id = crypto.randomUUID();
	const load = async (table: string, row: object) => {
		const answer = await fetch(`${server.url}/rest/v1/rpc/load_rows`, {
			method: 'POST',
			headers: {
				apikey: SECRET,
				authorization: `Bearer ${SECRET}`,
				'content-type': 'application/json'
			},
			body: JSON.stringify({ args: { table, rows: [row] } })
		});
		expect(await answer.json()).toEqual({ loaded: 1 });
	};
	const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();
	await load('invitations', {
		id,
		workspace_id: workspace,
		role: 'editor',
		invited_by: by,
		created_at: days(-9),
		expires_at: days(-2)
	});
	const hex = [...sha256].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	await load('invitation_hashes', { sha256: `\\x${hex}`, invitation_id: id });
	return token;
}
