import type * as Y from 'yjs';
import { CUSTOM } from './entity.ts';
import { compareOrder, isKey, keyBetween } from './order.ts';
import { DomainError, FORBIDDEN } from './problem.ts';
import type { Problem } from './problem.ts';
import { edit } from './workspace.ts';

/*
 * Fields a partnership adds to its places. A definition lives in `meta` under `field:{id}` as one
 * plain object, because its parts only make sense together; the value of a place is `x:{id}`.
 * A definition is never removed, only put away (`gone`), and its values stay where they are.
 */
export const FIELD_TYPES = ['text', 'number', 'yesno', 'date', 'choice'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface OwnField {
	id: string;
	label: string;
	type: FieldType;
	/** Answers of a choice, in their order. */
	options: string[];
	/** May be shown to everybody when the place is. */
	public: boolean;
	order: string;
}

export type OwnValue = string | number | boolean;

const PREFIX = 'field:';
export const MOST_FIELDS = 30;
export const MOST_OPTIONS = 20;
const LONGEST_LABEL = 80;
const LONGEST_TEXT = 500;

/** The definitions in use, in page order. What cannot be read is left out. */
export const ownFields = (doc: Y.Doc): OwnField[] =>
	[...doc.getMap<unknown>('meta').entries()]
		.filter(([key]) => key.startsWith(PREFIX))
		.map(([key, value]) => readField(key.slice(PREFIX.length), value))
		.filter((field) => field !== null)
		.sort(compareOrder);

function readField(id: string, value: unknown): OwnField | null {
	if (!CUSTOM.test(id) || FORBIDDEN.has(id)) return null;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const { label, type, options, public: open, order, gone } = value as Record<string, unknown>;
	const known = FIELD_TYPES.find((one) => one === type);
	if (gone === true || typeof label !== 'string' || !label.trim() || !known) return null;
	const words = Array.isArray(options)
		? options.filter((option): option is string => typeof option === 'string' && option !== '')
		: [];
	return {
		id,
		label: label.slice(0, LONGEST_LABEL),
		type: known,
		options: [...new Set(words)].slice(0, MOST_OPTIONS),
		public: open === true,
		order: isKey(order) ? order : ''
	};
}

export type FieldDraft = Pick<OwnField, 'label' | 'type' | 'options' | 'public'>;

/** What is wrong with a definition before it is written, null when nothing is. */
export function fieldProblem({ label, type, options }: FieldDraft): Problem | null {
	if (!label.trim()) return { code: 'required', field: 'label' };
	if (label.trim().length > LONGEST_LABEL)
		return { code: 'too-long', field: 'label', limit: LONGEST_LABEL };
	if (!FIELD_TYPES.includes(type)) return { code: 'not-in-list', field: 'type' };
	if (type === 'choice' && (options.length < 2 || options.length > MOST_OPTIONS))
		return { code: 'out-of-range', field: 'options' };
	if (options.some((option) => option.length > LONGEST_LABEL))
		return { code: 'too-long', field: 'options', limit: LONGEST_LABEL };
	return null;
}

/** Adds a definition, or changes the one with this id. Throws DomainError; returns the id. */
export function saveField(doc: Y.Doc, draft: FieldDraft, id: string | null = null): string {
	const wrong = fieldProblem(draft);
	if (wrong) throw new DomainError(wrong);
	const now = ownFields(doc);
	const same = now.find((field) => field.id === id);
	if (!same && now.length >= MOST_FIELDS)
		throw new DomainError({ code: 'out-of-range', field: 'label', limit: MOST_FIELDS });

	const meta = doc.getMap<unknown>('meta');
	const key = same?.id ?? freeId(draft.label, (taken) => meta.has(PREFIX + taken));
	edit(doc, () =>
		meta.set(PREFIX + key, {
			label: draft.label.trim(),
			type: draft.type,
			options: draft.type === 'choice' ? [...draft.options] : [],
			public: draft.public,
			order: same?.order || keyBetween(now.at(-1)?.order || null, null)
		})
	);
	return key;
}

/** Puts a definition away; what was written into it stays in the places. */
export function dropField(doc: Y.Doc, id: string): void {
	const meta = doc.getMap<unknown>('meta');
	const value = meta.get(PREFIX + id);
	if (typeof value !== 'object' || value === null)
		throw new DomainError({ code: 'not-found', field: id });
	edit(doc, () => meta.set(PREFIX + id, { ...value, gone: true }));
}

/** Takes it out again. */
export function keepField(doc: Y.Doc, id: string): void {
	const meta = doc.getMap<unknown>('meta');
	const value = meta.get(PREFIX + id);
	if (typeof value !== 'object' || value === null)
		throw new DomainError({ code: 'not-found', field: id });
	edit(doc, () => meta.set(PREFIX + id, { ...value, gone: false }));
}

/** What a place says in a field; null when it says nothing, or something of another type. */
export function ownValue(field: OwnField, custom: Record<string, OwnValue>): OwnValue | null {
	const value = Object.hasOwn(custom, field.id) ? custom[field.id] : null;
	return value !== null && ownProblem(field, value) === null ? value : null;
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What is wrong with a value of a field, null when it may be written. */
export function ownProblem({ id, type, options }: OwnField, value: OwnValue): Problem | null {
	const field = `x:${id}`;
	switch (type) {
		case 'number':
			return typeof value === 'number' && Number.isFinite(value)
				? null
				: { code: 'not-a-number', field };
		case 'yesno':
			return typeof value === 'boolean' ? null : { code: 'not-in-list', field };
		case 'date':
			return typeof value === 'string' && DATE.test(value) ? null : { code: 'not-a-date', field };
		case 'choice':
			return typeof value === 'string' && options.includes(value)
				? null
				: { code: 'not-in-list', field };
		default:
			if (typeof value !== 'string') return { code: 'not-text', field };
			return value.length > LONGEST_TEXT ? { code: 'too-long', field, limit: LONGEST_TEXT } : null;
	}
}

/** A name for keys and columns: plain letters of the label, with a number when it is taken. */
function freeId(label: string, taken: (id: string) => boolean): string {
	const plain =
		label
			.toLowerCase()
			.replaceAll('ł', 'l')
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 40) || 'pole';
	for (let n = 1; ; n++) {
		const id = n === 1 ? plain : `${plain}-${n}`;
		if (!taken(id) && !FORBIDDEN.has(id)) return id;
	}
}
