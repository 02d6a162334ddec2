import { expect, test } from './support.ts';

/* The exclusion risk index, public and in a partnership: weights by keyboard, without scripts, in the address. */

test('a weight is changed by keyboard, stays in the address and changes the score', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie/ryzyko`);
	const score = anna.getByText(/^W\sgminie Olkusz indeks wynosi/);
	await expect(score).toBeVisible();
	const before = await score.innerText();
	const slider = anna.getByRole('slider', { name: /^Waga\s*: Osoby w wieku 65 lat/ });
	await slider.focus();
	await anna.keyboard.press('End');
	await expect(anna).toHaveURL(/wagi=wiek:5/);
	await expect(score).not.toHaveText(before);
	await expect(slider).toBeFocused();
	await expect(anna.getByRole('img', { name: /9 na 10 losowań/ })).toBeVisible();

	await anna.reload();
	await expect(slider).toHaveValue('5');
	const json = await anna.request.get(`/p/${slug}/porownanie/ryzyko.json?wagi=wiek:5`);
	const { indeks } = await json.json();
	await expect(score).toHaveText(
		`W gminie Olkusz indeks wynosi ${indeks.toFixed(1).replace('.', ',')} na 100.`
	);
});

test('without scripts the sliders are a form, and the address that stays is short', async ({
	server,
	browser
}) => {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/gmina/1212053/porownanie/ryzyko?wagi=wiek:1&grupa=powiat');
	await expect(page.getByRole('slider', { name: /^Waga\s*: Osoby w wieku 65/ })).toHaveValue('1');
	await page.getByRole('button', { name: 'Przelicz' }).click();
	await expect(page).toHaveURL(/\/ryzyko\?grupa=powiat&wagi=wiek:1$/);
	await page.getByRole('slider', { name: /^Próg:\s*Biblioteki/ }).fill('3');
	await page.getByRole('button', { name: 'Ustaw progi' }).click();
	await expect(page).toHaveURL(/prog=.*biblioteki:3/);
	await expect(page.getByText('3 biblioteki na 10 tys. mieszkańców lub mniej')).toBeVisible();
	await expect(page.getByRole('heading', { name: /^Za większością progów/ })).toBeVisible();
	await context.close();
});

test('a gmina with few figures is not scored, and surveys are only background', async ({
	server,
	browser
}) => {
	const context = await browser.newContext({ baseURL: server.url });
	const page = await context.newPage();
	await page.goto('/gmina/0201011/porownanie/ryzyko');
	await expect(page.getByText(/^Nie obliczamy indeksu dla gminy/)).toBeVisible();
	await expect(page.getByText('nie wchodzi do wyniku').first()).toBeVisible();
	await expect(page.getByRole('img', { name: /losowań/ })).toHaveCount(0);
	await page.goto('/gmina/1212053/porownanie/ryzyko?wagi=wiek:duzo,xyz:2&prog=wiek:NaN');
	await expect(page.getByText(/^W\sgminie Olkusz indeks wynosi/)).toBeVisible();
	await context.close();
});
