import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** What the environment says, read once at the start; see .env.example. */
export interface Settings {
	port: number;
	host: string;
	dataDir: string;
	databaseUrl: string | null;
	supabaseUrl: string | null;
	publishableKey: string | null;
	secretKey: string | null;
	jwtSecret: string | null;
	demo: boolean;
	/** Address template of map tiles; null means outlines and villages only. */
	tileUrl: string | null;
	bdlUrl: string;
	bdlKey: string | null;
	uldkUrl: string;
	overpassUrl: string;
}

/** A setting that cannot be used. The commands print it as one line and exit with 1. */
export class SettingError extends Error {
	override name = 'SettingError';
	setting: string;
	reason: string;

	constructor(setting: string, reason: string) {
		super(`${setting}: ${reason}`);
		this.setting = setting;
		this.reason = reason;
	}
}

type Environment = Record<string, string | undefined>;

/** Reads every variable of the process; an empty one counts as not set. Throws SettingError. */
export function readSettings(env: Environment): Settings {
	const given = (name: string) => env[name]?.trim() || null;
	const host = readHost(given('HOST') ?? '127.0.0.1');
	const databaseUrl = address(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
	const supabaseUrl = web(env, 'SUPABASE_URL');
	const own = !databaseUrl && !supabaseUrl;

	const settings: Settings = {
		port: readPort(given('PORT') ?? '3000'),
		host,
		dataDir: readDataDir(given('DATA_DIR') ?? '.data'),
		databaseUrl,
		supabaseUrl: supabaseUrl?.replace(/\/+$/, '') ?? null,
		publishableKey: key(env, 'SUPABASE_PUBLISHABLE_KEY'),
		secretKey: key(env, 'SUPABASE_SECRET_KEY'),
		jwtSecret: given('JWT_SECRET'),
		demo: readSwitch(env, 'DEMO') ?? (own && isLoopback(host)),
		tileUrl: readTiles(env),
		bdlUrl: web(env, 'BDL_URL') ?? 'https://bdl.stat.gov.pl/api/v1',
		bdlKey: key(env, 'BDL_KEY'),
		uldkUrl: web(env, 'ULDK_URL') ?? 'https://uldk.gugik.gov.pl/',
		overpassUrl: web(env, 'OVERPASS_URL') ?? 'https://overpass-api.de/api/interpreter'
	};
	if (settings.jwtSecret && settings.jwtSecret.length < 32)
		throw new SettingError('JWT_SECRET', 'has at least 32 characters');
	if (supabaseUrl) {
		if (!settings.secretKey)
			throw new SettingError('SUPABASE_SECRET_KEY', 'is needed with SUPABASE_URL');
		if (!settings.publishableKey)
			throw new SettingError('SUPABASE_PUBLISHABLE_KEY', 'is needed with SUPABASE_URL');
	}
	return settings;
}

export function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function readPort(text: string): number {
	const port = Number(text);
	if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
	throw new SettingError('PORT', `"${text}" is not a port from 0 to 65535`);
}

function readHost(text: string): string {
	const name = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
	if (isIP(text) || (name.test(text) && !/^[\d.]+$/.test(text))) return text;
	throw new SettingError('HOST', `"${text}" is not a host name or an address to listen on`);
}

function readDataDir(text: string): string {
	if (text.includes('\0') || /^[a-z]+:\/\//i.test(text))
		throw new SettingError('DATA_DIR', `"${text}" is not a folder`);
	return resolve(text);
}

function readSwitch(env: Environment, name: string): boolean | null {
	const text = env[name]?.trim().toLowerCase();
	if (!text) return null;
	if (['1', 'true', 'on', 'yes'].includes(text)) return true;
	if (['0', 'false', 'off', 'no'].includes(text)) return false;
	throw new SettingError(name, `"${text}" is neither 1 nor 0`);
}

function readTiles(env: Environment): string | null {
	const url = web(env, 'TILE_URL');
	if (url && !['{z}', '{x}', '{y}'].every((part) => url.includes(part)))
		throw new SettingError('TILE_URL', 'has no {z}, {x} and {y}');
	return url;
}

function key(env: Environment, name: string): string | null {
	const text = env[name]?.trim() || null;
	if (text && !/^[\x21-\x7e]+$/.test(text))
		throw new SettingError(name, 'has characters that no key has');
	return text;
}

const web = (env: Environment, name: string) => address(env, name, ['http:', 'https:']);

/** The reason never repeats the value: an address may hold a password. */
function address(env: Environment, name: string, protocols: string[]): string | null {
	const text = env[name]?.trim();
	if (!text) return null;
	// braces are for tile templates; URL would escape them, so it only checks
	const url = URL.canParse(text.replace(/[{}]/g, '')) ? new URL(text.replace(/[{}]/g, '')) : null;
	if (!url || !protocols.includes(url.protocol) || !url.hostname)
		throw new SettingError(name, `is no address that begins with ${protocols.join('// or ')}//`);
	return text;
}
