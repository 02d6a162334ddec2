import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

/* What is there is counted together, and nobody calls a purchase justified before all of it was looked at. */

const saved = (page: Page) =>
	page
		.getByRole('status')
		.filter({ hasText: /^\s*Zapisano/ })
		.first();

test('equipment: added by one, the totals move for the other, who changes it, deletes it and brings it back', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/zasoby/sprzet`);
	await jan.goto(`/p/${slug}/zasoby/sprzet`);
	await expect(saved(anna)).toBeVisible();
	await add(anna, 'laptop', '8');

	const his = jan.getByRole('region', { name: 'Ile sprzętu: Miejsca' });
	await expect(his.getByRole('row', { name: /^Razem 8/ })).toBeVisible();
	await expect(jan.getByText('Nie znamy godzin używania 8 sztuk.')).toBeVisible();

	await jan.getByRole('button', { name: /^Zmień ?: laptop/ }).click();
	await jan.getByText('Używanie i pożyczanie', { exact: true }).click();
	await jan.getByLabel('Godziny używania w tygodniu').fill('1,5');
	await jan.getByLabel('Godziny używania w tygodniu').blur();
	await jan.getByText('Kto zapłacił i do kiedy', { exact: true }).click();
	await jan.getByLabel('Koniec okresu trwałości').fill('2020');
	await jan.getByLabel('Koniec okresu trwałości').blur();
	await jan.getByRole('button', { name: 'Gotowe' }).first().click();

	// 8 pieces × (40 − 1,5) hours
	const hers = anna.getByRole('region', { name: 'Ile sprzętu: Miejsca' });
	await expect(hers.getByRole('row', { name: /^Razem 8 8 308/ })).toBeVisible();
	await expect(anna.getByText('okres trwałości minął z końcem 2020')).toBeVisible();
	await expect(saved(jan)).toBeVisible();

	const file = await jan.request.get(`/p/${slug}/zasoby/sprzet.csv?rodzaj=laptop`);
	expect(await file.text()).toMatch(/,laptop,laptop,8,.*,1\.5,38\.5,40,1,/);
	expect((await jan.request.get(`/p/${slug}/zasoby/sprzet.json?rodzaj=drone`)).status()).toBe(200);

	await jan.getByRole('button', { name: /^Usuń ?: laptop/ }).click();
	await expect(anna.getByText('Nie ma jeszcze sprzętu')).toBeVisible();
	await anna.locator('summary').filter({ hasText: 'Kosz' }).click();
	await anna.getByRole('button', { name: 'Przywróć „laptop”' }).click();
	await expect(jan.getByRole('button', { name: /^Usuń ?: laptop/ })).toBeVisible();
});

async function add(page: Page, kind: string, pieces: string): Promise<void> {
	await page.getByRole('button', { name: 'Dodaj sprzęt' }).first().click();
	const form = page.getByRole('form', { name: 'Nowa pozycja w spisie' });
	await form.getByLabel('Rodzaj').selectOption({ label: kind });
	await form.getByLabel('Ile sztuk').fill(pieces);
	await form.getByRole('button', { name: 'Dodaj do spisu' }).click();
	await expect(form).toHaveCount(0);
}
