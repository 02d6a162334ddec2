import { afterEach, expect, test } from 'vitest';
import { type Own, addPerson, openParts } from '../support/own.ts';

/*
 * @supabase/lite has no lock around its transactions. From outside that does not show: a request's
 * statements run in one chain of microtasks. Here each statement rests for 0 to 3 ms, as any timer
 * or worker inside would make it rest.
 */

let own: Own;
afterEach(() => own.close());

test('200 requests of ten people at once: nobody answers as somebody else', async () => {
	own = await openParts();
	expect(await wrongAnswers(own)).toBe(0);
});

test('without the lock some of them do, so the test above sees what it looks for', async () => {
	own = await openParts((_lane, work) => work());
	expect(await wrongAnswers(own)).toBeGreaterThan(0);
});

test("the server's statements do not queue behind people's requests", async () => {
	own = await openParts();
	const person = await addPerson(own, 'Ala');
	await own.ask('/rest/v1/profiles?select=id', person);
	const order: string[] = [];
	const pages = Array.from({ length: 12 }, () =>
		own.ask('/rest/v1/profiles?select=id', person).then(() => order.push('page'))
	);
	await pages[0];
	await own.store.call('schema_version', {}).then(() => order.push('server'));
	await Promise.all(pages);
	expect(order.indexOf('server')).toBeLessThan(4);
});

/** How many of 200 interleaved requests failed, or read another profile than the asking person's. */
async function wrongAnswers({ database, store, ask }: Own): Promise<number> {
	const people = await Promise.all(
		Array.from({ length: 10 }, (_, n) => addPerson({ store }, `Osoba ${n}`))
	);
	await ask('/rest/v1/profiles?select=id', people[0]); // looks at the schema
	const driver = database.connection.driver;
	const query = driver.query.bind(driver);
	let turn = 0;
	driver.query = (async (...args: Parameters<typeof query>) => {
		await new Promise((resolve) => setTimeout(resolve, (turn++ * 7) % 4));
		return query(...args);
	}) as typeof driver.query;

	const answers = await Promise.all(
		Array.from({ length: 200 }, async (_, n) => {
			const person = people[n % people.length]!;
			const answer = await ask('/rest/v1/profiles?select=id', person).catch(() => null);
			if (!answer?.ok) return false;
			const rows: { id: string }[] = await answer.json();
			return rows.length === 1 && rows[0]!.id === person;
		})
	);
	driver.query = query;
	return answers.filter((right) => !right).length;
}
