import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Draft, REST_MS } from './draft.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('writes after a rest, not per keystroke', () => {
	const { draft, written } = field('');
	draft.enter();
	for (const text of ['B', 'Bi', 'Bib']) draft.text = text;
	expect(written).toEqual([]);
	vi.advanceTimersByTime(REST_MS);
	expect(written).toEqual(['Bib']);
});

test('writes when it is left, once, without spaces at the ends', () => {
	const { draft, written } = field('');
	draft.enter();
	draft.text = ' Remiza ';
	draft.leave();
	vi.advanceTimersByTime(5 * REST_MS);
	expect(written).toEqual(['Remiza']);
	expect(draft.text).toBe('Remiza');
});

test('somebody else does not overwrite what is being typed', () => {
	const { draft, remote, written } = field('Dom kultury');
	draft.enter();
	draft.text = 'Dom kultury w Troksie';
	remote('Świetlica');
	expect(draft.text).toBe('Dom kultury w Troksie');
	draft.leave();
	expect(written).toEqual(['Dom kultury w Troksie']);
});

test('a field that rests in the middle of a word keeps its space and shows a newer change', () => {
	const { draft, remote } = field('');
	draft.enter();
	draft.text = 'Dom ';
	vi.advanceTimersByTime(REST_MS);
	expect(draft.text).toBe('Dom ');
	remote('Dom strażaka');
	expect(draft.text).toBe('Dom strażaka');
});

test('what is wrong stays on screen and is not written', () => {
	const { draft, written } = field('12', (text) => (/^\d*$/.test(text) ? null : 'Wpisz liczbę.'));
	draft.enter();
	draft.text = 'dwanaście';
	draft.leave();
	expect(draft.fault).toBe('Wpisz liczbę.');
	expect(draft.text).toBe('dwanaście');
	expect(written).toEqual([]);

	draft.text = '13';
	expect(draft.fault).toBe(null);
	draft.leave();
	expect(written).toEqual(['13']);
});

test('leaving without typing writes nothing', () => {
	const { draft, written } = field('Biblioteka');
	draft.enter();
	draft.leave();
	expect(written).toEqual([]);
});

function field(start: string, check?: (text: string) => string | null) {
	let value = $state(start);
	const written: string[] = [];
	const draft = new Draft({
		value: () => value,
		write: (text) => {
			written.push(text);
			value = text;
		},
		check
	});
	const remote = (text: string) => {
		value = text;
		flushSync();
	};
	return { draft, written, remote };
}
