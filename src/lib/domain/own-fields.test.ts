import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { places } from './places.ts';
import {
	dropField,
	FIELD_TYPES,
	fieldProblem,
	keepField,
	MOST_FIELDS,
	ownFields,
	ownProblem,
	ownValue,
	saveField,
	type FieldDraft
} from './own-fields.ts';
import { add, setField } from './workspace.ts';

const plain: Omit<FieldDraft, 'label'> = { type: 'text', options: [], public: false };

test('a field is defined once, offered in order, and its value stands in the place', () => {
	const doc = new Y.Doc();
	const heating = saveField(doc, {
		label: 'Ogrzewanie zimą',
		type: 'choice',
		options: ['gaz', 'węgiel', 'brak'],
		public: true
	});
	const keys = saveField(doc, { ...plain, label: 'Klucze' });
	expect([heating, keys]).toEqual(['ogrzewanie-zima', 'klucze']);
	expect(ownFields(doc).map(({ label }) => label)).toEqual(['Ogrzewanie zimą', 'Klucze']);

	const id = add(doc, 'places', { name: 'Świetlica' });
	setField(doc, 'places', id, `x:${heating}`, 'węgiel');
	const [place] = places(doc);
	expect(ownValue(ownFields(doc)[0], place.custom)).toBe('węgiel');
	expect(ownValue(ownFields(doc)[1], place.custom)).toBe(null);
});

test('two fields of the same name are told apart, a changed one keeps its values', () => {
	const doc = new Y.Doc();
	const first = saveField(doc, { ...plain, label: 'Piętro' });
	const second = saveField(doc, { ...plain, label: 'Piętro' });
	expect([first, second]).toEqual(['pietro', 'pietro-2']);
	expect(saveField(doc, { ...plain, label: 'Na którym piętrze' }, first)).toBe(first);
	expect(ownFields(doc).map(({ id, label }) => [id, label])).toEqual([
		['pietro', 'Na którym piętrze'],
		['pietro-2', 'Piętro']
	]);
});

test('a field put away is not offered, and comes back with its values', () => {
	const doc = new Y.Doc();
	const id = saveField(doc, { ...plain, label: 'Piec' });
	dropField(doc, id);
	expect(ownFields(doc)).toEqual([]);
	expect(saveField(doc, { ...plain, label: 'Piec' })).toBe('piec-2'); // the old key is not used again
	keepField(doc, id);
	expect(
		ownFields(doc)
			.map(({ id }) => id)
			.sort()
	).toEqual(['piec', 'piec-2']);
});

test('two people who define a field at once both keep one', () => {
	const [anna, jan] = [new Y.Doc(), new Y.Doc()];
	saveField(anna, { ...plain, label: 'Piec' });
	saveField(jan, { ...plain, label: 'Studnia' });
	Y.applyUpdate(anna, Y.encodeStateAsUpdate(jan));
	Y.applyUpdate(jan, Y.encodeStateAsUpdate(anna));
	expect(ownFields(anna)).toEqual(ownFields(jan));
	expect(ownFields(anna)).toHaveLength(2);
});

test('a definition without a name, with one answer to choose or beyond the limit is refused', () => {
	expect(fieldProblem({ ...plain, label: ' ' })?.code).toBe('required');
	expect(fieldProblem({ ...plain, label: 'x'.repeat(81) })?.code).toBe('too-long');
	expect(fieldProblem({ ...plain, type: 'choice', options: ['a'], label: 'x' })?.code).toBe(
		'out-of-range'
	);
	const doc = new Y.Doc();
	for (let n = 0; n < MOST_FIELDS; n++) saveField(doc, { ...plain, label: `Pole ${n}` });
	expect(() => saveField(doc, { ...plain, label: 'Jeszcze jedno' })).toThrow('out-of-range');
});

test('a value must be of its type', () => {
	const of = (type: (typeof FIELD_TYPES)[number], value: string | number | boolean) =>
		ownProblem({ id: 'a', label: 'A', type, options: ['tak'], public: false, order: '' }, value)
			?.code ?? null;
	expect(of('number', 2.5)).toBe(null);
	expect(of('number', '2,5')).toBe('not-a-number');
	expect(of('number', NaN)).toBe('not-a-number');
	expect(of('yesno', false)).toBe(null);
	expect(of('yesno', 'nie')).toBe('not-in-list');
	expect(of('date', '2026-06')).toBe(null);
	expect(of('date', '6.2026')).toBe('not-a-date');
	expect(of('choice', 'tak')).toBe(null);
	expect(of('choice', 'może')).toBe('not-in-list');
	expect(of('text', 'x'.repeat(501))).toBe('too-long');
});

test('whatever a broken client left among the definitions, reading gives fields of the right shape', () => {
	const part = fc.oneof(
		fc.string(),
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		fc.array(fc.string())
	);
	const value = fc.oneof(
		part,
		fc.record(
			{
				label: part,
				type: fc.oneof(part, fc.constantFrom(...FIELD_TYPES)),
				options: part,
				order: part
			},
			{ requiredKeys: [], noNullPrototype: true }
		)
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.string(), value)), (entries) => {
			const doc = new Y.Doc();
			for (const [key, each] of entries) doc.getMap('meta').set(`field:${key}`, each);
			for (const field of ownFields(doc)) {
				expect(field.label.trim()).not.toBe('');
				expect(FIELD_TYPES).toContain(field.type);
				expect(field.options.every((option) => typeof option === 'string')).toBe(true);
				expect(ownValue(field, { [field.id]: 'x' })).not.toBe(undefined);
			}
		})
	);
});
