import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * In development the backend and the rooms live in Vite's process. They are loaded by Node itself,
 * not by Vite, so that editing a page does not open the database a second time.
 */
const server: Plugin = {
	name: 'wspolna-gmina',
	apply: 'serve',
	async configureServer(vite) {
		if (process.env.VITEST) return;
		const own = (path: string) => import(/* @vite-ignore */ new URL(path, import.meta.url).href);
		const { start } = await own('./src/lib/server/start.ts');
		const { readSettings } = await own('./src/lib/server/settings.ts');
		const running = await start(readSettings(process.env));
		vite.httpServer?.on('upgrade', (request, socket, head) => {
			if (request.url?.startsWith('/sync/')) running.upgrade(request, socket, head);
		});
		vite.httpServer?.on('close', () => void running.close());
	}
};

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['cookie', 'baseLocale']
		}),
		sveltekit({
			adapter: adapter(),
			// forms are guarded in hooks.server.ts, which lets programs through to /auth/v1 and /rest/v1
			csrf: { trustedOrigins: ['*'] },
			csp: {
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:', 'blob:'],
					'object-src': ['none'],
					'base-uri': ['self'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		}),
		server
	],
	resolve: { dedupe: ['yjs'] },
	server: { port: 3000 },
	test: {
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					css: { include: [/(charts|tokens)\.css/] }, // read as text by drawings that become files
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: [...configDefaults.exclude, 'src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				test: { name: 'runes', environment: 'jsdom', include: ['src/**/*.svelte.test.ts'] }
			},
			{
				extends: true,
				test: {
					name: 'rls',
					environment: 'node',
					include: ['tests/rls/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 240_000
				}
			},
			{
				extends: true,
				test: {
					name: 'imports',
					environment: 'node',
					include: ['tests/imports/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 240_000
				}
			},
			{
				extends: true,
				test: {
					name: 'collab',
					environment: 'node',
					include: ['tests/collab/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 240_000
				}
			}
		]
	}
});
