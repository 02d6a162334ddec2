import { expect, test } from 'vitest';
import { TARGETS } from '#lib/sources/resources/draft.ts';
import { fieldLabel } from '#lib/ui/resources/field-label.ts';

test('every field a column may fill has a name in words', () => {
	// "internet" is the same word in Polish
	for (const target of TARGETS.filter((one) => one !== 'internet'))
		expect(fieldLabel(target), target).not.toBe(target);
});
