import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The built server in a process of its own; `npm run build` must have been run. */
export interface Server {
	url: string;
	dataDir: string;
	/** From spawning to the first answer of `/readyz`. */
	readyMs: number;
	child: ChildProcess;
	/** Resident memory in MB. */
	memoryMB(): number;
	stop(signal?: NodeJS.Signals): Promise<void>;
}

export async function startServer(dataDir = mkdtempSync(join(tmpdir(), 'wg-'))): Promise<Server> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const start = performance.now();
	const child = spawn(process.execPath, ['src/serve.ts'], {
		env: {
			...process.env,
			PORT: String(port),
			DATA_DIR: dataDir,
			DEMO: '1',
			// nothing leaves the machine while it is measured
			BDL_URL: 'http://127.0.0.1:9/',
			ULDK_URL: 'http://127.0.0.1:9/'
		},
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	while (!(await answers(`${url}/readyz`))) {
		if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	return {
		url,
		dataDir,
		readyMs: performance.now() - start,
		child,
		memoryMB: () => {
			const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
			return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
		},
		stop: async (signal = 'SIGTERM') => {
			child.kill(signal);
			await over;
		}
	};
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false; // nobody listens yet
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
