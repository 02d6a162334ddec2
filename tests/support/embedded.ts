import { App } from '@supabase/lite';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { type Answering, PUBLISHABLE, ROLES, SECRET, SECRET_KEY } from './database.ts';
import { migrations } from './migrations.ts';

/** PGlite in memory behind @supabase/lite, one request at a time. */
export async function openEmbedded(): Promise<Answering> {
	const connection = await createPgliteConnection({
		url: 'memory://',
		// PostgREST speaks of bytes as hex text; without this an insert of bytes fails
		pgliteOptions: {
			serializers: {
				17: (bytes: unknown) =>
					typeof bytes === 'string'
						? bytes
						: `\\x${Buffer.from(bytes as Uint8Array).toString('hex')}`
			},
			parsers: { 17: (bytes: string) => bytes }
		}
	});
	const app = new App({
		connection,
		auth: {
			enabled: true,
			jwt_secret: SECRET,
			publishable_key: PUBLISHABLE,
			secret_key: SECRET_KEY,
			site_url: 'http://database.test'
		},
		api: { schemas: ['public'], max_rows: 1000 },
		options: { server: { admin: false } }
	});
	await app.ensureSystemSchema();
	const db = connection.driver;
	await db.exec(ROLES);
	for (const { sql } of migrations) await db.exec(`begin;\n${sql}\ncommit;`);
	connection.clearSchemaCache();

	let last: Promise<unknown> = Promise.resolve();
	return {
		fetch(request) {
			const answer = last.then(() => app.fetch(request));
			last = answer.catch(() => undefined);
			return answer;
		},
		close: () => connection.close()
	};
}
