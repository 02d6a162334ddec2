import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, mailto, priced, reasonOf, smsTexts, type Invitation } from './words.ts';

const link = 'https://wspolna-gmina.example/karta#AAAAAAAAAAAAAAAAAAAAAA';
const invitation: Invitation = {
	...{ organisation: 'Koło Gospodyń Wiejskich w Żuradzie', gmina: 'Olkusz', title: 'Razem' },
	...{ reason: 'Docierają Państwo do wsi.', link, until: '31 grudnia 2027 r.', name: 'Anna' },
	inside: false
};

test('the text message has the whole link and, without Polish letters, is one SMS', () => {
	const { plain, polish } = smsTexts(invitation);
	expect(plain).toEqual({
		text: `Partnerstwo gminy Olkusz zaprasza: Kolo Gospodyn Wiejskich w Zuradzie. Karta i odpowiedz: ${link}`,
		count: 1
	});
	expect(polish.text).toContain('Koło Gospodyń Wiejskich w Żuradzie');
	expect(polish.count).toBe(3);
});

test('whatever the organisation is called, both texts have at most 160 signs and the link', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme', maxLength: 160 }),
			fc.constantFrom('Łódź', 'Nowe Miasto nad Wartą', 'Szczawin Kościelny'),
			fc.boolean(),
			(organisation, gmina, inside) => {
				const { plain, polish } = smsTexts({ ...invitation, organisation, gmina, inside });
				for (const { text } of [plain, polish]) {
					expect(text.length).toBeLessThanOrEqual(160);
					expect(text.endsWith(link)).toBe(true);
				}
				expect(plain.count).toBe(1);
			}
		)
	);
});

test('a message is priced by its alphabet', () => {
	expect(priced('a'.repeat(160)).count).toBe(1);
	expect(priced('a'.repeat(161)).count).toBe(2);
	expect(priced('ą'.repeat(70)).count).toBe(1);
	expect(priced('ą'.repeat(71)).count).toBe(2);
	expect(bare('Zażółć „gęślą” – jaźń')).toBe('Zazolc "gesla" - jazn');
});

test('the reason is made of what the card says, and of something that is true when it says nothing', () => {
	expect(reasonOf({ groups: ['alone_75'], gives: [], area: '' })).toContain('75');
	expect(reasonOf({ groups: [], gives: ['room'], area: '' })).toMatch(/ponieważ mają Państwo/);
	expect(reasonOf({ groups: [], gives: [], area: '' })).toBe(
		'Zapraszamy właśnie Państwa, ponieważ znają Państwo mieszkańców, do których sami nie docieramy.'
	);
});

test('one that cooperates is asked, not invited', () => {
	const inside = { ...invitation, inside: true };
	expect(smsTexts(inside).plain.text).toBe(`Czy karta Panstwa organizacji jest aktualna? ${link}`);
	expect(new URL(mailto(inside)).searchParams.get('body')).toContain('raz w roku pytamy');
	const silent = mailto({ ...inside, reason: '' });
	expect(new URL(silent).searchParams.get('body')).not.toContain('\r\n\r\n\r\n');
});

test('the mail carries the whole message in one address', () => {
	const address = mailto({ ...invitation, organisation: 'A & B?', reason: 'Bo #1 & 2.' });
	const url = new URL(address);
	expect(url.searchParams.get('subject')).toContain('A & B?');
	expect(url.searchParams.get('body')).toContain('Bo #1 & 2.');
	expect(url.searchParams.get('body')).toContain(link);
	expect(url.hash).toBe('');
});
