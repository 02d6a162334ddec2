import { expect, test } from './support.ts';

test('an indicator is found without scripts, and its page says what it means', async ({
	server,
	browser
}) => {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Wskaźniki' }).click();
	await page.getByLabel('Szukaj wskaźnika').fill('dochody wlasne');
	await page.getByRole('button', { name: 'Szukaj' }).click();
	await expect(page.getByText('Znaleziono 1 wskaźnik.')).toBeVisible();

	await page.getByRole('link', { name: 'Dochody własne gminy na mieszkańca' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Dochody własne gminy na mieszkańca'
	);
	await expect(page.getByText('Im więcej, tym lepiej.')).toBeVisible();
	await expect(page.getByText(/Od 2025 r\. inna podstawa/)).toBeVisible();
	await expect(page.getByRole('row', { name: /^2020/ })).toContainText('2 477');

	await page.getByRole('link', { name: 'Jak liczymy indeks' }).click();
	await expect(page).toHaveURL(/\/metoda#indeks$/);
	await expect(page.getByRole('row', { name: /Dochody własne gminy/ })).toContainText('jest mniej');
	await context.close();
});

test('the catalogue is a file too, an old name leads on and an unknown one is no page', async ({
	server,
	request
}) => {
	const table = await (await request.get(`${server.url}/wskazniki.csv`)).text();
	expect(table.split('\r\n')[0]).toMatch(/^kod,grupa,nazwa,/);
	const list = await (await request.get(`${server.url}/wskazniki.json`)).json();
	expect(list.map(({ kod }: { kod: string }) => kod)).toContain('bdl_634989_share_65plus');
	const moved = await request.get(`${server.url}/wskazniki/share_65plus`, { maxRedirects: 0 });
	expect([moved.status(), moved.headers().location]).toEqual([
		308,
		'/wskazniki/bdl_634989_share_65plus'
	]);
	expect((await request.get(`${server.url}/wskazniki/nie-ma`)).status()).toBe(404);
});
