import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signedIn, test } from './support.ts';
import { join, signUp } from '../support/people.ts';
import { withPosition } from '../support/picture.ts';

/* A place from three fields to a full card, by somebody with a phone. */

test.use({ viewport: { width: 360, height: 780 } });

test('a place is added, described, measured, photographed and published from a phone', async ({
	together: { slug, anna: phone }
}) => {
	await phone.setViewportSize({ width: 360, height: 780 });
	await phone.goto(`/p/${slug}/zasoby/pola`);
	await saved(phone);
	await phone.getByRole('button', { name: 'Dodaj pole' }).first().click();
	await phone.getByLabel('Nazwa pola').fill('Ogrzewanie zimą');
	await phone.getByLabel('Co się w nim wpisuje').selectOption('wybór z listy');
	await phone.getByRole('button', { name: 'Zapisz pole' }).click();
	await expect(phone.getByText('Wpisz od 2 do 20 odpowiedzi.')).toBeVisible();
	await phone.getByLabel('Odpowiedzi do wyboru').fill('gaz\nwęgiel');
	await phone.getByRole('button', { name: 'Zapisz pole' }).click();
	await expect(phone.getByText('wybór z listy: gaz, węgiel')).toBeVisible();

	await phone.context().grantPermissions(['geolocation']);
	await phone.context().setGeolocation({ latitude: 50.3029, longitude: 19.6441 });
	await phone.goto(`/p/${slug}/zasoby?widok=lista`);
	await saved(phone);
	await phone.getByRole('button', { name: 'Dodaj pierwsze miejsce' }).click();
	await phone.getByLabel('Nazwa', { exact: true }).fill('Świetlica');
	await phone.getByLabel('Rodzaj', { exact: true }).selectOption({ label: 'szkoła' });
	await phone.getByRole('button', { name: 'Jestem na miejscu' }).click();
	await expect(phone.getByLabel('Miejscowość', { exact: true })).toHaveValue('Troks');
	await phone.getByRole('button', { name: 'Dodaj miejsce', exact: true }).click();
	const card = phone.getByRole('article', { name: 'Świetlica' });
	await expect(card).toContainText('szkic');

	await card.getByRole('button', { name: 'Zmień', exact: true }).click();
	await unfold(phone, 'Godziny otwarcia');
	await phone.getByLabel('poniedziałek').fill('rano');
	await phone.getByLabel('poniedziałek').blur();
	await expect(phone.getByText('Nie rozumiemy tych godzin')).toBeVisible();
	await phone.getByLabel('poniedziałek').fill('8.00-12.00 i 14:30-18');
	await phone.getByLabel('poniedziałek').blur();
	await expect(phone.getByLabel('poniedziałek')).toHaveValue('8–12, 14.30–18.00');
	await phone.getByRole('button', { name: 'Tak samo od wtorku do piątku' }).click();
	await expect(phone.getByText(/co najmniej 37,5\sgodz/)).toBeVisible();
	await phone.getByRole('button', { name: 'Pozostałe dni: nieczynne' }).click();
	await expect(phone.getByText(/Otwarte 37,5\sgodz\. w\stygodniu\./)).toBeVisible();

	await unfold(phone, 'Dostępność');
	const entrance = phone.getByRole('group', { name: 'wejście bez progu i schodów' });
	await entrance.getByRole('radio', { name: 'nie sprawdzono' }).focus();
	await phone.keyboard.press('ArrowRight'); // round to the first answer
	await expect(entrance.getByRole('radio', { name: 'tak' })).toBeChecked();
	await phone.getByRole('group', { name: 'podjazd' }).getByText('częściowo').click();
	await expect(phone.getByText('sprawdzono 2 z 20')).toBeVisible();

	await unfold(phone, 'Internet');
	await phone.getByRole('button', { name: 'Zmierz prędkość' }).click();
	await expect(phone.getByText(/Pobieranie .+Mb\/s, wysyłanie .+Mb\/s/)).toBeVisible({
		timeout: 40_000
	});
	await expect(phone.getByLabel('Pobieranie (Mb/s)')).toHaveValue(''); // not before it is taken
	await phone.getByRole('button', { name: 'Zapisz ten wynik' }).click();
	await expect(phone.getByLabel('Pobieranie (Mb/s)')).not.toHaveValue('');
	await expect(phone.getByLabel('Wysyłanie (Mb/s)')).not.toHaveValue('');
	await expect(phone.getByLabel('Data pomiaru')).not.toHaveValue('');

	await unfold(phone, 'Zdjęcie');
	await choose(phone, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
	await expect(phone.getByText('Ten plik nie jest zdjęciem')).toBeVisible();
	const taken = withPosition(await painted(phone, 2400, 1800));
	expect(taken.includes('Exif')).toBe(true);
	await choose(phone, taken);
	await phone.getByLabel('Co widać na zdjęciu').fill('Sala z komputerami');
	await phone.getByLabel('Co widać na zdjęciu').blur();

	await unfold(phone, 'Pola własne');
	await phone.getByLabel('Ogrzewanie zimą').selectOption('węgiel');
	await unfold(phone, 'Publikacja');
	await phone.getByRole('button', { name: 'Pokaż to miejsce wszystkim' }).click();
	await expect(phone.getByText('Wpisz, kto się zgodził.')).toBeVisible();
	await phone.getByLabel('Kto zgodził się na publikację').fill('dyrektor szkoły');
	await phone.getByRole('button', { name: 'Pokaż to miejsce wszystkim' }).click();
	await expect(phone.getByText(/Zgoda: dyrektor szkoły/)).toBeVisible();
	await nothingForAxe(phone);

	await phone.getByRole('button', { name: 'Gotowe' }).first().click();
	const picture = card.getByRole('img', { name: 'Sala z komputerami' });
	await expect(picture).toHaveAttribute('width', '1600');
	await expect(picture).toHaveAttribute('height', '1200');
	const kept = await phone.request.get((await picture.getAttribute('src'))!);
	const bytes = await kept.body();
	expect(kept.headers()['content-type']).toBe('image/webp');
	expect(bytes.length).toBeLessThanOrEqual(300_000);
	for (const trace of ['Exif', 'EXIF', 'XMP']) expect(bytes.includes(trace)).toBe(false);
	await expect(card).toContainText('poniedziałek–piątek 8–12, 14.30–18.00');
	await expect(card).toContainText('Ogrzewanie zimą');
	await card.getByRole('button', { name: /Znam to miejsce/ }).click();
	await expect(card).toContainText('potwierdzone');
	await saved(phone);
	await nothingForAxe(phone);

	const twin = await (await phone.request.get(`/p/${slug}/zasoby.json`)).json();
	expect(twin[0]).toMatchObject({
		hoursAWeek: 37.5,
		own: { 'Ogrzewanie zimą': 'węgiel' },
		visibility: 'public',
		confirmedAs: 'animator'
	});
	const csv = await (await phone.request.get(`/p/${slug}/zasoby.csv`)).text();
	expect(csv.split('\r\n')[0]).toContain('hours_a_week');
	expect(csv).toContain('węgiel');
});

test('what waits is confirmed by a partner who only comments, and rejected by an editor', async ({
	server,
	browser,
	together: { slug, id, anna, jan, accounts }
}) => {
	await anna.goto(`/p/${slug}/zasoby?widok=lista`);
	await saved(anna);
	for (const name of ['Klub', 'Pomyłka']) {
		await anna
			.getByRole('button', { name: /^Dodaj (pierwsze )?miejsce$/ })
			.first()
			.click();
		await anna.getByLabel('Nazwa', { exact: true }).fill(name);
		await anna.getByLabel('Rodzaj', { exact: true }).selectOption({ label: 'szkoła' });
		await anna.getByLabel('Miejscowość', { exact: true }).selectOption('Troks');
		await anna.getByRole('button', { name: 'Dodaj miejsce', exact: true }).last().click();
		await expect(anna.getByRole('article', { name })).toBeVisible();
	}

	const ewa = await signUp(server, 'Ewa');
	await join(server, accounts.anna, ewa, id, 'commenter');
	const partner = await signedIn(browser, server, ewa);
	await partner.setViewportSize({ width: 360, height: 780 });
	await partner.goto(`/p/${slug}/zasoby/do-potwierdzenia`);
	await expect(partner.getByText('Tylko odczyt').first()).toBeVisible();
	await partner.getByLabel('W czyim imieniu potwierdzasz').fill('KGW Troks');
	await partner.getByRole('button', { name: 'Znam to miejsce, zgadza się: Klub' }).click();
	await expect(partner.getByText('Potwierdzono „Klub”.')).toBeVisible();
	await nothingForAxe(partner);

	await jan.goto(`/p/${slug}/zasoby/do-potwierdzenia`);
	await saved(jan);
	await expect(jan.getByRole('link', { name: 'Klub' })).toHaveCount(0);
	await jan.getByText('Coś się nie zgadza').click();
	await jan.getByLabel('Co trzeba poprawić').fill('to nie szkoła');
	await jan.getByRole('button', { name: 'Przekaż do poprawy' }).click();
	await expect(jan.getByText('Do poprawy: to nie szkoła')).toBeVisible();
	await jan.getByRole('button', { name: 'Odrzuć: Pomyłka' }).click();
	await expect(jan.getByText('Nic nie czeka na potwierdzenie')).toBeVisible();

	await anna.goto(`/p/${slug}/zasoby?widok=lista`);
	await anna.getByRole('link', { name: /Klub/ }).click();
	await expect(anna.getByRole('article', { name: 'Klub' })).toContainText('KGW Troks (opiniujący)');
	await partner.context().close();
});

const saved = (page: Page) =>
	expect(
		page
			.getByRole('status')
			.filter({ hasText: /^\s*Zapisano/ })
			.first()
	).toBeVisible();

const unfold = (page: Page, title: string) =>
	page.locator('article details > summary').filter({ hasText: title }).first().click();

const choose = (page: Page, bytes: Buffer) =>
	page
		.locator('input[type=file]')
		.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: bytes });

/** A JPEG as large and as restless as a camera's. */
async function painted(page: Page, width: number, height: number): Promise<Buffer> {
	const url = await page.evaluate(
		([width, height]) => {
			const canvas = document.createElement('canvas');
			Object.assign(canvas, { width, height });
			const context = canvas.getContext('2d')!;
			for (let i = 0; i < 9000; i++) {
				context.fillStyle = `hsl(${(i * 47) % 360} 60% ${20 + (i % 60)}%)`;
				context.fillRect((i * 173) % width, (i * 311) % height, 60, 40);
			}
			return canvas.toDataURL('image/jpeg', 0.95);
		},
		[width, height]
	);
	return Buffer.from(url.split(',')[1], 'base64');
}

async function nothingForAxe(page: Page): Promise<void> {
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
	expect.soft(sideways).toBeLessThanOrEqual(0);
}
