import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { PUBLISHABLE, SECRET, type Server } from '../support/server.ts';
import { expect, test } from './support.ts';

/* A backup is restored while somebody works without a line: what he wrote comes along, the rest does not. */

const saved = (page: Page) =>
	page
		.getByRole('status')
		.filter({ hasText: /^\s*Zapisano/ })
		.first();

test('after a restore one’s unsent values are set, and a changed text stands beside', async ({
	server,
	together: { slug, anna, jan }
}) => {
	const file = join(server.dataDir, 'all.backup');
	await jan.goto(`/p/${slug}/partnerzy`);
	await jan.getByRole('button', { name: 'Dodaj partnera' }).first().click();
	await jan.getByLabel('Nazwa organizacji').fill('Biblioteka');
	await jan.getByLabel('Forma prawna').selectOption({ index: 2 });
	const form = jan.getByRole('form', { name: 'Nowy partner' });
	await form.getByRole('button', { name: 'Dodaj partnera' }).click();
	await expect(saved(jan)).toBeVisible();
	await anna.goto(`/p/${slug}/profil`);
	await write(anna, 'Przed kopią.');
	await expect(saved(anna)).toBeVisible();
	command(server, 'backup', file);

	// stored, but after the backup: it does not come back through anybody's browser
	await jan.getByRole('button', { name: 'Dodaj partnera' }).first().click();
	await jan.getByLabel('Nazwa organizacji').fill('Po kopii');
	await jan.getByLabel('Forma prawna').selectOption({ index: 2 });
	await form.getByRole('button', { name: 'Dodaj partnera' }).click();
	await expect(saved(jan)).toBeVisible();

	await anna.context().setOffline(true);
	await expect(anna.getByRole('status').filter({ hasText: 'Offline' }).first()).toBeVisible();
	await write(anna, ' Bez zasięgu.');
	await expect(anna.getByRole('status').filter({ hasText: 'czeka' }).first()).toBeVisible();
	command(server, 'restore', file);
	await anna.context().setOffline(false);
	await expect(anna.getByText('Dokument odtworzono')).toBeVisible();
	await anna.getByRole('button', { name: 'Odśwież stronę' }).click();

	await expect(anna.getByText('Twoje niewysłane zmiany są z powrotem')).toBeVisible();
	await expect(anna.getByText('1 tekst ma już inną treść', { exact: false })).toBeVisible();
	const text = anna.locator('[contenteditable=true]').first();
	await expect(text).toContainText('Przed kopią.');
	await expect(text).toContainText('Wersja obok (Anna');
	await expect(text).toContainText('Bez zasięgu.');
	await expect(saved(anna)).toBeVisible();

	await jan.goto(`/p/${slug}/profil`);
	await expect(jan.getByText('Wersja obok (Anna', { exact: false }).first()).toBeVisible();
	await jan.goto(`/p/${slug}/partnerzy`);
	await expect(jan.getByRole('heading', { name: 'Biblioteka' })).toBeVisible();
	await expect(jan.getByRole('heading', { name: 'Po kopii' })).toHaveCount(0);
	// once: a reload adds nothing
	await anna.reload();
	await expect(saved(anna)).toBeVisible();
	await expect(anna.getByText('Wersja obok (Anna', { exact: false })).toHaveCount(1);
});

async function write(page: Page, words: string) {
	const answer = page.locator('[contenteditable=true]').first();
	if (!(await answer.isVisible()))
		await page
			.getByRole('button', { name: /Zacznij pisać|Pisz/ })
			.first()
			.click();
	await answer.click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type(words);
}

/** As its operator does it, while the server runs. */
function command(server: Server, name: 'backup' | 'restore', file: string) {
	execFileSync(process.execPath, [`src/${name}.ts`, file], {
		env: {
			...{ ...process.env, DATA_DIR: server.dataDir, PORT: new URL(server.url).port },
			...{ HOST: '127.0.0.1', DEMO: '1' },
			...{ SUPABASE_PUBLISHABLE_KEY: PUBLISHABLE, SUPABASE_SECRET_KEY: SECRET }
		}
	});
}
