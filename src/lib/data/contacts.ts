import type { SupabaseClient } from '@supabase/supabase-js';
import type { Contact, Erasure, ErasureReason } from '#lib/domain/contacts.ts';
import { DataError, rows } from './rows.ts';

/*
 * Contact persons, under the asking person's rights: who may not see them gets an empty list. Their
 * data travel in bodies of calls only, never in an address, and no refusal repeats them.
 */

const COLUMNS = `id, partner, name, function, email, phone, basis, source, sourceNote:source_note,
	agreedOn:agreed_on, confirmedOn:confirmed_on, informedOn:informed_on, note,
	enteredBy:entered_by, enteredAt:entered_at`.replace(/\s+/g, '');

/** All contact persons of a partnership, the earliest entered first. */
export async function contacts(client: SupabaseClient, workspace: string): Promise<Contact[]> {
	return rows<Contact[]>(
		'the contact persons',
		(await client
			.from('contacts')
			.select(COLUMNS)
			.eq('workspace_id', workspace)
			.order('entered_at')) as unknown as Parameters<typeof rows<Contact[]>>[1]
	);
}

/** What was erased, the latest first. */
export async function erasures(client: SupabaseClient, workspace: string): Promise<Erasure[]> {
	return rows<Erasure[]>(
		'the receipts of erasure',
		await client
			.from('contact_erasures')
			.select('id, partner, reason, erasedAt:erased_at, erasedBy:erased_by')
			.eq('workspace_id', workspace)
			.order('erased_at', { ascending: false })
			.limit(200)
	);
}

/**
 * Adds a person, or changes the one with `id`. Answers what is wrong when it cannot be kept: the name
 * of a field, `reach` (no e-mail and no phone), `left` (the organisation has left) or `many` (twenty
 * already). 404: who may not.
 */
export async function saveContact(
	client: SupabaseClient,
	contact: Record<string, string>
): Promise<{ id: string } | { fault: string }> {
	try {
		return rows('a contact person', await client.rpc('save_contact', { contact }));
	} catch (refused) {
		const said = refused instanceof DataError && [400, 409].includes(refused.status);
		if (said && /^[a-z_]+$/.test(refused.reason)) return { fault: refused.reason };
		throw refused;
	}
}

/** The person said today that the data are right. */
export async function confirmContact(client: SupabaseClient, contact: string): Promise<void> {
	rows('confirming a contact person', await client.rpc('confirm_contact', { contact }));
}

/** Erases the data and leaves a receipt. */
export async function eraseContact(
	client: SupabaseClient,
	contact: string,
	reason: ErasureReason
): Promise<void> {
	rows('erasing a contact person', await client.rpc('erase_contact', { contact, reason }));
}
