import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Live } from './live.svelte.ts';

const titles = (doc: Y.Doc) =>
	[...doc.getMap<Y.Map<string>>('places').values()].map((each) => each.get('title'));

test('an effect runs again when its root changes, and only then', () => {
	const doc = new Y.Doc();
	const live = new Live(doc, ['places'], titles);
	const seen: unknown[] = [];
	const stop = $effect.root(() => {
		$effect(() => void seen.push(live.current));
	});
	flushSync();
	expect(seen).toEqual([[]]);

	doc.getMap('places').set('a', new Y.Map([['title', 'Biblioteka']]));
	flushSync();
	expect(seen.at(-1)).toEqual(['Biblioteka']);

	const before = seen.length;
	doc.getMap('needs').set('n', new Y.Map());
	doc.getXmlFragment('text:a:note').insert(0, [new Y.XmlText('pisze')]);
	flushSync();
	expect(seen.length).toBe(before);
	stop();
});

test('a change inside an entity is seen, and one reading serves many', () => {
	const doc = new Y.Doc();
	let readings = 0;
	const live = new Live(doc, ['places'], (from) => (readings++, titles(from)));
	doc.getMap('places').set('a', new Y.Map([['title', 'Remiza']]));
	const seen: unknown[] = [];
	const stop = $effect.root(() => {
		$effect(() => void live.current);
		$effect(() => void seen.push(live.current));
	});
	flushSync();
	const once = readings;
	doc.getMap<Y.Map<string>>('places').get('a')!.set('title', 'Remiza OSP');
	flushSync();
	expect(seen.at(-1)).toEqual(['Remiza OSP']);
	expect(readings - once).toBe(1);
	stop();
});

test('a text that a list shows is read at most once a second', () => {
	vi.useFakeTimers();
	const doc = new Y.Doc();
	const text = doc.getXmlFragment('text:a:note');
	const live = new Live(doc, ['text:a:note'], () => text.length);
	const seen: unknown[] = [];
	const stop = $effect.root(() => {
		$effect(() => void seen.push(live.current));
	});
	flushSync();
	for (let i = 0; i < 5; i++) text.insert(0, [new Y.XmlText('a')]);
	flushSync();
	expect(seen).toEqual([0]);
	vi.advanceTimersByTime(1_000);
	flushSync();
	expect(seen).toEqual([0, 5]);
	stop();
	vi.useRealTimers();
});

test('outside an effect it reads afresh', () => {
	const doc = new Y.Doc();
	const live = new Live(doc, ['places'], titles);
	expect(live.current).toEqual([]);
	doc.getMap('places').set('a', new Y.Map([['title', 'Szkoła']]));
	expect(live.current).toEqual(['Szkoła']);
});
