import type { Collab } from '../collab/collab.ts';
import { takeIn } from '#lib/domain/intake.ts';
import type { Outcome } from '#lib/domain/intake.ts';
import { withdraw } from '#lib/domain/withdrawal.ts';
import type { Sent } from './body.ts';

/*
 * A list goes into the document as one edit of the server: one update, one record of the journal. A
 * process that is killed in the middle has written all of it or nothing.
 */

type Edits = Pick<Collab, 'edit'>;

/** Checks and writes a list, after the ones before it in the same document. */
export async function intake(
	collab: Edits,
	document: string,
	person: string,
	sent: Sent,
	at: string = new Date().toISOString()
): Promise<Outcome> {
	let outcome: Outcome | null = null;
	await inTurn(document, () =>
		collab.edit(document, person, 'import', (doc) => {
			outcome = takeIn(doc, { ...sent, person, at });
		})
	);
	return outcome!;
}

/** Takes an import back; false when there is none of that name, or it was undone before. */
export async function undoIntake(
	collab: Edits,
	document: string,
	by: { import: string; person: string; all: boolean },
	at: string = new Date().toISOString()
): Promise<boolean> {
	let done = false;
	await inTurn(document, () =>
		collab.edit(document, by.person, 'import', (doc) => {
			done = withdraw(doc, by.import, { person: by.person, at, all: by.all });
		})
	);
	return done;
}

/**
 * An edit is made on a copy of what is written: two lists at the same moment would both not see the
 * other. This process owns the document, so waiting here is enough.
 */
const turns = new Map<string, Promise<unknown>>();

async function inTurn<T>(document: string, work: () => Promise<T>): Promise<T> {
	const before = turns.get(document) ?? Promise.resolve();
	const mine = before.catch(() => {}).then(work);
	turns.set(document, mine);
	try {
		return await mine;
	} finally {
		if (turns.get(document) === mine) turns.delete(document);
	}
}
