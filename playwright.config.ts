import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

const system = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

export default defineConfig({
	testDir: 'tests/e2e',
	// a file each, with a server of its own: more would only wait for the same two cores
	workers: 2,
	fullyParallel: false,
	forbidOnly: !!process.env.CI,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	// a file when `npm test` asks for one, nothing otherwise
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
	use: {
		actionTimeout: 30_000,
		navigationTimeout: 60_000,
		locale: 'pl-PL',
		timezoneId: 'Europe/Warsaw',
		trace: 'retain-on-failure',
		launchOptions: {
			executablePath: system,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
