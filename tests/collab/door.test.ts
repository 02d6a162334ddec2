import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Raw, Stock } from '../support/client.ts';
import { openRooms } from '../support/rooms.ts';
import type { Rooms } from '../support/rooms.ts';

let rooms: Rooms;
let member: string;
let stranger: string;
let document: string;
beforeAll(async () => {
	rooms = await openRooms();
	[member, stranger] = [await rooms.person(), await rooms.person()];
	document = await rooms.workspace({ [member]: 'editor' });
});
afterAll(() => rooms?.close());

const bearer = (person: string) => ({ authorization: `Bearer person.${person}` });
const host = () => new URL(rooms.url).host;

test('nobody is told anything but a code: no session, not a member, no such document, no name', async () => {
	const none = new Raw(rooms.url + document, {});
	const foreign = new Raw(rooms.url + document, bearer(stranger));
	const missing = new Raw(`${rooms.url}workspace/${randomUUID()}`, bearer(member));
	const nonsense = new Raw(`${rooms.url}workspace/olkusz`, bearer(member));
	const epoch = new Raw(`${rooms.url}${document}?epoch=2`, bearer(member));
	const all = [none, foreign, missing, nonsense, epoch];
	expect(await Promise.all(all.map(({ closed }) => closed))).toEqual([
		4401, 4403, 4403, 4404, 4409
	]);
	expect(all.flatMap(({ frames }) => frames)).toEqual([]);
});

test.each(['http://evil.example', 'null', 'LOOKALIKE'])(
	'the origin %s is refused before the upgrade, with a cookie and with a bearer',
	async (name) => {
		const origin = name === 'LOOKALIKE' ? `http://${host()}.evil.example` : name;
		for (const credentials of [{ cookie: `person=${member}` }, bearer(member)]) {
			const raw = new Raw(rooms.url + document, { ...credentials, origin });
			await raw.closed;
			expect(raw.status).toBe(403);
		}
	}
);

test('our own origin with the cookie gets in; the cookie without an origin does not', async () => {
	const cookie = `person=${member}`;
	const page = new Raw(rooms.url + document, { cookie, origin: `http://${host()}` });
	expect(await page.notice('hello')).toMatchObject({ access: 'write' });
	page.ws.close();
	const without = new Raw(rooms.url + document, { cookie });
	await without.closed;
	expect(without.status).toBe(403);
});

test('the private document opens for those who lead and for nobody else', async () => {
	const animator = await rooms.person();
	const own = await rooms.workspace({ [animator]: 'animator', [member]: 'editor' });
	const name = own.replace('workspace', 'private');
	expect(await new Raw(rooms.url + name, bearer(animator)).notice('hello')).toMatchObject({
		access: 'write'
	});
	expect(await new Raw(rooms.url + name, bearer(member)).closed).toBe(4403);
});

test('a client below the server’s format reads, whatever its person may do', async () => {
	const raw = new Raw(`${rooms.url}${document}?format=0`, bearer(member));
	expect(await raw.notice('hello')).toMatchObject({ access: 'read', role: 'editor' });
	raw.ws.close();
});

test('names and colours come from the session, and leave with the line', async () => {
	const [anna, jan] = [await rooms.person('Anna Kowal'), await rooms.person('Jan Lis')];
	const both = await rooms.workspace({ [anna]: 'editor', [jan]: 'viewer' });
	const a = new Stock(rooms.url, both, `person.${anna}`);
	a.provider.awareness.setLocalState({ user: { name: 'Burmistrz', color: '#000000' }, where: 'x' });
	await a.synced();
	const b = new Stock(rooms.url, both, `person.${jan}`);
	b.provider.awareness.setLocalState({ where: 'y' });
	const states = () => b.provider.awareness.getStates().get(a.doc.clientID) as never;
	const changed = (until: () => boolean) =>
		new Promise<void>((resolve) => {
			const check = () => until() && (b.provider.awareness.off('change', check), resolve());
			b.provider.awareness.on('change', check);
			check();
		});
	await changed(() => states() !== undefined);
	expect(states()).toMatchObject({ where: 'x', user: { id: anna, name: 'Anna Kowal', index: 0 } });
	expect(rooms.collab.present(both).map(({ name }) => name)).toEqual(['Anna Kowal', 'Jan Lis']);
	a.destroy();
	await changed(() => states() === undefined);
	b.destroy();
});

test('signing out closes that person’s lines at once', async () => {
	const raw = new Raw(rooms.url + document, bearer(member));
	await raw.notice('hello');
	rooms.collab.signedOut(member);
	expect(await raw.closed).toBe(4401);
});

test('at the end of its token a line closes to come back', async () => {
	const brief = await rooms.person();
	const own = await rooms.workspace({ [brief]: 'editor' });
	rooms.expires.set(brief, Date.now() / 1000 + 1);
	const raw = new Raw(rooms.url + own, bearer(brief));
	await raw.notice('hello');
	expect(await raw.closed).toBe(1012);
});

test('a changed right takes effect while connected, in both directions', async () => {
	const person = await rooms.person();
	const own = await rooms.workspace({ [person]: 'viewer' });
	const raw = new Raw(rooms.url + own, bearer(person));
	await raw.notice('hello');
	const start = performance.now();
	await rooms.setRole(own, person, 'editor');
	expect(await raw.notice('rights')).toMatchObject({ access: 'write', role: 'editor' });
	await raw.until((frames) => frames.some(([kind, step]) => kind === 0 && step === 0));
	await rooms.setRole(own, person, null);
	expect(await raw.closed).toBe(4403);
	expect(performance.now() - start).toBeLessThan(10_000);
});
