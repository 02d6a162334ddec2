import { untrack } from 'svelte';
import { WebsocketProvider } from 'y-websocket';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BORN } from '#lib/domain/workspace.ts';
import { CLOSE, FORMAT, PROTOCOL, type Access, type Notice } from '#lib/sync/wire.ts';
import { countingSocket } from './counting.ts';
import { leaveEpoch, openDevice, rememberedEpoch, type DeviceStore } from './device.ts';
import { Live } from './live.svelte.ts';
import { listen } from './notices.ts';
import { personIn, presentIn, type Present } from './presence.ts';
import type { Facts } from './saved.ts';
import { Saving } from './saving.svelte.ts';
import { Steps } from './steps.svelte.ts';
import { noPlaces, touchedBy } from './touched.ts';

/** A device store that does not answer must not keep a person from the document. */
const DEVICE_MS = 3_000;

export interface Origin {
	/** `workspace/{uuid}`. */
	document: string;
	/** The role the page was loaded with; `hello` and `rights` correct it. */
	role: string;
	/** Null in a server render and for nobody: such a connection never opens. */
	person: { id: string; name: string } | null;
}

/**
 * One person's open document: what it holds, who is here, what is saved. Typing never waits for it.
 * Made in a server render too, where it stays closed; `open()` is called from an effect.
 */
export class Connection {
	readonly doc = new Y.Doc();
	/** Made when the connection opens: it keeps a timer, which a server render must not. */
	awareness: Awareness | null = null;
	readonly document: string;
	readonly #origin: Origin;

	readonly #saving = new Saving({
		onstored: (waited) => {
			this.touched.clear();
			if (waited) this.#keep();
		},
		onstalled: () => {
			if (this.#saving.facts.storage) this.#provider?.ws?.close(); // all travels again in a step 2
		}
	});

	/** `hello` was heard and the document is here: from now on editors may be bound. */
	ready = $state(false);
	role = $state('');
	present = $state.raw<Present[]>([]);
	/** The browser keeps nothing on this device, or ran out of room. */
	deviceTrouble = $state(false);
	/** Places of own edits that the server has not stored; see touched.ts. */
	touched = noPlaces();

	/** Own edits of fields and lists, to take back or do again; null until the connection opens. */
	steps = $state.raw<Steps | null>(null);

	saved = $derived(this.#saving.state);
	/**
	 * Whether this person may change the document now. After the session has ended writing goes on,
	 * onto the device; after any other final refusal it would be lost.
	 */
	writable = $derived.by(() => {
		const { access, outdated, final } = this.#saving.facts;
		const open = final === null || final === CLOSE.signedOut;
		return this.ready && access === 'write' && !outdated && open;
	});

	#provider: WebsocketProvider | null = null;
	#device: DeviceStore | null = null;
	#closed = false;
	#retried = { signedOut: 0, forbidden: 0 };

	constructor(origin: Origin) {
		this.#origin = origin;
		this.document = origin.document;
		this.role = origin.role;
	}

	get access(): Access | null {
		return this.#saving.facts.access;
	}

	/** A reading of the document; `before` is what the server rendered, until the document is here. */
	live<T>(roots: string[], read: (doc: Y.Doc) => T, before: () => T): { readonly current: T } {
		const live = new Live(this.doc, roots, read);
		const ready = () => this.ready;
		return {
			get current() {
				return ready() ? live.current : before();
			}
		};
	}

	/** Whose browser a clientID is, for carets; null for nobody the server has named. */
	who = (client: number): { name: string; color: number } | null => {
		const state = this.awareness?.getStates().get(client);
		return state ? personIn(state) : null;
	};

	/** Whose document this is on this device; null in a server render. */
	get personId(): string | null {
		return this.#origin.person?.id ?? null;
	}

	/** Says where this person is at work, in words others read; '' for nowhere. */
	setWhere(where: string): void {
		this.awareness?.setLocalStateField('where', where.slice(0, 120));
	}

	/** Opens the device store and the socket; returns the undoing, so that an effect can own it. */
	open(): () => void {
		untrack(() => void this.#open());
		return () => void this.close();
	}

	/** Connects again at once: after signing in elsewhere, or to send unacknowledged edits once more. */
	retry(): void {
		this.#tell({ final: null, stalled: false });
		this.#provider?.disconnect();
		this.#provider?.connect();
	}

	/** Resolves when the device store is shut, so that it can be removed. */
	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		this.#saving.end();
		this.#provider?.destroy();
		this.steps?.end();
		this.awareness?.destroy();
		await this.#device?.close();
		this.doc.destroy();
	}

	async #open(): Promise<void> {
		const { person } = this.#origin;
		if (!person || this.#closed) return;

		this.doc.on('update', (_update, _origin, _doc, transaction) => this.#edited(transaction));
		const awareness = (this.awareness = new Awareness(this.doc));
		awareness.on('change', () => this.#see());
		this.#see();
		this.steps = new Steps(this.doc);
		const epoch = rememberedEpoch(this.document, person.id);
		if (epoch) await this.#load(epoch);
		if (this.#closed) return;

		const provider = new WebsocketProvider(syncAddress(), this.document, this.doc, {
			connect: false,
			awareness,
			disableBc: true, // tabs meet on the server, where rights are checked
			params: { format: String(FORMAT), ...(epoch ? { epoch: String(epoch) } : {}) },
			WebSocketPolyfill: countingSocket(WebSocket, (sent) => this.#saving.count({ sent }))
		});
		listen(provider, {
			saved: (stored) => this.#saving.count({ stored }),
			notice: (notice) => this.#hear(notice)
		});
		provider.on('sync', (synced) => this.#synced(synced));
		provider.on('connection-close', () => this.#tell({ line: 'closed', synced: false }));
		provider.on('closed', ({ code }) => void this.#refused(code));
		this.#provider = provider;
		provider.connect();
		// the browser knows sooner than a silent socket; a server on this very machine answers anyway
		const network = new AbortController();
		addEventListener('offline', () => this.retry(), { signal: network.signal });
		addEventListener('online', () => this.retry(), { signal: network.signal });
		this.doc.on('destroy', () => network.abort());
	}

	async #load(epoch: number): Promise<void> {
		const { document, person } = { document: this.document, person: this.#origin.person!.id };
		const opening = openDevice(this.doc, { document, person, epoch }, () => {
			this.deviceTrouble = true;
		}).then((device) => {
			if (this.#closed) return void device?.close();
			this.#device = device;
			for (const place of device?.waiting.touched ?? []) this.touched.add(place);
			this.#saving.wait(device?.waiting.count ?? 0);
		});
		await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, DEVICE_MS))]);
	}

	#edited(transaction: Y.Transaction): void {
		if (!transaction.local) return;
		for (const place of touchedBy(transaction)) this.touched.add(place);
		// something new is born and shown in two transactions, and is one change to whoever made it
		if (transaction.origin !== BORN) this.#saving.wait(1);
		this.#keep();
	}

	#hear(notice: Notice): void {
		if (notice.kind === 'hello') {
			const outdated = notice.format > FORMAT || notice.protocol > PROTOCOL;
			const { waiting } = this.#saving.facts;
			this.role = notice.role;
			this.#retried.signedOut = 0;
			this.#tell({ line: 'open', final: null, access: notice.access, outdated, backlog: waiting });
			this.#provider!.params.epoch = String(notice.epoch);
			if (!this.#device && !this.deviceTrouble) void this.#load(notice.epoch);
		} else if (notice.kind === 'rights') {
			this.role = notice.role;
			this.#tell({ access: notice.access });
		} else if (notice.kind === 'storage') {
			const back = notice.ok && !this.#saving.facts.storage;
			this.#tell({ storage: notice.ok });
			if (back && !this.#saving.allStored) this.retry(); // what was refused travels in a step 2
		}
	}

	#synced(synced: boolean): void {
		if (synced) this.ready = true;
		this.#tell({ synced });
		this.#saving.settle();
	}

	async #refused(code: number): Promise<void> {
		const now = Date.now();
		if (code === CLOSE.signedOut && now - this.#retried.signedOut > 60_000) {
			this.#retried.signedOut = now;
			// a page request refreshes the session cookie; a socket cannot
			await fetch(location.pathname, { method: 'HEAD' }).catch(() => null);
			if (!this.#closed) return this.#provider?.connect();
		}
		if (code === CLOSE.forbidden && this.access && now - this.#retried.forbidden > 60_000) {
			this.#retried.forbidden = now; // the right to write may be gone and the right to read not
			this.#tell({ access: 'read' });
			return this.#provider?.connect();
		}
		if (code === CLOSE.otherEpoch)
			leaveEpoch(this.document, this.#origin.person!.id, this.#saving.facts.waiting > 0);
		this.#tell({ final: code });
	}

	#see(): void {
		const { person } = this.#origin;
		if (this.awareness && person) this.present = presentIn(this.awareness, person);
	}

	#keep(): void {
		this.#device?.keep({ count: this.#saving.facts.waiting, touched: [...this.touched] });
	}

	#tell(change: Partial<Facts>): void {
		this.#saving.tell(change);
	}
}

const syncAddress = () => `${location.origin.replace(/^http/, 'ws')}/sync`;
