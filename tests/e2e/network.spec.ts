import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { partners } from '#lib/domain/partners.ts';
import { add, setField } from '#lib/domain/workspace.ts';
import { openPartnership, signUp } from '../support/people.ts';
import { write } from '../support/written.ts';
import { expect, test } from './support.ts';

/* Who works with whom, who can help whom, who is next door, who is missing. */

const saved = (page: Page) =>
	page
		.getByRole('status')
		.filter({ hasText: /^\s*Zapisano/ })
		.first();
const open = async (page: Page, address: string) => {
	await page.goto(address);
	await expect(saved(page)).toBeVisible();
};
/** Types into what has the focus, as a person without a mouse. */
const keys = async (page: Page, ...pressed: string[]) => {
	for (const key of pressed) await page.keyboard.press(key);
};

test('a relation made with the keyboard appears in the graph of the other; a match becomes one', async ({
	server,
	together: { id, slug, anna, jan, accounts }
}) => {
	await write(server, accounts.anna, id, (doc) => {
		const by = { status: 'cooperating', createdAt: '2026-11-26' };
		add(doc, 'partners', {
			...by,
			name: 'Biblioteka',
			form: 'culture_institution',
			'gives:room': true
		});
		add(doc, 'partners', { ...by, name: 'Remiza', form: 'osp', 'expects:trainer': true });
		add(doc, 'partners', { ...by, name: 'Ławeczka', form: 'association', 'gives:trainer': true });
	});
	const network = `/p/${slug}/partnerzy/siec`;
	await open(anna, network);
	await open(jan, network);
	const node = (page: Page, name: string) =>
		page
			.getByRole('group', { name: 'Sieć partnerów' })
			.getByRole('button', { name: new RegExp(`^${name},`) });
	await expect(node(jan, 'Remiza')).toHaveAccessibleName(/Nie ma jeszcze powiązań/);

	await test.step('Anna adds it without a mouse', async () => {
		await anna.getByRole('button', { name: 'Dodaj powiązanie' }).focus();
		await keys(anna, 'Enter');
		const form = anna.getByRole('form', { name: 'Nowe powiązanie' });
		await expect(form.getByLabel('Kto', { exact: true })).toBeFocused();
		await anna.keyboard.type('Bib');
		await keys(anna, 'Tab');
		await anna.keyboard.type('Rem');
		await keys(anna, 'Tab');
		await anna.keyboard.type('zajęcia w remizie');
		await keys(anna, 'Tab', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
		await expect(form).toBeHidden();
		await expect(saved(anna)).toBeVisible();
	});

	await test.step('Jan has it in the graph and in the table, and walks to it with arrows', async () => {
		await expect(node(jan, 'Remiza')).toHaveAccessibleName(
			/Powiązania: Biblioteka \(zajęcia w remizie, współpracują stale\)/
		);
		await expect(
			jan.getByRole('row', { name: /Biblioteka Remiza zajęcia w remizie 3/ })
		).toBeVisible();
		await node(jan, 'Biblioteka').focus();
		await keys(jan, 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Enter');
		await expect(jan).toHaveURL(/partner=/);
		await expect(jan.getByRole('link', { name: 'Karta partnera' })).toBeVisible();
	});

	await test.step('a match is arranged, and is in the network of the other', async () => {
		await open(jan, `/p/${slug}/partnerzy/dopasowanie`);
		await expect(jan.getByText('Nasz partner, współpracuje.')).toBeVisible();
		await jan
			.getByRole('button', { name: /Umów się\s*: Ławeczka – Remiza, trener, edukator/ })
			.click();
		await expect(jan.getByText('umówione', { exact: true })).toBeVisible();
		await expect(
			anna.getByRole('row', { name: /Ławeczka Remiza trener, edukator .* umówione/ })
		).toBeVisible();
		await expect(anna.getByText('Do tego 1 umówione powiązanie.')).toBeVisible();
	});

	await test.step('who is missing is asked once: "nie dotyczy nas" holds for both', async () => {
		await open(anna, `/p/${slug}/partnerzy/brakuje`);
		await open(jan, `/p/${slug}/partnerzy/brakuje`);
		await anna.getByRole('button', { name: /Nie dotyczy nas\s*: fundacja/ }).click();
		await expect(jan.getByText('Nie dotyczy nas: 1 podpowiedź')).toBeVisible();
		await expect(jan.getByText('nie ma jeszcze: fundacja')).toBeHidden();
		await jan
			.getByRole('button', {
				name: /^Dodaj jako potencjalnego\s*: koło gospodyń/
			})
			.first()
			.click();
		await jan.getByLabel('Nazwa organizacji').fill('Sąsiadki z Troksu');
		await jan.getByRole('button', { name: 'Dodaj partnera' }).click();
		await expect(jan.getByText('Dodano „Sąsiadki z Troksu”.')).toBeVisible();
	});
});

test('a card that neighbours show is taken over, and says when the original changes', async ({
	server,
	together: { id, slug, anna, accounts }
}) => {
	const ewa = await signUp(server, 'Ewa');
	const there = await openPartnership(server, ewa, '1212042'); // Klucze, next to Olkusz
	const card = await new Promise<string>((done) =>
		write(server, ewa, there.id, (doc) =>
			done(
				add(doc, 'partners', {
					...{ name: 'OSP Jaroszowiec', form: 'osp', status: 'cooperating', sharedNear: true },
					...{ mission: 'Gasi i uczy', decides: 'Kto decyduje', 'gives:trainer': true }
				})
			)
		)
	);
	await write(server, accounts.anna, id, (doc) => {
		add(doc, 'partners', {
			name: 'Remiza',
			form: 'osp',
			status: 'cooperating',
			'expects:trainer': true
		});
	});
	const door = `/p/${slug}/partnerzy/sasiedzi`;
	await expect(async () => {
		await anna.goto(door);
		await expect(anna.getByRole('heading', { name: 'OSP Jaroszowiec' })).toBeVisible({
			timeout: 500
		});
	}).toPass(); // a projection is written two seconds after the last edit
	expect(await anna.content()).not.toContain('Kto decyduje');

	await anna.goto(`/p/${slug}/partnerzy/dopasowanie`);
	await expect(anna.getByText(/U\s+sąsiadów \(gmina Klucze\), współpracuje/)).toBeVisible();

	await open(anna, door);
	await anna
		.getByRole('button', { name: /Dodaj do naszego partnerstwa\s*: OSP Jaroszowiec/ })
		.click();
	await expect(anna.getByText('jest u nas')).toBeVisible();
	await expect(saved(anna)).toBeVisible();

	await write(server, ewa, there.id, (doc) =>
		setField(doc, 'partners', card, 'mission', 'Uczy seniorów')
	);
	await expect(async () => {
		await anna.goto(door);
		await expect(anna.getByText('Sąsiedzi zmienili: opis.')).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(saved(anna)).toBeVisible();
	await anna.getByRole('button', { name: /Przejmij zmiany/ }).click();
	await expect(anna.getByText('Sąsiedzi zmienili')).toBeHidden();
	await expect(saved(anna)).toBeVisible();
	await write(server, accounts.anna, id, (doc) => {
		const ours = partners(doc).find(({ name }) => name === 'OSP Jaroszowiec');
		expect(ours).toMatchObject({ mission: 'Uczy seniorów', status: 'potential', decides: '' });
		setField(doc, 'partners', ours!.id, 'area', 'Jaroszowiec'); // something to be saved
	});
});

test('axe finds nothing on a phone, and nothing scrolls sideways', async ({ server, browser }) => {
	const context = await browser.newContext({
		baseURL: server.url,
		viewport: { width: 360, height: 800 },
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.goto('/');
	await page.getByRole('button', { name: 'Wejdź do partnerstwa pokazowego' }).click();
	await page.waitForURL('**/p/olkusz');
	for (const path of ['siec?partner=pa-library', 'dopasowanie', 'sasiedzi', 'brakuje']) {
		await page.goto(`/p/olkusz/partnerzy/${path}`);
		await page.waitForLoadState('networkidle');
		if (path.startsWith('siec'))
			await page.getByRole('button', { name: 'Dodaj powiązanie' }).first().click();
		const found = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		const said = found.violations.map(
			({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
		);
		expect.soft(said, path).toEqual([]);
		const sideways = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect.soft(sideways, path).toBeLessThanOrEqual(0);
	}
	await context.close();
});
