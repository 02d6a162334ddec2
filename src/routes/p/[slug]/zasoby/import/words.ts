import { CUSTOM } from '#lib/domain/entity.ts';
import { ownFields } from '#lib/domain/own-fields.ts';
import { fileText } from '#lib/i18n/drafts.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { problemText } from '#lib/i18n/problems.ts';
import { TARGETS, type TargetField } from '#lib/sources/resources/draft.ts';
import { DAYS } from '#lib/domain/places.ts';
import { fieldLabel } from '#lib/ui/resources/field-label.ts';
import type * as Y from 'yjs';
import type { Answer } from './send.ts';

/** Why a list that the server was asked for is not there. */
export function faultText(said: {
	code?: string;
	value?: string;
	line?: number | null;
	file?: boolean;
}): string {
	const { code = '', value = '', line = null } = said;
	if (said.file) return fileText({ code, value, line });
	if (code === 'busy') return m.intake_fault_busy();
	if (code === 'not-found' || code === 'empty') return m.intake_fault_not_found();
	if (code === 'not-public' || code === 'refused') return m.intake_fault_not_public();
	if (code === 'too-large') return m.intake_fault_too_large();
	return code === 'network' || code === 'timeout'
		? m.intake_fault_network()
		: m.intake_fault_strange();
}

/** Why nothing was written. */
export function failureText(answer: Extract<Answer, { ok: false }>): string {
	switch (answer.reason) {
		case 'row':
			return m.intake_failed_line({ line: answer.line, problem: problemText(answer.problem) });
		case 'too-often':
			return m.intake_failed_often({ n: answer.seconds });
		case 'too-many':
			return roomText(answer.room);
		case 'too-large':
			return m.intake_failed_large();
		case 'no-right':
			return m.intake_failed_right();
		default:
			return m.intake_failed();
	}
}

export const roomText = (room: number, most = 5000) =>
	m.intake_room_full({ most, now: most - room, room });

/** What a column may be, in the order of the form; the partnership's own fields last. */
export function targets(doc: Y.Doc): { key: TargetField; label: string }[] {
	const days = DAYS.map((day): TargetField => `hours:${day}`);
	const own = ownFields(doc)
		.filter(({ id }) => CUSTOM.test(id))
		.map(({ id, label }) => ({
			key: `x:${id}` as TargetField,
			label: m.intake_field_own({ name: label })
		}));
	const fields = [...TARGETS, ...days].map((key) => ({ key, label: fieldLabel(key) }));
	return [...fields, ...own];
}
