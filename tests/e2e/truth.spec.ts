import type { Page } from '@playwright/test';
import { claims, untold } from '../support/truth.ts';
import { expect, test } from './support.ts';

/* On every page with figures: none without level, year and source, none of a wider area as the gmina's own. */

/** Olkusz has figures of its own for nearly everything, a gmina of another region for few. */
const GMINAS = { rich: '1212053', poor: '0201011' };
const VIEWS = ['', '/tabela', '/zaleznosc', '/mapa', '/ryzyko'];
/** One published for gminas, one for województwa alone. */
const INDICATORS = ['bdl_634989_share_65plus', 'e_administration_users'];

for (const [which, teryt] of Object.entries(GMINAS))
	test(`the public pages of a gmina with ${which} data tell where each figure is from`, async ({
		server,
		browser
	}) => {
		test.setTimeout(240_000);
		const page = await browser.newPage({ baseURL: server.url });
		const seen = [await told(page, `/gmina/${teryt}`)];
		for (const indicator of INDICATORS)
			seen.push(await told(page, `/gmina/${teryt}/porownanie?wskaznik=${indicator}`));
		for (const view of VIEWS.slice(1))
			seen.push(await told(page, `/gmina/${teryt}/porownanie${view}`));
		expect(seen.reduce((all, figures) => all + figures, 0)).toBeGreaterThan(15);
		await page.close();
	});

test('the pages of a partnership tell where each figure is from', async ({ server, browser }) => {
	test.setTimeout(240_000);
	const page = await browser.newPage({ baseURL: server.url });
	await page.goto('/');
	await page.getByText('Wejdź do partnerstwa pokazowego').first().click();
	await page.waitForURL(/\/p\/olkusz/);
	let seen = 0;
	for (const path of [
		'',
		'/profil',
		'/rekomendacje',
		'/porownanie',
		...VIEWS.slice(1).map((view) => `/porownanie${view}`)
	])
		seen += await told(page, `/p/olkusz${path}`);
	expect(seen).toBeGreaterThan(60);
	await page.close();
});

/** Opens what is folded, checks the page, and answers how many figures it has. */
async function told(page: Page, path: string): Promise<number> {
	expect((await page.goto(path))?.status(), path).toBe(200);
	await page.locator('main').waitFor();
	await page.evaluate(() => {
		for (const folded of document.querySelectorAll('details')) folded.open = true;
	});
	const wrong = await page.evaluate(`(${untold.toString()})(document)`);
	expect(wrong, path).toEqual([]);
	expect(claims(await page.locator('main').innerText()), path).toEqual([]);
	return page.locator('.value, .value-wider').filter({ hasText: /\d/ }).count();
}
