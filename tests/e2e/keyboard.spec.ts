import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

/* Every task on a map, or of moving things, done with the keyboard alone. */

const saved = (page: Page) =>
	page
		.getByRole('status')
		.filter({ hasText: /^\s*Zapisano/ })
		.first();

/** Tabs until the focused element has this name; a person would stop looking after a while too. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
	for (let i = 0; i < most; i++) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			const element = document.activeElement as HTMLElement | null;
			const labels = (element as HTMLInputElement | null)?.labels;
			return (
				element?.getAttribute('aria-label') ??
				(labels && labels.length > 0 ? labels[0].innerText : element?.innerText) ??
				''
			);
		});
		if (name.test(focused.trim())) return;
	}
	throw new Error(`Tab never reached ${name}`);
}

test('a gmina is found and opened', async ({ server, page }) => {
	await page.goto(server.url);
	await tabTo(page, /Znajdźcie swoją gminę/);
	await page.keyboard.type('boleslaw');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/gmina\/\d{7}/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Bolesław');
});

test('a place is added on the map, found there, moved, removed and brought back', async ({
	together: { slug, anna }
}) => {
	await anna.goto(`/p/${slug}/zasoby`);
	await expect(saved(anna)).toBeVisible();
	await tabTo(anna, /^Dodaj miejsce$/);
	await anna.keyboard.press('Enter');
	await anna.keyboard.type('Biblioteka w Troksie');
	await tabTo(anna, /^Rodzaj$/);
	await anna.keyboard.type('bib');
	await tabTo(anna, /^Miejscowość$/);
	await anna.keyboard.type('Troks');
	await tabTo(anna, /^Dodaj miejsce$/);
	await anna.keyboard.press('Enter');
	await expect(anna.getByText('Biblioteka w Troksie').first()).toBeVisible();
	await expect(saved(anna)).toBeVisible();

	await anna.goto(`/p/${slug}/zasoby`);
	await anna.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
	await tabTo(anna, /Biblioteka w Troksie/);
	await anna.keyboard.press('Enter');
	await expect(anna).toHaveURL(/miejsce=/);
	await tabTo(anna, /^Zmień/);
	await anna.keyboard.press('Enter');
	await tabTo(anna, /^Miejscowość$/);
	await anna.keyboard.type('Zederman');
	await expect(anna.getByText('Zederman').first()).toBeVisible();

	await anna.goto(`/p/${slug}/zasoby?widok=lista`);
	await tabTo(anna, /Biblioteka w Troksie/);
	await anna.keyboard.press('Enter');
	await tabTo(anna, /^Usuń/);
	await anna.keyboard.press('Enter');
	await expect(anna.getByRole('button', { name: 'Cofnij' }).last()).toBeVisible();
	await tabTo(anna, /^Cofnij$/, 120);
	await anna.keyboard.press('Enter');
	await expect(anna.getByText('Biblioteka w Troksie').first()).toBeVisible();
});

test('recommendations change their order', async ({ together: { slug, anna } }) => {
	await anna.goto(`/p/${slug}/rekomendacje`);
	await expect(saved(anna)).toBeVisible();
	for (const title of ['Pierwsza', 'Druga']) {
		await tabTo(anna, /^Nowa rekomendacja$/);
		await anna.keyboard.press('Enter');
		await anna.keyboard.type(title);
		await anna.keyboard.press('Enter');
		await expect(anna.getByRole('link', { name: new RegExp(title) })).toBeVisible();
	}
	await tabTo(anna, /^Wyżej$/);
	await anna.keyboard.press('Enter');
	const order = anna
		.getByRole('navigation', { name: 'Rekomendacje w kolejności' })
		.getByRole('link');
	await expect(order.first()).toContainText('Druga');
});
