import { createRemoteJWKSet, jwtVerify } from 'jose';

/** Who a valid access token names. */
export interface Claims {
	sub: string;
	email: string;
	/** Seconds since 1970. */
	exp: number;
	session: string | null;
}

export interface Tokens {
	verify(token: string): Promise<Claims | null>;
	/** From now on no token of this session is valid here. */
	end(session: string): void;
}

/** Verifies tokens without asking anybody: with the secret, else with the project's published keys. */
export function openTokens(secret: string | null, supabaseUrl: string): Tokens {
	const key = secret ? new TextEncoder().encode(secret) : null;
	const published = createRemoteJWKSet(new URL(`${supabaseUrl}/auth/v1/.well-known/jwks.json`));
	const ended = new Map<string, number>();

	return {
		async verify(token) {
			const { payload } = await (
				key
					? jwtVerify(token, key, { algorithms: ['HS256'], audience: 'authenticated' })
					: jwtVerify(token, published, { audience: 'authenticated' })
			).catch(() => ({ payload: null }));
			if (!payload?.sub || !payload.exp) return null;

			const session = typeof payload.session_id === 'string' ? payload.session_id : null;
			if (session && ended.has(session)) return null;
			const email = typeof payload.email === 'string' ? payload.email : '';
			return { sub: payload.sub, email, exp: payload.exp, session };
		},
		end(session) {
			const now = Date.now();
			for (const [old, at] of ended) if (at < now - LONGEST_TOKEN_MS) ended.delete(old);
			ended.set(session, now);
		}
	};
}

const LONGEST_TOKEN_MS = 24 * 3600 * 1000;
