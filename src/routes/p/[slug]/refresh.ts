import { importProblem, sourceTrouble } from '#lib/i18n/imports.ts';
import { moment } from '#lib/i18n/dates.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { counted } from '#lib/i18n/plural.ts';

/** How far the refreshing of the gmina's figures is, as `refreshOf` gives it. */
export interface RefreshState {
	state: 'never' | 'queued' | 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';
	done: number;
	total: number;
	nextAt: string | null;
	trouble: { fault: string; url: string } | null;
	counts: { rows: number; added: number; changed: number } | null;
	problems: { code: string; line: number | null; value: string; count: number }[];
	refreshedAt: string | null;
}

/** What `depends` and `invalidate` name. */
export const REFRESH = 'gus:refresh';

export const working = ({ state }: RefreshState) => state === 'queued' || state === 'running';

/** How long until it is worth looking again; null when nothing will change by itself. */
export const lookAgainMs = (now: RefreshState) =>
	working(now) ? 1500 : now.state === 'waiting' ? 20_000 : null;

/** The state in a sentence. */
export function stateText(now: RefreshState): string {
	const why = now.trouble ? capital(sourceTrouble(now.trouble)) : m.refresh_failed_unknown();
	switch (now.state) {
		case 'never':
			return m.refresh_never();
		case 'queued':
			return m.refresh_queued();
		case 'running':
			return m.refresh_running({ done: now.done, total: now.total });
		case 'waiting':
			return m.refresh_waiting({ why, when: moment(now.nextAt ?? '') });
		case 'failed':
			return m.refresh_failed({ why });
		case 'cancelled':
			return m.refresh_cancelled();
		case 'done':
			return doneText(now.counts);
	}
}

function doneText(counts: RefreshState['counts']): string {
	const { rows, added, changed } = counts ?? { rows: 0, added: 0, changed: 0 };
	const checked = counted(rows, 'value');
	if (added + changed === 0) return m.refresh_done_same({ rows: checked });
	return m.refresh_done({
		rows: checked,
		added: m.refresh_added({ n: added }),
		changed: m.refresh_changed({ n: changed })
	});
}

export const lastText = ({ refreshedAt }: RefreshState) =>
	refreshedAt ? m.refresh_last({ when: moment(refreshedAt) }) : '';

export const problemLines = ({ problems }: RefreshState) =>
	problems.map((problem) => importProblem(problem));

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase('pl') + text.slice(1);
