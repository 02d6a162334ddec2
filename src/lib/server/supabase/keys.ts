import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';

export interface Keys {
	/** Signs access tokens (HS256). */
	jwtSecret: string;
	/** The `apikey` of anonymous callers; public. */
	publishableKey: string;
	/** The `apikey` of the server itself and of its commands; stands above every policy. */
	secretKey: string;
	/** Shown by our own commands to the running server; never leaves DATA_DIR. */
	commandKey: string;
}

export const keysIn = (dataDir: string) => join(dataDir, 'keys.json');

/** Keys from the settings, else those made on the first start and kept in DATA_DIR/keys.json. */
export async function openKeys(
	settings: Pick<Settings, 'dataDir' | 'jwtSecret' | 'publishableKey' | 'secretKey'>
): Promise<Keys> {
	const path = keysIn(settings.dataDir);
	let kept = await readKeys(path);
	if (!kept) {
		kept = {
			jwtSecret: randomBytes(48).toString('base64url'),
			publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
			secretKey: `sb_secret_${randomBytes(32).toString('base64url')}`,
			commandKey: randomBytes(32).toString('base64url')
		};
		// whole or not at all: half a file would sign everybody out
		await writeFile(`${path}.new`, JSON.stringify(kept, null, '\t'), { mode: 0o600 });
		await rename(`${path}.new`, path);
	}
	await chmod(path, 0o600);
	return {
		...kept,
		jwtSecret: settings.jwtSecret ?? kept.jwtSecret,
		publishableKey: settings.publishableKey ?? kept.publishableKey,
		secretKey: settings.secretKey ?? kept.secretKey
	};
}

/** The keys that are kept in `path`, or null before the first start. */
export async function readKeys(path: string): Promise<Keys | null> {
	try {
		return JSON.parse(await readFile(path, 'utf8'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
