import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import * as v from 'valibot';
import { MOST_ROWS } from '#lib/domain/intake.ts';
import type { Row } from '#lib/domain/intake.ts';
import { PLACE_LICENCES } from '#lib/domain/places.ts';
import { FORMATS } from '#lib/sources/resources/draft.ts';

/*
 * What a browser sends of a list that somebody looked through: JSON, packed with gzip, so that 20,000
 * rows pass through a slow line and below the limit of every other page. Nothing in it is believed:
 * the domain checks each value again.
 */

/** Unpacked. 20,000 rows of one kilobyte. */
export const MOST_BYTES = 24 * 1024 * 1024;

const short = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const line = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const point = v.strictObject({ lat: v.number(), lng: v.number() });

const SENT = v.strictObject({
	id,
	file: short(200),
	format: v.picklist(FORMATS),
	licence: v.nullable(v.picklist(PLACE_LICENCES)),
	skipped: line,
	rows: v.pipe(
		v.array(
			v.strictObject({
				line,
				values: v.pipe(
					v.record(short(200), v.union([v.string(), v.number(), v.boolean(), v.null(), point])),
					v.check((values) => Object.keys(values).length <= 200)
				),
				description: short(6000),
				into: v.union([
					v.picklist(['new', 'anyway']),
					v.strictObject({ place: short(64) }),
					v.strictObject({ line })
				])
			})
		),
		v.minLength(1),
		v.maxLength(MOST_ROWS)
	)
});
export type Sent = Omit<v.InferOutput<typeof SENT>, 'rows'> & { rows: Row[] };

export type Read = { ok: true; sent: Sent } | { ok: false; reason: 'too-large' | 'not-a-list' };

/** Unpacks and reads a body; never throws for what was sent. */
export async function readBody(body: Uint8Array): Promise<Read> {
	const packed = body[0] === 0x1f && body[1] === 0x8b;
	const bytes = packed ? await unpacked(body) : body;
	if (bytes === 'too-large' || (bytes && bytes.length > MOST_BYTES))
		return { ok: false, reason: 'too-large' };
	const read = bytes && v.safeParse(SENT, parsed(bytes));
	return read?.success
		? { ok: true, sent: read.output as Sent }
		: { ok: false, reason: 'not-a-list' };
}

/** Null for broken bytes. Stops at the limit: a kilobyte may hold a gigabyte. */
async function unpacked(body: Uint8Array): Promise<Uint8Array | 'too-large' | null> {
	const parts: Buffer[] = [];
	let size = 0;
	const stream = Readable.from([body]).pipe(createGunzip());
	try {
		for await (const part of stream as AsyncIterable<Buffer>) {
			size += part.length;
			if (size > MOST_BYTES) {
				stream.destroy();
				return 'too-large';
			}
			parts.push(part);
		}
	} catch {
		return null;
	}
	return Buffer.concat(parts);
}

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return null;
	}
}
