import { parentPort } from 'node:worker_threads';
import { summarise } from './gate.ts';

/* Reads large first step 2s beside the event loop, so that nobody's typing waits for them. */
parentPort?.on('message', ({ id, update }: { id: number; update: Uint8Array }) => {
	parentPort?.postMessage({ id, summary: summarise(update) });
});
