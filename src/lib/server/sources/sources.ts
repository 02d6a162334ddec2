import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { bdl, type Bdl } from './bdl.ts';
import { realClock, type Clock } from './clock.ts';
import { overpass, type Overpass } from './overpass.ts';
import { polite } from './polite.ts';
import { BDL_KEY_LIMITS, BDL_LIMITS, OVERPASS_LIMITS, Quota, ULDK_LIMITS } from './quota.ts';
import { uldk, type Uldk } from './uldk.ts';

/** The services of others, each behind its own queue. Nothing is asked before somebody asks. */
export interface Sources {
	bdl: Bdl;
	uldk: Uldk;
	overpass: Overpass;
	clock: Clock;
}

export function openSources(
	settings: Pick<Settings, 'dataDir' | 'bdlUrl' | 'bdlKey' | 'uldkUrl' | 'overpassUrl'>,
	{ clock = realClock, timeoutMs }: { clock?: Clock; timeoutMs?: number } = {}
): Sources {
	const quota = (name: string, limits: typeof BDL_LIMITS) =>
		new Quota(join(settings.dataDir, `quota-${name}`), limits, clock.now());
	const withKey = settings.bdlKey
		? polite({
				quota: quota('bdl-key', BDL_KEY_LIMITS),
				headers: { 'x-clientid': settings.bdlKey },
				clock,
				timeoutMs
			})
		: polite({ quota: quota('bdl', BDL_LIMITS), clock, timeoutMs });
	return {
		bdl: bdl(withKey, settings.bdlUrl),
		uldk: uldk(polite({ quota: quota('uldk', ULDK_LIMITS), clock, timeoutMs }), settings.uldkUrl),
		overpass: overpass(
			// a question may take it 25 seconds, and it has room for one of ours at a time
			polite({ quota: quota('overpass', OVERPASS_LIMITS), clock, timeoutMs: timeoutMs ?? 45_000 }),
			settings.overpassUrl
		),
		clock
	};
}
