import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '#lib/server/settings.ts';
import { openBackend } from '#lib/server/supabase/backend.ts';
import { type Answering, PUBLISHABLE, SECRET, SECRET_KEY } from './database.ts';
import { startPostgres } from './postgres.ts';

/*
 * The backends of the product: accounts and REST by @supabase/lite, over PGlite or PostgreSQL.
 */

export const openEmbedded = (): Promise<Answering> => openOwn({});

export async function openOnPostgres(): Promise<Answering> {
	const postgres = await startPostgres();
	const own = await openOwn({ DATABASE_URL: postgres.url });
	return {
		...own,
		log: postgres.log,
		async close() {
			await own.close();
			await postgres.stop();
		}
	};
}

async function openOwn(environment: Record<string, string>): Promise<Answering> {
	const folder = await mkdtemp(join(tmpdir(), 'wspolna-gmina-rls-'));
	const backend = await openBackend(
		readSettings({
			DATA_DIR: join(folder, 'data'),
			JWT_SECRET: SECRET,
			SUPABASE_PUBLISHABLE_KEY: PUBLISHABLE,
			SUPABASE_SECRET_KEY: SECRET_KEY,
			...environment
		})
	);
	return {
		fetch: backend.fetch,
		call: backend.call,
		async close() {
			await backend.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
