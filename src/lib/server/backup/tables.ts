/** What a backup holds, in the order in which it can be loaded: parents before children. */
export const TABLES = [
	'auth.users',
	'auth.identities',
	'public.profiles',
	'public.workspaces',
	'public.memberships',
	'public.invitations',
	'public.invitation_hashes',
	'public.links',
	'public.documents',
	'public.document_updates',
	'public.document_history',
	'public.document_versions',
	'public.quarantine',
	'public.files',
	// receipts first: whoever was erased since is not brought back
	'public.contact_erasures',
	'public.contacts',
	'public.places',
	'public.partners',
	'public.needs',
	'public.recommendations'
] as const;

/*
 * The file: gzip of lines of JSON. First a Head, then Pages, last an End, without which it is half
 * a backup. Tables stand in the opposite order, children first: what is written while the server
 * goes on then never lacks a parent, and an update that is compacted meanwhile is in the snapshot.
 */
export interface Head {
	backup: 'wspolna-gmina';
	format: 1;
	schema: string;
	at: string;
}

export interface Page {
	table: string;
	rows: Record<string, unknown>[];
}

export interface End {
	end: true;
	rows: number;
}

/** Rows of one call. */
export const PAGE = 200;
