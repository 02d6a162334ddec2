/** Twice the size in pixels, so that the picture stays sharp in a document. */
const SCALE = 2;

/** Draws an SVG file on a canvas and hands it to the person as a PNG. Throws when it cannot be had. */
export async function savePng(address: string, name: string): Promise<void> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	const svg = new Blob([await answer.text()], { type: 'image/svg+xml' });
	const [from, to] = [URL.createObjectURL(svg), document.createElement('a')];
	try {
		const image = new Image();
		image.src = from;
		await image.decode();

		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * SCALE;
		canvas.height = image.naturalHeight * SCALE;
		canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
		const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (!png) throw new Error('The browser made no PNG.');

		to.href = URL.createObjectURL(png);
		to.download = name;
		to.click();
		setTimeout(() => URL.revokeObjectURL(to.href), 60_000);
	} finally {
		URL.revokeObjectURL(from);
	}
}
