import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../supabase/migrations/', import.meta.url);

/** The migrations in order, as the Supabase CLI names them: version, name, statements. */
export const migrations = readdirSync(folder)
	.filter((name) => name.endsWith('.sql'))
	.sort()
	.map((name) => ({
		version: name.slice(0, 14),
		name: name.slice(15, -4),
		sql: readFileSync(new URL(name, folder), 'utf8')
	}));
export type Migration = (typeof migrations)[number];
