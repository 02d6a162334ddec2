/*
 * `npm test`: every check in the order in which a failure is cheapest to find. Names the suites that
 * the machine cannot run; with REQUIRE_ALL=1 (continuous integration) a skipped one is a failure.
 * `npm test -- unit rls` runs only the suites named.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

interface Suite {
	name: string;
	/** What the machine lacks, or null. */
	missing?: () => string | null;
	run: () => Counts;
}

const scratch = mkdtempSync(join(tmpdir(), 'wspolna-gmina-test-'));
const requireAll = process.env.REQUIRE_ALL === '1';
const wanted = process.argv.slice(2);

const suites: Suite[] = [
	{ name: 'format', run: () => check('prettier', '--check', '.', '--log-level', 'warn') },
	{ name: 'lint', run: () => check('eslint', '.') },
	{ name: 'types', run: () => check('svelte-check', '--fail-on-warnings', '--output', 'human') },
	{ name: 'unit', run: () => vitest('unit', 'runes') },
	{ name: 'rls', missing: postgres, run: () => vitest('rls') },
	{ name: 'imports', run: () => vitest('imports') },
	{ name: 'collab', run: () => vitest('collab') },
	{ name: 'e2e', missing: browser, run: playwright }
];

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const remarks: string[] = [];

for (const suite of suites) {
	if (wanted.length > 0 && !wanted.includes(suite.name)) continue;
	const lacks = suite.missing?.() ?? null;
	if (lacks && suite.name === 'e2e') {
		remarks.push(`${suite.name}: skipped, ${lacks}`);
		total.skipped += 1;
		continue;
	}
	if (lacks) remarks.push(`${suite.name}: in part, ${lacks}`);

	const start = Date.now();
	process.stdout.write(`\n── ${suite.name} ──\n`);
	const counts = suite.run();
	total.passed += counts.passed;
	total.failed += counts.failed;
	total.skipped += counts.skipped;
	const seconds = ((Date.now() - start) / 1000).toFixed(0);
	process.stdout.write(
		`${suite.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)\n`
	);
}

for (const remark of remarks) process.stdout.write(`${remark}\n`);
process.stdout.write(
	`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`
);
if (requireAll && total.skipped > 0) process.stdout.write('REQUIRE_ALL: nothing may be skipped.\n');
process.exit(total.failed > 0 || total.passed === 0 || (requireAll && total.skipped > 0) ? 1 : 0);

/** A tool that only passes or fails counts as one test. */
function check(command: string, ...args: string[]): Counts {
	const done = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
	return done.status === 0
		? { passed: 1, failed: 0, skipped: 0 }
		: { passed: 0, failed: 1, skipped: 0 };
}

function vitest(...projects: string[]): Counts {
	const report = join(scratch, `${projects.join('-')}.json`);
	const done = spawnSync(
		'node_modules/.bin/vitest',
		[
			'run',
			...projects.flatMap((project) => ['--project', project]),
			'--reporter=dot',
			'--reporter=json',
			`--outputFile.json=${report}`
		],
		{ stdio: 'inherit' }
	);
	if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
		readFileSync(report, 'utf8')
	);
	// a suite that fails before its first test, or an unhandled error, fails without a failed test
	const broken = done.status !== 0 && numFailedTests === 0 ? 1 : 0;
	return {
		passed: numPassedTests,
		failed: numFailedTests + broken,
		skipped: numPendingTests + (numTodoTests ?? 0)
	};
}

function playwright(): Counts {
	const report = join(scratch, 'e2e.json');
	const done = spawnSync('node_modules/.bin/playwright', ['test'], {
		stdio: 'inherit',
		env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
	});
	if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
	const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats;
	const broken = done.status !== 0 && unexpected === 0 ? 1 : 0;
	return { passed: expected + flaky, failed: unexpected + broken, skipped };
}

function postgres(): string | null {
	const found = ['15', '16', '17', '18'].some((version) =>
		existsSync(`/usr/lib/postgresql/${version}/bin/postgres`)
	);
	return found ? null : 'PostgreSQL is not installed (Debian: postgresql)';
}

function browser(): string | null {
	const paths = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
	if (paths.some((path) => existsSync(path))) return null;
	const own = spawnSync(process.execPath, [
		'-e',
		"import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
	]);
	return existsSync(own.stdout.toString().trim()) ? null : 'no browser';
}
