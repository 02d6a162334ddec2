import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { add, setField, textOf } from '#lib/domain/workspace.ts';
import { rescueText, touchedBy } from './touched.ts';

test('own edits are remembered by field and by text, others’ are not', () => {
	const { doc, touched } = watched();
	const other = new Y.Doc();
	const id = add(other, 'places', { name: 'Biblioteka', category: 'library' });
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
	expect([...touched]).toEqual([]);

	setField(doc, 'places', id, 'name', 'Biblioteka w Olkuszu');
	const paragraph = new Y.XmlElement('paragraph');
	doc.getXmlFragment('text:section:villages').insert(0, [paragraph]);
	paragraph.insert(0, [new Y.XmlText('Najdalej ma Zederman.')]);
	expect([...touched].sort()).toEqual([`places/${id}/name`, 'text:section:villages']);
});

test('a rescue file holds what was touched, in words', () => {
	const { doc, touched } = watched();
	const id = add(doc, 'needs', { title: 'Recepta w telefonie' });
	setField(doc, 'needs', id, 'situation', '„Nie mam kogo zapytać.”');
	const text = rescueText(doc, [...touched], textOf);
	expect(text).toContain(`needs/${id}/situation\n„Nie mam kogo zapytać.”`);
	expect(text).toContain('Recepta w telefonie');
});

function watched() {
	const doc = new Y.Doc();
	const touched = new Set<string>();
	doc.on('update', (_update, _origin, _doc, transaction) => {
		for (const place of touchedBy(transaction)) touched.add(place);
	});
	return { doc, touched };
}
