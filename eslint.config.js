import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Who may import whom inside src/lib. A folder absent from a list may not be imported. */
const may = {
	domain: [],
	i18n: ['domain'],
	sync: [],
	indicators: ['domain', 'i18n'],
	sources: ['domain'],
	data: ['domain'],
	collab: ['domain', 'sync'],
	report: ['domain', 'indicators', 'i18n'],
	ui: ['domain', 'indicators', 'i18n'],
	server: ['domain', 'sync', 'indicators', 'sources', 'report', 'i18n']
};

const folders = Object.keys(may).join('|');

/** One folder's rule: its neighbours by alias, and only the ones it may know. */
function neighbours([folder, allowed]) {
	const known = [folder, ...allowed].join('|');
	const message = `${folder}/ may import: ${allowed.join(', ') || 'nothing else from src/lib'}.`;
	const patterns = [{ regex: `^#lib/(?!(${known})/)`, message }];

	if (folder !== 'ui') patterns.push({ regex: '\\.svelte$', message: 'Components belong to ui.' });
	// server has a collab and a sources of its own, which its files reach by path
	if (folder !== 'server')
		patterns.push({ regex: `^(\\.\\./)+(${folders})/`, message: 'Use #lib.' });
	// settings arrive as an argument, so that tests and commands run under plain Node
	if (folder === 'server') patterns.push({ regex: '^\\$', message: 'server/ knows no SvelteKit.' });

	return {
		files: [`src/lib/${folder}/**`],
		rules: { 'no-restricted-imports': ['error', { patterns }] }
	};
}

const onServer = { regex: '^#lib/server/', message: 'Only +*.server.ts and +server.ts may.' };

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.node/',
			'.tools/',
			'src/lib/i18n/paraglide/',
			'test-results/',
			'playwright-report/'
		]
	},
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		rules: {
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
		}
	},
	...Object.entries(may).map(neighbours),
	{
		files: ['src/routes/**'],
		ignores: ['**/+*.server.ts', '**/+server.ts', '**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: [onServer] }] }
	}
);
