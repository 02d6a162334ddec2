import { basename, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as rest } from 'node:timers/promises';
import { readSettings, SettingError } from '../../settings.ts';
import { start } from '../../start.ts';
import { holderOf } from '../../supabase/directory.ts';
import { keysIn, readKeys } from '../../supabase/keys.ts';
import { atDesk, type JobState, type Request } from './desk.ts';
import { progressLine, reportLines, stateLine } from './said.ts';

/*
 * `npm run import -- …`. A server that runs on the same DATA_DIR does the work; otherwise this process
 * opens the database and does it with the same runner. Interrupted, the job goes on the next time.
 */

export const USAGE = `Usage: npm run import -- WHAT

  bdl [VARIABLE…] [--since YEAR]  figures of all gminas from GUS BDL (all variables when none is named)
  figures TERYT                   the newest figures of one gmina from GUS BDL
  uldk [CODE…]                    outlines from GUGiK: of gminas, powiats or voivodeships, or of all
  boundaries FILE                 outlines from GeoJSON or TopoJSON (EPSG:4326 or 2180)
  terc FILE                       the register of units, CSV or XML of TERC
  stats FILE                      figures: teryt,indicator,year,value,unit,source
  sdg FILE [INDICATOR]            a regional series of the GUS SDG platform
  list                            what was imported, what waits
  cancel ID                       calls an import off`;

type Wish = Extract<Request, { task: 'queue' | 'cancel' | 'list' }>;

/** What a line of arguments asks for; null when it asks for nothing we know. */
export function parseArguments(words: string[]): Wish | null {
	const [what, ...rest] = words;
	const file = rest.length === 1 ? { file: resolve(rest[0]) } : null;
	const codes = rest.every((word) => /^\d{2}(\d{2}(\d{2,3})?)?$/.test(word));
	switch (what) {
		case 'list':
			return rest.length ? null : { task: 'list' };
		case 'cancel':
			return rest.length === 1 ? { task: 'cancel', id: rest[0] } : null;
		case 'bdl':
			return bdlWish(rest);
		case 'figures':
			return rest.length === 1 && codes && rest[0].length === 7
				? { task: 'queue', kind: 'figures', args: { teryt: rest[0] } }
				: null;
		case 'uldk':
			return codes ? { task: 'queue', kind: 'uldk', args: { within: rest } } : null;
		case 'boundaries':
		case 'terc':
		case 'stats':
			return file && { task: 'queue', kind: what, args: file };
		case 'sdg':
			return rest.length === 1 || rest.length === 2
				? {
						task: 'queue',
						kind: 'sdg',
						args: { file: resolve(rest[0]), ...(rest[1] ? { indicator: rest[1] } : {}) }
					}
				: null;
		default:
			return null;
	}
}

function bdlWish(words: string[]): Wish | null {
	const at = words.indexOf('--since');
	const since = at < 0 ? {} : { since: Number(words[at + 1]) };
	if (at >= 0 && !/^(199|20\d)\d$/.test(words[at + 1] ?? '')) return null;
	const variables = words.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
	if (variables.some((word) => word.startsWith('-'))) return null;
	return { task: 'queue', kind: 'bdl', args: { variables, ...since } };
}

export async function command(words: string[]): Promise<void> {
	const wish = parseArguments(words);
	if (!wish) return say(USAGE, 2);
	try {
		const settings = readSettings(process.env);
		const holder = await holderOf(settings.dataDir);
		const desk = holder ? await distant(settings.dataDir, holder.url) : await here();
		try {
			process.exitCode = await grant(wish, desk.ask, holder ? 'server' : 'here');
		} finally {
			await desk.close();
		}
	} catch (error) {
		if (error instanceof SettingError) return say(error.message, 1);
		throw error;
	}
}

interface Desk {
	ask<T>(request: Request): Promise<T>;
	close(): Promise<unknown>;
}

async function here(): Promise<Desk> {
	const running = await start({ ...readSettings(process.env), demo: false });
	return {
		ask: <T>(request: Request) =>
			atDesk(running.backend.call, running.wakeJobs, request) as Promise<T>,
		close: running.close
	};
}

async function distant(dataDir: string, url: string): Promise<Desk> {
	const keys = await readKeys(keysIn(dataDir));
	return {
		async ask<T>(request: Request) {
			const answer = await fetch(`${url}/api/import`, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					authorization: `Bearer ${keys?.commandKey ?? ''}`
				},
				body: JSON.stringify(request),
				signal: AbortSignal.timeout(30_000)
			}).catch((error: Error) => {
				throw new SettingError('DATA_DIR', `the server at ${url} does not answer (${error.name})`);
			});
			if (!answer.ok)
				throw new SettingError('DATA_DIR', `the server at ${url} refuses (${answer.status})`);
			return (await answer.json()) as T;
		},
		close: async () => undefined
	};
}

/** Does what is wished and gives the exit code: 0 done, 1 failed, 130 interrupted. */
async function grant(wish: Wish, ask: Desk['ask'], where: 'server' | 'here'): Promise<number> {
	if (wish.task === 'list') {
		const jobs = await ask<JobState[]>(wish);
		say(jobs.length ? jobs.map(stateLine).join('\n') : 'Nothing was imported yet.', 0);
		return 0;
	}
	if (wish.task === 'cancel') {
		const job = await ask<JobState | null>(wish);
		say(
			job ? `${job.kind}: called off` : 'There is no such import that waits or runs.',
			job ? 0 : 1
		);
		return job ? 0 : 1;
	}
	const { id } = await ask<{ id: string }>(wish);
	const file = (wish.args as { file?: string }).file;
	return await follow(id, ask, where, file ? `${wish.kind} ${basename(file)}` : wish.kind);
}

async function follow(
	id: string,
	ask: Desk['ask'],
	where: 'server' | 'here',
	name: string
): Promise<number> {
	const stop = new AbortController();
	const interrupt = () => stop.abort();
	process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
	let last = '';
	for (;;) {
		const job = await ask<JobState>({ task: 'state', id });
		if (['done', 'failed', 'cancelled'].includes(job.state)) {
			for (const line of reportLines(job, name)) say(line, job.state === 'done' ? 0 : 1);
			return job.state === 'done' ? 0 : 1;
		}
		const line = progressLine(job, name);
		if (line !== last) say((last = line), 0);
		await rest(where === 'here' ? 300 : 1000, undefined, { signal: stop.signal }).catch(
			() => undefined
		);
		if (!stop.signal.aborted) continue;
		say(
			where === 'server'
				? `${name}: the server goes on with it. Call it off: npm run import -- cancel ${id}`
				: `${name}: interrupted. It goes on with the next start or import. Call it off: npm run import -- cancel ${id}`,
			1
		);
		return 130;
	}
}

function say(text: string, code: number): void {
	(code ? process.stderr : process.stdout).write(`${text}\n`);
	process.exitCode = code;
}
