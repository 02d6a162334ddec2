import { ATTEMPTS, fitted, PHOTO } from '#lib/domain/photo.ts';
import { Fault } from './tools.ts';

/**
 * A chosen or taken picture as a small WebP or JPEG: decoded here and drawn anew, so that nothing a
 * camera wrote beside the pixels goes along. Throws Fault when the file is no picture.
 */
export async function shrink(file: Blob): Promise<Blob> {
	if (file.size > PHOTO.maxInput) throw new Fault('too-big');
	const picture = await createImageBitmap(file).catch(() => {
		throw new Fault('not-a-picture');
	});
	try {
		for (const { longest, quality } of ATTEMPTS) {
			const blob = await drawn(picture, longest, quality);
			if (blob.size <= PHOTO.maxBytes) return blob;
		}
	} finally {
		picture.close();
	}
	throw new Fault('too-big');
}

async function drawn(picture: ImageBitmap, longest: number, quality: number): Promise<Blob> {
	const canvas = document.createElement('canvas');
	Object.assign(canvas, fitted(picture, longest));
	const context = canvas.getContext('2d');
	if (!context) throw new Fault('failed');
	context.imageSmoothingQuality = 'high';
	context.fillStyle = '#fff'; // a JPEG has no transparency
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const webp = await encoded(canvas, 'image/webp', quality);
	// a browser that cannot write WebP answers with a PNG
	return webp?.type === 'image/webp' ? webp : await jpeg(canvas, quality);
}

const encoded = (canvas: HTMLCanvasElement, type: string, quality: number) =>
	new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));

async function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
	const blob = await encoded(canvas, 'image/jpeg', quality);
	if (!blob) throw new Fault('failed');
	return blob;
}
