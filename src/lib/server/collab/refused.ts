import { CLOSE } from '#lib/sync/wire.ts';

/** A message or a connection the rules do not allow; `code` is the close code of lib/sync. */
export class Refused extends Error {
	readonly code: number;

	constructor(code: number, reason: string) {
		super(reason);
		this.code = code;
	}
}

/** More would wait for something unknown than may: what waits already is no longer kept for it either. */
export class TooMuchUnknown extends Refused {
	constructor() {
		super(CLOSE.badMessage, 'refers to too much that is unknown');
	}
}

/** There is no such document. */
export class NotFound extends Error {
	constructor(document: string) {
		super(`No document ${document}`);
	}
}

/** The journal or the log cannot be written: nothing is taken in until it can. */
export class StorageError extends Error {}

/** What is stored of a document is not whole, and nothing else can take its place. */
export class Damaged extends StorageError {}
