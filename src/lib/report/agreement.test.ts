import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	agreement,
	agreementText,
	agreementTrees,
	fillAgreement,
	setParty,
	setTerm
} from '#lib/domain/agreement.ts';
import { add, mark, textOf } from '#lib/domain/workspace.ts';
import { outline, template } from './agreement.ts';

const of = (doc: Y.Doc) => outline(agreement(doc), agreementTrees(doc), 'Olkusz');

function signed() {
	const doc = new Y.Doc();
	const library = add(doc, 'partners', {
		...{ name: 'Biblioteka', form: 'culture_institution', status: 'cooperating', role: 'leader' },
		...{ givesNote: 'sala w środy', capacity: '20 godzin miesięcznie', nip: '6372012345' }
	});
	mark(doc, 'partners', library, 'gives', 'room', true);
	const kgw = add(doc, 'partners', { name: 'KGW', form: 'kgw', status: 'invited' });
	add(doc, 'equipment', { kind: 'laptop', owner: library, quantity: 12, lending: 'yes' });
	add(doc, 'equipment', { kind: 'drone', owner: library, quantity: 1, lending: 'no' });
	return { doc, library, kgw };
}

test('who cooperates takes part, unless somebody chose otherwise', () => {
	const { doc, library, kgw } = signed();
	const names = () => agreement(doc).shares.map(({ partner }) => partner.name);
	expect(names()).toEqual(['Biblioteka']);
	setParty(doc, kgw, true);
	expect(names()).toEqual(['Biblioteka', 'KGW']);
	setParty(doc, library, false);
	expect(names()).toEqual(['KGW']);
	expect(agreement(doc).others.map(({ name }) => name)).toEqual(['Biblioteka']);
});

test('the annex says who gives what, how much, and what is lent', () => {
	const { doc } = signed();
	expect(of(doc).pledges.rows).toEqual([
		[
			...['Biblioteka', 'sala: sala w środy', '20 godzin miesięcznie', 'do uzgodnienia'],
			...['do uzgodnienia', 'zaproponowana']
		],
		[
			...['Biblioteka', 'użyczenie: laptop', '12\u00a0sztuk', 'do uzgodnienia'],
			...['do uzgodnienia', 'zaproponowana']
		]
	]);
});

test('parties have their form and numbers, and a blank for the person', () => {
	const [parties] = of(signed().doc).parts;
	expect(parties.lines).toEqual([
		'1. Biblioteka, samorządowa instytucja kultury (biblioteka, dom kultury), NIP 6372012345, rola: lider; reprezentuje: ……………………'
	]);
});

test('area and time stand in Polish, blanks where nothing was agreed', () => {
	const { doc } = signed();
	const line = () => of(doc).parts[2].lines[0];
	expect(line()).toBe('Obszar: gmina Olkusz. Czas: od …………………… do …………………….');
	setTerm(doc, 'from', '2027-01-01');
	setTerm(doc, 'until', '2028-12-31');
	expect(line().replaceAll('\u00a0', ' ')).toBe(
		'Obszar: gmina Olkusz. Czas: od 1 stycznia 2027 r. do 31 grudnia 2028 r.'
	);
	expect(of(doc).summary.replaceAll('\u00a0', ' ')).toBe(
		'W skrócie: 1 organizacja, 2 deklaracje wkładu, do 31 grudnia 2028 r.'
	);
	expect(() => setTerm(doc, 'from', 'jutro')).toThrow();
});

test('the template fills what nobody has begun, once, and keeps what is written', () => {
	const { doc } = signed();
	doc.transact(() => {
		const words = new Y.XmlElement('paragraph');
		words.insert(0, [new Y.XmlText('Nasz cel.')]);
		doc.getXmlFragment(agreementText('purpose')).insert(0, [words]);
	});
	expect(fillAgreement(doc, template('Olkusz'))).toBe(12);
	expect(fillAgreement(doc, template('Olkusz'))).toBe(0);
	expect(textOf(doc, agreementText('purpose'))).toBe('Nasz cel.');
	expect(textOf(doc, agreementText('public-information'))).toContain('w gminie Olkusz');
	expect(JSON.stringify(of(doc))).not.toContain('{gmina}');
});

test('twelve paragraphs, two annexes, a line to sign on for each party', () => {
	const { parts, pledges, rules, signatures } = of(signed().doc);
	expect(parts).toHaveLength(12);
	expect([parts[0].number, parts[11].title]).toEqual(['§\u00a01', 'Podpisy']);
	expect([pledges.number, rules.number]).toEqual(['Załącznik\u00a01', 'Załącznik\u00a02']);
	expect(signatures).toEqual(['Biblioteka']);
});

test('whatever a broken client wrote into the settings, there is an agreement', () => {
	const { doc } = signed();
	const meta = doc.getMap<unknown>('meta');
	meta.set('agreement:from', 12);
	meta.set('agreement:until', 'kiedyś');
	meta.set('agreement:party:__proto__', 'tak');
	expect(agreement(doc)).toMatchObject({ from: null, until: null });
	expect(of(doc).signatures).toEqual(['Biblioteka']);
});
