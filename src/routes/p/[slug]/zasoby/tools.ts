import type { OwnField } from '#lib/domain/own-fields.ts';
import { PHOTO_FAULTS } from '#lib/domain/photo.ts';
import { Fault, type PlaceTools, type Sent } from '#lib/ui/resources/tools.ts';
import { measure } from './measure.ts';

/** What a place's form does beyond the document: pictures and the test of a line. */
export const toolsOf = (slug: string, fields: OwnField[]): PlaceTools => ({
	fields,
	fieldsHref: `/p/${slug}/zasoby/pola`,
	picture: (sha256) => pictureIn(slug, sha256),
	send: (picture, progress) => send(`/p/${slug}/pliki`, picture, progress),
	measure: (progress, signal) => measure(`/p/${slug}/lacze`, progress, signal)
});

export const pictureIn = (slug: string, sha256: string) =>
	`/p/${slug}/pliki/${encodeURIComponent(sha256)}`;

/** XMLHttpRequest, because fetch does not tell how much of a body has gone. */
function send(to: string, picture: Blob, progress: (share: number) => void): Promise<Sent> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('POST', to);
		request.setRequestHeader('content-type', picture.type);
		request.responseType = 'json';
		request.timeout = 120_000;
		request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
		request.onerror = request.ontimeout = () => reject(new Fault('offline'));
		request.onload = () => {
			const answer = request.response as (Sent & { fault?: string }) | null;
			if (request.status === 201 && answer?.sha256) return resolve(answer);
			reject(new Fault(PHOTO_FAULTS.find((fault) => fault === answer?.fault) ?? 'failed'));
		};
		request.send(picture);
	});
}
