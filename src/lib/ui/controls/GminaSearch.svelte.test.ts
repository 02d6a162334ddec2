import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import GminaSearch, { type Hit } from './GminaSearch.svelte';

const hit = (teryt: string, name: string, powiat: string): Hit => ({
	teryt,
	name,
	kind: 'wiejska',
	powiat,
	wojewodztwo: 'małopolskie'
});
const olkuski = hit('1212032', 'Bolesław', 'olkuski');
const dabrowski = hit('1204022', 'Bolesław', 'dąbrowski');

let picked: Hit[];
let answers: Map<string, (hits: Hit[]) => void>;
let component: object;

beforeEach(() => {
	picked = [];
	answers = new Map();
	component = mount(GminaSearch, {
		target: document.body,
		props: {
			action: '/',
			search: (typed: string) => new Promise<Hit[]>((resolve) => answers.set(typed, resolve)),
			onpick: (one: Hit) => picked.push(one)
		}
	});
	flushSync();
});

afterEach(() => unmount(component));

test('two gminas of one name are told apart by their powiat, with what was typed marked', async () => {
	await type('boles', [dabrowski, olkuski]);
	expect(options().map((option) => option.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
		'Bolesław, gmina wiejska powiat dąbrowski, małopolskie',
		'Bolesław, gmina wiejska powiat olkuski, małopolskie'
	]);
	expect(options()[0].querySelector('mark')?.textContent).toBe('Boles');
});

test('the arrows walk through the list and round it, Enter picks, Escape closes', async () => {
	await type('boles', [dabrowski, olkuski]);
	press('ArrowUp');
	expect(field().getAttribute('aria-activedescendant')).toBe(options()[1].id);
	press('ArrowDown');
	expect(options()[0].getAttribute('aria-selected')).toBe('true');
	press('Enter');
	expect(picked).toEqual([dabrowski]);
	press('Escape');
	expect(field().getAttribute('aria-expanded')).toBe('false');
});

test('an answer to what was typed before does not replace the answer to what is typed now', async () => {
	field().value = 'bol';
	field().dispatchEvent(new Event('input', { bubbles: true }));
	await type('bolesław', [olkuski]);
	answers.get('bol')?.([dabrowski, olkuski]);
	await Promise.resolve();
	flushSync();
	expect(options()).toHaveLength(1);
});

test('nothing found is said in words, with a way out', async () => {
	await type('zzzz', []);
	expect(document.querySelector('[role=status]')?.textContent).toBe(
		'Nie ma takiej gminy. Sprawdźcie powiat.'
	);
});

const field = () => document.querySelector<HTMLInputElement>('[role=combobox]')!;
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];

async function type(text: string, hits: Hit[]) {
	field().value = text;
	field().dispatchEvent(new Event('input', { bubbles: true }));
	await vi.waitFor(() => expect(answers.has(text)).toBe(true));
	answers.get(text)?.(hits);
	await Promise.resolve();
	await Promise.resolve();
	flushSync();
}

function press(key: string) {
	field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	flushSync();
}
