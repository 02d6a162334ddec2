/** What supabase-js answers, as far as we look at it. */
interface Answer<T> {
	data: T | null;
	error: { code?: string; message: string } | null;
	status?: number;
}

/** A refusal by the database: `status` is what a page answers with, `message` is for the log. */
export class DataError extends Error {
	status: number;
	code: string;
	/** What the database said, without what was wanted. */
	reason: string;

	constructor(wanted: string, status: number, code: string, reason: string) {
		super(`${wanted}: ${reason}`);
		this.name = 'DataError';
		this.status = status;
		this.code = code;
		this.reason = reason;
	}
}

/** The rows of an answer. Throws DataError; an error is never dropped. */
export function rows<T>(wanted: string, answer: Answer<T>): T {
	if (answer.error) {
		const { code = '', message } = answer.error;
		throw new DataError(wanted, statusOf(code, answer.status), code, message);
	}
	return answer.data as T;
}

/**
 * Runs a change and says which of the expected refusals came, or null when it was done. Refusals that
 * were not expected go on as they are: they are bugs.
 */
export async function refusal(
	change: Promise<unknown>,
	...expected: number[]
): Promise<number | null> {
	try {
		await change;
		return null;
	} catch (error) {
		if (error instanceof DataError && expected.includes(error.status)) return error.status;
		throw error;
	}
}

/** Our functions raise PT4xx; a policy that refuses a row is 42501. */
function statusOf(code: string, status = 500): number {
	if (/^PT\d{3}$/.test(code)) return Number(code.slice(2));
	return code === '42501' ? 403 : status;
}
