/*
 * Pictures as cameras make them: a small JPEG and WebP of a browser (8 × 6 px), and the Exif block
 * with a position that a phone writes into them.
 */
export const JPEG = Buffer.from(
	'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCEAJPf/9k=',
	'base64'
);

const VP8 = Buffer.from(
	'VlA4ICgAAACQAQCdASoIAAYABABoJaACdLoAA5gA/upl/3QZZw02/xa1syl0AAAA',
	'base64'
);
export const WEBP = riff([VP8]);

/** Exif with a GPS position: 50° 16′ 44″ N, 19° 33′ 36″ E (a house in Olkusz). */
export const EXIF = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff()]);

/** The same picture with that block in front, as a phone stores it, and a thumbnail's worth of tail. */
export function withPosition(jpeg: Buffer): Buffer {
	const block = Buffer.alloc(4);
	block.writeUInt16BE(0xffe1, 0);
	block.writeUInt16BE(EXIF.length + 2, 2);
	return Buffer.concat([jpeg.subarray(0, 2), block, EXIF, jpeg.subarray(2)]);
}

/** A WebP with Exif and XMP behind its pixels. */
export function webpWithPosition(): Buffer {
	const head = Buffer.alloc(10);
	head[0] = 0x0c; // Exif and XMP follow
	head.writeUIntLE(7, 4, 3);
	head.writeUIntLE(5, 7, 3);
	const xmp = Buffer.from('<x:xmpmeta>exif:GPSLatitude="50,16.7N"</x:xmpmeta>');
	return riff([chunk('VP8X', head), VP8, chunk('EXIF', tiff()), chunk('XMP ', xmp)]);
}

function tiff(): Buffer {
	const bytes = Buffer.alloc(8 + 18 + 54 + 48);
	bytes.write('MM\0*', 0, 'latin1');
	bytes.writeUInt32BE(8, 4);
	bytes.writeUInt16BE(1, 8); // IFD0: one entry, the GPS directory
	entry(bytes, 10, 0x8825, 4, 1, 26);
	bytes.writeUInt16BE(4, 26);
	entry(bytes, 28, 1, 2, 2, 0x4e000000); // N
	entry(bytes, 40, 2, 5, 3, 80);
	entry(bytes, 52, 3, 2, 2, 0x45000000); // E
	entry(bytes, 64, 4, 5, 3, 104);
	[50, 1, 16, 1, 44, 1, 19, 1, 33, 1, 36, 1].forEach((n, i) => bytes.writeUInt32BE(n, 80 + i * 4));
	return bytes;
}

function entry(to: Buffer, at: number, tag: number, type: number, count: number, value: number) {
	to.writeUInt16BE(tag, at);
	to.writeUInt16BE(type, at + 2);
	to.writeUInt32BE(count, at + 4);
	to.writeUInt32BE(value, at + 8);
}

function chunk(name: string, body: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.write(name, 0, 'latin1');
	head.writeUInt32LE(body.length, 4);
	return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function riff(chunks: Buffer[]): Buffer {
	const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
	const head = Buffer.alloc(8);
	head.write('RIFF', 0, 'latin1');
	head.writeUInt32LE(body.length, 4);
	return Buffer.concat([head, body]);
}
