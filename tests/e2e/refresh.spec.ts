import { expect, test } from '@playwright/test';
import { startGus } from '../support/gus.ts';
import { join, openPartnership, signUp } from '../support/people.ts';
import { startServer } from '../support/server.ts';
import { signedIn } from './support.ts';

/* Figures from GUS by one button, against a server of this machine that answers like GUS. */

test('an animator refreshes the figures of the gmina, an editor cannot, and pages have them at once', async ({
	browser
}) => {
	const gus = await startGus();
	gus.trouble = (_, path) => (path.includes('by-unit') ? '429' : 'ok');
	const server = await startServer({
		env: { BDL_URL: gus.bdlUrl, ULDK_URL: gus.uldkUrl, DEMO: '0' }
	});
	try {
		const [anna, jan] = [await signUp(server, 'Anna'), await signUp(server, 'Jan')];
		const { id, slug } = await openPartnership(server, anna);
		await join(server, anna, jan, id, 'editor');

		// making the partnership asked GUS already, and GUS wants a pause
		const page = await signedIn(browser, server, anna);
		await page.goto(`/p/${slug}/ustawienia`);
		const part = page.getByRole('region', { name: 'Dane z GUS' });
		await expect(part.getByText(/prosi o przerwę: wykorzystany limit zapytań/)).toBeVisible();

		// asked again at once, the quota still holds: no request leaves
		const asked = gus.requests.length;
		await part.getByRole('button', { name: 'Spróbuj teraz' }).click();
		await expect(page.getByText('Poprosiliśmy GUS o dane. Możecie pracować dalej.')).toBeVisible();
		await expect(part.getByText(/prosi o przerwę/)).toBeVisible();
		expect(gus.requests.filter(({ path }) => path.includes('/api/v1')).length).toBeLessThanOrEqual(
			asked
		);

		const reader = await signedIn(browser, server, jan);
		await reader.goto(`/p/${slug}/ustawienia`);
		await expect(reader.getByText('Dane odświeżają animator i koordynator.')).toBeVisible();
		await expect(reader.getByRole('button', { name: 'Spróbuj teraz' })).toHaveCount(0);
		const refused = await reader.request.post(`/p/${slug}/ustawienia?/refresh`, {
			form: {},
			headers: { origin: server.url, accept: 'application/json' }
		});
		expect(await refused.json()).toMatchObject({ type: 'failure', status: 403 });

		// the real outline came meanwhile
		await page.goto('/gmina/1212053');
		await expect(page.getByText('Granice: GUGiK, PRG.')).toBeVisible();
	} finally {
		await server.stop();
		await gus.close();
	}
});

test('figures that GUS has changed are on the public page after one press', async ({ browser }) => {
	const gus = await startGus();
	gus.trouble = () => '500';
	const server = await startServer({
		env: { BDL_URL: gus.bdlUrl, ULDK_URL: gus.uldkUrl, DEMO: '0' }
	});
	try {
		const anna = await signUp(server, 'Ewa');
		const { slug } = await openPartnership(server, anna);
		const page = await signedIn(browser, server, anna);
		await page.goto(`/p/${slug}/porownanie`);
		const part = page.getByRole('region', { name: 'Dane z GUS' });
		await expect(part.getByText(/ma awarię/)).toBeVisible();

		gus.trouble = () => 'ok';
		gus.values.set('72305 121205 2025', { val: 45_001, attrId: 1 });
		await part.getByRole('button', { name: 'Spróbuj teraz' }).click();
		await expect(
			part.getByText(/Sprawdzono \d+\s+wartości: nowe: \d+, zmienione: 1\./)
		).toBeVisible();
		await page.goto('/gmina/1212053');
		await expect(page.getByText(/45\s001/).first()).toBeVisible();

		await page.goto('/wskazniki/population');
		gus.variables.set('72305', {
			...{ id: 72305, subjectId: 'P2137', n1: 'stan w dniu 31 grudnia', level: 6 },
			...{ measureUnitId: 26, measureUnitName: 'osoba', years: [1995, 2025] }
		});
		await page.getByRole('button', { name: 'Sprawdź w GUS' }).click();
		const answer = page.getByRole('table', { name: 'Odpowiedź GUS' });
		await expect(answer.getByRole('row', { name: /Jednostka osoba osoba zgodne/ })).toBeVisible();
		await expect(answer.getByText('1995–2025')).toBeVisible();
	} finally {
		await server.stop();
		await gus.close();
	}
});
