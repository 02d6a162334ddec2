import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress, judgeUrl } from './guard.ts';

test.each([
	'https://dane.gov.pl/pl/dataset/1.csv',
	'http://www.bip.olkusz.eu/lista.csv?x=1#y',
	'https://przykład.pl/lista.csv',
	'https://8.8.8.8/a.csv',
	'https://[2a00:1450:4001:80b::200e]/a.csv',
	'http://example.com:80/',
	'https://example.com:443/',
	'http://example.com:443/'
])('%s may be asked for', (address) => {
	expect(judgeUrl(address)).toHaveProperty('url');
});

test.each([
	['', 'no-address'],
	['lista.csv', 'no-address'],
	['//example.com/a', 'no-address'],
	['http://', 'no-address'],
	['http://a b/', 'no-address'],
	['file:///etc/passwd', 'scheme'],
	['ftp://example.com/a', 'scheme'],
	['gopher://example.com/', 'scheme'],
	['data:text/csv,a;b', 'scheme'],
	['javascript:alert(1)', 'scheme'],
	['http://user:secret@example.com/', 'password'],
	['http://example.com@127.0.0.1/', 'password'],
	['http://example.com:22/', 'port'],
	['http://example.com:3000/', 'port'],
	['http://example.com:5432/', 'port'],
	['http://localhost/', 'host'],
	['http://localhost./', 'host'],
	['http://a.localhost/', 'host'],
	['http://LOCALHOST/', 'host'],
	['http://router/', 'host'],
	['http://drukarka.local/', 'host'],
	['http://metadata.google.internal/', 'host'],
	['http://nas.lan/', 'host'],
	['http://127.0.0.1/', 'host'],
	['http://127.1/', 'host'],
	['http://127.255.255.254/', 'host'],
	['http://2130706433/', 'host'], // 127.0.0.1 as one number
	['http://0x7f000001/', 'host'],
	['http://0x7f.1/', 'host'],
	['http://0177.0.0.1/', 'host'],
	['http://017700000001/', 'host'],
	['http://0/', 'host'],
	['http://0.0.0.0/', 'host'],
	['http://１２７.０.０.１/', 'host'], // full-width digits
	['http://10.0.0.1/', 'host'],
	['http://10.255.255.255/', 'host'],
	['http://172.16.0.1/', 'host'],
	['http://172.31.255.255/', 'host'],
	['http://192.168.1.1/', 'host'],
	['http://3232235777/', 'host'], // 192.168.1.1
	['http://169.254.169.254/latest/meta-data/', 'host'],
	['http://100.64.0.1/', 'host'],
	['http://192.0.0.1/', 'host'],
	['http://198.18.0.1/', 'host'],
	['http://224.0.0.1/', 'host'],
	['http://255.255.255.255/', 'host'],
	['http://[::]/', 'host'],
	['http://[::1]/', 'host'],
	['http://[0:0:0:0:0:0:0:1]/', 'host'],
	['http://[::ffff:127.0.0.1]/', 'host'],
	['http://[::ffff:7f00:1]/', 'host'],
	['http://[::ffff:8.8.8.8]/', 'host'], // mapped: nobody who means well writes so
	['http://[::127.0.0.1]/', 'host'],
	['http://[64:ff9b::7f00:1]/', 'host'],
	['http://[2002:7f00:1::]/', 'host'],
	['http://[2001::1]/', 'host'],
	['http://[fc00::1]/', 'host'],
	['http://[fd12:3456::1]/', 'host'],
	['http://[fe80::1]/', 'host'],
	['http://[ff02::1]/', 'host'],
	['http://[2001:db8::1]/', 'host']
])('%s may not: %s', (address, refused) => {
	expect(judgeUrl(address)).toEqual({ refused });
});

test.each([
	['172.15.255.255', true],
	['172.32.0.0', true],
	['11.0.0.0', true],
	['126.255.255.255', true],
	['128.0.0.0', true],
	['169.253.255.255', true],
	['169.255.0.0', true],
	['100.63.255.255', true],
	['100.128.0.0', true],
	['192.167.255.255', true],
	['192.169.0.0', true],
	['198.17.255.255', true],
	['198.20.0.0', true],
	['223.255.255.255', true],
	['224.0.0.0', false],
	['2001:200::', true],
	['2003::1', true],
	['2001:db9::', true],
	['3fff:1000::', true],
	['4000::', false],
	['1fff:ffff::', false],
	['', false],
	['1.2.3', false],
	['256.1.1.1', false],
	['::ffff:1.2.3.4', false],
	['fe80::1%eth0', false],
	['1::2::3', false],
	['2a00:::1', false],
	['2a00:1:2:3:4:5:6:7:8', false],
	['2a00:g::', false]
])('the edges of blocks: %s is public: %s', (address, is) => {
	expect(isPublicAddress(address)).toBe(is);
});

test('whatever is typed, an accepted address has a public host on a usual port', () => {
	const host = fc.oneof(
		fc.ipV4(),
		fc.ipV4Extended(),
		fc.ipV6().map((ip) => `[${ip}]`),
		fc.domain()
	);
	const address = fc
		.tuple(fc.constantFrom('http', 'https', 'ftp'), host, fc.constantFrom('', ':80', ':8080'))
		.map(([scheme, name, port]) => `${scheme}://${name}${port}/`);
	fc.assert(
		fc.property(fc.oneof(address, fc.string(), fc.webUrl()), (text) => {
			const judged = judgeUrl(text);
			if (!('url' in judged)) return;
			expect(['http:', 'https:']).toContain(judged.url.protocol);
			expect(['', '80', '443']).toContain(judged.url.port);
			const { hostname } = judged.url;
			if (/^[\d.]+$/.test(hostname)) expect(isPublicAddress(hostname)).toBe(true);
			else expect(hostname).toMatch(/[.:]/);
		}),
		{ numRuns: 2000 }
	);
});
