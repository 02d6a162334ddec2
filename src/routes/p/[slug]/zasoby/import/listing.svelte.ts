import type { Known, Match } from '#lib/domain/duplicates.ts';
import { MOST_PLACES } from '#lib/domain/intake.ts';
import type { Category } from '#lib/domain/places.ts';
import { newId } from '#lib/domain/workspace.ts';
import { today } from '#lib/i18n/dates.ts';
import { fileText } from '#lib/i18n/drafts.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Around, Draft, Mapping, Table } from '#lib/sources/resources/draft.ts';
import { offered, rowsOf, sorted, type Decision } from './decisions.ts';
import type { Ask, Head, Tell } from './messages.ts';
import { write, type Answer } from './send.ts';
import { startWorker } from './start.ts';
import { failureText, faultText } from './words.ts';

export type Done = Extract<Answer, { ok: true }>;

interface Parts {
	base: () => string;
	around: () => Around;
	known: () => Known[];
}

/** One list on its way into the resources: read, matched, checked, decided and written. */
export class Listing {
	readonly #parts: Parts;
	#worker: Worker | null = null;
	#fetching: AbortController | null = null;
	/** The same for every attempt to write it: an answer that was lost makes no second import. */
	#id = newId();

	name = $state('');
	head = $state.raw<Head | null>(null);
	mapping = $state<Mapping>({});
	category = $state<Category | ''>('');
	source = $state('');
	drafts = $state.raw<Draft[] | null>(null);
	/** By line. */
	matches = $state.raw<Record<number, Match>>({});
	decisions = $state.raw<Record<number, Decision>>({});
	outside = $state(false);
	done = $state.raw<Done | null>(null);

	busy = $state<'reading' | 'fetching' | 'checking' | 'writing' | null>(null);
	progress = $state({ done: 0, total: 0 });
	/** What went wrong, in words. */
	fault = $state('');
	/** What screen readers hear. */
	said = $state('');

	readonly looked = $derived({
		drafts: this.drafts ?? [],
		matches: this.matches,
		decisions: this.decisions,
		outside: this.outside
	});
	readonly sorted = $derived(sorted(this.looked));
	readonly step = $derived(
		this.done ? 'done' : this.drafts ? 'check' : this.head ? 'columns' : 'source'
	);

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** How many places still fit into the partnership. */
	get room(): number {
		return Math.max(0, MOST_PLACES - this.#parts.known().length);
	}

	async file(file: File): Promise<void> {
		this.again();
		this.busy = 'reading';
		this.name = file.name;
		const bytes = new Uint8Array(await file.arrayBuffer());
		this.#ask({ kind: 'read', bytes, name: file.name });
	}

	text(text: string): void {
		this.again();
		this.busy = 'reading';
		this.name = m.intake_paste_name();
		this.#ask({ kind: 'read', bytes: new TextEncoder().encode(text), name: 'tabela.csv' });
	}

	/** A list that the server fetches. */
	async fetch(
		asked: { from: 'osm' } | { from: 'address'; url: string },
		name: string
	): Promise<void> {
		this.again();
		this.busy = 'fetching';
		this.name = name;
		this.#fetching = new AbortController();
		try {
			const answer = await fetch(`${this.#parts.base()}/lista`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body: JSON.stringify(asked),
				signal: this.#fetching.signal
			});
			const said = await answer.json();
			if (said.ok) return this.#ask({ kind: 'take', table: said.table as Table });
			this.#fail(faultText(said));
		} catch (cause) {
			if (cause instanceof DOMException && cause.name === 'AbortError') return;
			if (!(cause instanceof TypeError || cause instanceof SyntaxError)) throw cause;
			this.#fail(m.intake_fault_network());
		}
	}

	check(): void {
		this.busy = 'checking';
		this.fault = '';
		this.progress = { done: 0, total: this.head?.rows ?? 0 };
		this.#ask({
			kind: 'check',
			mapping: $state.snapshot(this.mapping),
			around: this.#parts.around(),
			defaults: { category: this.category || null, source: this.source.trim(), today: today() },
			known: this.#parts.known()
		});
	}

	decide(line: number, decision: Decision): void {
		this.decisions = { ...this.decisions, [line]: decision };
	}

	decideAll(decision: Decision): void {
		this.decisions = Object.fromEntries(this.sorted.alike.map(({ line }) => [line, decision]));
	}

	async write(): Promise<void> {
		this.busy = 'writing';
		this.fault = '';
		this.said = m.intake_writing();
		const head = this.head!;
		const rows = rowsOf(this.looked);
		const answer = await write(`${this.#parts.base()}/zapis`, {
			...{ id: this.#id, file: this.name.slice(0, 200), format: head.format },
			...{ licence: head.licence, skipped: head.rows - rows.length, rows }
		});
		this.busy = null;
		if (answer.ok) {
			this.done = answer;
			this.said = '';
		} else this.#fail(failureText(answer));
	}

	backToColumns(): void {
		this.drafts = null;
		this.fault = '';
	}

	/** Stops whatever is under way. The worker ends with its table, so the list is read anew. */
	cancel(): void {
		this.again();
		this.said = m.intake_cancelled();
	}

	again(): void {
		this.#end();
		this.#fetching?.abort();
		this.#fetching = null;
		this.#id = newId();
		this.busy = null;
		this.head = this.drafts = this.done = null;
		this.mapping = {};
		this.matches = {};
		this.decisions = {};
		this.outside = false;
		this.fault = this.said = '';
	}

	end(): void {
		this.#end();
		this.#fetching?.abort();
	}

	#ask(asked: Ask): void {
		if (!this.#worker) {
			this.#worker = startWorker();
			this.#worker.onmessage = ({ data }: MessageEvent<Tell>) => this.#hear(data);
			this.#worker.onerror = () => this.#fail(m.intake_fault_strange());
		}
		this.#worker.postMessage(asked);
	}

	#hear(told: Tell): void {
		if (told.kind === 'progress') {
			this.progress = { done: told.done, total: told.total };
			return;
		}
		this.busy = null;
		if (told.kind === 'fault') return this.#fail(fileText(told));
		if (told.kind === 'head') {
			this.head = told.head;
			this.mapping = { ...told.head.guess };
			this.source = this.name.slice(0, 200);
			this.said = m.intake_read_rows({ n: told.head.rows });
			return;
		}
		this.drafts = told.drafts;
		this.matches = Object.fromEntries(told.matches);
		this.decisions = offered(told.matches);
		this.said = m.intake_checked();
	}

	#fail(text: string): void {
		this.busy = null;
		this.fault = text;
		this.said = '';
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
