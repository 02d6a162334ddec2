import { expect, test } from 'vitest';
import { readSettings, SettingError } from './settings.ts';

const reasonOf = (env: Record<string, string>): string => {
	try {
		readSettings(env);
	} catch (error) {
		if (error instanceof SettingError) return error.message;
		throw error;
	}
	return 'accepted';
};

test('nothing set is a demonstration on this computer alone', () => {
	const settings = readSettings({});
	expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true, tileUrl: null });
	expect(settings.dataDir).toBe(`${process.cwd()}/.data`);
	expect(settings.databaseUrl).toBeNull();
	expect(settings.bdlUrl).toBe('https://bdl.stat.gov.pl/api/v1');
});

test('an empty or blank variable counts as not set', () => {
	expect(readSettings({ PORT: '', HOST: ' ', DEMO: '', DATABASE_URL: '' })).toEqual(
		readSettings({})
	);
});

test('the demonstration is off when others can reach the server or the database is a real one', () => {
	expect(readSettings({ HOST: '0.0.0.0' }).demo).toBe(false);
	expect(readSettings({ HOST: 'localhost' }).demo).toBe(true);
	expect(readSettings({ DATABASE_URL: 'postgres://db/x' }).demo).toBe(false);
	expect(readSettings({ HOST: '0.0.0.0', DEMO: 'on' }).demo).toBe(true);
	expect(readSettings({ DEMO: '0' }).demo).toBe(false);
});

test.each([
	['PORT', '70000'],
	['PORT', '80 80'],
	['PORT', '3e3'],
	['PORT', '-1'],
	['HOST', 'http://localhost'],
	['HOST', '999.1.1.1'],
	['HOST', 'a b'],
	['DATA_DIR', 'https://example.org/data'],
	['DATABASE_URL', 'mysql://localhost/x'],
	['DATABASE_URL', 'localhost/x'],
	['SUPABASE_URL', 'ftp://example.org'],
	['SUPABASE_URL', 'example.org'],
	['SUPABASE_PUBLISHABLE_KEY', 'two words'],
	['SUPABASE_SECRET_KEY', 'zażółć'],
	['JWT_SECRET', 'short'],
	['DEMO', 'maybe'],
	['TILE_URL', 'tiles.example.org/{z}/{x}/{y}.png'],
	['TILE_URL', 'https://tiles.example.org/'],
	['BDL_URL', 'bdl'],
	['BDL_KEY', 'a b'],
	['ULDK_URL', 'javascript:alert(1)'],
	['OVERPASS_URL', '://']
])('%s=%s is refused in one line that begins with its name', (name, value) => {
	expect(reasonOf({ [name]: value })).toMatch(new RegExp(`^${name}: [^\n]+$`));
});

test('a refused address is not repeated: it may hold a password', () => {
	expect(reasonOf({ DATABASE_URL: 'mysql://me:geheim@db/x' })).not.toContain('geheim');
});

test('Supabase needs both keys', () => {
	const url = 'https://x.supabase.co/';
	expect(reasonOf({ SUPABASE_URL: url })).toMatch(/^SUPABASE_SECRET_KEY: /);
	expect(reasonOf({ SUPABASE_URL: url, SUPABASE_SECRET_KEY: 's' })).toMatch(
		/^SUPABASE_PUBLISHABLE_KEY: /
	);
	const both = { SUPABASE_SECRET_KEY: 's', SUPABASE_PUBLISHABLE_KEY: 'p' };
	expect(readSettings({ SUPABASE_URL: url, ...both }).supabaseUrl).toBe('https://x.supabase.co');
});

test('a tile address keeps its braces', () => {
	const TILE_URL = 'https://{s}.tile.example.org/{z}/{x}/{y}.png';
	expect(readSettings({ TILE_URL }).tileUrl).toBe(TILE_URL);
});
