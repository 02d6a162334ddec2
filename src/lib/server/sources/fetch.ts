import { lookup as resolveName } from 'node:dns';
import { request as ask, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as askSecurely } from 'node:https';
import type { LookupFunction } from 'node:net';
import { SourceError } from './error.ts';
import { isPublicAddress, judgeUrl, type Judged } from './guard.ts';

/*
 * A file from an address that a person typed. The connection goes to the very IP address that was
 * checked: between a check and a second resolving a name could change its mind (DNS rebinding).
 * Redirects are followed by hand, each checked like the first.
 */

export interface Fetched {
	bytes: Uint8Array;
	/** The last part of the address, as a name of the file. */
	name: string;
}

export interface Rules {
	judge(url: string): Judged;
	isAllowed(address: string): boolean;
	lookup: LookupFunction;
	mostBytes: number;
	timeoutMs: number;
}

export const RULES: Rules = {
	judge: judgeUrl,
	isAllowed: isPublicAddress,
	lookup: resolveName as LookupFunction,
	mostBytes: 20_000_000,
	timeoutMs: 30_000
};

const MOST_REDIRECTS = 3;

/** Throws SourceError; `not-public` for what this server is not sent to. */
export async function fetchFile(address: string, rules: Rules = RULES): Promise<Fetched> {
	const limit = AbortSignal.timeout(rules.timeoutMs);
	let next = address;
	for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
		const judged = rules.judge(next);
		if (!('url' in judged))
			throw new SourceError('not-public', shown(next), { said: judged.refused });
		const { url } = judged;
		try {
			const answer = await get(url, rules, limit);
			const moved = redirection(answer, url);
			if (!moved) return { bytes: await body(answer, url, rules), name: nameOf(url) };
			answer.destroy();
			next = moved;
		} catch (error) {
			if (error instanceof SourceError) throw error;
			if (limit.aborted) throw new SourceError('timeout', shown(url.href));
			const { code, name } = error as NodeJS.ErrnoException;
			throw new SourceError('network', shown(url.href), { said: code ?? name });
		}
	}
	throw new SourceError('strange', shown(next), { said: 'too many redirects' });
}

function get(url: URL, rules: Rules, signal: AbortSignal): Promise<IncomingMessage> {
	const options: RequestOptions = {
		signal,
		agent: false, // a connection of its own: none that was checked for somebody else
		lookup: checked(rules, url),
		headers: {
			'user-agent': 'wspolna-gmina',
			accept: 'text/csv, application/geo+json, application/json, application/xml, text/plain, */*',
			'accept-encoding': 'identity'
		}
	};
	return new Promise((resolve, reject) => {
		const send = url.protocol === 'https:' ? askSecurely : ask;
		send(url, options, resolve).on('error', reject).end();
	});
}

/** Resolves a name and lets the connection have only addresses that are allowed, all of them or none. */
const checked =
	({ lookup, isAllowed }: Rules, url: URL): LookupFunction =>
	(hostname, options, callback) =>
		lookup(hostname, { ...options, all: true }, (error, found) => {
			if (error) return callback(error, '');
			const list = found as { address: string; family: number }[];
			if (list.length === 0 || !list.every(({ address }) => isAllowed(address)))
				return callback(new SourceError('not-public', shown(url.href)), '');
			if (options.all) callback(null, list);
			else callback(null, list[0].address, list[0].family);
		});

function redirection(answer: IncomingMessage, from: URL): string | null {
	const { statusCode: status = 0, headers } = answer;
	if (![301, 302, 303, 307, 308].includes(status)) return null;
	const { location = '' } = headers;
	if (!URL.canParse(location, from.href))
		throw new SourceError('strange', shown(from.href), { status });
	return new URL(location, from).href;
}

async function body(answer: IncomingMessage, url: URL, { mostBytes }: Rules): Promise<Uint8Array> {
	const { statusCode: status = 0, headers } = answer;
	const fail = (fault: ConstructorParameters<typeof SourceError>[0]) => {
		answer.destroy();
		return new SourceError(fault, shown(url.href), { status });
	};
	if (status === 404 || status === 410) throw fail('not-found');
	if (status >= 500) throw fail('broken');
	if (status !== 200) throw fail('refused');
	// packed answers were not asked for, and may unpack to anything
	if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw fail('strange');
	if (Number(headers['content-length'] ?? 0) > mostBytes) throw fail('too-large');

	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of answer as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > mostBytes) throw fail('too-large');
		parts.push(part);
	}
	if (size === 0) throw fail('empty');
	return Buffer.concat(parts);
}

function nameOf(url: URL): string {
	const last = url.pathname.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(last).slice(0, 200) || url.hostname;
	} catch (error) {
		if (!(error instanceof URIError)) throw error;
		return last.slice(0, 200);
	}
}

/** An address as it may be shown and logged: what stands behind the question mark may be a key. */
const shown = (address: string): string => {
	if (!URL.canParse(address)) return address.slice(0, 100);
	const { protocol, host, pathname } = new URL(address);
	return `${protocol}//${host}${pathname}`.slice(0, 200);
};
