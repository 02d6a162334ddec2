import AxeBuilder from '@axe-core/playwright';
import { add } from '#lib/domain/workspace.ts';
import { write } from '../support/written.ts';
import { expect, test } from './support.ts';

/* How far it is to the nearest place: asked, answered live, carried by the address and its twins. */

test('reach: a library moves the answer for everybody, residents are counted, the address says it all', async ({
	server,
	together: { id, slug, anna, jan, accounts }
}) => {
	await anna.goto(`/p/${slug}/zasoby/zasieg`);
	await expect(anna.getByText(/W zasobach nie ma ani jednego takiego miejsca/)).toBeVisible();

	await write(server, accounts.jan, id, (doc) => {
		add(doc, 'places', {
			name: 'Biblioteka w Olkuszu',
			category: 'library',
			point: { lat: 50.2789, lng: 19.56 },
			'access:step_free_entrance': 'yes'
		});
		add(doc, 'places', { name: 'Filia', category: 'library', locality: 'Kosmolów' });
		add(doc, 'needs', { title: 'Kurs w pobliżu', locality: 'Braciejówka' });
	});

	// Braciejówka is 3.992 km from Kosmolów, Żurada 3.731 km from the library in Olkusz
	const table = anna.getByRole('region', { name: 'Miejscowości i najbliższe miejsca' });
	await expect(
		table.getByRole('row', { name: /^Żurada poza zasięgiem 3,7.km Biblioteka/ })
	).toBeVisible();
	await expect(anna.getByRole('listitem').filter({ hasText: 'Kurs w pobliżu' })).toContainText(
		/Braciejówka.*poza zasięgiem.*4,0.km: Filia/
	);

	await anna.getByLabel('Najdalej, w kilometrach').fill('3,8');
	await anna.getByLabel('Najdalej, w kilometrach').press('Enter');
	await expect(anna).toHaveURL(/zasieg\?km=3\.8$/);
	await expect(table.getByRole('row', { name: /^Żurada w zasięgu/ })).toBeVisible();
	await anna.getByLabel('tylko z wejściem bez progu i schodów').check();
	await expect(anna).toHaveURL(/km=3\.8&bez-progu=1$/);
	await expect(table.getByRole('row', { name: /^Kosmolów poza zasięgiem 6,9.km/ })).toBeVisible();
	await expect(
		anna.getByText(/1 miejsce nie liczy się, bo nikt nie sprawdził wejścia/)
	).toBeVisible();

	await jan.goto(anna.url());
	await anna.getByText('Wpisz liczbę mieszkańców miejscowości').click();
	await anna.getByLabel('Rok', { exact: true }).fill('2025');
	await anna.getByLabel('Źródło').fill('rejestr mieszkańców');
	await anna.getByLabel('Kosmolów', { exact: true }).fill('dużo');
	await anna.getByLabel('Kosmolów', { exact: true }).blur();
	await expect(anna.getByText('Wpisz liczbę całkowitą, na przykład 350.')).toBeVisible();
	await anna.getByLabel('Kosmolów', { exact: true }).fill('512');
	await anna.getByLabel('Kosmolów', { exact: true }).blur();
	await expect(jan.getByText(/Znamy liczbę mieszkańców 1 z nich: łącznie 512.osób/)).toBeVisible();
	await expect(jan.getByRole('row', { name: /^Kosmolów .* 512 \(2025\)/ })).toBeVisible();

	const json = await jan.request.get(`/p/${slug}/zasoby/zasieg.json?km=3.8&bez-progu=1`);
	const { villages, asked } = await json.json();
	expect(asked).toEqual({ kind: 'library', km: 3.8, stepFree: true, hours: null });
	const kosmolow = villages.find(({ village }: { village: string }) => village === 'Kosmolów');
	expect(kosmolow).toMatchObject({
		distance_km: 6.9,
		within: false,
		residents: 512,
		residents_year: 2025
	});
	const csv = await (await jan.request.get(`/p/${slug}/zasoby/zasieg.csv?km=3.8`)).text();
	expect(csv.split('\r\n')[0]).toMatch(/^village,lat,lng,kind,limit_km/);
	expect(csv).toMatch(/Kosmolów,.*,library,3\.8,0,,0,1,/);
	expect((await jan.request.get(`/p/${slug}/zasoby/zasieg.xlsx`)).status()).toBe(404);

	for (const width of [1280, 360]) {
		await anna.setViewportSize({ width, height: 800 });
		const { violations } = await new AxeBuilder({ page: anna }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes[0].target])).toEqual([]);
		expect(await anna.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
	}
});

test('the question is a form without scripts too, and a stranger gets no answer', async ({
	server,
	browser,
	together: { slug, anna }
}) => {
	const storageState = await anna.context().storageState();
	const context = await browser.newContext({
		baseURL: server.url,
		storageState,
		javaScriptEnabled: false
	});
	const page = await context.newPage();
	await page.goto(`/p/${slug}/zasoby/zasieg`);
	await page.getByLabel('Czego szukasz', { exact: true }).selectOption('szkoła');
	await page.getByRole('button', { name: 'Pokaż' }).click();
	await expect(page).toHaveURL(/rodzaj=school/);
	await expect(page.getByText(/takiego miejsca \(szkoła\)/)).toBeVisible();
	await context.close();

	const stranger = await browser.newContext({ baseURL: server.url });
	const answer = await stranger.request.get(`/p/${slug}/zasoby/zasieg.json`, { maxRedirects: 0 });
	expect(answer.status()).toBe(303);
	await stranger.close();
});
