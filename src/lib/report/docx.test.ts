import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { agreement, agreementText, agreementTrees, fillAgreement } from '#lib/domain/agreement.ts';
import { add, mark } from '#lib/domain/workspace.ts';
import { unzipped } from '../../../tests/support/zip.ts';
import { outline, template } from './agreement.ts';
import { agreementDocx } from './docx.ts';

const HOSTILE = 'Koło <b>"Nasze"</b> & \u0001\ud800spółka';
let files: Record<string, string>;
beforeAll(async () => {
	const doc = new Y.Doc();
	const id = add(doc, 'partners', {
		...{ name: HOSTILE, form: 'kgw', status: 'cooperating', givesNote: 'sala & kuchnia' }
	});
	mark(doc, 'partners', id, 'gives', 'room', true);
	const text = doc.getXmlFragment(agreementText('purpose'));
	doc.transact(() => {
		const [list, item, paragraph] = ['bulletList', 'listItem', 'paragraph'].map(
			(name) => new Y.XmlElement(name)
		);
		const words = new Y.XmlText();
		words.insert(0, 'strona', { link: { href: 'https://example.pl/?a=1&b=2' } });
		words.insert(6, ' i pułapka', { link: { href: 'javascript:alert(1)' }, bold: true });
		paragraph.insert(0, [words]);
		item.insert(0, [paragraph]);
		list.insert(0, [item]);
		text.insert(0, [list]);
	});
	fillAgreement(doc, template('Olkusz'));
	const said = outline(agreement(doc), agreementTrees(doc), 'Olkusz');
	files = unzipped(await agreementDocx(said, 'Partnerstwo <Olkusz>'));
});

const body = () => files['word/document.xml'];
/** Texts of the paragraphs that have a style. */
const styled = (style: string) =>
	[...body().matchAll(/<w:p>.*?<\/w:p>/gs)]
		.map(([paragraph]) => paragraph)
		.filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
		.map((paragraph) =>
			[...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
		);

test('every part is well-formed XML, whatever people wrote', () => {
	for (const [name, text] of Object.entries(files)) {
		if (!/\.(xml|rels)$/.test(name)) continue;
		const parser = new SaxesParser();
		parser.on('error', (error) => {
			throw new Error(`${name}: ${error.message}`);
		});
		parser.write(text).close();
	}
	expect(body()).toContain('Koło &lt;b&gt;&quot;Nasze&quot;&lt;/b&gt; &amp; spółka');
	expect(body()).toContain('sala: sala &amp; kuchnia');
});

test('the headings are real: a title, twelve paragraphs and two annexes', () => {
	expect(styled('Title')).toEqual([
		'Porozumienie o współpracy na rzecz edukacji cyfrowej w gminie Olkusz'
	]);
	const headings = styled('Heading1');
	expect(headings).toHaveLength(14);
	expect(headings[0]).toBe('§\u00a01. Strony');
	expect(headings.slice(12)).toEqual([
		'Załącznik\u00a01. Deklaracje wkładu',
		'Załącznik\u00a02. Regulamin pracy'
	]);
});

test('the table has one row that is marked as its head', () => {
	expect(body().match(/<w:tbl>/g)).toHaveLength(1);
	const [first, ...others] = body().match(/<w:tr>.*?<\/w:tr>/gs)!;
	expect(first).toContain('<w:tblHeader/>');
	expect(first).toContain('>Warunek<');
	expect(others).toHaveLength(1);
	expect(others.join('')).not.toContain('tblHeader');
});

test('the language is Polish, the properties have a title', () => {
	expect(files['word/styles.xml']).toContain('<w:lang w:val="pl-PL"');
	expect(files['docProps/core.xml']).toContain(
		'<dc:title>Porozumienie o współpracy na rzecz edukacji cyfrowej w gminie Olkusz</dc:title>'
	);
	expect(files['docProps/core.xml']).toContain(
		'<dc:creator>Partnerstwo &lt;Olkusz&gt;</dc:creator>'
	);
});

test('lists are lists, links lead to pages only', () => {
	expect(body()).toContain('<w:numPr>');
	const links = files['word/_rels/document.xml.rels'];
	expect(links).toContain('https://example.pl/?a=1&amp;b=2');
	expect(links).not.toContain('javascript');
	expect(body()).toContain('i pułapka');
});

test('each party has a line to sign on', () => {
	const text = body().replace(/<[^>]+>/g, ' ');
	expect(text).toContain('(data, podpis, pieczęć)');
	expect(text).toMatch(/reprezentuje: …/);
});
