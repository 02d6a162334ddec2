import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	EXIF,
	JPEG,
	WEBP,
	webpWithPosition,
	withPosition
} from '../../../tests/support/picture.ts';
import { bare, tooLarge } from './pictures.ts';

test('a picture is told by its structure, with its size', () => {
	expect(bare(JPEG)).toMatchObject({ mime: 'image/jpeg', width: 8, height: 6 });
	expect(bare(WEBP)).toMatchObject({ mime: 'image/webp', width: 8, height: 6 });
	expect(bare(JPEG)?.bytes).toEqual(JPEG);
	expect(bare(WEBP)?.bytes).toEqual(WEBP);
});

test('the position a phone wrote into a JPEG is gone, the pixels are the same', () => {
	const taken = withPosition(JPEG);
	expect(taken.includes('Exif')).toBe(true);
	expect(taken.includes(EXIF)).toBe(true);
	expect(bare(taken)?.bytes).toEqual(JPEG);
});

test('comments and what follows the picture are gone as well', () => {
	const comment = Buffer.from([0xff, 0xfe, 0, 8, ...Buffer.from('Zofia\0')]);
	const taken = Buffer.concat([
		JPEG.subarray(0, 2),
		comment,
		JPEG.subarray(2),
		withPosition(JPEG), // phones put a second picture behind the first
		Buffer.from('<script>')
	]);
	expect(bare(taken)?.bytes).toEqual(JPEG);
});

test('Exif and XMP of a WebP are gone, and its head does not promise them', () => {
	const taken = webpWithPosition();
	const { bytes, width, height } = bare(taken)!;
	expect([width, height]).toEqual([8, 6]);
	expect(taken.includes('GPSLatitude')).toBe(true);
	for (const word of ['EXIF', 'XMP ', 'GPSLatitude']) expect(bytes.includes(word)).toBe(false);
	expect(bytes[20] & 0x0c).toBe(0);
	expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
});

test.each([
	['a page', '<!doctype html><script>alert(1)</script>'],
	['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
	['a PNG', '\x89PNG\r\n\x1a\n0000000000'],
	['nothing', ''],
	['the beginning of a JPEG before a page', '\xff\xd8\xff<script>alert(1)</script>'],
	['the beginning of a WebP before a page', 'RIFF0000WEBP<script>alert(1)</script>']
])('%s is no picture', (_, text) => expect(bare(Buffer.from(text, 'latin1'))).toBe(null));

test('a picture that is cut off or a moving one is not taken', () => {
	for (const length of [3, 20, 100, JPEG.length - 2])
		expect(bare(JPEG.subarray(0, length))).toBe(null);
	const moving = webpWithPosition();
	moving[20] |= 0x02;
	expect(bare(moving)).toBe(null);
});

test('a picture larger than a phone decodes is told by its head', () => {
	const huge = Buffer.from(JPEG);
	const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
	huge.writeUInt16BE(65_000, frame + 5);
	expect(tooLarge(bare(huge)!)).toBe(true);
	expect(tooLarge(bare(JPEG)!)).toBe(false);
});

test('whatever is sent, reading it does not throw, and what comes out comes out the same again', () => {
	const broken = fc
		.tuple(
			fc.constantFrom(withPosition(JPEG), webpWithPosition()),
			fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 6 })
		)
		.map(([picture, edits]) => {
			const bytes = Buffer.from(picture);
			for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
			return bytes;
		});
	fc.assert(
		fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 200 })), (bytes) => {
			const once = bare(bytes);
			if (!once) return;
			expect(once.bytes.length).toBeLessThanOrEqual(bytes.length);
			expect(bare(once.bytes)?.bytes).toEqual(once.bytes);
		}),
		{ numRuns: 2000 }
	);
});
