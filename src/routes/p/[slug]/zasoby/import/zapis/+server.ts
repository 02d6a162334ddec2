import { error, json } from '@sveltejs/kit';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { readBody } from '#lib/server/intake/body.ts';
import { intake } from '#lib/server/intake/intake.ts';
import { running } from '#lib/server/running.ts';
import { writerOf } from '../member.ts';
import type { RequestHandler } from './$types';

/** Lists that one person may write in ten minutes; looking and correcting takes longer than that. */
const pace = new RateLimiterMemory({ points: 20, duration: 600 });

/** Writes a list that somebody looked through: all of it or nothing. */
export const POST: RequestHandler = async (event) => {
	const { workspace, person } = await writerOf(event);
	const late = await pace.consume(person.id).then(
		() => null,
		(refused: { msBeforeNext: number }) => Math.ceil(refused.msBeforeNext / 1000)
	);
	if (late) return json({ ok: false, reason: 'too-often', seconds: late }, { status: 429 });

	const body = await event.request.arrayBuffer().catch(() => error(413, 'too large'));
	const read = await readBody(new Uint8Array(body));
	if (!read.ok) return json(read, { status: read.reason === 'too-large' ? 413 : 400 });
	const outcome = await intake(running().collab, `workspace/${workspace.id}`, person.id, read.sent);
	return json(outcome, { status: outcome.ok ? 200 : 422 });
};
