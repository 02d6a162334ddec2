import type { OwnField } from '#lib/domain/own-fields.ts';
import type { PhotoFault } from '#lib/domain/photo.ts';
import type { Measured, SpeedFault } from '#lib/domain/speed.ts';

/** A picture that the server keeps. */
export interface Sent {
	sha256: string;
	width: number;
	height: number;
}

/** Why a picture or a test failed, in a code the page has words for. */
export class Fault<Code extends string = string> extends Error {
	readonly code: Code;
	/** Seconds after which it may be tried again. */
	readonly afterS: number | null;

	constructor(code: Code, afterS: number | null = null) {
		super(code);
		this.code = code;
		this.afterS = afterS;
	}
}
export type PhotoProblem = Fault<PhotoFault>;
export type SpeedProblem = Fault<SpeedFault>;

/** Which part of a test runs; `share` is 0–1. */
export interface Progress {
	part: 'latency' | 'down' | 'up';
	share: number;
}

/** What a place's form needs of the page around it: its own files, its line, its fields. */
export interface PlaceTools {
	fields: OwnField[];
	/** Address of a picture. */
	picture: (sha256: string) => string;
	/** Sends a picture; throws Fault. `progress` is told shares of 0–1. */
	send: (picture: Blob, progress: (share: number) => void) => Promise<Sent>;
	/** Measures the line to the server; throws Fault. */
	measure: (progress: (now: Progress) => void, signal: AbortSignal) => Promise<Measured>;
	/** Where own fields are defined. */
	fieldsHref: string;
}
