/** Runs `work` alone; what is in the `first` lane goes before everything that waits in the other. */
export type Lock = <T>(lane: 'first' | 'second', work: () => Promise<T>) => Promise<T>;

/**
 * @supabase/lite sends BEGIN … COMMIT over PGlite's one connection without a lock of its own: two
 * requests that overlap would run in one transaction, as one person. Everything that touches PGlite
 * goes through here. The server's own statements do not queue behind people's requests.
 */
export function twoLanes(): Lock {
	const waiting = { first: [] as (() => void)[], second: [] as (() => void)[] };
	let busy = false;

	const next = () => {
		const go = waiting.first.shift() ?? waiting.second.shift();
		if (go) go();
		else busy = false;
	};

	return async (lane, work) => {
		if (busy) await new Promise<void>((go) => waiting[lane].push(go));
		busy = true;
		try {
			return await work();
		} finally {
			next();
		}
	};
}
