/** A message or a connection the rules do not allow; `code` is the close code of lib/sync. */
export class Refused extends Error {
	readonly code: number;

	constructor(code: number, reason: string) {
		super(reason);
		this.code = code;
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
