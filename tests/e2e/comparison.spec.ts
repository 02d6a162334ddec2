import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support.ts';

/* The gmina's figures beside wider areas and other gminas, for members and for everybody. */

const PUBLIC = '/gmina/1212053/porownanie';

test('the page says at a glance where the gmina stands, and one indicator in full', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie`);
	const glance = anna.getByRole('region', { name: 'W skrócie' });
	for (const words of ['Co idzie dobrze', 'Wykluczenie', 'Zasoby', 'więcej niż w 96 na 100 gmin'])
		await expect(glance.getByText(words).first()).toBeVisible();
	await expect(
		anna.getByText('W gminie Olkusz 25,2% mieszkańców ma 65 lat lub więcej (2025, GUS).')
	).toBeVisible();
	await expect(anna.getByRole('img', { name: /gmin na jednej osi/ })).toHaveCount(1);
	const bars = anna.locator('#slupki').getByRole('listitem');
	for (const area of ['Gmina Olkusz', 'Powiat olkuski', 'Województwo małopolskie', /^Polska/])
		await expect(bars.filter({ hasText: area })).toHaveCount(1);
	await expect
		.poll(() => anna.evaluate(() => performance.getEntriesByName('chart-ready').length))
		.toBeGreaterThan(0);
});

test('the indicator and the group are in the address, and the numbers are a file', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie`);
	await anna
		.getByRole('navigation', { name: 'Wskaźniki' })
		.getByRole('link', { name: 'Gęstość zaludnienia' })
		.click();
	await expect(anna).toHaveURL(/wskaznik=density_km2/);
	await anna.getByRole('link', { name: 'W Polsce' }).click();
	await expect(anna).toHaveURL(/grupa=polska/);
	await expect(anna.getByText(/718 z 718 gmin ma dane/)).toBeVisible();
	await anna.getByRole('link', { name: 'Zależność' }).click();
	await expect(anna).toHaveURL(/zaleznosc\?wskaznik=density_km2&grupa=polska/);

	const numbers = await anna.request.get(
		`/p/${slug}/porownanie.csv?wskaznik=density_km2&grupa=polska`
	);
	const lines = (await numbers.text()).trim().split('\r\n');
	expect(lines[1]).toContain('121205,Olkusz,gmina');
	expect(lines).toHaveLength(1 + 4 + 717);
});

test('every gmina on the axis can be read off by keyboard, and the table has the same numbers', async ({
	page,
	server
}) => {
	await page.goto(`${server.url}${PUBLIC}?wskaznik=density_km2&grupa=polska`);
	const strip = page.locator('#pas');
	const slider = strip.getByRole('slider', { name: 'Odczytaj gminę po gminie' });
	const read = strip.getByRole('status');
	await expect(strip.locator('canvas')).toBeVisible(); // from then on scripts listen
	await slider.focus();
	await page.keyboard.press('Home');
	const least = await read.innerText();
	await page.keyboard.press('ArrowRight');
	await expect(read).not.toHaveText(least);
	await page.keyboard.press('End');
	await expect(slider).toHaveAttribute('aria-valuetext', await read.innerText());

	await page.goto(`${server.url}${PUBLIC}?wskaznik=bdl_60191_library_readers_1000`);
	await strip.getByText('Tabela').click();
	// ours, three wider areas and the 49 others of its kind in the województwo
	await expect(strip.getByRole('row')).toHaveCount(1 + 3 + 50);
	await expect(strip.getByRole('row', { name: /Olkusz/ }).first()).toContainText('288');
});

test('a touch reads the nearest gmina of a crowd', async ({ browser, server }) => {
	const context = await browser.newContext({
		hasTouch: true,
		viewport: { width: 360, height: 740 },
		baseURL: server.url
	});
	const page = await context.newPage();
	await page.goto(`${PUBLIC}?wskaznik=density_km2&grupa=polska`);
	const canvas = page.locator('#pas canvas');
	await canvas.scrollIntoViewIfNeeded();
	const box = (await canvas.boundingBox())!;
	await page.touchscreen.tap(box.x + 60, box.y + box.height - 40);
	await expect(page.locator('#pas').getByRole('status')).toHaveText(/\p{L}+.*: \d/u);
	await context.close();
});

test('years, pairs and gminas on the map are read by keyboard too', async ({ page, server }) => {
	await page.goto(`${server.url}${PUBLIC}?wskaznik=bdl_76976_own_revenue_per_capita`);
	await readAll(page.locator('#zmiany'), 'Odczytaj rok po roku', /Olkusz, 2020: 2\s642\szł/);
	await page.goto(`${server.url}${PUBLIC}/zaleznosc?wskaznik=density_km2&drugi=population`);
	await readAll(page.locator('#zaleznosc'), 'Odczytaj gminę po gminie', /.+: [\d\s]+; [\d\s]+/);
	await page.goto(`${server.url}${PUBLIC}/mapa?wskaznik=density_km2`);
	await readAll(page.locator('#mapa'), 'Odczytaj gminę po gminie', /.+: \d+\sos/);
});

test('a figure of the województwo is background, never the gmina’s own', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie?wskaznik=e_administration_users`);
	await expect(
		anna.getByText('Nie wiemy, jak jest w gminie Olkusz: nikt nie mierzy tego w gminach.')
	).toBeVisible();
	await expect(anna.getByText('nie opisuje gminy')).toBeVisible();
	await expect(anna.locator('#slupki').getByRole('listitem').first()).toContainText('brak danych');
	await expect(anna.locator('#pas')).toHaveCount(0);
});

test('a gmina with hardly any figures still gets an honest page', async ({ page, server }) => {
	await page.goto(`${server.url}/gmina/0201011/porownanie`);
	await expect(page.getByText('Nie mamy jeszcze liczb tej gminy').first()).toBeVisible();
	const glance = page.getByRole('region', { name: 'W skrócie' });
	await expect(glance.getByText('Województwo dolnośląskie')).toBeVisible();
	await page.getByRole('link', { name: 'Tabela', exact: true }).click();
	await expect(page.getByText(/Bez danych dla tej gminy:.*65 lat/)).toBeVisible();
});

test('what an address cannot mean is said, and the rest is shown', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie?wskaznik=xyz&grupa=wybrane&gminy=999999,120303&k=abc`);
	await expect(anna.getByText('Nie ma takiego wskaźnika.')).toBeVisible();
	await expect(anna.getByText('Nie ma gminy o kodzie 999999.')).toBeVisible();
	await expect(anna.getByRole('img', { name: /gmin na jednej osi/ })).toBeVisible();
	expect((await anna.request.get(`/p/${slug}/porownanie/nie-ma.csv`)).status()).toBe(404);
	expect((await anna.request.get(`/p/${slug}/porownanie.exe`)).status()).toBe(404);
});

test('without scripts the group is chosen, gminas are picked and the drawing is there', async ({
	browser,
	server
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
	const page = await context.newPage();
	await page.goto(`${PUBLIC}?wskaznik=density_km2`);
	await expect(page.locator('#pas svg path.dots').first()).toHaveAttribute('d', /^M[\d.]+ /);
	await page.getByRole('link', { name: 'Najbliższe' }).click();
	await expect(page).toHaveURL(/wskaznik=density_km2&grupa=najblizsze/);
	await expect(page.getByText(/^Podobne: /).first()).toBeVisible();
	await page.locator('summary', { hasText: 'Pod jakim względem podobne' }).click();
	await page.getByLabel('Ile gmin').fill('7');
	await page.getByRole('button', { name: 'Pokaż' }).last().click();
	await expect(page).toHaveURL(/k=7/);
	await expect(page.getByRole('heading', { name: '7 gmin w grupie' })).toBeVisible();

	await page.getByRole('link', { name: 'Wybrane' }).click();
	await page.getByLabel('Dodaj gminę do porównania').fill('Chrzanów');
	await page.getByRole('button', { name: 'Szukaj' }).click();
	await page.getByRole('link', { name: 'Dodaj: Chrzanów' }).first().click();
	await expect(page).toHaveURL(/gminy=\d{6}/);
	await expect(page.getByRole('list', { name: 'Wybrane gminy' })).toContainText('Chrzanów');
	await expect(page).toHaveURL(/wskaznik=density_km2/);

	await page.goto(`${PUBLIC}/mapa?wskaznik=density_km2`);
	const drawn = page.locator('#mapa noscript img, #mapa img');
	expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	await context.close();
});

test('every drawing can be taken away as CSV, SVG and PNG', async ({ page, server }) => {
	await page.goto(`${server.url}${PUBLIC}?wskaznik=bdl_76976_own_revenue_per_capita`);
	for (const id of ['pas', 'slupki', 'zmiany']) await taken(page, page.locator(`#${id}`));
	const lines = await download(page, page.locator('#zmiany').getByRole('link', { name: /CSV/ }));
	expect(lines.toString().match(/121205;Olkusz;gmina/g)).toHaveLength(2); // 2020 and 2025
	for (const [view, id] of [
		['tabela', 'tabela'],
		['zaleznosc?wskaznik=density_km2', 'zaleznosc'],
		['mapa?wskaznik=density_km2', 'mapa']
	]) {
		await page.goto(`${server.url}${PUBLIC}/${view}`);
		await taken(page, page.locator(`#${id}`));
	}
});

/** The slider goes to both ends, and what it says at the first is as expected. */
async function readAll(figure: Locator, name: string, first: RegExp): Promise<void> {
	const slider = figure.getByRole('slider', { name });
	await slider.page().waitForLoadState('networkidle');
	await slider.focus();
	await slider.press('End');
	const last = await figure.getByRole('status').innerText();
	await slider.press('Home');
	await expect(figure.getByRole('status')).toHaveText(first);
	await expect(figure.getByRole('status')).not.toHaveText(last);
}

/** Each file of a figure is what its ending says. */
async function taken(page: Page, figure: Locator): Promise<void> {
	const csv = await download(page, figure.getByRole('link', { name: /CSV/ }));
	const [head, ...rows] = csv.toString().trim().split('\r\n');
	expect(head).toContain('wartosc;rok;zrodlo');
	expect(rows.length).toBeGreaterThan(1);

	const svg = await download(page, figure.getByRole('link', { name: /SVG/ }));
	const { DOMParser } = new JSDOM().window;
	const drawing = new DOMParser().parseFromString(svg.toString(), 'image/svg+xml');
	expect(drawing.querySelector('parsererror')).toBeNull();
	expect(drawing.querySelector('title')?.textContent).not.toBe('');
	expect(drawing.documentElement.textContent).toContain('GUS');

	const png = await download(page, figure.getByRole('button', { name: /PNG/ }));
	expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	const width = Number(drawing.documentElement.getAttribute('width'));
	expect(png.readUInt32BE(16)).toBe(width * 2);
}

async function download(page: Page, control: Locator): Promise<Buffer> {
	const [file] = await Promise.all([page.waitForEvent('download'), control.click()]);
	return readFileSync(await file.path());
}
