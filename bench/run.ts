/*
 * `npm run bench [names]`: prints what was measured, beside its peer where there is one.
 * Nothing here is asserted; the figures that count are written into docs/benchmarks.md by hand,
 * with their date and conditions.
 */
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import type { Row } from './row.ts';

const benches = [
	'start',
	'pages',
	'charts',
	'markers',
	'search',
	'indicators',
	'reach',
	'intake',
	'open',
	'collab'
];
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));

process.stdout.write(
	`${new Date().toISOString()} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model} · ${Math.round(totalmem() / 2 ** 30)} GiB\n`
);
for (const name of wanted.length > 0 ? wanted : benches) {
	process.stdout.write(`\n── ${name} ──\n`);
	const { run }: { run: () => Promise<Row[]> } = await import(`./${name}.ts`);
	for (const { what, value, unit, aim } of await run())
		process.stdout.write(
			`${what.padEnd(64)} ${String(value).padStart(10)} ${unit}${aim ? `   (aim ${aim})` : ''}\n`
		);
}
process.exit(0);
