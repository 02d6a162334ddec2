import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	chipsIn,
	chipState,
	figureRef,
	followChips,
	freezeChips,
	parseFigureRef,
	refreshChip,
	tellChips,
	type Chip,
	type FigureRef,
	type Known
} from './chips.ts';
import { fragmentToTree, treeToText, type Block } from './richtext.ts';

const AGED = 'bdl_634989_share_65plus@121205';
const chip = (ref: string, text: string, more: Partial<Chip> = {}): Chip => ({
	type: 'chip',
	kind: 'figure',
	ref,
	text,
	frozen: false,
	...more
});
const old = chip(`${AGED}:2023`, '24,1% (gmina Olkusz, 2023, GUS)');
const NOW = { ref: `${AGED}:2025`, text: '25,2% (gmina Olkusz, 2025, GUS)', said: '25,2%' };
const SPEED = { ref: 'local:fi-1', text: '120 Mb/s (dane lokalne, 2026)', said: '120 Mb/s' };
const known: Known = (ref) =>
	ref.of === 'local' ? (ref.id === 'fi-1' ? SPEED : null) : ref.unit === '121205' ? NOW : null;

test('a reference is read as it was written, whatever it names', () => {
	const part = fc.stringMatching(/^[a-zA-Z0-9_.-]{1,40}$/);
	const ref: fc.Arbitrary<FigureRef> = fc.oneof(
		fc.record({
			of: fc.constant('public' as const),
			code: part,
			unit: fc.stringMatching(/^(\d{2}|\d{4}|\d{6})$/),
			year: fc.option(fc.integer({ min: 1900, max: 2100 }))
		}),
		fc.record({ of: fc.constant('local' as const), id: fc.stringMatching(/^[\w-]{1,64}$/) })
	);
	fc.assert(
		fc.property(ref, (one) => {
			expect(parseFigureRef(figureRef(one))).toEqual(one);
		})
	);
});

test('references of the first release, with seven digits or with spaces are read too', () => {
	const read = { of: 'public', code: 'population', year: 2025 };
	expect(parseFigureRef('population@gmina:2025')).toEqual({ ...read, unit: 'gmina' });
	expect(parseFigureRef('population@wojewodztwo:2025')).toEqual({ ...read, unit: 'wojewodztwo' });
	expect(parseFigureRef('population@1212053:2025')).toEqual({ ...read, unit: '121205' });
	expect(parseFigureRef(' population@12 ')).toEqual({ ...read, unit: '12', year: null });
});

test('what names no figure is no reference, and nothing throws', () => {
	for (const bad of [
		'',
		'bdl:634989',
		'@',
		'x@y',
		'x@123:2025',
		'local:',
		'local:a b',
		'__proto__'
	])
		expect(parseFigureRef(bad)).toBeNull();
	fc.assert(
		fc.property(fc.string(), fc.string(), fc.string(), (kind, ref, text) => {
			chipState({ kind, ref, text, frozen: false }, () => null);
		})
	);
});

test('a newer year, or another value of the same year, makes a chip stale', () => {
	expect(chipState(old, known)).toBe('stale');
	expect(chipState(chip(`${AGED}:2025`, '25,3% (gmina Olkusz, 2025, GUS)'), known)).toBe('stale');
	expect(chipState(chip(`${AGED}:2025`, '25,2% (2025, GUS)'), known)).toBe('current');
	expect(chipState(chip(`${AGED}:2026`, '25,9% (gmina Olkusz, 2026, GUS)'), known)).toBe('current');
	expect(chipState(chip(AGED, '25%'), known)).toBe('current');
});

test('frozen, unknown and other chips are never marked', () => {
	expect(chipState({ ...old, frozen: true }, known)).toBe('frozen');
	expect(chipState(chip('bdl:634989', '25,2%'), known)).toBe('plain');
	expect(chipState(chip('population@121101:2020', '9000'), known)).toBe('plain');
	expect(chipState({ ...old, kind: 'weather' }, known)).toBe('plain');
});

test('a local figure is followed, and one that was removed says so', () => {
	expect(chipState(chip('local:fi-1', '90 Mb/s (dane lokalne, 2026)'), known)).toBe('stale');
	expect(chipState(chip('local:fi-1', SPEED.text), known)).toBe('current');
	expect(chipState(chip('local:fi-9', '7'), known)).toBe('gone');
});

test('replacing takes the newest words and their year, once; a frozen chip stays', () => {
	const fresh = refreshChip(old, known);
	expect(fresh).toEqual(chip(NOW.ref, NOW.text));
	expect(refreshChip(fresh, known)).toBe(fresh);
	const frozen = { ...old, frozen: true };
	expect(refreshChip(frozen, known)).toBe(frozen);
});

test('a text follows local figures alone; freezing keeps every word and ends the marks', () => {
	const tree: Block[] = [
		{ type: 'paragraph', content: [{ type: 'text', text: 'Łącze: ' }, chip('local:fi-1', '90')] },
		{ type: 'bulletList', items: [[{ type: 'paragraph', content: [old] }]] },
		{ type: 'quote', content: [{ type: 'heading', level: 2, content: [old] }] }
	];
	const followed = followChips(tree, known);
	expect(chipsIn(followed).map(({ text }) => text)).toEqual([SPEED.text, old.text, old.text]);

	const frozen = freezeChips(followed);
	expect(treeToText(frozen)).toBe(treeToText(followed));
	expect(chipsIn(frozen).map((one) => chipState(one, known))).toEqual(Array(3).fill('frozen'));
	expect(chipsIn(tree)[0].text).toBe('90');
});

test('people who write beside a figure while it gets new words keep both, in any order', () => {
	const edits = fc.array(
		fc.oneof(
			fc.record({ kind: fc.constant('write' as const), at: fc.nat(9), text: fc.string() }),
			fc.record({ kind: fc.constant('tell' as const), text: fc.stringMatching(/^[a-z0-9 ]+$/) })
		),
		{ maxLength: 6 }
	);
	fc.assert(
		fc.property(edits, edits, (hers, his) => {
			const [anna, jan] = [new Y.Doc(), new Y.Doc()];
			const paragraph = new Y.XmlElement('paragraph');
			anna.getXmlFragment('text:r:body').insert(0, [paragraph]);
			paragraph.insert(0, [element('local:fi-1', 'false'), new Y.XmlText('słowa')]);
			paragraph.insert(0, [element('local:fi-1', 'true')]);
			Y.applyUpdate(jan, Y.encodeStateAsUpdate(anna));

			for (const [doc, edits] of [
				[anna, hers],
				[jan, his]
			] as const)
				for (const edit of edits) {
					const words = (doc.getXmlFragment('text:r:body').get(0) as Y.XmlElement).get(2);
					if (edit.kind === 'tell') tellChips(doc, 'fi-1', edit.text);
					else if (words instanceof Y.XmlText)
						words.insert(Math.min(edit.at, words.length), edit.text);
				}
			Y.applyUpdate(jan, Y.encodeStateAsUpdate(anna));
			Y.applyUpdate(anna, Y.encodeStateAsUpdate(jan));

			const [mine, theirs] = [anna, jan].map((doc) =>
				fragmentToTree(doc.getXmlFragment('text:r:body'))
			);
			expect(mine).toEqual(theirs);
			const [frozen, live] = chipsIn(mine);
			expect(frozen.text).toBe('90');
			const told = [...hers, ...his].filter(({ kind }) => kind === 'tell').map(({ text }) => text);
			expect(['90', ...told]).toContain(live.text);
			expect(chipsIn(mine)).toHaveLength(2);
		})
	);
});

function element(ref: string, frozen: string): Y.XmlElement {
	const made = new Y.XmlElement('chip');
	for (const [key, value] of Object.entries({ kind: 'figure', ref, text: '90', frozen }))
		made.setAttribute(key, value);
	return made;
}
