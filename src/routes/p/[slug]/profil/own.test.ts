import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { chipsIn } from '#lib/domain/chips.ts';
import { figures } from '#lib/domain/figures.ts';
import { fragmentToTree } from '#lib/domain/richtext.ts';
import { localInsertable } from '#lib/indicators/insertable.ts';
import { writtenBy } from '../names.ts';
import { correct, enter, typedOf } from './own.ts';

const VALUES = {
	label: 'Domy bez internetu',
	value: 120,
	unit: 'domy',
	year: 2026,
	source: 'sołtysi'
};
const ANNA = '0b0c1f6e-7f0b-4a52-9f52-1f6f6c1d8a01';
const JAN = '0b0c1f6e-7f0b-4a52-9f52-1f6f6c1d8a02';

test('a figure knows who wrote it and when, and who changed it last; names are not in the document', () => {
	const doc = new Y.Doc();
	const id = enter(doc, VALUES, ANNA, '2026-11-24');
	correct(doc, id, { value: 130 }, JAN, '2026-11-25');
	const [figure] = figures(doc);
	expect(figure).toMatchObject({ ...VALUES, value: 130, createdBy: ANNA, changedBy: JAN });
	expect(writtenBy(figure, { [ANNA]: 'Anna', [JAN]: 'Jan' })).toBe(
		'Wpisano 24.11.2026, Anna. Zmieniono 25.11.2026, Jan.'
	);
	expect(writtenBy(figure, { [JAN]: 'Jan' })).toBe(
		'Wpisano 24.11.2026, ktoś spoza obecnego składu. Zmieniono 25.11.2026, Jan.'
	);
	expect(writtenBy({ ...figure, createdBy: null, changedAt: null }, {})).toBe(
		'Wpisano 24.11.2026.'
	);
	expect(writtenBy({ ...figure, createdAt: null, createdBy: null, changedAt: null }, {})).toBe('');
});

test('a form begins with what the figure says, as it is typed in Polish', () => {
	const doc = new Y.Doc();
	enter(doc, { ...VALUES, value: 12.5 }, ANNA, '2026-11-24');
	expect(typedOf(figures(doc)[0])).toMatchObject({
		value: '12,5',
		year: '2026',
		label: VALUES.label
	});
});

test('what may not be written changes nothing, also not the chips', () => {
	const [doc, id] = withChip();
	const before = texts(doc);
	expect(() => correct(doc, id, { year: 2000, value: 1e99 }, JAN, '2026-11-25')).toThrow();
	expect(texts(doc)).toEqual(before);
	expect(figures(doc)[0]).toMatchObject({ value: 120, year: 2026, changedBy: null });
});

test('two people who correct a figure apart agree, other fields of both stay, and texts follow one of them', () => {
	const change = fc.record(
		{
			value: fc.integer({ min: 0, max: 9999 }),
			year: fc.integer({ min: 1990, max: 2030 }),
			source: fc.stringMatching(/^[a-z ]{1,20}$/)
		},
		{ requiredKeys: [] }
	);
	fc.assert(
		fc.property(change, change, (hers, his) => {
			const [anna, id] = withChip();
			const jan = new Y.Doc();
			Y.applyUpdate(jan, Y.encodeStateAsUpdate(anna));
			correct(anna, id, hers, ANNA, '2026-11-25');
			correct(jan, id, his, JAN, '2026-11-25');
			const told = [texts(anna), texts(jan)].flat();
			Y.applyUpdate(jan, Y.encodeStateAsUpdate(anna));
			Y.applyUpdate(anna, Y.encodeStateAsUpdate(jan));

			expect(figures(anna)).toEqual(figures(jan));
			expect(texts(anna)).toEqual(texts(jan));
			expect(told).toContain(texts(anna)[0]);
			const [now] = figures(anna);
			for (const key of ['value', 'year', 'source'] as const) {
				const written = [hers[key], his[key]].filter((one) => one !== undefined);
				expect(written.length ? written : [VALUES[key]]).toContain(now[key]);
			}
		})
	);
});

/** A document with one figure, and a text that says it. */
function withChip(): [Y.Doc, string] {
	const doc = new Y.Doc();
	const id = enter(doc, VALUES, ANNA, '2026-11-24');
	const chip = new Y.XmlElement('chip');
	const { ref, text } = localInsertable(figures(doc)[0])!;
	for (const [key, value] of Object.entries({ kind: 'figure', ref, text }))
		chip.setAttribute(key, value);
	const paragraph = new Y.XmlElement('paragraph');
	doc.getXmlFragment('text:section:villages').insert(0, [paragraph]);
	paragraph.insert(0, [chip]);
	return [doc, id];
}

const texts = (doc: Y.Doc) =>
	chipsIn(fragmentToTree(doc.getXmlFragment('text:section:villages'))).map(({ text }) => text);
