import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { add } from '#lib/domain/workspace.ts';
import { boardOf, linksOf } from './board.ts';

test('a link leads to the very entry, in the words that its page reads', () => {
	const doc = new Y.Doc();
	const place = add(doc, 'places', { name: 'Remiza', category: 'fire_brigade' });
	const need = add(doc, 'needs', { title: 'Kod z SMS-a' });
	const first = add(doc, 'recommendations', { title: 'Najpierw' });
	add(doc, 'recommendations', {
		title: 'Potem',
		[`need:${need}`]: true,
		[`place:${place}`]: true,
		[`after:${first}`]: true
	});
	const board = boardOf(doc);
	const links = linksOf(board.list[1], board, '/p/olkusz');
	expect(links.map(({ name, href }) => [name, href])).toEqual([
		['Kod z SMS-a', `/p/olkusz/potrzeby#need-${need}`],
		['Remiza', `/p/olkusz/zasoby?miejsce=${place}`],
		['Najpierw', `?wybrana=${first}`]
	]);
});
