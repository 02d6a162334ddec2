import { expect, test } from 'vitest';
import { baseIn, cardIn, REVISIT } from './sent.ts';

const form = (text: string) => new URLSearchParams(text);

test('a form is read as a card: words and ticks, without what only carries them', () => {
	expect(
		cardIn(form('karta=kgw&base={}&base:dom={}&miejsce=dom&mission=+a%0D%0Ab+&gives:room=on'))
	).toEqual({ mission: 'a\nb', 'gives:room': true });
	expect(cardIn(form('mission=on&group:x=tak'))).toEqual({ mission: 'on', 'group:x': 'tak' });
});

test('what a form started from is read as far as it is sense', () => {
	expect(baseIn(form('base={"mission":"a","gives:room":true,"n":1,"o":{}}'))).toEqual({
		...{ mission: 'a', 'gives:room': true }
	});
	for (const text of ['', 'null', '[]', '"x"', '{', '7'])
		expect(baseIn(form(`base=${text}`)), text).toEqual({});
	expect(baseIn(form('base:dom={"cost":"0"}'), 'base:dom')).toEqual({ cost: '0' });
});

test('half a year after the end of August is the end of February', () => {
	expect(REVISIT.half('2026-08-31')).toBe('2027-02-28');
	expect(REVISIT.half('2026-11-26')).toBe('2027-05-26');
	expect(REVISIT.year('2028-02-29')).toBe('2029-02-28');
});
