/** What went wrong between us and a source. */
export const SOURCE_FAULTS = [
	'network',
	'timeout',
	'busy',
	'refused',
	'not-found',
	'broken',
	'html',
	'empty',
	'half',
	'strange',
	'too-large',
	'not-public'
] as const;
export type SourceFault = (typeof SOURCE_FAULTS)[number];

/** A source that did not answer, or not with what was asked for. The address holds no key. */
export class SourceError extends Error {
	override name = 'SourceError';
	fault: SourceFault;
	url: string;
	/** HTTP status, when there was an answer. */
	status: number | null;
	/** When it may be asked again, where that is known: its word, or our own count of its quota. */
	retryAt: number | null;

	constructor(
		fault: SourceFault,
		url: string,
		more: { status?: number; retryAt?: number; said?: string } = {}
	) {
		super(
			`${fault}${more.status ? ` ${more.status}` : ''}${more.said ? ` (${more.said})` : ''}: ${url}`
		);
		this.fault = fault;
		this.url = url;
		this.status = more.status ?? null;
		this.retryAt = more.retryAt ?? null;
	}
}

/** Whether the same question may be answered later. */
export const passing = ({ fault }: SourceError): boolean =>
	!['not-found', 'refused', 'too-large', 'not-public'].includes(fault);
