import type { Access } from '#lib/sync/wire.ts';
import type { Call } from '../supabase/call.ts';

export interface Right {
	role: string;
	access: Access;
}
interface Pair {
	person: string;
	document: string;
}
interface Asked extends Pair {
	resolve: (right: Right | null) => void;
	reject: (error: unknown) => void;
}

/** Who may do what with which document, asked in one query for everybody who asks meanwhile. */
export class Rights {
	readonly #call: Call;
	#asked: Asked[] = [];
	#running = false;

	constructor(call: Call) {
		this.#call = call;
	}

	/** The right of one person now; null when he may not even know that it exists. */
	of(person: string, document: string): Promise<Right | null> {
		return new Promise((resolve, reject) => {
			this.#asked.push({ person, document, resolve, reject });
			if (!this.#running) void this.#run();
		});
	}

	async #run(): Promise<void> {
		this.#running = true;
		while (this.#asked.length > 0) {
			const asked = this.#asked;
			this.#asked = [];
			try {
				const rights = await this.all(asked);
				for (const each of asked) each.resolve(rights(each.person, each.document));
			} catch (error) {
				for (const each of asked) each.reject(error);
			}
		}
		this.#running = false;
	}

	/** The rights of many in one query. */
	async all(pairs: Pair[]): Promise<(person: string, document: string) => Right | null> {
		const distinct = new Map(
			pairs.map(({ person, document }) => [person + document, { person, document }])
		);
		const rows = await this.#call<(Pair & Right)[]>('room_access', {
			pairs: [...distinct.values()]
		});
		const known = new Map(
			rows.map(({ person, document, role, access }) => [person + document, { role, access }])
		);
		return (person, document) => known.get(person + document) ?? null;
	}
}
