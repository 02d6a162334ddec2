import { test as base, type Browser, type Page } from '@playwright/test';
import { join, openPartnership, signUp, type Account } from '../support/people.ts';
import { startServer, type Server } from '../support/server.ts';

/** Two people of one new partnership, each in a browser of their own: Anna animates, Jan writes. */
interface Together {
	slug: string;
	id: string;
	anna: Page;
	jan: Page;
	accounts: { anna: Account; jan: Account };
}

export const test = base.extend<{ together: Together }, { server: Server }>({
	server: [
		async ({}, use) => {
			const server = await startServer();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	together: async ({ server, browser }, use) => {
		const anna = await signUp(server, 'Anna');
		const jan = await signUp(server, 'Jan');
		const { id, slug } = await openPartnership(server, anna);
		await join(server, anna, jan, id, 'editor');
		const pages = [await signedIn(browser, server, anna), await signedIn(browser, server, jan)];
		await use({ id, slug, anna: pages[0], jan: pages[1], accounts: { anna, jan } });
		for (const page of pages) await page.context().close();
	}
});

export { expect } from '@playwright/test';

/** A browser of one's own, signed in through the page that everybody uses. */
export async function signedIn(browser: Browser, server: Server, who: Account): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url });
	const page = await context.newPage();
	await page.goto('/logowanie');
	await page.getByLabel('E-mail').fill(who.email);
	await page.getByLabel('Hasło').fill(who.password);
	await page.getByRole('button', { name: 'Zaloguj się' }).click();
	await page.waitForURL((url) => url.pathname !== '/logowanie');
	return page;
}
