/** The worker that reads and checks lists; its address must stand here as it is for the build to see it. */
export const startWorker = () =>
	new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
