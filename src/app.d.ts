import type { SupabaseClient } from '@supabase/supabase-js';
import type { Person } from '#lib/server/person.ts';

declare global {
	namespace App {
		interface Locals {
			/** Null for a stranger. */
			person: Person | null;
			/** supabase-js under the rights of whoever asks. */
			supabase: SupabaseClient;
		}

		interface Error {
			message: string;
			/** For programs. */
			code?: string;
			/** What to quote when reporting; it is in the server's log. */
			id?: string;
		}
	}
}

export {};
