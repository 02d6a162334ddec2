import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { judge } from '#lib/domain/checking.ts';
import { equipment } from '#lib/domain/equipment.ts';
import { places } from '#lib/domain/places.ts';
import { purchases } from '#lib/domain/purchases.ts';
import { add, setField } from '#lib/domain/workspace.ts';
import { distanceSaid, gateOf } from './gate.ts';
import { justification, plain } from './justification.ts';

const TODAY = '2026-11-26';
const localities = [
	{ name: 'Troks', lat: 50.31, lng: 19.68 },
	{ name: 'Gorenice', lat: 50.22, lng: 19.6 }
];

test('the text says what is planned, what was looked at, why it will not do and what is missing', () => {
	const { doc, id } = planned();
	expect(textOf(doc)).toBeNull();
	const [item] = equipment(doc);
	const by = { by: 'dyrektor biblioteki', at: TODAY };
	judge(doc, id, item, { ...by, verdict: 'enough', pieces: 2, reason: 'w środy są wolne.' });
	const text = textOf(doc)!;
	expect(text).toContain('Uzasadnienie zakupu: laptop\n\nGmina: Olkusz.');
	expect(text).toContain(
		'Planowany zakup: laptop, 3 sztuki. Miejsce: Troks. Używanie jednej sztuki: 2,5 godziny w tygodniu. Okres: od września 2027 r.'
	);
	expect(text).toContain('Zakup wynika z potrzeby „E-recepta”.');
	expect(text).toContain('Przed zakupem sprawdzono 1 pozycję sprzętu w 1 miejscu.');
	expect(text).toContain(
		'1. laptopy (laptop): 4 sztuki; Biblioteka; 11,5 km w linii prostej; stan: sprawny; używanie: 6 godzin w tygodniu; pożyczanie: tak, za zgodą; okres trwałości trwa do końca 2027 r. Wystarczy: 2 sztuki, ponieważ: w środy są wolne. Sprawdzono 26 listopada 2026 r.; sprawdza: dyrektor biblioteki.'
	);
	expect(text).toContain('można użyć 2 sztuk. Potrzeba 3 sztuk. Brakuje 1 sztuki');
	expect(text).not.toContain('..');
});

test('what is there will do, and then the text says that nothing is to be bought', () => {
	const { doc, id } = planned();
	const [item] = equipment(doc);
	const yes = { verdict: 'enough', pieces: 4, reason: '', by: '', at: TODAY } as const;
	judge(doc, id, item, yes);
	expect(textOf(doc)).toContain('Zakup nie jest uzasadniony: wystarczy to, co już jest.');
	setField(doc, 'equipment', item.id, 'condition', 'broken');
	expect(textOf(doc)).toBeNull();
});

test('an inventory without anything of the kind is said to hold none', () => {
	const doc = new Y.Doc();
	add(doc, 'purchases', { kind: 'drone', quantity: 1 });
	add(doc, 'equipment', { kind: 'laptop', quantity: 4 });
	expect(textOf(doc)).toContain(
		'Spis sprzętu partnerstwa ma 1 pozycję. Nie ma w nim ani takiego sprzętu, ani takiego, który mógłby go zastąpić (dron).'
	);
	expect(textOf(doc)).toContain('Potrzeba 1 sztuki. Brakuje 1 sztuki');
});

test('a distance that nobody can know is said to be unknown', () => {
	expect(distanceSaid(null)).toBe('odległość nieznana');
	expect(distanceSaid(0)).toBe('na miejscu');
});

function planned() {
	const doc = new Y.Doc();
	const place = add(doc, 'places', {
		name: 'Biblioteka',
		locality: 'Gorenice',
		precision: 'village'
	});
	const id = add(doc, 'purchases', {
		...{ kind: 'laptop', quantity: 3, locality: 'Troks', hoursPerWeek: 2.5, from: '2027-09' }
	});
	add(doc, 'equipment', {
		...{ kind: 'laptop', name: 'laptopy', quantity: 4, place, condition: 'good' },
		...{ hoursPerWeek: 6, lending: 'yes', lendingNote: 'za zgodą', durableUntil: '2027' }
	});
	return { doc, id };
}

function textOf(doc: Y.Doc): string | null {
	const known = { items: equipment(doc), places: places(doc), localities, today: TODAY };
	const text = justification(gateOf(purchases(doc)[0], known), {
		placeNames: new Map(places(doc).map(({ id, name }) => [id, name])),
		...{
			gmina: 'Olkusz',
			need: 'E-recepta',
			recommendation: '',
			inventory: equipment(doc).length,
			today: TODAY
		}
	});
	return text && plain(text).replaceAll('\u00a0', ' ');
}
