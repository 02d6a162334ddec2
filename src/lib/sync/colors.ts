/**
 * The colours of people who have a document open: the server gives each person one of them by its
 * index. All carry white text at 4.5:1 and stand apart from each other for colour-blind eyes as
 * far as eight can; a name is always beside them. The light half of `--who-1` to `--who-8` (tokens.css).
 */
export const COLORS = [
	'#8a3ffc',
	'#b5361c',
	'#00697a',
	'#9c4a00',
	'#a8206e',
	'#2b5bc0',
	'#4d6600',
	'#5c4a42'
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
