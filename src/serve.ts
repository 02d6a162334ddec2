import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import type { Running } from '#lib/server/running.ts';
import type { Settings } from '#lib/server/settings.ts';
import { readSettings, SettingError } from '#lib/server/settings.ts';
import { start } from '#lib/server/start.ts';

/*
 * The production entry: the built pages and the collaboration sockets on one port. The port is
 * taken first, so that a wrong setting ends the process at once, and /healthz answers meanwhile.
 */

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Long enough for everybody's last edit, short enough for whoever stops the process. */
const DRAIN_MS = 8000;

try {
	await serve(readSettings(process.env));
} catch (error) {
	if (!(error instanceof SettingError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
}

async function serve(wanted: Settings): Promise<void> {
	const server = createServer({ keepAliveTimeout: 65_000 });
	let handler: Handler = starting;
	server.on('request', (request, response) => {
		// adapter-node takes https for granted; behind a proxy the proxy says what it is
		request.headers['x-forwarded-proto'] ??= 'http';
		handler(request, response);
	});
	const settings = { ...wanted, port: await listen(server, wanted) };
	const stop = stopping(server);

	const running = await start(settings, (step) => process.stdout.write(`${step} …\n`));
	stop.end = () => running.close();
	server.on('upgrade', (request, socket, head) => {
		if (request.url?.startsWith('/sync/')) running.upgrade(request, socket, head);
		else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
	});
	handler = await pages();
	process.stdout.write(`Wspólna Gmina: ${address(settings)}\n`);
}

/** The built pages, which read these two variables when they are loaded. */
async function pages(): Promise<Handler> {
	process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
	process.env.BODY_SIZE_LIMIT ??= '4M';
	const built: string = new URL('../build/handler.js', import.meta.url).href;
	return (await import(built)).handler;
}

function starting({ url }: IncomingMessage, response: ServerResponse): void {
	const alive = url === '/healthz';
	response.writeHead(alive ? 200 : 503, { 'content-type': 'application/json', 'retry-after': '1' });
	response.end(JSON.stringify(alive ? { alive } : { ready: false, reason: 'starting' }));
}

function listen(server: Server, { port, host }: Settings): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
			if (code === 'EADDRINUSE') reject(new SettingError('PORT', `${port} is taken on ${host}`));
			else if (code === 'EACCES') reject(new SettingError('PORT', `${port} may not be used`));
			else reject(new SettingError('HOST', `cannot listen on ${host} (${code ?? message})`));
		});
		server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
	});
}

/** On SIGTERM or SIGINT lets everybody's last words be stored, then ends. */
function stopping(server: Server): { end: Running['close'] } {
	const stop = { end: async () => undefined as void };
	let asked = false;
	const leave = async () => {
		if (asked) process.exit(1); // somebody is impatient
		asked = true;
		setTimeout(() => process.exit(1), DRAIN_MS).unref();
		server.close();
		server.closeIdleConnections();
		await stop.end();
		server.closeAllConnections();
		process.exit(0);
	};
	process.on('SIGTERM', leave);
	process.on('SIGINT', leave);
	return stop;
}

function address({ host, port }: Settings): string {
	const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
