import { createHash, randomBytes } from 'node:crypto';
import { isToken, tokenOf } from '#lib/domain/link-code.ts';
import type { Call } from '../supabase/call.ts';
import { CallError } from '../supabase/call.ts';
import { slowTrying, type Trying } from './trying.ts';

/** The cookie that a personal link is exchanged for. It is sent to `/karta` and nowhere else. */
export const CARD_COOKIE = 'gmina-karta';

/** What a link that opens is for. */
export interface OpenLink {
	state: 'open';
	id: string;
	/** Id of the card in the shared document. */
	partner: string;
	reason: string;
	expires_at: string;
	/** Null when whoever made it has no account any more. */
	invited_by: string | null;
	workspace: { id: string; title: string; teryt: string };
}
export type Opened = OpenLink | { state: 'revoked' | 'expired' };

/** A link as those who invite see it. */
export interface Link {
	id: string;
	partner: string;
	sent_as: 'link' | 'letter';
	state: 'new' | 'used' | 'expired' | 'revoked';
	made_by: string | null;
	created_at: string;
	expires_at: string;
	last_used_at: string | null;
	revoked_at: string | null;
}

export interface Made {
	id: string;
	/** Told this once: only its hash is kept, and the hash is all that the database hears of it. */
	token: string;
	expires_at: string;
}

/** Who acts, in which partnership. */
export interface Acting {
	workspace: string;
	person: string;
}

/** Personal links. Nothing is remembered between requests, so that what is revoked ends at once. */
export interface Links {
	make(
		acting: Acting,
		link: { partner: string; reason: string; sentAs: Link['sent_as'] }
	): Promise<Made>;
	of(acting: Acting, partner?: string): Promise<Link[]>;
	revoke(acting: Acting, id: string): Promise<void>;
	renew(acting: Acting, id: string): Promise<void>;
	/** Null for what is no token or belongs to no link. */
	open(token: string): Promise<Opened | null>;
	/** The brake on trying tokens. */
	trying: Trying;
}

export function openLinks(call: Call): Links {
	return {
		async make({ workspace, person }, { partner, reason, sentAs }) {
			const token = tokenOf(randomBytes(16));
			const made = await call<Omit<Made, 'token'>>('make_link', {
				...{ workspace, person, partner, reason },
				...{ sent_as: sentAs, sha256: hashOf(token) }
			});
			return { ...made, token };
		},
		of: (acting, partner) =>
			call<Link[]>('links_of', { ...acting, ...(partner !== undefined && { partner }) }),
		revoke: async (acting, id) => void (await call('revoke_link', { ...acting, id })),
		renew: async (acting, id) => void (await call('renew_link', { ...acting, id })),
		open: async (token) =>
			isToken(token) ? call<Opened | null>('open_link', { sha256: hashOf(token) }) : null,
		trying: slowTrying()
	};
}

/** Whether this is one of our refusals, and which: 400, 403, 404, 409, 410. */
export function refusedWith(error: unknown): { status: number; message: string } | null {
	// by its shape: the error may come from another module graph (see running.ts)
	const { name, code, message } = error as Partial<CallError>;
	const status = name === 'CallError' && /^PT(\d{3})$/.exec(code ?? '')?.[1];
	return status ? { status: Number(status), message: message ?? '' } : null;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
