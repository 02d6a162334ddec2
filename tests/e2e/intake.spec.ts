import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { add } from '#lib/domain/workspace.ts';
import { join, signUp } from '../support/people.ts';
import { write } from '../support/written.ts';
import { expect, test } from './support.ts';

/* A list comes in as a whole and goes out as a whole; two entries that are one place become one. */

test.setTimeout(180_000);

const LIST = [
	'Nazwa;Rodzaj;Miejscowość;Kod pocztowy;Ulica;Nr domu;Szer.;Dług.;Uwagi',
	'Szkoła Podstawowa nr 3;szkoła;Olkusz;02-300;Kosynierów;08;50,2789;19,5600;wejście od podwórza',
	'"Świetlica ""Źródło""";świetlica;Braciejówka;32-300;;;50,3497;19,6086;',
	'Miejska Biblioteka Publiczna;biblioteka;Olkusz;32-300;Szpitalna;32;;;nowy adres',
	';szkoła;Troks;32-300;;;;;',
	'"=HYPERLINK(""http://zly.example"";""Klub"")";inne;Olkusz;32-300;;;19,5612;50,2795;',
	'<img src=x onerror=alert(1)>;świetlica;Olkusz;32-300;;;;;'
].join('\r\n');

test('a windows-1250 list is previewed, one repeat merged, a bad line named, all of it undone', async ({
	server,
	together: { id, slug, anna, accounts }
}) => {
	await write(server, accounts.jan, id, (doc) => {
		add(doc, 'places', {
			name: 'MBP w Olkuszu',
			category: 'library',
			locality: 'Olkusz',
			seats: 40,
			status: 'confirmed'
		});
	});
	const harm = watch(anna);
	const before = await stored(anna, slug);
	await anna.goto(`/p/${slug}/zasoby/import`);
	await noFaults(anna);
	await expect(anna.getByLabel('Plik z tego urządzenia')).toBeEnabled();
	await anna.getByLabel('Plik z tego urządzenia').setInputFiles({
		name: 'wykaz.csv',
		mimeType: 'text/csv',
		buffer: windows1250(LIST)
	});

	await expect(anna.getByRole('heading', { name: '2. Co jest w kolumnach' })).toBeFocused();
	await expect(anna.getByLabel('Kod pocztowy')).toHaveValue('postcode');
	await noFaults(anna);
	await anna.getByRole('button', { name: 'Sprawdź wiersze' }).press('Enter');

	await expect(anna.getByRole('heading', { name: '3. Sprawdź, co powstanie' })).toBeFocused();
	await expect(anna.getByText('3 nowe miejsca')).toBeVisible();
	await anna.getByLabel('Dodaj też miejsca spoza gminy').press('Space');
	await expect(anna.getByText('4 nowe miejsca')).toBeVisible();
	await expect(anna.getByText('1 wiersz uzupełni miejsce, które już jest')).toBeVisible();
	await expect(anna.getByText(/^wiersz 5: /)).toBeVisible();
	const repeat = anna.getByRole('group', { name: /Wiersz 4: Miejska Biblioteka Publiczna/ });
	await expect(repeat.getByText('Jest już: MBP w Olkuszu, Olkusz')).toBeVisible();
	await expect(repeat.getByRole('radio', { name: 'Połącz' })).toBeChecked();
	const [download] = await Promise.all([
		anna.waitForEvent('download'),
		anna.getByRole('link', { name: 'Pobierz listę (CSV)' }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toMatch(/^\uFEFFwiersz;nazwa;.*\r\n5;/);
	expect(await stored(anna, slug)).toEqual(before);
	await noFaults(anna);

	await anna.getByRole('button', { name: 'Dodaj z listy' }).press('Enter');
	await expect(anna.getByText('Dodano 4 miejsca.')).toBeVisible();
	await expect(anna.getByText('Uzupełniono 1 miejsce.', { exact: true })).toBeVisible();
	const after = await stored(anna, slug);
	expect(after).toHaveLength(5);
	const named = (name: string) => after.find((place) => place.name.includes(name))!;
	expect(named('MBP w Olkuszu')).toMatchObject({ status: 'confirmed', seats: 40 });
	expect(named('MBP w Olkuszu').address).toContain('Szpitalna 32');
	// a sketch waits for somebody who knows the place
	expect(named('Szkoła Podstawowa nr 3')).toMatchObject({ status: 'to_confirm', lat: 50.2789 });
	expect(named('Szkoła Podstawowa nr 3').address).toContain('02-300');
	expect(named('HYPERLINK').lat).toBeCloseTo(50.2795, 4);

	await anna.getByRole('link', { name: 'Otwórz zasoby' }).click();
	await expect(anna.locator('#lista')).toContainText('4 miejsca');
	await expect(anna.locator('img[src="x"]')).toHaveCount(0);

	await anna.goto(`/p/${slug}/zasoby/import`);
	await anna.getByRole('link', { name: /^wykaz\.csv:/ }).click();
	await expect(anna.getByRole('heading', { name: 'Import: wykaz.csv' })).toBeVisible();
	await noFaults(anna);
	await anna.getByRole('button', { name: 'Cofnij cały import' }).click();
	await expect(anna.getByText('Import cofnięty.')).toBeVisible();
	expect(await stored(anna, slug)).toEqual(before);
	expect(harm).toEqual([]);
});

test('by keyboard alone two entries become one, and are taken apart again; a phone is wide enough', async ({
	server,
	together: { id, slug, anna, jan, accounts }
}) => {
	await write(server, accounts.jan, id, (doc) => {
		add(doc, 'places', { name: 'GOK', category: 'culture_centre', locality: 'Olkusz', seats: 80 });
		add(doc, 'places', {
			name: 'Gminny Ośrodek Kultury',
			category: 'culture_centre',
			locality: 'Olkusz',
			seats: 120,
			rooms: 3
		});
	});
	await anna.setViewportSize({ width: 360, height: 800 });
	await jan.goto(`/p/${slug}/zasoby?widok=lista`);
	await expect(jan.locator('#lista')).toContainText('2 miejsca');

	await anna.goto(`/p/${slug}/zasoby/polacz`);
	const pair = anna.getByRole('link', { name: /„GOK, Olkusz”/ });
	await pair.focus();
	await anna.keyboard.press('Enter');
	const seats = anna.getByRole('group', { name: 'liczba miejsc' });
	await noFaults(anna);
	await seats.getByRole('radio', { name: /^80 / }).focus();
	await anna.keyboard.press('Space');
	await anna.getByRole('button', { name: 'Połącz wpisy' }).focus();
	await anna.keyboard.press('Enter');
	await expect(anna).toHaveURL(/miejsce=/);
	await expect(jan.locator('#lista')).toContainText('1 miejsce');
	await expect(anna.getByText(/^Połączono z „/)).toBeVisible();
	const [place] = await stored(anna, slug);
	expect(place).toMatchObject({ name: 'Gminny Ośrodek Kultury', seats: 80 });

	const apart = anna.getByRole('button', { name: /^Rozdziel: przywróć/ });
	await apart.focus();
	await anna.keyboard.press('Enter');
	await expect(jan.locator('#lista')).toContainText('2 miejsca');
	expect((await stored(anna, slug)).map(({ seats }) => seats).sort()).toEqual([120, 80]);
});

test('who may only read, strangers and broken bodies write no list', async ({
	server,
	together: { id, slug, accounts }
}) => {
	const [viewer, stranger] = [await signUp(server, 'Ewa'), await signUp(server, 'Obcy')];
	await join(server, accounts.anna, viewer, id, 'viewer');
	const list = {
		...{ id: 'import-1', file: 'x', format: 'csv', licence: null, skipped: 0 },
		rows: [{ line: 1, values: { name: 'Z cudzej ręki' }, description: '', into: 'new' }]
	};
	const post = (path: string, token: string | null, body: BodyInit) =>
		fetch(`${server.url}/p/${slug}/zasoby/import/${path}`, {
			method: 'POST',
			headers: {
				...(token && { authorization: `Bearer ${token}` }),
				'content-type': 'application/json'
			},
			body,
			redirect: 'manual'
		}).then(({ status }) => status);
	const text = JSON.stringify(list);
	expect(await post('zapis', viewer.token, text)).toBe(403);
	expect(await post('zapis', stranger.token, text)).toBe(404);
	expect(await post('zapis', null, text)).toBe(303);
	expect(await post('lista', viewer.token, '{"from":"osm"}')).toBe(403);
	expect(await post('zapis', accounts.jan.token, 'nic')).toBe(400);
	expect(await post('zapis', accounts.jan.token, new Uint8Array([0x1f, 0x8b, 8, 0]))).toBe(400);
	const wrong = { ...list, rows: [{ ...list.rows[0], values: { name: 'A', seats: -1 } }] };
	expect(await post('zapis', accounts.jan.token, JSON.stringify(wrong))).toBe(422);
	const inside = '{"from":"address","url":"http://127.0.0.1:9/lista.csv"}';
	expect(await post('lista', accounts.jan.token, inside)).toBe(502);

	const read = await fetch(`${server.url}/p/${slug}/zasoby.json`, {
		headers: { authorization: `Bearer ${accounts.jan.token}` }
	});
	expect(await read.text()).not.toContain('Z cudzej ręki');
	expect(await post('zapis', accounts.jan.token, text)).toBe(200);
});

interface Stored {
	name: string;
	address: string;
	status: string;
	seats: number | null;
	lat: number | null;
}

/** The places as a program reads them, by name. */
async function stored(page: Page, slug: string): Promise<Stored[]> {
	const answer = await page.request.get(`/p/${slug}/zasoby.geojson`);
	const { features } = (await answer.json()) as {
		features: { properties: Stored; geometry: { coordinates: number[] } | null }[];
	};
	return features.map(({ properties: { name, address, status, seats }, geometry }) => ({
		...{ name, address, status, seats },
		lat: geometry?.coordinates[1] ?? null
	}));
}

/** Everything that would run if markup were taken for markup. */
function watch(page: Page): string[] {
	const harm: string[] = [];
	page.on('dialog', (dialog) => {
		harm.push(dialog.message());
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => harm.push(error.message));
	return harm;
}

async function noFaults(page: Page): Promise<void> {
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

/** The letters of Polish offices of twenty years. */
function windows1250(text: string): Buffer {
	const letters: Record<string, number> = {
		...{ ą: 0xb9, ć: 0xe6, ę: 0xea, ł: 0xb3, ń: 0xf1, ó: 0xf3, ś: 0x9c, ź: 0x9f, ż: 0xbf },
		...{ Ą: 0xa5, Ć: 0xc6, Ę: 0xca, Ł: 0xa3, Ń: 0xd1, Ó: 0xd3, Ś: 0x8c, Ź: 0x8f, Ż: 0xaf }
	};
	return Buffer.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
}
