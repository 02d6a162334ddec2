import type { Running } from './running.ts';
import { setRunning } from './running.ts';
import type { Settings } from './settings.ts';

/** Opens everything the process serves, in the order one part needs another. */
export async function start(settings: Settings): Promise<Running> {
	void settings;
	setRunning(undefined);
	throw new Error('not yet');
}
