/*
 * How fast the line between a device and this server is. A few small exchanges tell how long an
 * answer takes, then downloads and uploads grow until one lasts about two seconds: on a village line
 * that is a few kilobytes, on fibre the cap. What is beyond the cap is measured a little too low.
 */
export const SPEED = {
	/** The first transfer, and the least one, in bytes. */
	first: 48_000,
	/** The largest single download and upload. */
	mostDown: 8_000_000,
	mostUp: 400_000,
	/** All of one test together. */
	budgetDown: 24_000_000,
	budgetUp: 8_000_000,
	/** Uploads sent beside each other, because each may be only small. */
	beside: 3,
	/** How long one transfer should last, and the time after which it is cut off. */
	aimMs: 2_000,
	cutMs: 8_000,
	/** A test that was not ended is over after this. */
	leaseMs: 60_000,
	/** Tests at the same time, on the whole server; and of one person within an hour. */
	atOnce: 2,
	anHour: 20
} as const;

export interface Measured {
	downloadMbps: number;
	uploadMbps: number;
	latencyMs: number;
}

/** Bytes that would take about two seconds at the pace of the last transfer. */
export function nextBytes(bytes: number, ms: number, most: number): number {
	const pace = bytes / Math.max(ms, 1);
	return Math.round(Math.min(Math.max(pace * SPEED.aimMs, SPEED.first), most));
}

/** Whether a transfer lasted long enough to say something, or cannot be made longer. */
export const longEnough = (bytes: number, ms: number, most: number): boolean =>
	ms >= SPEED.aimMs / 2 || bytes >= most;

/** Megabits a second as people compare them: one digit after the comma below ten, whole above. */
export function mbps(bytes: number, ms: number): number {
	const value = (bytes * 8) / 1000 / Math.max(ms, 1);
	if (value >= 10) return Math.round(value);
	return Math.max(Math.round(value * 10), 1) / 10;
}

/** The middle of several times, in whole milliseconds; the slow ones do not count. */
export function middle(times: number[]): number {
	const sorted = [...times].sort((a, b) => a - b);
	return Math.round(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0);
}

export const SPEED_FAULTS = ['busy', 'often', 'offline', 'stopped', 'failed'] as const;
export type SpeedFault = (typeof SPEED_FAULTS)[number];
