import type { Page } from '@playwright/test';
import * as Y from 'yjs';
import { write } from '../support/written.ts';
import { expect, test } from './support.ts';

/* Figures inside text and the partnership's own figures, by two people, and by keyboard alone. */

const saved = (page: Page) =>
	page
		.getByRole('status')
		.filter({ hasText: /^\s*Zapisano/ })
		.first();
const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a figure is put into a recommendation by keyboard and is read with area, year and source', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/rekomendacje`);
	await expect(saved(anna)).toBeVisible();
	await anna.getByRole('button', { name: 'Nowa rekomendacja' }).click();
	await anna.getByLabel('Co zrobimy?').fill('Autobus do przychodni');
	await anna.getByRole('button', { name: 'Dodaj rekomendację' }).click();
	await expect(anna).toHaveURL(/wybrana=/);
	await text(anna, 'Co robimy').focus();
	await anna.keyboard.type('Dla wielu osób: ');

	const bar = anna.getByRole('toolbar', { name: /Co robimy/ });
	await bar.getByRole('button').first().focus();
	for (let i = 0; i < 8; i++) await anna.keyboard.press('ArrowRight');
	await expect(bar.getByRole('button', { name: 'Wstaw liczbę' })).toBeFocused();
	await anna.keyboard.press('Enter');
	const search = anna.getByRole('combobox', { name: 'Szukaj liczby' });
	await expect(search).toBeFocused();
	const listed = anna.getByRole('listbox', { name: 'Liczby, które można wstawić' });
	await anna.keyboard.type('65 lat');
	await expect(listed.getByRole('option').first()).toContainText('25,2% (gmina Olkusz, 2025, GUS)');
	await anna.keyboard.press('ArrowDown');
	await expect(listed.getByRole('option', { selected: true })).toContainText('powiat olkuski');
	await anna.keyboard.press('Enter');
	await anna.keyboard.type('w okolicy.');

	const sentence = 'Dla wielu osób: 24,1% (powiat olkuski, 2025, GUS) w okolicy.';
	await expect(text(anna, 'Co robimy')).toContainText(sentence);
	await jan.goto(anna.url());
	await expect(text(jan, 'Co robimy')).toContainText(sentence);
	await expect(text(jan, 'Co robimy').locator('.said')).toHaveAttribute('title', /Źródło: .*GUS/);
	await expect(jan.getByRole('button', { name: /nowsze dane/ })).toHaveCount(0);
});

test('a figure with newer data says so and is replaced by keyboard; the other sees it', async ({
	server,
	together: { slug, id, anna, jan, accounts }
}) => {
	await write(server, accounts.anna, id, (doc) => {
		const paragraph = new Y.XmlElement('paragraph');
		doc.getXmlFragment('text:section:who-we-are').insert(0, [paragraph]);
		paragraph.insert(0, [
			new Y.XmlText('Osób 65+ jest '),
			chip('bdl_634989_share_65plus@gmina:2020', '21,9% (gmina Olkusz, 2020, GUS)', false),
			new Y.XmlText(', a było '),
			chip('bdl_634989_share_65plus@121205:2020', '21,9% (2020, zamrożone)', true)
		]);
	});
	await anna.goto(`/p/${slug}/profil?sekcja=villages`);
	const read = anna.getByRole('group', { name: 'Nasza gmina w skrócie' });
	await expect(read).toContainText('21,9% (gmina Olkusz, 2020, GUS)');
	await expect(read.getByText('są nowsze dane')).toHaveCount(1);

	await jan.goto(`/p/${slug}/profil?sekcja=who-we-are`);
	const his = jan.locator('#who-we-are [contenteditable=true]');
	await expect(his).toBeVisible();
	await his.focus();
	await jan.keyboard.press('Tab');
	const newer = jan.getByRole('button', { name: /^Są nowsze dane. Zamień na: 25,2%/ });
	await expect(newer).toHaveCount(1);
	await expect(newer).toBeFocused();
	await jan.keyboard.press('Enter');
	await expect(newer).toHaveCount(0);
	await expect(his).toContainText(
		'25,2% (gmina Olkusz, 2025, GUS), a było 21,9% (2020, zamrożone)'
	);

	await expect(read).toContainText('25,2% (gmina Olkusz, 2025, GUS)');
	await expect(read.getByText('są nowsze dane')).toHaveCount(0);
	await his.focus();
	await jan.keyboard.press('Control+z');
	await expect(his).toContainText('21,9% (gmina Olkusz, 2020, GUS)');
});

test('an own figure has author and day, is corrected by the other, and texts and files follow', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/profil?sekcja=who-we-are`);
	await jan.goto(`/p/${slug}/profil?sekcja=who-we-are`);
	await expect(saved(anna)).toBeVisible();
	const hers = anna.locator('#who-we-are');
	await hers.getByText('Dodaj własną liczbę', { exact: true }).click();
	await hers.getByLabel('Co to za liczba').last().fill('Domy bez internetu');
	await hers.getByLabel('Wartość').last().fill('1 234,5');
	await hers.getByLabel('Jednostka').last().fill('domy');
	await hers.getByLabel('Rok').last().fill('2026');
	await hers.getByLabel('Źródło', { exact: true }).last().fill('sołtysi');
	await hers.getByRole('button', { name: 'Dodaj liczbę' }).last().click();

	const his = jan.locator('#who-we-are');
	await expect(his.getByText('1234,5 domy')).toBeVisible();
	await expect(his.getByText(/2026, sołtysi\.\s+Wpisano \d+\.\d+\.\d+, Anna\./)).toBeVisible();
	await hers.getByRole('button', { name: /Wstaw do tekstu.*Domy bez internetu/ }).click();
	const words = hers.locator('[contenteditable=true]');
	await expect(words).toContainText('1234,5 domy (dane lokalne, 2026, sołtysi)');

	await his.getByText('Popraw liczbę').click();
	const form = his.locator('details[open]').filter({ hasText: 'Popraw liczbę' });
	await expect(form.getByLabel('Wartość')).toHaveValue('1234,5');
	await form.getByLabel('Wartość').fill('1300');
	await form.getByRole('button', { name: 'Zapisz zmiany' }).click();
	await expect(words).toContainText('1300 domy (dane lokalne, 2026, sołtysi)');
	await expect(hers.getByText(/Zmieniono .*, Jan\./)).toBeVisible();
	await expect(anna.getByRole('button', { name: /nowsze dane/ })).toHaveCount(0);

	await anna.goto(`/p/${slug}/porownanie`);
	const local = anna.getByRole('region', { name: 'Dane lokalne partnerstwa' });
	await expect(local).toContainText('1300 domy');
	await expect(local.locator('.level')).toContainText('dane lokalne');
	await expect(local).toContainText('sołtysi');
	await expect(local).toContainText('Anna');
	const csv = await (await anna.request.get(`/p/${slug}/porownanie.csv`)).text();
	expect(csv.split('\r\n').filter((line) => line.includes('Domy bez internetu'))).toEqual([
		expect.stringMatching(/^121205,Olkusz,dane lokalne,,Domy bez internetu,domy,1300,2026,sołtysi/)
	]);
	const json = await (await anna.request.get(`/p/${slug}/porownanie.json`)).json();
	expect(json.at(-1)).toMatchObject({ poziom: 'dane lokalne', wartosc: 1300 });
});

test('without scripts a text shows its figures with area and year', async ({
	server,
	browser,
	together: { slug, id, anna, accounts }
}) => {
	await write(server, accounts.anna, id, (doc) => {
		const paragraph = new Y.XmlElement('paragraph');
		doc.getXmlFragment('text:section:villages').insert(0, [paragraph]);
		paragraph.insert(0, [chip('population@121205:2025', '44 782 osoby (gmina Olkusz, 2025, GUS)')]);
	});
	const context = await browser.newContext({
		baseURL: server.url,
		javaScriptEnabled: false,
		storageState: await anna.context().storageState()
	});
	const page = await context.newPage();
	await page.goto(`/p/${slug}/profil`);
	const chipShown = page.locator('#villages .said');
	await expect(chipShown).toContainText('44 782 osoby (gmina Olkusz, 2025, GUS)');
	await expect(chipShown).toHaveAttribute('title', /Liczba mieszkańców. Źródło: GUS/);
	await context.close();
});

function chip(ref: string, words: string, frozen = false): Y.XmlElement {
	const made = new Y.XmlElement('chip');
	const attributes = { kind: 'figure', ref, text: words, frozen };
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
	return made;
}
