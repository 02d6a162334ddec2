import { App } from '@supabase/lite';
import type { Connection } from '@supabase/lite';
import { inspect } from 'node:util';
import type { Keys } from './keys.ts';
import type { Schema } from './migrations.ts';
import { adoptClaims, migrate, prepare } from './migrations.ts';

/** Auth and REST of @supabase/lite over a connection, with every migration applied. */
export async function openLite(
	connection: Connection,
	schema: Schema,
	keys: Keys,
	url: string,
	migrations?: URL
): Promise<App> {
	const app = new App({
		connection,
		auth: {
			enabled: true,
			enable_signup: true,
			jwt_secret: keys.jwtSecret,
			publishable_key: keys.publishableKey,
			secret_key: keys.secretKey,
			site_url: url,
			minimum_password_length: 8,
			email: { enable_signup: true, enable_confirmations: false }
		},
		api: { schemas: ['public'], max_rows: 1000 },
		options: { server: { admin: false }, drivers: { email: silent } }
	});
	await prepare(schema);
	await app.ensureSystemSchema();
	await adoptClaims(schema);
	await migrate(schema, migrations);
	await connection.clearSchemaCache();
	return app;
}

/** No mail is configured: nothing is sent, and no address or link reaches the logs. */
const silent = { send: async () => undefined };

/**
 * @supabase/lite prints a failed statement with its parameters, and PostgreSQL's details repeat
 * whole rows. What is printed is the code and the name of the rule; the caller still gets the rest.
 */
export function discreet<E>(error: E): E {
	if (typeof error !== 'object' || error === null) return error;
	const known = error as Record<string, unknown>;
	for (const field of ['query', 'params', 'queryOptions', 'parameters', 'args'])
		Reflect.deleteProperty(known, field); // postgres.js fixes its own, which are not printed
	const { code, table, constraint } = known;
	Object.defineProperty(error, inspect.custom, {
		value: () => ['database:', code, table, constraint].filter(Boolean).join(' '),
		enumerable: true
	});
	return error;
}
