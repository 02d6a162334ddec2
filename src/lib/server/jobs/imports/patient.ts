import { passing, SourceError } from '../../sources/error.ts';
import type { Clock } from '../../sources/clock.ts';
import { Failure, type Kind } from '../runner.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Somebody waits for it, or it runs through the night: a line that is away for an hour ends nothing. */
export const IMPORT_TRIES = [
	2 * SECOND,
	10 * SECOND,
	MINUTE,
	5 * MINUTE,
	15 * MINUTE,
	HOUR,
	3 * HOUR
];
/** Nobody waits: the page shows what is known. */
export const BACKGROUND_TRIES = [MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR];

/** What a page says of a source that did not answer. */
export interface Trouble {
	fault: SourceError['fault'];
	url: string;
	status: number | null;
}

export const troubleOf = ({ fault, url, status }: SourceError): Trouble => ({ fault, url, status });

/**
 * A kind whose sources may be busy or away: the step is tried again when the source wants it, or
 * after each of `tries`, and the job fails after the last. A used-up quota is no failed try.
 */
export function patient(kind: Kind, clock: Clock, tries: number[]): Kind {
	return async (job, signal) => {
		try {
			return await kind(job, signal);
		} catch (error) {
			if (signal.aborted || !(error instanceof SourceError)) throw error;
			const report = { trouble: troubleOf(error) };
			if (error.retryAt !== null)
				return { until: Math.max(error.retryAt, clock.now() + SECOND), report };
			const delay = passing(error) ? tries[job.attempts] : undefined;
			if (delay === undefined) throw new Failure(error.message, report);
			return { until: clock.now() + delay, attempts: job.attempts + 1, report };
		}
	};
}
