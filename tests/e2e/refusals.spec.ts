import { join, openPartnership, rpc, signUp } from '../support/people.ts';
import { expect, signedIn, test } from './support.ts';

test('an unknown code is 404 in Polish, an old seventh digit leads to today’s', async ({
	server,
	page
}) => {
	const answer = await page.goto(`${server.url}/gmina/9999999`);
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nie ma gminy o takim kodzie');
	await expect(page.locator('body')).not.toContainText(/\bat .+:\d+:\d+/);

	const old = await fetch(`${server.url}/gmina/1212052`, { redirect: 'manual' });
	expect(old.status).toBe(308);
	expect(old.headers.get('location')).toMatch(/\/gmina\/1212053$/);
});

test('somebody else’s partnership and an unknown one look the same', async ({
	server,
	browser,
	page
}) => {
	const owner = await signUp(server, 'Wanda');
	const stranger = await signUp(server, 'Obcy');
	const { slug } = await openPartnership(server, owner);

	for (const path of [`/p/${slug}`, '/p/nie-ma-takiego', `/p/${slug}/zasoby`]) {
		await page.goto(server.url + path);
		await expect(page).toHaveURL(/\/logowanie/);
	}
	const signed = await signedIn(browser, server, stranger);
	const seen: string[] = [];
	for (const path of [`/p/${slug}`, '/p/nie-ma-takiego']) {
		const answer = await signed.goto(path);
		expect(answer?.status()).toBe(404);
		seen.push(await signed.locator('main').innerText());
	}
	expect(seen[0]).toBe(seen[1]);
	for (const place of [slug, 'nie-ma-takiego', '%00'])
		for (const path of [
			'/zasoby',
			'/zasoby.csv',
			'/zasoby.geojson',
			'/zasoby.json',
			'/zasoby.hsds.json',
			'/zasoby/zasieg.csv',
			'/partnerzy.csv',
			'/potrzeby.csv',
			'/rekomendacje.csv',
			'/porownanie.csv',
			'/porownanie.json',
			'/ustawienia',
			`/pliki/${'0'.repeat(64)}`,
			'/pliki/%00'
		]) {
			const answer = await signed.context().request.get(`/p/${place}${path}`);
			expect(answer.status(), `${place} ${path}`).toBe(404);
		}
	await signed.context().close();
});

test('an invitation lets one person in once', async ({ server, browser }) => {
	const owner = await signUp(server, 'Wanda');
	const { id, slug } = await openPartnership(server, owner);
	const { token } = await rpc<{ token: string }>(server, owner, 'create_invitation', {
		workspace: id,
		role: 'editor'
	});
	const guest = await signedIn(browser, server, await signUp(server, 'Gosia'));
	await guest.goto(`/dolacz/${token}`);
	await guest.getByRole('button', { name: /Dołącz|Przyjm/ }).click();
	await expect(guest).toHaveURL(new RegExp(`/p/${slug}`));

	const late = await signedIn(browser, server, await signUp(server, 'Stefan'));
	for (const used of [token, 'f'.repeat(32), '%00', 'x'.repeat(5000)]) {
		expect((await late.goto(`/dolacz/${used}`))?.status()).toBe(410);
		await expect(late.locator('main')).toContainText(/zaprosz/i);
		await expect(late.getByRole('button', { name: /Dołącz do|Przyjm/ })).toHaveCount(0);
	}
	await guest.context().close();
	await late.context().close();
});

test('a viewer reads every page and is offered no way to change it', async ({
	server,
	browser
}) => {
	const owner = await signUp(server, 'Wanda');
	const reader = await signUp(server, 'Czytelniczka');
	const { id, slug } = await openPartnership(server, owner);
	await join(server, owner, reader, id, 'viewer');
	const page = await signedIn(browser, server, reader);
	for (const [path, add] of [
		['zasoby', 'Dodaj'],
		['partnerzy', 'Dodaj'],
		['potrzeby', 'Dodaj'],
		['rekomendacje', 'Dodaj']
	]) {
		await page.goto(`/p/${slug}/${path}`);
		await expect(
			page.getByRole('status').filter({ hasText: 'Tylko odczyt' }).first()
		).toBeVisible();
		await expect(page.getByRole('button', { name: add })).toHaveCount(0);
	}
	await page.context().close();
});
