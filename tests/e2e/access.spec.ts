import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

/*
 * Every page, in both themes, on a phone and on a laptop: nothing for axe to find, and nothing that
 * makes the page scroll sideways.
 */

const open = [
	'/',
	'/gmina/1212053',
	'/gmina/1212053/porownanie',
	'/gmina/0201011/porownanie?grupa=najblizsze',
	'/gmina/1212053/porownanie/tabela',
	'/gmina/1212053/porownanie/zaleznosc',
	'/gmina/1212053/porownanie/mapa?wskaznik=density_km2',
	'/gmina/1212053/porownanie/ryzyko',
	'/gmina/0201011/porownanie/ryzyko',
	'/logowanie',
	'/rejestracja',
	'/dostepnosc',
	'/prywatnosc',
	'/wskazniki',
	'/wskazniki?q=biblioteki',
	'/wskazniki/bdl_76976_own_revenue_per_capita',
	'/metoda',
	'/dolacz/nie-ma',
	'/nie-ma'
];
const inside = [
	'',
	'/profil',
	'/zasoby',
	'/zasoby?widok=tabela',
	'/partnerzy',
	'/potrzeby',
	'/rekomendacje',
	'/porownanie',
	'/porownanie?grupa=wybrane&gminy=120303,120307&szukaj=osiek',
	'/porownanie/tabela?grupa=powiat',
	'/porownanie/zaleznosc?drugi=density_km2',
	'/porownanie/mapa',
	'/porownanie/ryzyko?wagi=wiek:5',
	'/ustawienia'
];
/** Looked at light on a phone and dark on a laptop: their parts are those of the pages above. */
const below = [
	...['/zasoby/do-potwierdzenia', '/zasoby/pola', '/zasoby/sprzet', '/zasoby/sprzet/zakup'],
	...['/zasoby/osrodki', '/zasoby/zasieg', '/zasoby/import', '/zasoby/polacz', '/zasoby/druk'],
	...['/partnerzy/siec', '/partnerzy/dopasowanie', '/partnerzy/sasiedzi', '/partnerzy/brakuje'],
	...['/partnerzy/potwierdzenia', '/partnerzy/porozumienie', '/partnerzy/osoby'],
	'/partnerzy/wplyw'
];
const drawn: Record<string, string> = {
	'/': 'map-ready',
	'/gmina/1212053': 'map-ready',
	'/gmina/1212053/porownanie': 'chart-ready',
	'/gmina/1212053/porownanie/mapa?wskaznik=density_km2': 'map-ready',
	'/p/olkusz/zasoby': 'map-ready',
	'/p/olkusz/rekomendacje': 'editor-ready',
	'/p/olkusz/porownanie': 'chart-ready',
	'/p/olkusz/porownanie/mapa': 'map-ready'
};

test.describe.configure({ mode: 'parallel' });

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [360, 1280])
		test(`axe finds nothing: ${colorScheme}, ${width} px`, async ({ server, browser }) => {
			test.setTimeout(300_000);
			const context = await browser.newContext({
				baseURL: server.url,
				colorScheme,
				viewport: { width, height: 800 },
				reducedMotion: 'reduce'
			});
			const page = await context.newPage();
			for (const path of open) await look(page, path);
			await page.goto('/');
			await page.getByRole('button', { name: 'Wejdź do partnerstwa pokazowego' }).click();
			await page.waitForURL('**/p/olkusz');
			for (const path of inside) await look(page, `/p/olkusz${path}`);
			if ((colorScheme === 'light') === (width === 360))
				for (const path of below) await look(page, `/p/olkusz${path}`);
			for (const path of ['/konto', '/karta', '/gmina/1212053/partnerstwo']) await look(page, path);
			await context.close();
		});

async function look(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	const mark = drawn[path];
	if (mark)
		await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);

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
	expect.soft(sideways, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}
