import { expect, test } from 'vitest';
import { chosen, preferenceAttributes, readPreferences } from './preferences.ts';

const cookies = (values: Record<string, string>) => (name: string) => values[name];

test('without cookies nothing is written on the html element, so the device decides', () => {
	expect(preferenceAttributes(readPreferences(cookies({})))).toBe('');
});

test('chosen looks become attributes that the tokens know', () => {
	const preferences = readPreferences(cookies({ theme: 'dark', contrast: 'more', type: 'large' }));
	expect(preferenceAttributes(preferences)).toBe(
		'data-theme="dark" data-contrast="more" data-type="large"'
	);
});

test('a forged cookie cannot write into the page', () => {
	const preferences = readPreferences(cookies({ theme: '"><script>', type: 'huge' }));
	expect(preferenceAttributes(preferences)).toBe('');
	expect(chosen('theme', 'constructor')).toBeNull();
});
