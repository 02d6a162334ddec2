import type { Lock } from './lock.ts';

/**
 * The server's own statements: SQL functions of the migrations that only `service_role` may run.
 * One jsonb object in, one jsonb value out; bytes travel in it as base64.
 */
export type Call = <T>(name: string, args: object) => Promise<T>;

/** What a function refused: an SQLSTATE, or ours (PT403, PT404, PT409, PT410). */
export class CallError extends Error {
	override name = 'CallError';
	code: string;

	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}

/** Sends one statement with one parameter and returns the first column of the first row. */
export type Ask = (statement: string, parameter: string) => Promise<unknown>;

/** `call` over our own connection; with a lock where it is the only one. */
export function sqlCall(ask: Ask, lock?: Lock): Call {
	const alone = lock ?? ((_lane, work) => work());
	return <T>(name: string, args: object) =>
		alone('first', async () => {
			const answer = await ask(
				`select public.${known(name)}($1::jsonb) as answer`,
				JSON.stringify(args)
			).catch((error) => {
				throw new CallError(String(error.code ?? 'XX000'), String(error.message));
			});
			return answer as T;
		});
}

/** `call` over REST, with the secret key. */
export function restCall(
	fetch: (request: Request) => Promise<Response>,
	url: string,
	secretKey: string
): Call {
	const headers = {
		apikey: secretKey,
		authorization: `Bearer ${secretKey}`,
		'content-type': 'application/json'
	};
	return async <T>(name: string, args: object) => {
		const answer = await fetch(
			new Request(`${url}/rest/v1/rpc/${known(name)}`, {
				method: 'POST',
				headers,
				body: JSON.stringify({ args })
			})
		);
		const text = await answer.text();
		const value = text ? parse(text) : null;
		if (answer.ok) return value as T;
		const { code, message } = (value ?? {}) as { code?: string; message?: string };
		throw new CallError(code ?? String(answer.status), message ?? answer.statusText);
	};
}

function known(name: string): string {
	if (/^[a-z_]+$/.test(name)) return name;
	throw new Error(`No function has the name ${name}.`);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null; // a proxy's page
	}
}
