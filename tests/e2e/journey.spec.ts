import type { Browser, Page } from '@playwright/test';
import { startServer, type Server } from '../support/server.ts';
import { expect, test } from '@playwright/test';

/*
 * The first journey, from `npm start` on an empty directory: the demonstration, one's own gmina, a
 * second person in another browser, every module, a server that is killed, and nothing lost.
 */

const saved = (page: Page) =>
	page
		.getByRole('status')
		.filter({ hasText: /^\s*Zapisano/ })
		.first();

let server: Server;
test.afterAll(() => server?.stop('SIGKILL'));

test('from `npm start` to a partnership of two that survives a kill', async ({ browser }) => {
	test.setTimeout(600_000);
	server = await startServer({
		command: ['npm', 'start'],
		env: { DEMO: '' },
		patienceMs: 300_000
	});
	expect(server.output()).toContain(server.url);
	const anna = await newcomer(browser, server);
	const jan = await newcomer(browser, server);

	await test.step('one press leads into the demonstration', async () => {
		await anna.goto('/');
		await anna.getByRole('button', { name: 'Wejdź do partnerstwa pokazowego' }).click();
		await expect(anna).toHaveURL(/\/p\/olkusz$/);
		await expect(anna.getByText('Partnerstwo pokazowe.').first()).toBeVisible();
		await anna
			.getByRole('link', { name: /Zasoby/ })
			.first()
			.click();
		await expect(anna.getByText('Świetlica w Troksie').first()).toBeVisible();
		await expect(saved(anna)).toBeVisible();
		await anna.getByRole('button', { name: 'Wyloguj' }).click();
		await expect(anna).toHaveURL(`${server.url}/`);
	});

	const slug = await test.step('she finds her gmina and opens a partnership', async () => {
		await signUp(anna, 'Anna Lis', 'anna.lis@example.org');
		await anna.goto('/');
		await anna.getByLabel('Znajdźcie swoją gminę').fill('zawoja');
		await anna
			.getByRole('option', { name: /Zawoja/ })
			.first()
			.click();
		await expect(anna.getByRole('heading', { level: 1 })).toContainText('Zawoja');
		await anna.getByRole('link', { name: 'Otwórz partnerstwo dla tej gminy' }).click();
		await anna.getByRole('button', { name: 'Otwórz partnerstwo' }).click();
		await expect(anna).toHaveURL(/\/p\/zawoja$/);
		return 'zawoja';
	});

	await test.step('a second person comes in by a link', async () => {
		await anna.goto(`/p/${slug}/ustawienia`);
		await anna.getByRole('radio', { name: /współautor/ }).check();
		await anna.getByRole('button', { name: 'Utwórz link' }).click();
		const link = await anna.getByLabel('Link z zaproszeniem').inputValue();
		await jan.goto(link);
		await jan.getByRole('link', { name: 'Załóż konto' }).click();
		await fillAccount(jan, 'Jan Góral', 'jan.goral@example.org');
		await jan.getByRole('button', { name: 'Dołącz', exact: true }).click();
		await expect(jan).toHaveURL(new RegExp(`/p/${slug}$`));
	});

	await test.step('they write the profile together', async () => {
		for (const page of [anna, jan]) {
			await page.goto(`/p/${slug}/profil`);
			await expect(saved(page)).toBeVisible();
		}
		await expect(anna.getByText('Liczba mieszkańców').first()).toBeVisible();
		const [hers, his] = [await openText(anna), await openText(jan)];
		await hers.pressSequentially('Zawoja leży pod Babią Górą.');
		await expect(his).toContainText('pod Babią Górą.');
		await his.click();
		await jan.keyboard.press('Control+End');
		await his.pressSequentially(' Ma dwie szkoły.');
		await expect(hers).toHaveText(/pod Babią Górą\..*Ma dwie szkoły\./);
	});

	await test.step('places, partners and needs go in', async () => {
		await anna.goto(`/p/${slug}/zasoby`);
		await expect(saved(anna)).toBeVisible();
		await anna.getByRole('button', { name: 'Dodaj miejsce' }).first().click();
		const place = anna.getByRole('form', { name: 'Nowe miejsce' });
		await place.getByLabel('Nazwa').fill('Biblioteka w Zawoi');
		await place.getByLabel('Rodzaj').selectOption({ label: 'biblioteka' });
		await place.getByLabel('Miejscowość').selectOption('Zawoja');
		await place.getByRole('button', { name: 'Dodaj miejsce' }).click();
		await expect(saved(anna)).toBeVisible();

		await jan.goto(`/p/${slug}/zasoby`);
		await expect(jan.getByText('Biblioteka w Zawoi').first()).toBeVisible();
		await jan.goto(`/p/${slug}/partnerzy`);
		await expect(saved(jan)).toBeVisible();
		await jan.getByRole('button', { name: 'Dodaj partnera' }).first().click();
		const partner = jan.getByRole('form', { name: 'Nowy partner' });
		await partner.getByLabel('Nazwa organizacji').fill('OSP Zawoja Centrum');
		await partner
			.getByLabel('Forma prawna')
			.selectOption({ label: 'ochotnicza straż pożarna (stowarzyszenie)' });
		await partner.getByRole('button', { name: 'Dodaj partnera' }).click();
		await expect(jan.getByRole('heading', { name: 'OSP Zawoja Centrum' })).toBeVisible();
		await expect(saved(jan)).toBeVisible();
	});

	await test.step('they write a recommendation together', async () => {
		await anna.goto(`/p/${slug}/rekomendacje`);
		await expect(saved(anna)).toBeVisible();
		await anna.getByRole('button', { name: 'Nowa rekomendacja' }).click();
		await anna.getByLabel('Co zrobimy?').fill('Dyżur cyfrowy w bibliotece');
		await anna.getByRole('button', { name: 'Dodaj rekomendację' }).click();
		await expect(saved(anna)).toBeVisible();
		await jan.goto(`/p/${slug}/rekomendacje`);
		await jan.getByRole('link', { name: /Dyżur cyfrowy/ }).click();
		const his = jan.getByRole('textbox', { name: 'Co robimy' });
		await his.click();
		await his.pressSequentially('W każdą środę.');
		await expect(anna.getByRole('textbox', { name: 'Co robimy' })).toContainText('W każdą środę.');
		await expect(saved(jan)).toBeVisible();
	});

	await test.step('the figures stand beside powiat, voivodeship and country', async () => {
		await anna.goto(`/p/${slug}/porownanie`);
		await anna.waitForFunction(() => performance.getEntriesByName('chart-ready').length > 0);
		for (const words of ['Powiat suski', 'Województwo małopolskie', 'Polska'])
			await expect(
				anna.getByText(words, { exact: true }).filter({ visible: true }).first()
			).toBeVisible();
		await expect(anna.getByText(/w\sgminie\sZawoja/i).first()).toBeVisible();
	});

	await test.step('killed and started again, it has everything', async () => {
		await anna.goto(`/p/${slug}/profil`);
		const text = await openText(anna);
		await expect(saved(anna)).toBeVisible();
		await text.click();
		await anna.keyboard.press('Control+End');
		await text.pressSequentially(' Ostatnie zdanie przed awarią.');
		await expect(saved(anna)).toBeVisible();
		await server.stop('SIGKILL');
		server = await server.restart();

		for (const page of [anna, jan]) {
			await page.goto(`/p/${slug}/profil`);
			await expect(page.getByText(/Ostatnie zdanie przed awarią\./).first()).toBeVisible();
			await page.goto(`/p/${slug}/zasoby`);
			await expect(page.getByText('Biblioteka w Zawoi').first()).toBeVisible();
			await page.goto(`/p/${slug}/partnerzy`);
			await expect(page.getByRole('heading', { name: 'OSP Zawoja Centrum' })).toBeVisible();
			await page.goto(`/p/${slug}/rekomendacje`);
			await expect(page.getByText('W każdą środę.').first()).toBeVisible();
			await expect(saved(page)).toBeVisible();
		}
	});

	for (const page of [anna, jan]) await page.context().close();
	await server.stop();
});

async function newcomer(browser: Browser, server: Server): Promise<Page> {
	return (await browser.newContext({ baseURL: server.url })).newPage();
}

async function signUp(page: Page, name: string, email: string): Promise<void> {
	await page.goto('/rejestracja');
	await fillAccount(page, name, email);
	await expect(page).not.toHaveURL(/rejestracja/);
}

async function fillAccount(page: Page, name: string, email: string): Promise<void> {
	await page.getByLabel('Imię i nazwisko').fill(name);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Hasło').fill('Dlugie-haslo-2026');
	await page.getByRole('button', { name: 'Załóż konto' }).click();
}

/** The text of the first section, opened for writing. */
async function openText(page: Page) {
	const text = page.locator('[contenteditable=true]').first();
	const open = page.getByRole('button', { name: /^(Zacznij pisać|Pisz)/ }).first();
	await expect(text.or(open).first()).toBeVisible();
	if (!(await text.isVisible())) await open.click();
	await text.click();
	return text;
}
