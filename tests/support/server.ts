import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The built server as a newcomer runs it, in a process of its own and on a port of its own. */
export interface Server {
	url: string;
	dataDir: string;
	publishableKey: string;
	child: ChildProcess;
	/** Everything it printed so far. */
	output(): string;
	/** Ends it and waits until it is gone. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
	/** Starts it again on the same data. */
	restart(): Promise<Server>;
}

interface Options {
	dataDir?: string;
	/** Fixed, so that a browser with the page open finds the restarted server again. */
	port?: number;
	/** The command; `npm start` by default is too slow to repeat, so the entry itself. */
	command?: [string, ...string[]];
	env?: Record<string, string>;
	patienceMs?: number;
}

/** Sources that nobody plays: the discard port. No test reaches the network. */
export const NOBODY = {
	BDL_URL: 'http://127.0.0.1:9/',
	ULDK_URL: 'http://127.0.0.1:9/',
	OVERPASS_URL: 'http://127.0.0.1:9/'
};

export const PUBLISHABLE = 'sb_publishable_test_0123456789';
export const SECRET = 'sb_secret_test_0123456789';

/** Resolves when `/readyz` answers 200; throws with the server's output when it ends before. */
export async function startServer(options: Options = {}): Promise<Server> {
	const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'wspolna-gmina-'));
	const port = options.port ?? (await freePort());
	const url = `http://127.0.0.1:${port}`;
	const [command, ...args] = options.command ?? [process.execPath, 'src/serve.ts'];
	let output = '';

	const child = spawn(command, args, {
		env: {
			...process.env,
			PORT: String(port),
			HOST: '127.0.0.1',
			DATA_DIR: dataDir,
			DEMO: '1',
			...NOBODY,
			SUPABASE_PUBLISHABLE_KEY: PUBLISHABLE,
			SUPABASE_SECRET_KEY: SECRET,
			...options.env
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: command !== process.execPath // npm and its shell end as one group
	});
	child.stdout?.on('data', (bytes) => (output += bytes));
	child.stderr?.on('data', (bytes) => (output += bytes));
	const over = new Promise<number | null>((resolve) => child.once('exit', resolve));

	const until = Date.now() + (options.patienceMs ?? 120_000);
	while (!(await answers(`${url}/readyz`))) {
		if (child.exitCode !== null || Date.now() > until)
			throw new Error(`The server did not start (exit ${child.exitCode}).\n${output}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}

	return {
		url,
		dataDir,
		publishableKey: PUBLISHABLE,
		child,
		output: () => output,
		stop: (signal = 'SIGTERM') => {
			if (child.exitCode === null) {
				if (command === process.execPath) child.kill(signal);
				else process.kill(-(child.pid ?? 0), signal);
			}
			return over;
		},
		restart: () => startServer({ ...options, dataDir, port })
	};
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
	} catch {
		return false; // nobody listens yet
	}
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
