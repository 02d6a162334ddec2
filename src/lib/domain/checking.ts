import type * as Y from 'yjs';
import type { Equipment, EquipmentKind } from './equipment.ts';
import { usable } from './equipment.ts';
import { idleHoursOf, term } from './inventory.ts';
import type { CapacityOf } from './inventory.ts';
import { DomainError } from './problem.ts';
import type { Purchase, Verdict } from './purchases.ts';
import { edit, setField } from './workspace.ts';

/*
 * The gate before a purchase: first what could do instead and where it is, then the verdict of people
 * about every piece, and only then "justified". Nothing here buys or refuses; it says what was looked at.
 */

/** Kinds that can stand in for each other in a class or a workshop. */
export const EXCHANGEABLE: readonly (readonly EquipmentKind[])[] = [
	['laptop', 'desktop', 'tablet'],
	['projector', 'large_screen', 'monitor'],
	['camera', 'video_camera', 'smartphone', 'streaming_kit'],
	['microphone', 'streaming_kit'],
	['speakers', 'headphones'],
	['router', 'mobile_router'],
	['robot', 'electronics_kit', 'coding_mat'],
	['printer', 'scanner'],
	['magnifier', 'screen_reader_licence']
];

/** Other kinds that could do for this one. */
export const replacing = (kind: EquipmentKind): EquipmentKind[] =>
	[...new Set(EXCHANGEABLE.filter((kinds) => kinds.includes(kind)).flat())].filter(
		(other) => other !== kind
	);

/** What may stand in the way, as the inventory tells it: offered as a reason, never decided. */
export const OBSTACLES = [
	'other_kind',
	'broken',
	'limited',
	'condition_unknown',
	'not_lendable',
	'lending_unknown',
	'busy',
	'use_unknown',
	'durability'
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export interface Check {
	verdict: Verdict;
	/** Pieces that can be used: 0 when it will not do, null when nobody counted. */
	pieces: number | null;
	reason: string;
	at: string | null;
	by: string;
	/** The piece is as it was when somebody looked. */
	current: boolean;
}

export interface Candidate {
	item: Equipment;
	/** Of the very kind that is to be bought. */
	same: boolean;
	/** In a straight line from where it is needed; null when one of the two is unknown. */
	distanceKm: number | null;
	/** Hours a week in which one piece stands idle; null when its use is unknown. */
	idleHours: number | null;
	obstacles: Obstacle[];
	check: Check | null;
}

export interface Around {
	distanceKm: (item: Equipment) => number | null;
	capacityOf: CapacityOf;
	today: string;
}

/**
 * Everything in the inventory that could do instead, nearest help first: the same kind before
 * another, what may be borrowed before what may not, then by distance. What was disposed of is gone.
 */
export function candidates(purchase: Purchase, items: Equipment[], around: Around): Candidate[] {
	const others = replacing(purchase.kind);
	return items
		.filter(({ condition }) => condition !== 'disposed')
		.filter(({ kind }) => kind === purchase.kind || others.includes(kind))
		.map((item) => candidate(purchase, item, around))
		.sort(
			(a, b) =>
				Number(b.same) - Number(a.same) ||
				Number(!usable(a.item)) - Number(!usable(b.item)) ||
				lends(a.item) - lends(b.item) ||
				(a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) ||
				(a.item.id < b.item.id ? -1 : 1)
		);
}

const lends = ({ lending }: Equipment) => ['yes', 'partly', 'unknown', 'no'].indexOf(lending);

function candidate(purchase: Purchase, item: Equipment, around: Around): Candidate {
	const idleHours = idleHoursOf(item, around.capacityOf(item));
	return {
		item,
		same: item.kind === purchase.kind,
		distanceKm: around.distanceKm(item),
		idleHours,
		obstacles: obstaclesOf(purchase, item, idleHours, around.today),
		check: checkOf(purchase, item)
	};
}

function obstaclesOf(
	{ kind, hoursPerWeek }: Purchase,
	item: Equipment,
	idleHours: number | null,
	today: string
): Obstacle[] {
	const durable = term(item.durableUntil, today);
	const here: Record<Obstacle, boolean> = {
		other_kind: item.kind !== kind,
		broken: item.condition === 'broken',
		limited: item.condition === 'limited',
		condition_unknown: item.condition === 'unknown',
		not_lendable: item.lending === 'no',
		lending_unknown: item.lending === 'unknown',
		busy: hoursPerWeek !== null && idleHours !== null && usable(item) && idleHours < hoursPerWeek,
		use_unknown: idleHours === null,
		durability: durable === 'soon' || durable === 'later'
	};
	return OBSTACLES.filter((obstacle) => here[obstacle]);
}

/** What of an item matters for the question whether it would do. */
export const seenAs = (item: Equipment): string =>
	[
		...[item.kind, item.quantity, item.place, item.condition, item.hoursPerWeek],
		...[item.lending, item.durableUntil]
	].join('|');

/** What somebody found about an item; null while nobody looked, or gave no reason for a no. */
export function checkOf(purchase: Purchase, item: Equipment): Check | null {
	const verdict = purchase.verdicts[item.id];
	if (!verdict) return null;
	const reason = purchase.reasons[item.id] ?? '';
	if (verdict === 'not_enough' && reason.trim() === '') return null;
	const pieces = purchase.pieces[item.id] ?? item.quantity;
	return {
		verdict,
		// nobody can use more than there are
		pieces: verdict === 'enough' ? least(pieces, item.quantity) : 0,
		reason,
		at: purchase.checkedAt[item.id] ?? null,
		by: purchase.checkers[item.id] ?? '',
		current: purchase.seen[item.id] === seenAs(item)
	};
}

const least = (a: number | null, b: number | null) =>
	a === null ? b : b === null ? a : Math.min(a, b);

export const STATES = ['not_started', 'in_progress', 'available_found', 'justified'] as const;

export interface Standing {
	state: (typeof STATES)[number];
	/** Items still to be looked at. */
	left: number;
	/** Pieces found that will do. */
	found: number;
	/** Pieces that must be bought; null while it is unknown how many are needed or how many were found. */
	missing: number | null;
}

/**
 * How far the check is. Justified is a purchase only when every item that could do was looked at as
 * it is now, the inventory is not empty, and fewer pieces were found than are needed.
 */
export function standing(purchase: Purchase, found: Candidate[], inventory: number): Standing {
	const checks = found.map(({ check }) => check).filter((check) => check?.current);
	const left = found.length - checks.length;
	const counts = checks.map((check) => check!.pieces);
	const pieces = counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
	const known = purchase.quantity !== null && counts.every((n) => n !== null);
	const missing = known ? Math.max(0, purchase.quantity! - pieces) : null;
	return { state: stateOf(), left, found: pieces, missing };

	function stateOf(): Standing['state'] {
		if (inventory === 0 || (checks.length === 0 && left > 0)) return 'not_started';
		if (left > 0 || missing === null) return 'in_progress';
		return missing === 0 ? 'available_found' : 'justified';
	}
}

export interface Finding {
	verdict: Verdict;
	pieces: number | null;
	reason: string;
	by: string;
	/** `2026-11-26` */
	at: string;
}

/** Writes what was found about an item, as one edit. A no without a reason is refused. */
export function judge(doc: Y.Doc, purchase: string, item: Equipment, finding: Finding): void {
	const { verdict, pieces, at } = finding;
	const reason = finding.reason.trim();
	if (verdict === 'not_enough' && !reason)
		throw new DomainError({ code: 'required', field: 'reason' });
	if (pieces !== null && item.quantity !== null && pieces > item.quantity)
		throw new DomainError({ code: 'out-of-range', field: 'pieces', limit: item.quantity });

	const cells = {
		verdict,
		pieces: verdict === 'enough' ? pieces : null,
		reason: reason || null,
		checked: at,
		checker: finding.by.trim() || null,
		seen: seenAs(item)
	};
	edit(doc, () => {
		for (const [cell, value] of Object.entries(cells))
			setField(doc, 'purchases', purchase, `${cell}:${item.id}`, value);
	});
}

/** Takes a finding back: the item is to be looked at again. */
export function reopen(doc: Y.Doc, purchase: string, item: string): void {
	edit(doc, () => {
		for (const cell of ['verdict', 'pieces', 'reason', 'checked', 'checker', 'seen'])
			setField(doc, 'purchases', purchase, `${cell}:${item}`, null);
	});
}
