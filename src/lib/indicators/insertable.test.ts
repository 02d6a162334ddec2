import { expect, test } from 'vitest';
import { parseFigureRef } from '#lib/domain/chips.ts';
import type { LocalFigure } from '#lib/domain/figures.ts';
import { insertable, knownIn, localInsertable, localValue, withLocal } from './insertable.ts';
import { access, aged65, assistance, figure, malopolskie, olkusz, powiat } from './samples.ts';

const local = (known: Partial<LocalFigure>) =>
	({
		id: 'fi-1',
		label: 'Prędkość pobierania',
		value: 120,
		unit: 'Mb/s',
		year: 2026,
		source: 'pomiar',
		indicator: '',
		...known
	}) as LocalFigure;
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

test('a chip says the value in words with its area, year and publisher', () => {
	const words = (...of: Parameters<typeof figure>) => plain(insertable(figure(...of), 'pl')?.text);
	expect(words(aged65, olkusz, 25.2)).toBe('25,2% (gmina Olkusz, 2025, GUS)');
	expect(words(assistance, powiat('olkuski'), 205, 2024)).toBe(
		'205 osób na 10 tys. mieszkańców (powiat olkuski, 2024, GUS)'
	);
	expect(words(access, malopolskie, 97.05, 2025, 'Eurostat')).toBe(
		'97,1% (województwo małopolskie, 2025, Eurostat)'
	);
	expect(words(access, olkusz, null)).toBeUndefined();
});

test('a local figure says that it is local; without a value there is nothing to insert', () => {
	expect(plain(localInsertable(local({}))?.text)).toBe('120 Mb/s (dane lokalne, 2026, pomiar)');
	expect(plain(localInsertable(local({ unit: '%', value: 12.5, source: '' }))?.text)).toBe(
		'12,5% (dane lokalne, 2026)'
	);
	expect(localInsertable(local({ value: null }))).toBeNull();
	expect(localValue(local({ value: 0, unit: '' }), 'pl')).toBe('0');
});

test('texts stay Polish for a reader of English; the list is in their language', () => {
	const one = insertable(figure({ ...aged65, en: 'People aged 65 and over' }, olkusz, 25.2), 'en')!;
	expect([one.name, plain(one.text)]).toEqual([
		'People aged 65 and over',
		'25,2% (gmina Olkusz, 2025, GUS)'
	]);
});

test('what is known is found by indicator and area, by an old level too, and never across areas', () => {
	const own = insertable(figure(aged65, olkusz, 25.2), 'pl')!;
	const wider = insertable(figure(aged65, malopolskie, 18.9), 'pl')!;
	const known = knownIn(withLocal([own, wider], [local({})]));
	const find = (ref: string) => known(parseFigureRef(ref)!);
	expect(find('sample@121205:2020')).toBe(own);
	expect(find('sample@gmina:2020')).toBe(own);
	expect(find('sample@wojewodztwo:2020')).toBe(wider);
	expect(find('sample@12')).toBe(wider);
	expect(find('local:fi-1')?.said).toContain('120');
	for (const other of ['sample@121101:2025', 'sample@powiat:2025', 'other@121205:2025', 'local:x'])
		expect(find(other)).toBeNull();
});

test('the gmina’s own figures come first, then local ones, then those of wider areas', () => {
	const [own, wider] = [olkusz, malopolskie].map((unit) =>
		insertable(figure(aged65, unit, 20), 'pl')!
	);
	expect(
		withLocal([wider, own], [local({}), local({ value: null })]).map(({ level }) => level)
	).toEqual(['gmina', 'local', 'wojewodztwo']);
});
