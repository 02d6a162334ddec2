/*
 * Pictures of places: small enough for a phone on a village line, and free of what a camera writes
 * into them. They are decoded and encoded again on the device, which drops every kind of metadata.
 */
export const PHOTO = {
	/** Bytes that are stored at most; 300 kB as people read it. */
	maxBytes: 300_000,
	/** Pixels of the longest side. */
	longest: 1600,
	/** Beyond this a picture is not taken in: decoding it would stop somebody's phone. */
	maxPixels: 4096,
	/** What is chosen may have so many bytes; beyond it the device would not decode it anyway. */
	maxInput: 60_000_000
} as const;

export interface Attempt {
	longest: number;
	quality: number;
}

/** What to try, in turn, until the picture is small enough: first less quality, then fewer pixels. */
export const ATTEMPTS: readonly Attempt[] = [1600, 1280, 1024, 800, 640].flatMap((longest) =>
	[0.82, 0.7, 0.55].map((quality) => ({ longest, quality }))
);

/** The size of a picture whose longest side is at most `longest`; never enlarged, at least 1 px. */
export function fitted(
	{ width, height }: { width: number; height: number },
	longest: number
): { width: number; height: number } {
	const share = Math.min(1, longest / Math.max(width, height));
	return {
		width: Math.max(1, Math.round(width * share)),
		height: Math.max(1, Math.round(height * share))
	};
}

/** Why a picture was not taken; the words are in i18n. */
export const PHOTO_FAULTS = [
	'not-a-picture',
	'too-big',
	'too-many-pixels',
	'no-right',
	'offline',
	'too-often',
	'failed'
] as const;
export type PhotoFault = (typeof PHOTO_FAULTS)[number];
