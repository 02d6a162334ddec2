import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { here, keepLocale } from './locale.ts';
import { m } from './paraglide/messages.js';

afterEach(() => vi.unstubAllGlobals());

test('a browser speaks the language of its page, and reads no cookie for it', () => {
	const { document } = new JSDOM('<html lang="en">').window;
	const cookies = vi.spyOn(document, 'cookie', 'get');
	vi.stubGlobal('document', document);
	keepLocale();
	expect(here()).toBe('en');
	const english = m.common_cancel();
	document.documentElement.lang = 'pl';
	expect(here()).toBe('pl');
	expect(m.common_cancel()).not.toBe(english);
	expect(cookies).not.toHaveBeenCalled();
});
