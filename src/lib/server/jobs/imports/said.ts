import { importProblem, sourceTrouble } from '#lib/i18n/imports.ts';
import { FATAL, LEFT_OUT, NOTES } from '#lib/sources/problems.ts';
import type { JobState } from './desk.ts';

/* What the import command prints, in English like the other commands. */

/** How far a job is, or what it waits for. */
export function progressLine(job: JobState, name: string): string {
	const waits = job.not_before && Date.parse(job.not_before) > Date.now() + 1500;
	if (waits) {
		const why = job.report?.trouble ? `${sourceTrouble(job.report.trouble, 'en')}; ` : '';
		return `${name}: ${why}goes on at ${time(job.not_before!)}`;
	}
	if (job.state === 'queued' && !job.cursor) return `${name}: waits for its turn`;
	return `${name}: ${job.done}${job.total === null ? '' : ` of ${job.total}`}`;
}

/** How a job ended. */
export function reportLines(job: JobState, name: string): string[] {
	const { report, counts } = job;
	const lines = [`${name}: ${job.state}${countsOf(counts)}`];
	if (report?.trouble)
		lines.push(`  ${sourceTrouble(report.trouble, 'en')}: ${report.trouble.url}`);
	if (report?.problem)
		lines.push(`  ${importProblem({ code: report.problem, value: report.value }, 'en')}`);
	if (report?.error) lines.push(`  ${report.error}`);
	const left = Object.entries(report?.left ?? {}).filter(([, n]) => n > 0);
	if (left.length)
		lines.push(`  left out by rule: ${left.map(([what, n]) => `${n} × ${what}`).join(', ')}`);
	if (report?.unchanged) lines.push(`  pages that had not changed: ${report.unchanged}`);
	for (const group of grouped(report?.problems ?? [])) {
		const shown = isNote(group[0].code) ? group.slice(0, MOST_NOTES) : group;
		for (const problem of shown) lines.push(`  ${importProblem(problem, 'en')}`);
		const rest = group.length - shown.length;
		if (rest > 0) lines.push(`  … and ${rest} more of that kind`);
	}
	if (report?.more) lines.push(`  … and ${report.more} more`);
	return lines;
}

/** Of rows that were used a few are enough to see what was done. */
const MOST_NOTES = 10;

const isNote = (code: string) => NOTES.some((note) => note === code);

/** What made a file useless first, then what was left out, then what was mended; by kind. */
function grouped<T extends { code: string }>(problems: T[]): T[][] {
	const order = [...FATAL, ...LEFT_OUT, ...NOTES] as string[];
	const byCode = Map.groupBy(problems, ({ code }) => code);
	return [...byCode.values()].sort((a, b) => order.indexOf(a[0].code) - order.indexOf(b[0].code));
}

/** One line of the list. */
export function stateLine(job: JobState): string {
	const args = Object.values(job.args).flat().join(' ');
	const when = (job.finished_at ?? job.created_at).slice(0, 16).replace('T', ' ');
	return `${job.id}  ${when}  ${job.state.padEnd(9)}  ${job.kind} ${args}${countsOf(job.counts)}`;
}

const countsOf = (counts: JobState['counts']) =>
	counts?.rows === undefined
		? ''
		: `, ${counts.rows} rows: ${counts.added} new, ${counts.changed} changed`;

const time = (at: string) =>
	new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
