import type * as Y from 'yjs';
import { PARTNER_STATUSES, partners } from './partners.ts';
import type { Partner, PartnerStatus } from './partners.ts';
import { DomainError } from './problem.ts';
import { edit, mark, setField, setStatus } from './workspace.ts';

/*
 * How the talk with an organisation goes: every step with its day, also the same one twice. `status`
 * and `status:{status}:at` say where it stands; the set `step` keeps the way there.
 */
export interface Step {
	status: PartnerStatus;
	/** `2026`, `2026-11` or `2026-11-20`. */
	on: string;
}

const STEP = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)_([a-z]+)$/;
const keyOf = ({ status, on }: Step) => `${on}_${status}`;

/** The steps in the order of their days; what an older version knew only as a date is one of them. */
export function stepsOf(partner: Pick<Partner, 'steps' | 'statusDates'>): Step[] {
	const found = partner.steps.flatMap((key): Step[] => {
		const [, on, word] = STEP.exec(key) ?? [];
		const status = PARTNER_STATUSES.find((one) => one === word);
		return status ? [{ status, on }] : [];
	});
	for (const status of PARTNER_STATUSES) {
		const on = partner.statusDates[status];
		const known = found.some((step) => step.status === status && step.on === on);
		if (on && !known) found.push({ status, on });
	}
	const place = ({ status }: Step) => PARTNER_STATUSES.indexOf(status);
	return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : place(a) - place(b)));
}

/** A step forward or back, with its day; `revisitAt` is when to come back to who declined. */
export function takeStep(
	doc: Y.Doc,
	id: string,
	{ status, on }: Step,
	revisitAt: string | null = null
): void {
	const partner = partnerOf(doc, id);
	edit(doc, () => {
		// the status first: what is no day is refused before anything is changed
		const more = status === 'declined' && revisitAt ? { revisitAt } : {};
		setStatus(doc, 'partners', id, status, on, more);
		for (const step of stepsOf(partner)) keep(doc, id, step, true);
		keep(doc, id, { status, on }, true);
	});
}

/** Another day for a step that was taken, or null: it was never taken. The status itself stays. */
export function redate(doc: Y.Doc, id: string, step: Step, on: string | null): void {
	const partner = partnerOf(doc, id);
	const others = stepsOf(partner).filter((one) => keyOf(one) !== keyOf(step));
	const latest = [...others, ...(on ? [{ ...step, on }] : [])]
		.filter(({ status }) => status === step.status)
		.map((one) => one.on)
		.sort()
		.at(-1);
	edit(doc, () => {
		// first, for the same reason
		setField(doc, 'partners', id, `status:${step.status}:at`, latest ?? null);
		for (const one of others) keep(doc, id, one, true);
		keep(doc, id, step, false);
		if (on) keep(doc, id, { ...step, on }, true);
	});
}

/** Whether it is time to talk again to who declined. */
export const isDue = ({ status, revisitAt }: Partner, today: string): boolean =>
	status === 'declined' && revisitAt !== null && revisitAt <= today;

const keep = (doc: Y.Doc, id: string, step: Step, on: boolean) =>
	mark(doc, 'partners', id, 'step', keyOf(step), on);

function partnerOf(doc: Y.Doc, id: string): Partner {
	const partner = partners(doc).find((one) => one.id === id);
	if (!partner) throw new DomainError({ code: 'not-found', field: id });
	return partner;
}
