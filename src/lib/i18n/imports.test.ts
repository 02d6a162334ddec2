import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importProblem, sourceTrouble } from './imports.ts';

test('every problem of a file has words in both languages', () => {
	const list = readFileSync(new URL('../sources/problems.ts', import.meta.url), 'utf8');
	const codes = [...list.slice(0, list.indexOf('SOURCE_PROBLEMS')).matchAll(/'([a-z0-9-]+)'/g)];
	expect(codes.length).toBeGreaterThan(30);
	for (const [, code] of codes)
		for (const locale of ['pl', 'en'] as const)
			expect(importProblem({ code, value: 'x' }, locale)).not.toContain(`${code} x`);
});

test('a problem says where, what and how often', () => {
	const problem = { code: 'unknown-indicator', line: 5, value: 'ludnosc', count: 12 };
	expect(importProblem(problem, 'pl')).toBe('wiersz 5: nie mamy takiego wskaźnika: ludnosc (×12)');
	expect(importProblem({ code: 'decimal-comma', line: 2, value: '' }, 'en')).toBe(
		'line 2: decimal commas were read as points'
	);
	expect(importProblem({ code: 'of a later version', value: 'x' }, 'pl')).toBe(
		'of a later version x'
	);
});

test('a source that does not answer is named by its host', () => {
	const url = 'https://bdl.stat.gov.pl/api/v1/units?level=5';
	expect(sourceTrouble({ fault: 'network', url }, 'pl')).toBe(
		'bdl.stat.gov.pl nie odpowiada: nie ma połączenia'
	);
	expect(sourceTrouble({ fault: 'new', url }, 'en')).toContain('bdl.stat.gov.pl');
});
