import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test('a path of this site is kept with its query and fragment', () => {
	expect(localPath('/p/olkusz/zasoby?rodzaj=library#mapa')).toBe(
		'/p/olkusz/zasoby?rodzaj=library#mapa'
	);
});

test.each([
	'https://example.org/',
	'//example.org',
	'/\\example.org',
	'/\t/example.org',
	'/..//example.org',
	'javascript:alert(1)',
	'',
	null,
	undefined
])('%j does not lead away from this site', (address) => {
	expect(localPath(address, '/start')).toBe('/start');
});
