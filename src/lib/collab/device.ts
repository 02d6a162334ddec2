import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/*
 * What waits on this device. One IndexedDB per document, epoch and person: a shared computer never
 * mixes two people's edits, and a rebuilt document never meets edits made on the old one.
 * y-indexeddb reports no errors (a refused or full disk shows only as an unhandled rejection), so the
 * database is tried before it is used and listened to afterwards.
 */

const PREFIX = 'wspolna-gmina:';
export const nameOf = (document: string, person: string, epoch: number) =>
	`${PREFIX}${person}:${document}:${epoch}`;
const epochKey = (document: string, person: string) => `${PREFIX}epoch:${person}:${document}`;
const leftKey = (document: string, person: string) => `${epochKey(document, person)}:left`;

/** Own edits since the last `Zapisano`: how many, and what they touched (see touched.ts). */
export interface Waiting {
	count: number;
	touched: string[];
}

export interface DeviceStore {
	/** What waited when the page was opened. */
	waiting: Waiting;
	/** Remembers what waits now; written after a short rest and when the page is left. */
	keep(waiting: Waiting): void;
	close(): Promise<void>;
}

/** The epoch this device knows for a document; null when it has never been here. */
export function rememberedEpoch(document: string, person: string): number | null {
	const epoch = Number(read(epochKey(document, person)));
	return Number.isInteger(epoch) && epoch > 0 ? epoch : null;
}

/** After a document was rebuilt; edits of the old one stay on the device until they are taken. */
export function leaveEpoch(document: string, person: string, waiting: boolean): void {
	const epoch = rememberedEpoch(document, person);
	const left = leftEpochs(document, person);
	if (epoch && waiting) write(leftKey(document, person), [...left, epoch].join());
	forget(epochKey(document, person));
}

/** Earlier epochs with edits that nobody has stored. */
export function leftEpochs(document: string, person: string): number[] {
	const epochs = (read(leftKey(document, person)) ?? '').split(',').map(Number);
	return epochs.filter((epoch) => Number.isInteger(epoch) && epoch > 0);
}

/** True for the one tab that takes them. */
export function takeLeftEpochs(document: string, person: string): boolean {
	const there = leftEpochs(document, person).length > 0;
	forget(leftKey(document, person));
	return there;
}

/**
 * Loads what the device keeps into `doc` and keeps every later update. `onproblem` is told when the
 * browser refuses or the disk is full; editing goes on, only without a safety net.
 * Null when nothing can be kept at all.
 */
export async function openDevice(
	doc: Y.Doc,
	key: { document: string; person: string; epoch: number },
	onproblem: () => void
): Promise<DeviceStore | null> {
	const name = nameOf(key.document, key.person, key.epoch);
	if (!(await storable(name))) {
		onproblem();
		return null;
	}

	write(epochKey(key.document, key.person), String(key.epoch));
	const kept = new IndexeddbPersistence(name, doc);
	await kept.whenSynced;
	kept.db?.addEventListener('abort', onproblem);
	kept.db?.addEventListener('error', onproblem);

	const waiting = asWaiting(await kept.get('waiting').catch(() => null));
	let next: Waiting | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const flush = () => {
		clearTimeout(timer);
		timer = undefined;
		if (next) kept.set('waiting', next as never).catch(onproblem);
		next = null;
	};
	const leave = () => flush();
	addEventListener('pagehide', leave);

	return {
		waiting,
		keep(now) {
			next = now;
			timer ??= setTimeout(flush, 250);
		},
		async close() {
			removeEventListener('pagehide', leave);
			flush();
			await kept.destroy();
		}
	};
}

/** Removes everything this application keeps on this device for one person, or for everybody. */
export const clearDevice = (person?: string): Promise<void> =>
	removeAll(
		person ? `${PREFIX}${person}:` : PREFIX,
		person ? `${PREFIX}epoch:${person}:` : `${PREFIX}epoch:`
	);

/** Removes a document that this person may no longer read; nothing when the device never had it. */
export async function forgetDocument(document: string, person: string): Promise<void> {
	if (rememberedEpoch(document, person) === null) return;
	await removeAll(`${PREFIX}${person}:${document}:`, epochKey(document, person));
}

async function removeAll(start: string, epochs: string): Promise<void> {
	try {
		for (const key of Object.keys(localStorage))
			if (key.startsWith(epochs)) localStorage.removeItem(key);
		const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
		await Promise.all(names.filter((name) => name.startsWith(start)).map(remove));
	} catch {
		// storage that cannot be read holds nothing of ours either
	}
}

/** A database another tab still holds goes when that tab does. */
const remove = (name: string) =>
	new Promise<void>((resolve) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = request.onerror = request.onblocked = () => resolve();
	});

/** Whether a database of this name opens and takes a row; browsers refuse in some private modes. */
function storable(name: string): Promise<boolean> {
	if (typeof indexedDB === 'undefined') return Promise.resolve(false);
	return new Promise((resolve) => {
		try {
			const probe = indexedDB.open(`${name}:probe`);
			probe.onsuccess = () => {
				probe.result.close();
				indexedDB.deleteDatabase(`${name}:probe`);
				resolve(true);
			};
			probe.onerror = () => resolve(false);
			probe.onblocked = () => resolve(false);
		} catch {
			resolve(false);
		}
	});
}

export function asWaiting(value: unknown): Waiting {
	const { count, touched } = (value ?? {}) as Partial<Waiting>;
	return {
		count: typeof count === 'number' ? count : 0,
		touched: Array.isArray(touched) ? touched.map(String) : []
	};
}

function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function forget(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// nothing was remembered
	}
}

function write(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// without it the first `hello` tells the epoch again
	}
}
