import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

/* Two people of one partnership, each in a browser of their own. What one does, the other sees. */

const saved = (page: Page) =>
	page
		.getByRole('status')
		.filter({ hasText: /^\s*Zapisano/ })
		.first();

test('places: added by one, moved and removed by the other, brought back by the first', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/zasoby`);
	await jan.goto(`/p/${slug}/zasoby?widok=lista`);
	await expect(saved(anna)).toBeVisible();

	await anna
		.getByRole('button', { name: /^Dodaj (pierwsze )?miejsce$/ })
		.first()
		.click();
	await anna.getByLabel('Nazwa').fill('Remiza w Zedermanie');
	await anna
		.getByRole('form')
		.getByLabel('Rodzaj')
		.selectOption({ label: 'ochotnicza straż pożarna (OSP)' });
	await anna.getByRole('form').getByLabel('Miejscowość').selectOption('Zederman');
	await anna.getByRole('form').getByRole('button', { name: 'Dodaj miejsce' }).click();

	await expect(jan.getByText('Remiza w Zedermanie').first()).toBeVisible();
	await expect(saved(anna)).toBeVisible();

	await jan.getByText('Remiza w Zedermanie').first().click();
	await jan.getByRole('button', { name: /^Usuń/ }).first().click();
	const hers = anna.getByRole('region', { name: 'Lista miejsc' });
	await expect(hers.getByText('Remiza w Zedermanie')).toHaveCount(0);
	await jan.getByRole('button', { name: 'Cofnij' }).last().click();
	await expect(anna.getByText('Remiza w Zedermanie').first()).toBeVisible();
});

test('a place’s description is written by one and read by the other', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/zasoby`);
	await expect(saved(anna)).toBeVisible();
	await anna.getByRole('button', { name: 'Dodaj miejsce' }).first().click();
	const form = anna.getByRole('form', { name: 'Nowe miejsce' });
	await form.getByLabel('Nazwa').fill('Biblioteka w Troksie');
	await form.getByLabel('Rodzaj').selectOption({ label: 'biblioteka' });
	await form.getByLabel('Miejscowość').selectOption('Troks');
	await form.getByRole('button', { name: 'Dodaj miejsce' }).click();

	await anna.getByRole('button', { name: 'Zmień' }).click();
	await anna.getByRole('textbox', { name: 'Opis' }).click();
	await anna.keyboard.type('Klucz ma sołtys.');
	await expect(saved(anna)).toBeVisible();

	await jan.goto(`/p/${slug}/zasoby`);
	await jan.getByRole('link', { name: /Biblioteka w Troksie/ }).click();
	await expect(jan.locator('#karta')).toBeVisible();
	await expect(jan.getByText('Klucz ma sołtys.')).toBeVisible();
});

test('partners: both add one at the same time, both see both', async ({
	together: { slug, anna, jan }
}) => {
	for (const page of [anna, jan]) {
		await page.goto(`/p/${slug}/partnerzy`);
		await expect(saved(page)).toBeVisible();
		await page.getByRole('button', { name: 'Dodaj partnera' }).first().click();
	}
	await anna.getByLabel('Nazwa organizacji').fill('Biblioteka');
	await jan.getByLabel('Nazwa organizacji').fill('Koło gospodyń');
	for (const page of [anna, jan]) await page.getByLabel('Forma prawna').selectOption({ index: 2 });
	await Promise.all(
		[anna, jan].map((page) =>
			page
				.getByRole('form', { name: 'Nowy partner' })
				.getByRole('button', { name: 'Dodaj partnera' })
				.click()
		)
	);
	for (const page of [anna, jan])
		for (const name of ['Biblioteka', 'Koło gospodyń'])
			await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('needs: the words of a person reach the other browser as they were said', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/potrzeby`);
	await jan.goto(`/p/${slug}/potrzeby`);
	await expect(saved(anna)).toBeVisible();
	await anna.getByRole('button', { name: 'Dodaj potrzebę' }).first().click();
	const form = anna.getByRole('form', { name: 'Nowa potrzeba' });
	await form.getByLabel('Sytuacja słowami osoby').fill('<b>Kod</b> przychodzi SMS-em & nie wiem');
	await form.getByLabel('Kto', { exact: true }).selectOption({ index: 1 });
	await form.getByLabel('Co przeszkadza').selectOption({ index: 1 });
	await form.getByRole('button', { name: 'Dodaj potrzebę' }).click();

	await expect(jan.getByText('<b>Kod</b> przychodzi SMS-em & nie wiem').first()).toBeVisible();
});

test('recommendations: two people write in one text at once and keep every word', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/rekomendacje`);
	await expect(saved(anna)).toBeVisible();
	await anna.getByRole('button', { name: 'Nowa rekomendacja' }).click();
	await anna.getByLabel('Co zrobimy?').fill('Autobus do przychodni');
	await anna.getByRole('button', { name: 'Dodaj rekomendację' }).click();
	await expect(anna).toHaveURL(/wybrana=/);
	await expect(saved(anna)).toBeVisible();
	await jan.goto(anna.url());

	const [hers, his] = [anna, jan].map((page) => page.getByRole('textbox', { name: 'Co robimy' }));
	await hers.click();
	await hers.pressSequentially('Jeździ we wtorki.');
	await expect(his).toContainText('Jeździ we wtorki.');
	await his.click();
	await jan.keyboard.press('Control+Home');
	await Promise.all([
		hers.pressSequentially(' Wraca o piątej.', { delay: 20 }),
		his.pressSequentially('Od marca. ', { delay: 30 })
	]);
	for (const text of [hers, his])
		// a caret's name flag may stand between two words
		await expect(text).toHaveText(/Od marca\..*Jeździ we wtorki\..*Wraca o piątej\./);
	await expect(jan.getByText(/Anna/).first()).toBeVisible();
	await expect(saved(anna)).toBeVisible();
	await expect(saved(jan)).toBeVisible();
});

test('profile: an answer written by one is read by the other, also after a reload', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/profil`);
	await expect(saved(anna)).toBeVisible();
	const answer = anna.locator('[contenteditable=true]').first();
	if (!(await answer.isVisible()))
		await anna
			.getByRole('button', { name: /Zacznij pisać|Pisz/ })
			.first()
			.click();
	await answer.click();
	await answer.pressSequentially('Nasza gmina leży na Jurze.');
	await expect(saved(anna)).toBeVisible();

	await jan.goto(`/p/${slug}/profil`);
	await expect(jan.getByText('Nasza gmina leży na Jurze.').first()).toBeVisible();
	await anna.reload();
	await expect(anna.getByText('Nasza gmina leży na Jurze.').first()).toBeVisible();
});

test('a line that drops loses nothing: edits wait, say how many, and arrive', async ({
	together: { slug, anna, jan }
}) => {
	await anna.goto(`/p/${slug}/partnerzy`);
	await jan.goto(`/p/${slug}/partnerzy`);
	await expect(saved(anna)).toBeVisible();
	await anna.context().setOffline(true);
	await expect(anna.getByRole('status').filter({ hasText: 'Offline' }).first()).toBeVisible({
		timeout: 60_000
	});
	await anna.getByRole('button', { name: 'Dodaj partnera' }).first().click();
	await anna.getByLabel('Nazwa organizacji').fill('Straż bez zasięgu');
	await anna.getByLabel('Forma prawna').selectOption({ index: 3 });
	await anna
		.getByRole('form', { name: 'Nowy partner' })
		.getByRole('button', { name: 'Dodaj partnera' })
		.click();
	await expect(
		anna
			.getByRole('status')
			.filter({ hasText: /Offline:\s1\szmiana\sczeka/ })
			.first()
	).toBeVisible();
	await anna.context().setOffline(false);

	await expect(jan.getByRole('heading', { name: 'Straż bez zasięgu' })).toBeVisible({
		timeout: 60_000
	});
	await expect(saved(anna)).toBeVisible();
});

test('a removed member is out within seconds', async ({
	server,
	together: { id, slug, anna, jan, accounts }
}) => {
	await jan.goto(`/p/${slug}/partnerzy`);
	await expect(saved(jan)).toBeVisible();
	const answer = await fetch(
		`${server.url}/rest/v1/memberships?workspace_id=eq.${id}&user_id=eq.${accounts.jan.id}`,
		{
			method: 'DELETE',
			headers: {
				apikey: server.publishableKey,
				authorization: `Bearer ${accounts.anna.token}`
			}
		}
	);
	expect(answer.ok).toBe(true);
	await expect(jan.getByText('Nie masz już dostępu').first()).toBeVisible();
	await anna.goto(`/p/${slug}/partnerzy`);
	await expect(saved(anna)).toBeVisible();
});
