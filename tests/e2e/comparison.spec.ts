import { expect, test } from './support.ts';

/* The gmina's figures beside its powiat, województwo, the country and gminas of its kind. */

test('three indicators stand beside wider areas and gminas of the same kind', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie`);
	await expect(
		anna.getByText('W gminie Olkusz 25,2% mieszkańców ma 65 lat lub więcej (2025, GUS).')
	).toBeVisible();
	await expect(anna.getByRole('img', { name: /gmin na jednej osi/ })).toHaveCount(3);
	const bars = anna.getByRole('listitem');
	for (const area of ['Gmina Olkusz', 'Powiat olkuski', 'Województwo małopolskie', /^Polska/])
		await expect(bars.filter({ hasText: area })).toHaveCount(3);
	await expect
		.poll(() => anna.evaluate(() => performance.getEntriesByName('chart-ready').length))
		.toBeGreaterThan(0);
});

test('the indicator and the group are in the address, and the numbers are a file', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie`);
	await anna.getByRole('link', { name: 'Gęstość zaludnienia', exact: true }).click();
	await expect(anna).toHaveURL(/wskaznik=density_km2/);
	await anna.getByRole('link', { name: 'W Polsce' }).click();
	await expect(anna).toHaveURL(/grupa=polska/);
	await expect(anna.getByText(/718 z 718 gmin ma dane/)).toBeVisible();

	const numbers = await anna.request.get(
		`/p/${slug}/porownanie.csv?wskaznik=density_km2&grupa=polska`
	);
	const lines = (await numbers.text()).trim().split('\r\n');
	expect(lines[1]).toContain('121205,Olkusz,gmina');
	expect(lines).toHaveLength(1 + 4 + 717);
});

test('every gmina can be read off by keyboard, and the table has the same numbers', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie?wskaznik=bdl_60191_library_readers_1000`);
	const figure = anna.locator('#bdl_60191_library_readers_1000');
	const slider = figure.getByRole('slider', { name: 'Odczytaj gminę po gminie' });
	await slider.focus();
	await anna.keyboard.press('Home');
	await expect(figure.getByRole('status')).toContainText(/\d/);
	const least = (await figure.getByRole('status').innerText()).split(',')[0];
	await figure.getByText('Tabela').click();
	await expect(figure.getByRole('row').last()).toContainText(least);
});

test('a figure of the województwo is background, never the gmina’s own', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie?wskaznik=e_administration_users`);
	const figure = anna.locator('#e_administration_users');
	await expect(
		figure.getByText('Nie wiemy, jak jest w gminie Olkusz: nikt nie mierzy tego w gminach.')
	).toBeVisible();
	await expect(figure.getByText('nie opisuje gminy')).toBeVisible();
	await expect(figure.getByRole('listitem').first()).toContainText('brak danych');
});

test('an indicator that does not exist is said so, and others are shown', async ({
	together: { anna, slug }
}) => {
	await anna.goto(`/p/${slug}/porownanie?wskaznik=xyz`);
	await expect(anna.getByText('Nie ma takiego wskaźnika.')).toBeVisible();
	await expect(anna.getByRole('img', { name: /gmin na jednej osi/ })).toHaveCount(3);
});
