import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of one's own, in a folder of its own, on a free port of this machine. */
export interface Postgres {
	url: string;
	/** What it wrote into its log so far. */
	log(): string;
	stop(): Promise<void>;
}

const bin = ['15', '16', '17', '18']
	.map((version) => `/usr/lib/postgresql/${version}/bin`)
	.find((path) => existsSync(path));

export function postgresLacks(): string | null {
	return bin ? null : 'PostgreSQL is not installed (Debian: postgresql)';
}

export async function startPostgres(): Promise<Postgres> {
	if (!bin) throw new Error(postgresLacks()!);
	const folder = await mkdtemp(join(tmpdir(), 'wspolna-gmina-postgres-'));
	const data = join(folder, 'data');
	const port = await freePort();
	if (process.getuid?.() === 0) {
		// PostgreSQL refuses to run as root
		execFileSync('chown', ['postgres', folder]);
		await chmod(folder, 0o755);
	}

	const init = [
		'-D',
		data,
		'-U',
		'postgres',
		'-A',
		'trust',
		'-E',
		'UTF8',
		'--locale=C.UTF-8',
		'-N'
	];
	run(`${bin}/initdb`, init);
	const options = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
	const [command, args] = asPostgres(`${bin}/postgres`, [
		...['-D', data, '-p', String(port)],
		...options.flatMap((option) => ['-c', option])
	]);
	const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	let log = '';
	await new Promise<void>((resolve, reject) => {
		server.stderr.on('data', (chunk) => {
			log += chunk;
			if (log.includes('ready to accept connections')) resolve();
		});
		server.once('exit', () => reject(new Error(log)));
	});

	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		log: () => log,
		async stop() {
			run(`${bin}/pg_ctl`, ['-D', data, '-m', 'immediate', 'stop']);
			await ended;
			await rm(folder, { recursive: true, force: true });
		}
	};
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

function asPostgres(command: string, args: string[]): [string, string[]] {
	if (process.getuid?.() !== 0) return [command, args];
	return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]];
}

function run(command: string, args: string[]): void {
	const [program, rest] = asPostgres(command, args);
	execFileSync(program, rest, { stdio: 'pipe', cwd: tmpdir() });
}
