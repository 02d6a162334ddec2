import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP as text, by name: what a DOCX is. Reads the central directory and no options. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
	const zip = Buffer.from(bytes);
	const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	const files: Record<string, string> = {};
	let at = zip.readUInt32LE(end + 16);
	for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
		const method = zip.readUInt16LE(at + 10);
		const size = zip.readUInt32LE(at + 20);
		const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
		const head = zip.readUInt32LE(at + 42);
		const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
		const data = zip.subarray(start, start + size);
		files[zip.toString('utf8', at + 46, at + 46 + name)] = (
			method === 0 ? data : inflateRawSync(data)
		).toString('utf8');
		at += 46 + name + extra + comment;
	}
	return files;
}
