import { createContext } from 'svelte';
import type { Connection } from './connection.svelte.ts';

/** What a partnership's layout hands down to its pages. */
export interface Partnership {
	connection: Connection;
}

/** `partnership()` in any component below `/p/[slug]`; `setPartnership` only in the layout. */
export const [partnership, setPartnership] = createContext<Partnership>();
