import { json } from '@sveltejs/kit';
import { PHOTO, type PhotoFault } from '#lib/domain/photo.ts';
import { putFile } from '#lib/server/files.ts';
import { Hourly } from '#lib/server/hourly.ts';
import { bare, tooLarge } from '#lib/server/pictures.ts';
import { running } from '#lib/server/running.ts';
import { rightIn } from '../right.ts';
import type { RequestHandler } from './$types';

/** Pictures of one person within an hour; of the whole process, so it stands beside the handler. */
const uploads = new Hourly(120);

/**
 * Keeps a picture for those who may write: JPEG or WebP by its structure, at most 300 kB, without
 * what a camera wrote into it. Answers with the hash that the document refers to, and its size.
 */
export const POST: RequestHandler = async (event) => {
	const { call } = running().backend;
	const { workspace, person, access } = await rightIn(event, call);
	if (access !== 'write') return refused('no-right', 403);
	if (uploads.waitS(person) > 0) return refused('too-often', 429);
	if (Number(event.request.headers.get('content-length')) > PHOTO.maxBytes)
		return refused('too-big', 413);

	const bytes = new Uint8Array(await event.request.arrayBuffer());
	if (bytes.length > PHOTO.maxBytes) return refused('too-big', 413);
	const picture = bare(bytes);
	if (!picture) return refused('not-a-picture', 415);
	if (tooLarge(picture)) return refused('too-many-pixels', 413);

	uploads.take(person);
	const sha256 = await putFile(call, workspace, picture.bytes);
	return json({ sha256, width: picture.width, height: picture.height }, { status: 201 });
};

const refused = (fault: PhotoFault, status: number) => json({ fault }, { status });
