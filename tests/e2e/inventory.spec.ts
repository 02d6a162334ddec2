import AxeBuilder from '@axe-core/playwright';
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

test('a purchase: refused until all that is there was looked at by two people, then its text is written', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/zasoby/sprzet`);
	await expect(saved(anna)).toBeVisible();
	await add(anna, 'laptop', '8');
	await add(anna, 'tablet', '4');

	await anna.goto(`/p/${slug}/zasoby/sprzet/zakup`);
	await expect(saved(anna)).toBeVisible();
	await anna.getByRole('button', { name: 'Zaplanuj zakup' }).first().click();
	const form = anna.getByRole('form', { name: 'Nowy planowany zakup' });
	await form.getByLabel('Rodzaj').selectOption({ label: 'laptop' });
	await form.getByLabel('Ile sztuk').fill('12');
	await form.getByLabel('Wieś').selectOption('Troks');
	await form.getByRole('button', { name: 'Pokaż, co już jest' }).click();
	await expect(anna.getByText('Do sprawdzenia: 2 pozycje z 2.').last()).toBeVisible();
	await expect(anna.getByRole('button', { name: 'Kopiuj tekst' })).toHaveCount(0);

	await jan.goto(anna.url());
	await expect(saved(jan)).toBeVisible();
	await find(anna, 'laptop', 'wystarczy', async (form) => {
		await form.getByLabel('Ile sztuk można użyć').fill('5');
	});
	await expect(jan.getByText('Do sprawdzenia: 1 pozycja z 2.').last()).toBeVisible();

	// a no without its reason is not taken
	await find(jan, 'tablet', 'nie wystarczy', async () => {});
	await expect(jan.getByText('Napisz, dlaczego nie wystarczy.')).toBeVisible();
	await find(jan, 'tablet', 'nie wystarczy', async (form) => {
		await form.getByLabel('Powód').fill('bez klawiatury');
	});

	const text = anna.getByRole('article').filter({ hasText: 'Uzasadnienie zakupu: laptop' });
	await expect(text).toContainText('Nie wystarczy, ponieważ: bez klawiatury.');
	await expect(text).toContainText(
		/Potrzeba\s12\ssztuk\. Brakuje\s7\ssztuk i\style obejmuje zakup\./
	);
	await anna.emulateMedia({ media: 'print' });
	await expect(text).toBeVisible();
	await expect(anna.getByRole('heading', { name: 'Planowane zakupy' })).toBeHidden();
	await anna.emulateMedia({ media: null });
	await anna.getByRole('button', { name: 'Zachowaj to uzasadnienie' }).click();
	await expect(jan.getByText(/^Uzasadnienie zachowane/)).toBeVisible();

	// what comes to the inventory afterwards is looked at too
	await jan.goto(`/p/${slug}/zasoby/sprzet`);
	await expect(saved(jan)).toBeVisible();
	await add(jan, 'komputer stacjonarny', '20');
	await expect(anna.getByText('Do sprawdzenia: 1 pozycja z 3.').last()).toBeVisible();
	await expect(text).toHaveCount(0);
});

test('the register of centres is kept by keyboard, and axe finds nothing on these pages', async ({
	server,
	browser
}) => {
	for (const width of [360, 1280]) {
		const context = await browser.newContext({
			baseURL: server.url,
			viewport: { width, height: 800 },
			reducedMotion: 'reduce'
		});
		const page = await context.newPage();
		await page.goto('/');
		await page.getByRole('button', { name: 'Wejdź do partnerstwa pokazowego' }).click();
		await page.waitForURL('**/p/olkusz');
		const list = width === 360 ? '?widok=karty' : '?wedlug=projekty';
		await look(page, `/p/olkusz/zasoby/sprzet${list}`);
		await page.goto('/p/olkusz/zasoby/sprzet/zakup');
		await expect(saved(page)).toBeVisible();
		await page.getByRole('button', { name: 'Zaplanuj zakup' }).first().click();
		await page.getByLabel('Rodzaj').selectOption({ label: 'laptop' });
		await page.getByLabel('Ile sztuk').fill('5');
		await page.getByRole('button', { name: 'Pokaż, co już jest' }).click();
		await expect(page.getByText(/Do sprawdzenia: 6 pozycji z 6/).last()).toBeVisible();
		await look(page);

		await page.goto('/p/olkusz/zasoby/osrodki?rodzaj=library');
		await expect(saved(page)).toBeVisible();
		const status = page.getByLabel(/^Szerokopasmowy internet: Powiatowa i Miejska/);
		await status.focus();
		await status.press('Home');
		await expect(page.getByRole('row', { name: /^podłączony [12]/ })).toBeVisible();
		await look(page);
		await context.close();
	}
});

async function find(
	page: Page,
	name: string,
	verdict: string,
	more: (form: ReturnType<Page['getByRole']>) => Promise<void>
): Promise<void> {
	const form = page.getByRole('form', { name: `Czy wystarczy? ${name}` });
	await form.getByRole('radio', { name: verdict, exact: true }).check();
	await more(form);
	await form.getByRole('button', { name: /^Zapisz sprawdzenie/ }).click();
}

async function add(page: Page, kind: string, pieces: string): Promise<void> {
	await page.getByRole('button', { name: 'Dodaj sprzęt' }).first().click();
	const form = page.getByRole('form', { name: 'Nowa pozycja w spisie' });
	await form.getByLabel('Rodzaj').selectOption({ label: kind });
	await form.getByLabel('Ile sztuk').fill(pieces);
	await form.getByRole('button', { name: 'Dodaj do spisu' }).click();
	await expect(form).toHaveCount(0);
}

async function look(page: Page, path = ''): Promise<void> {
	if (path) await page.goto(path);
	await page.waitForLoadState('networkidle');
	const found = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const said = found.violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
	);
	expect.soft(said, page.url()).toEqual([]);
	const sideways = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}
