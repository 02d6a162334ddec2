/**
 * The colours of people who have a document open: the server gives each person one of them by its
 * index. All carry white text at 4.5:1 and stand apart from each other for colour-blind eyes as
 * far as eight can; a name is always beside them.
 */
export const COLORS = [
	'#1d5fa8',
	'#b3261e',
	'#2e7d32',
	'#8e24aa',
	'#8a5300',
	'#00707a',
	'#ad1457',
	'#455a64'
] as const;

/** What the server puts into `user` of every awareness state, whatever the client sent there. */
export interface PresentUser {
	/** The person's id. */
	id: string;
	name: string;
	color: string;
	/** Index in `COLORS`. */
	index: number;
}
