import { expect, test } from 'vitest';
import { titleOf } from './title.ts';

test('the first sentence names a need', () => {
	expect(titleOf('„Na zajęcia nie mam czym wrócić. Autobus jest o 15.”')).toBe(
		'Na zajęcia nie mam czym wrócić'
	);
});

test('a long sentence is cut at a word', () => {
	const title = titleOf(
		'Kod przychodzi esemesem na telefon córki a ja nie wiem komu wolno go podać i czego się bać'
	);
	expect(title).toBe('Kod przychodzi esemesem na telefon córki a ja nie wiem komu wolno go…');
});

test('one long word is cut too', () => {
	expect(titleOf('a'.repeat(100)).length).toBeLessThan(72);
});
