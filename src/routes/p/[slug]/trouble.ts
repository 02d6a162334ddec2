import type { Saved } from '#lib/collab/saved.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { CLOSE } from '#lib/sync/wire.ts';
import { roleName } from './roles.ts';

export interface Trouble {
	look: 'warn' | 'bad';
	title: string;
	body: string;
	way: 'retry' | 'reload' | 'sign-in' | 'dismiss' | 'none';
	/** Own edits the server does not have, to be offered as a file. */
	unsent: number;
}

/** How often the connection tries again by itself; see STALL_MS. */
const SECONDS = 10;

/** What to tell a person whose edits are not being stored; null when all is well or only offline. */
export function troubleOf(saved: Saved, role: string, device: boolean): Trouble | null {
	const unsent = saved.waiting;
	if (saved.kind === 'closed') return { unsent, ...closed(saved.code) };

	if (saved.kind === 'outdated') {
		const [title, body] = [m.workspace_trouble_outdated_title(), m.workspace_trouble_outdated()];
		return { look: 'warn', title, body, way: 'reload', unsent };
	}
	if (saved.kind === 'not-saved') {
		const title = m.workspace_trouble_not_saved_title();
		const body = m.workspace_trouble_not_saved({ n: unsent, seconds: SECONDS });
		return { look: 'bad', title, body, way: 'retry', unsent };
	}
	if (saved.kind === 'read-only' && unsent > 0) {
		const title = m.workspace_trouble_forbidden_title();
		const body = m.workspace_trouble_forbidden({ role: roleName(role) });
		return { look: 'warn', title, body, way: 'none', unsent };
	}
	if (device) {
		const [title, body] = [m.workspace_trouble_device_title(), m.workspace_trouble_device()];
		return { look: 'warn', title, body, way: 'dismiss', unsent: 0 };
	}
	return null;
}

function closed(code: number): Omit<Trouble, 'unsent'> {
	if (code === CLOSE.signedOut) {
		const title = m.workspace_trouble_signed_out_title();
		return { look: 'warn', title, body: m.workspace_trouble_signed_out(), way: 'sign-in' };
	}
	if (code === CLOSE.forbidden || code === CLOSE.noDocument) {
		const title = m.workspace_trouble_removed_title();
		return { look: 'bad', title, body: m.workspace_trouble_removed(), way: 'none' };
	}
	if (code === CLOSE.otherEpoch) {
		const title = m.workspace_trouble_epoch_title();
		return { look: 'warn', title, body: m.workspace_trouble_epoch(), way: 'reload' };
	}
	const title = m.workspace_trouble_refused_title();
	return { look: 'bad', title, body: m.workspace_trouble_refused(), way: 'reload' };
}
