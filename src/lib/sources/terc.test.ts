import { expect, test } from 'vitest';
import { fixture } from './fixtures/read.ts';
import { decodeText } from './table.ts';
import { parseTerc } from './terc.ts';

const csv = [
	'WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA',
	'12;;;;MAŁOPOLSKIE;województwo;2026-01-01',
	'12;05;;;olkuski;powiat;2026-01-01',
	'12;61;;;Kraków;miasto na prawach powiatu;2026-01-01',
	'12;05;05;3;Olkusz;gmina miejsko-wiejska;2026-01-01',
	'12;05;05;4;Olkusz;miasto;2026-01-01',
	'12;05;05;5;Olkusz;obszar wiejski;2026-01-01',
	'14;65;02;8;Bemowo;dzielnica;2026-01-01',
	''
].join('\r\n');

test('the CSV gives wider areas and whole gminas', () => {
	const { rows, state, parts, problems } = parseTerc(csv);
	expect(rows).toEqual([
		{ code: '12', name: 'małopolskie', kind: 'wojewodztwo' },
		{ code: '1205', name: 'olkuski', kind: 'powiat' },
		{ code: '1261', name: 'Kraków', kind: 'miasto na prawach powiatu' },
		{ code: '1205053', name: 'Olkusz', kind: 'miejsko-wiejska' }
	]);
	expect([state, parts, problems]).toEqual(['2026-01-01', 3, []]);
});

test('the two forms of the XML give the same', () => {
	const now = parseTerc(fixture('terc-xml-new.xml'));
	expect(now.rows).toHaveLength(12);
	expect(now.rows[6]).toEqual({ code: '1207052', name: 'Kamienica', kind: 'wiejska' });
	expect(parseTerc(fixture('terc-xml-old.xml')).rows).toEqual(now.rows);
});

test('a copy in windows-1250 and one with a byte order mark read alike', () => {
	const letters: Record<string, number> = { Ł: 0xa3, ó: 0xf3, ź: 0x9f };
	const old = Uint8Array.from([...csv].map((char) => letters[char] ?? char.charCodeAt(0)));
	const { text, windows1250 } = decodeText(old);
	expect(windows1250).toBe(true);
	expect(parseTerc(text).rows).toEqual(parseTerc(csv).rows);
	expect(parseTerc(decodeText(Buffer.from(`\ufeff${csv}`)).text).rows).toEqual(parseTerc(csv).rows);
});

test('lost zeros are put back and told, wrong rows are named', () => {
	const text =
		csv.replace('12;05;05;3', '2;5;5;3') +
		'AB;1;;;Nic;powiat;\r\n12;05;05;2;Olkusz;gmina wiejska;\r\n12;05;05;7;Olkusz;?;';
	const { rows, problems } = parseTerc(text);
	expect(rows.at(-2)).toMatchObject({ code: '0205053' });
	expect(problems).toEqual([
		{ code: 'bad-code', line: 9, value: 'AB01 Nic', count: 1 },
		{ code: 'other-kinds', line: 11, value: '1205057 Olkusz', count: 1 },
		{ code: 'zeros-restored', line: null, value: '', count: 4 }
	]);
});

test.each([
	['a;b\n1;2', 'missing-columns'],
	['<html><body>404</body></html>', 'not-xml'],
	['WOJ;POW;GMI;RODZ;NAZWA\n', 'nothing-usable']
])('%j is no register', (text, code) => {
	expect(() => parseTerc(text)).toThrow(code);
});
