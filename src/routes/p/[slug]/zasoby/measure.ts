import { longEnough, mbps, middle, nextBytes, SPEED, type Measured } from '#lib/domain/speed.ts';
import { Fault, type Progress } from '#lib/ui/resources/tools.ts';

/*
 * The test of a line, as the browser runs it. Downloads and uploads grow until one lasts about two
 * seconds; one that lasts too long is cut off and counted as far as it came.
 */
type Tell = (now: Progress) => void;

/** Measures the line to the server behind `path`. Throws Fault: busy, often, offline, stopped, failed. */
export async function measure(path: string, tell: Tell, signal: AbortSignal): Promise<Measured> {
	try {
		const test = `${path}/${await begin(path, signal)}`;
		try {
			const latencyMs = await latency(test, tell, signal);
			const downloadMbps = await grow('down', SPEED.mostDown, tell, (bytes) =>
				download(test, bytes, latencyMs, signal)
			);
			const uploadMbps = await grow('up', SPEED.mostUp * SPEED.beside, tell, (bytes) =>
				upload(test, bytes, latencyMs, signal)
			);
			return { downloadMbps, uploadMbps, latencyMs };
		} finally {
			void fetch(test, { method: 'DELETE', keepalive: true }).catch(() => {}); // it ends by itself
		}
	} catch (problem) {
		if (problem instanceof Fault) throw problem;
		if (signal.aborted) throw new Fault('stopped');
		if (problem instanceof TypeError) throw new Fault('offline'); // what fetch says without a network
		throw problem;
	}
}

async function begin(path: string, signal: AbortSignal): Promise<string> {
	const answer = await fetch(path, { method: 'POST', signal, redirect: 'error' });
	const afterS = Number(answer.headers.get('retry-after')) || null;
	if (answer.status === 503) throw new Fault('busy', afterS);
	if (answer.status === 429) throw new Fault('often', afterS);
	if (answer.status !== 201) throw new Fault('failed');
	return ((await answer.json()) as { key: string }).key;
}

async function latency(test: string, tell: Tell, signal: AbortSignal): Promise<number> {
	const times: number[] = [];
	const most = 6;
	for (let n = 0; n < most; n++) {
		tell({ part: 'latency', share: n / most });
		const from = performance.now();
		const answer = await fetch(`${test}?bajty=0`, { signal, cache: 'no-store' });
		await answer.arrayBuffer();
		if (!answer.ok) throw new Fault('failed');
		if (n > 0) times.push(performance.now() - from); // the first one also opens the connection
	}
	return middle(times);
}

interface Transfer {
	bytes: number;
	ms: number;
}

/** Ever larger transfers until one is long enough; its pace in Mb/s. */
async function grow(
	part: 'down' | 'up',
	most: number,
	tell: Tell,
	transfer: (bytes: number) => Promise<Transfer>
): Promise<number> {
	let bytes: number = SPEED.first;
	for (let round = 0; ; round++) {
		tell({ part, share: round / 3 });
		const now = await transfer(bytes);
		if (now.bytes === 0) throw new Fault('failed');
		if (round === 2 || longEnough(now.bytes, now.ms, most)) return mbps(now.bytes, now.ms);
		bytes = nextBytes(now.bytes, now.ms, most);
	}
}

/** From the request to the last byte, or to the cut; without the time an answer takes. */
async function download(
	test: string,
	bytes: number,
	latencyMs: number,
	signal: AbortSignal
): Promise<Transfer> {
	const cut = new AbortController();
	const timer = setTimeout(() => cut.abort(), SPEED.cutMs);
	const stop = AbortSignal.any([signal, cut.signal]);
	let came = 0;
	const from = performance.now();
	let last = from;
	try {
		const answer = await fetch(`${test}?bajty=${bytes}`, { signal: stop, cache: 'no-store' });
		if (!answer.ok || !answer.body) throw new Fault('failed');
		const reader = answer.body.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			came += part.value.byteLength;
			last = performance.now();
		}
	} catch (problem) {
		if (signal.aborted || !cut.signal.aborted) throw problem; // else: cut off, it counts so far
	} finally {
		clearTimeout(timer);
	}
	return { bytes: came, ms: Math.max(1, last - from - latencyMs) };
}

/** Several at once, because the server takes only small ones; without the time an answer takes. */
async function upload(
	test: string,
	bytes: number,
	latencyMs: number,
	signal: AbortSignal
): Promise<Transfer> {
	const beside = Math.min(SPEED.beside, Math.ceil(bytes / SPEED.first));
	const each = Math.min(SPEED.mostUp, Math.floor(bytes / beside));
	const bodies = Array.from({ length: beside }, () => noise(each));
	const from = performance.now();
	const answers = await Promise.all(
		bodies.map((body) => fetch(test, { method: 'POST', body, signal }))
	);
	if (!answers.every(({ ok }) => ok)) throw new Fault('failed');
	return { bytes: each * beside, ms: Math.max(1, performance.now() - from - latencyMs) };
}

/** Bytes that do not compress; the browser gives at most 64 kB of them at once. */
function noise(size: number): Blob {
	const bytes = new Uint8Array(size);
	for (let at = 0; at < size; at += 65_536)
		crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, size)));
	return new Blob([bytes], { type: 'application/octet-stream' });
}
