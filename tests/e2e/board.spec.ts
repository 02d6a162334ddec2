import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { add } from '#lib/domain/workspace.ts';
import { write } from '../support/written.ts';
import { expect, test } from './support.ts';

/*
 * The resources as one live set: map, list and table, with facets, search, saved views, a sheet to
 * print, and the map for everybody.
 */
const EVIL = '<img src=x onerror="document.title=1">Świetlica';

const base = {
	locality: 'Troks',
	status: 'confirmed',
	confirmedAt: '2026-10-01'
};
const open = { visibility: 'public', consentBy: 'dyrektorka', consentAt: '2026-10-01' };

test('one set for all: keys, filters, a colleague, a link, hostile names', async ({
	server,
	together: { id, slug, anna, jan, accounts }
}) => {
	await write(server, accounts.anna, id, (doc) => {
		add(doc, 'places', { ...base, name: EVIL, category: 'village_room', 'access:ramp': 'yes' });
		for (let i = 1; i <= 12; i++)
			add(doc, 'places', {
				...base,
				name: `Szkoła nr ${i}`,
				category: i < 9 ? 'school' : 'library',
				locality: i % 2 ? 'Zederman' : 'Olkusz'
			});
	});
	const map = anna.getByRole('group', { name: 'Mapa zasobów' });
	const count = (page: Page) => page.locator('#lista');

	await test.step('marks have names, and arrows lead from one to the next', async () => {
		await anna.goto(`/p/${slug}/zasoby`);
		await anna.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
		await expect(count(anna)).toContainText('13 miejsc');
		const ring = map.getByRole('button', { name: /^6\smiejsc: 4\sszkoły i 2\sbiblioteki$/ });
		await expect(ring).toHaveCount(2);
		await ring.first().focus();
		await anna.keyboard.press('PageDown'); // the next one
		await expect(ring.last()).toBeFocused();
		await anna.keyboard.press('Enter'); // all on one spot: a list
		await expect(count(anna)).toBeFocused();
		await expect(count(anna)).toContainText('Miejsca w tym punkcie: 6 miejsc');
	});

	await test.step('a name that is markup is text, on the mark and on the card', async () => {
		await map.getByRole('button', { name: /onerror/ }).focus();
		await anna.keyboard.press('Enter');
		await expect(anna.locator('#karta')).toContainText('<img src=x');
		await expect(anna.locator('img[src="x"]')).toHaveCount(0);
		await expect(anna).toHaveTitle(/Mapa zasobów/);
	});

	await test.step('search forgives a slip; facets count; the address says all of it', async () => {
		await anna.goto(`/p/${slug}/zasoby?widok=lista`);
		await anna.getByLabel('Szukaj wśród zasobów').fill('bibloteka');
		await expect(count(anna)).toContainText('4 miejsca');
		await anna.getByLabel('Szukaj wśród zasobów').fill('');
		await anna.getByText('Filtry', { exact: true }).click();
		await anna.getByRole('checkbox', { name: /^szkoła 8$/ }).check();
		await anna.getByRole('checkbox', { name: /^Zederman 4$/ }).check();
		await expect(count(anna)).toContainText('4 miejsca');
		await expect(anna).toHaveURL(/rodzaj=school&miejscowosc=Zederman/);
	});

	await test.step('the other one opens the link and sees the same, live', async () => {
		await anna.getByRole('link', { name: 'Tabela' }).click();
		await anna.getByRole('link', { name: 'Miejsce', exact: true }).click(); // turned round
		await jan.goto(anna.url());
		const names = (page: Page) => page.getByRole('rowheader').allInnerTexts();
		await expect(jan.getByRole('columnheader', { name: 'Miejsce' })).toHaveAttribute(
			'aria-sort',
			'descending'
		);
		expect(await names(jan)).toEqual(await names(anna));
		expect((await names(jan))[0]).toContain('Szkoła nr 7');
		await write(server, accounts.anna, id, (doc) => {
			add(doc, 'places', {
				...base,
				name: 'Szkoła nr 99',
				category: 'school',
				locality: 'Zederman'
			});
			add(doc, 'places', { ...base, name: 'Szkoła nr 98', category: 'school' });
		});
		for (const page of [anna, jan]) {
			await expect(page.getByRole('rowheader').first()).toContainText('Szkoła nr 99');
			await expect(count(page)).toContainText('5 miejsc');
		}
	});

	await test.step('a view kept under a name is there for the other', async () => {
		await anna.getByText('Widoki i odnośnik').click();
		await anna.getByLabel('Nazwa widoku').fill('Szkoły w Zedermanie');
		await anna.keyboard.press('Enter');
		await jan.goto(`/p/${slug}/zasoby`);
		await jan.getByText(/Widoki i odnośnik/).click();
		await jan.getByRole('link', { name: 'Szkoły w Zedermanie' }).click();
		await expect(count(jan)).toContainText('5 miejsc');
		await expect(jan).toHaveURL(/widok=tabela.*porzadek=-name/);
	});

	await test.step('a layer that is hidden on the map is hidden in the list', async () => {
		await jan.goto(`/p/${slug}/zasoby`);
		await jan.locator('summary', { hasText: 'Warstwy: rodzaje miejsc' }).click();
		await jan
			.getByRole('checkbox', { name: /^szkoła/ })
			.last()
			.uncheck();
		await expect(count(jan)).toContainText('5 miejsc');
	});
});

test('a table of hundreds of rows keeps its order, its head and its keys', async ({
	server,
	together: { id, slug, anna, accounts }
}) => {
	await write(server, accounts.anna, id, (doc) =>
		doc.transact(() => {
			for (let i = 0; i < 400; i++)
				add(doc, 'places', { ...base, name: `Miejsce ${i}`, category: 'school' });
		})
	);
	await anna.goto(`/p/${slug}/zasoby?widok=tabela`);
	const table = anna.getByRole('table');
	await expect(table).toHaveAttribute('aria-rowcount', '401');
	expect(await anna.getByRole('row').count()).toBeLessThan(120);
	await anna.getByRole('link', { name: 'Miejsce 0', exact: true }).focus();
	await anna.keyboard.press('End');
	const last = anna.getByRole('link', { name: 'Miejsce 399', exact: true });
	await expect(last).toBeFocused();
	await expect(last).toBeInViewport();
	await expect(anna.getByRole('columnheader', { name: 'Rodzaj' })).toBeInViewport();
	await expect(anna.locator('tr', { has: last })).toHaveAttribute('aria-rowindex', '401');

	await anna.goto(`/p/${slug}/zasoby`);
	const ring = anna.getByRole('button', { name: /^400\smiejsc: 400\sszkół$/ });
	await ring.press('Enter'); // all on one spot: a list
	await expect(anna.locator('#lista')).toContainText('400 miejsc');
	await anna.getByRole('button', { name: /Pokaż kolejne 100/ }).click();
	await expect(anna.locator('#lista ~ ul > li')).toHaveCount(200);
});

test('the map for everybody: closed until it is opened, and then only what is public', async ({
	server,
	together: { id, slug, anna, accounts },
	page
}) => {
	await write(server, accounts.anna, id, (doc) => {
		add(doc, 'places', {
			...{ ...base, ...open, name: 'Biblioteka jawna', category: 'library', licence: 'odbl' },
			...{ point: { lat: 50.301, lng: 19.641 }, address: 'Rynek 1', confirmedBy: 'Kowalska' }
		});
		add(doc, 'places', {
			...{ ...base, ...open, name: EVIL, category: 'village_room', precision: 'village' },
			...{ address: 'Domowa 3' }
		});
		add(doc, 'places', { ...base, name: 'Tylko dla nas', category: 'ngo' });
	});
	const all = ['', '/osadz', '.csv', '.json', '.geojson'].map((end) => `/mapa/${slug}${end}`);
	const get = (path: string) => fetch(server.url + path);
	for (const path of [...all, '/mapa/nie-ma-takiej', '/mapa/nie-ma-takiej.csv'])
		expect((await get(path)).status, path).toBe(404);

	// nobody leads yet besides the animator, who may open it
	await anna.goto(`/p/${slug}/ustawienia`);
	await anna.getByRole('button', { name: 'Otwórz mapę dla wszystkich' }).click();
	await expect(anna.getByLabel('Kod do wklejenia na stronę gminy')).toHaveValue(
		new RegExp(`^<iframe src="${server.url}/mapa/${slug}/osadz"`)
	);
	await expect
		.poll(async () => (await get(`/mapa/${slug}.json`)).text(), { timeout: 20_000 })
		.toContain('Biblioteka jawna');

	for (const path of all) {
		const answer = await get(path);
		const text = await answer.text();
		expect(answer.status, path).toBe(200);
		for (const secret of ['Tylko dla nas', 'Domowa', 'Kowalska', 'dyrektorka', '<img src=x'])
			if (!(secret === '<img src=x' && /(csv|json)$/.test(path)))
				expect(text, `${secret} in ${path}`).not.toContain(secret);
		expect(text, path).toMatch(/OpenStreetMap|ODbL/);
		const framing = answer.headers.get('content-security-policy') ?? '';
		if (path.endsWith('/osadz')) {
			expect(framing).toContain('frame-ancestors *');
			expect(answer.headers.get('x-frame-options')).toBeNull();
		} else expect(answer.headers.get('x-frame-options'), path).toBe('DENY');
		if (path === all[0]) expect(framing).toContain("frame-ancestors 'none'");
	}
	const { features } = await (await get(`/mapa/${slug}.geojson`)).json();
	const at = (part: string) =>
		features.find((one: { properties: { name: string } }) => one.properties.name.includes(part));
	expect(at('Biblioteka').geometry.coordinates).toEqual([19.641, 50.301]);
	expect(at('Świetlica').geometry.coordinates).not.toEqual([19.641, 50.301]);

	for (const path of all.slice(0, 2)) {
		await page.goto(server.url + path);
		await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
		await page.getByRole('link', { name: /Biblioteka jawna/ }).click();
		await expect(page.locator('#karta')).toBeFocused();
		await expect(page.getByText('Rynek 1')).toBeVisible();
		await expect(page.locator('img[src="x"]')).toHaveCount(0);
		await clean(page);
	}

	await anna.getByRole('button', { name: 'Zamknij mapę' }).click();
	await expect(anna.getByText('Mapa jest zamknięta:')).toBeVisible();
	for (const path of all) expect((await get(path)).status, path).toBe(404);
});

test('the sheet has the size it says, and its places and pages', async ({
	server,
	together: { id, slug, anna, accounts }
}) => {
	await write(server, accounts.anna, id, (doc) => {
		for (let i = 1; i <= 40; i++)
			add(doc, 'places', { ...base, name: `Szkoła nr ${i}`, category: 'school' });
	});
	for (const [query, pages, width, height] of [
		['rozmiar=A4&uklad=pionowo', 2, 210, 297],
		['rozmiar=A3&uklad=poziomo', 1, 420, 297],
		['rozmiar=A2&uklad=poziomo&tresc=siatka', 1, 594, 420]
	] as const) {
		await anna.goto(`/p/${slug}/zasoby/druk?${query}`);
		await expect(anna.getByRole('img', { name: /Olkusz/ })).toBeVisible();
		const pdf = await anna.pdf({ preferCSSPageSize: true, printBackground: true });
		const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(
			([, box]) =>
				box
					.trim()
					.split(/\s+/)
					.slice(2)
					.map((points) => Math.round((Number(points) / 72) * 25.4))
		);
		expect(boxes, query).toEqual(Array.from({ length: pages }, () => [width, height]));
	}
	await anna.goto(`/p/${slug}/zasoby/druk?rodzaj=school&szukaj=12`);
	await expect(anna.getByText('Szkoła nr 12')).toBeVisible();
	await expect(anna.getByText('Szkoła nr 13')).toHaveCount(0);
	await clean(anna);
	for (const path of ['?widok=tabela', '?widok=lista']) {
		await anna.goto(`/p/${slug}/zasoby${path}`);
		for (const part of ['Filtry', 'Widoki i odnośnik'])
			await anna.getByText(part, { exact: true }).click();
		await clean(anna);
	}
});

async function clean(page: Page): Promise<void> {
	const found = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const said = found.violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
	);
	expect.soft(said, page.url()).toEqual([]);
}
