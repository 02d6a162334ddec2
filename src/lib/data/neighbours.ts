import type { SupabaseClient } from '@supabase/supabase-js';
import { mixIn, type Mix } from '#lib/domain/hints.ts';
import { sharedCards, type SharedCard } from '#lib/domain/shared.ts';
import { rows } from './rows.ts';

/** Cards that partnerships next door show to this one. 403: who is not a member. */
export async function sharedPartners(
	client: SupabaseClient,
	workspace: string
): Promise<SharedCard[]> {
	return sharedCards(
		rows('what neighbours show', await client.rpc('shared_partners', { workspace }))
	);
}

/** What comparable partnerships have; null while there are too few of them. 403: who is not a member. */
export async function comparableMix(
	client: SupabaseClient,
	workspace: string
): Promise<Mix | null> {
	return mixIn(rows('comparable partnerships', await client.rpc('comparable_mix', { workspace })));
}
