import { json } from '@sveltejs/kit';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import * as v from 'valibot';
import { FileError } from '#lib/sources/problems.ts';
import { running } from '#lib/server/running.ts';
import { SourceError } from '#lib/server/sources/error.ts';
import { fetchTable, overpassTable } from '#lib/server/sources/tables.ts';
import { writerOf } from '../member.ts';
import type { RequestHandler } from './$types';

/** Others' servers are asked on behalf of people, not of programs. */
const pace = new RateLimiterMemory({ points: 30, duration: 600 });

const ASKED = v.union([
	v.strictObject({ from: v.literal('osm') }),
	v.strictObject({ from: v.literal('address'), url: v.pipe(v.string(), v.maxLength(2000)) })
]);

/** A list that this server fetches: from OpenStreetMap, or from an address; as a Table. */
export const POST: RequestHandler = async (event) => {
	const { workspace, person } = await writerOf(event);
	const asked = v.safeParse(ASKED, await event.request.json().catch(() => null));
	if (!asked.success) return json({ ok: false, code: 'strange' }, { status: 400 });
	if (!(await pace.consume(person.id).then(Boolean, () => false)))
		return json({ ok: false, code: 'busy' }, { status: 429 });

	try {
		const table =
			asked.output.from === 'osm'
				? await overpassTable(running(), workspace.teryt, event.request.signal)
				: await fetchTable(asked.output.url);
		return json({ ok: true, table });
	} catch (cause) {
		if (cause instanceof SourceError)
			return json({ ok: false, code: cause.fault }, { status: 502 });
		if (!(cause instanceof FileError)) throw cause;
		const { code, value, line } = cause.problem;
		return json({ ok: false, code, value, line, file: true }, { status: 422 });
	}
};
