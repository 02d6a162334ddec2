import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { LIMITS } from '#lib/sync/wire.ts';
import { Content } from './content.ts';
import { inspect } from './gate.ts';

function updatesOf(...texts: string[]): Uint8Array[] {
	const doc = new Y.Doc();
	return texts.map((text) => {
		let update!: Uint8Array;
		doc.once('update', (bytes: Uint8Array) => (update = bytes));
		doc.getText('t').insert(doc.getText('t').length, text);
		return update;
	});
}

function take(content: Content, update: Uint8Array) {
	const summary = inspect(update);
	content.check(update, summary);
	return content.take([update], content.foresee(update, summary));
}

test('updates that wait are there when somebody looks', () => {
	const content = new Content([]);
	for (const update of updatesOf('a', 'b', 'c')) take(content, update);
	expect(content.current().getText('t').toString()).toBe('abc');
});

test('an update that is there already, deletions included, brings nothing', () => {
	const doc = new Y.Doc();
	doc.getText('t').insert(0, 'abc');
	const before = Y.encodeStateAsUpdate(doc);
	doc.getText('t').delete(1, 1);
	const content = new Content([before]);
	const deleting = inspect(Y.encodeStateAsUpdate(doc));
	expect(content.has(inspect(before))).toBe(true);
	expect(content.has(deleting)).toBe(false);
	take(content, Y.encodeStateAsUpdate(doc));
	expect(content.has(deleting)).toBe(true);
});

test('what refers to unknown content is taken in, waits, and is there when the rest comes', () => {
	const [a, b, c] = updatesOf('a', 'b', 'c');
	const content = new Content([]);
	take(content, a);
	take(content, c);
	expect(content.current().getText('t').toString()).toBe('a');
	take(content, b);
	expect(content.current().getText('t').toString()).toBe('abc');
});

test('too much that refers to unknown content is refused', () => {
	const [, ...later] = updatesOf('a', ...Array(4).fill('x'.repeat(LIMITS.pending / 3)));
	const content = new Content([]);
	take(content, later[0]);
	take(content, later[1]);
	expect(() => {
		take(content, later[2]);
		take(content, later[3]);
	}).toThrow('unknown');
});

test('a document does not grow beyond its limit', () => {
	const size = LIMITS.update - 100;
	const content = new Content([]);
	expect(() => {
		for (let n = 0; n < 60; n++) take(content, updatesOf('x'.repeat(size))[0]);
	}).toThrow('document too large');
	expect(content.encode().length).toBeLessThanOrEqual(LIMITS.document);
});
