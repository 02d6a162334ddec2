import { SOUGHT, type Asked } from '#lib/domain/reach.ts';

/* What the page of reach is asked, kept in its address. */

const NAMES = { kind: 'rodzaj', km: 'km', stepFree: 'bez-progu', hours: 'godzin' } as const;

export const USUAL: Asked = { kind: 'library', km: 3, stepFree: false, hours: null };

export const LIMITS = { km: [0.1, 100], hours: [1, 168] } as const;

/** A number within limits, as people type it; null for anything else. */
export function within(text: string, [least, most]: readonly [number, number]): number | null {
	const bare = text.trim().replace(',', '.');
	const value = /^\d{1,4}(\.\d{1,3})?$/.test(bare) ? Number(bare) : NaN;
	return value >= least && value <= most ? value : null;
}

/** Reads an address; what nobody knows reads as usual. */
export function readAsked(params: Pick<URLSearchParams, 'get'>): Asked {
	const word = (name: keyof typeof NAMES) => params.get(NAMES[name]) ?? '';
	return {
		kind: SOUGHT.find((kind) => kind === word('kind')) ?? USUAL.kind,
		km: within(word('km'), LIMITS.km) ?? USUAL.km,
		stepFree: word('stepFree') === '1',
		hours: within(word('hours'), LIMITS.hours)
	};
}

/** The address of a question, `?` included; '' for the usual one. */
export function writeAsked({ kind, km, stepFree, hours }: Asked): string {
	const params = new URLSearchParams();
	if (kind !== USUAL.kind) params.set(NAMES.kind, kind);
	if (km !== USUAL.km) params.set(NAMES.km, String(km));
	if (stepFree) params.set(NAMES.stepFree, '1');
	if (hours !== null) params.set(NAMES.hours, String(hours));
	const text = params.toString();
	return text && `?${text}`;
}
