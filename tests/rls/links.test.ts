import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEveryDatabase } from '../support/database.ts';
import { type Cast, MEMBERS, world, type World } from '../support/world.ts';

onEveryDatabase('personal links', (database) => {
	const call = <T = Row>(name: string, args: object) => database().call<T>(name, args);
	const make = async (scene: World, by: Cast, more: object = {}) => {
		const sha256 = hash();
		const args = { workspace: scene.workspace, person: scene.people[by], partner: 'kgw', sha256 };
		const made = await call<{ id: string; expires_at: string }>('make_link', { ...args, ...more });
		return { ...made, sha256 };
	};
	const open = (sha256: string) => call<Row | null>('open_link', { sha256 });
	const change = (name: string, scene: World, by: Cast, id: string) =>
		call(name, { workspace: scene.workspace, person: scene.people[by], id });
	const list = (scene: World, by: Cast, more: object = {}) =>
		call<Row[]>('links_of', { workspace: scene.workspace, person: scene.people[by], ...more });
	const age = async (id: string, columns: object) => {
		const { error } = await database().as('service').from('links').update(columns).eq('id', id);
		expect(error).toBeNull();
	};

	test('only an animator and a coordinator make, see, revoke and renew them', async () => {
		const scene = await world(database());
		const { id } = await make(scene, 'coordinator');
		for (const part of [...MEMBERS, 'stranger'] as const) {
			const may = part === 'animator' || part === 'coordinator';
			const asked = [make(scene, part), list(scene, part), change('renew_link', scene, part, id)];
			for (const answer of await Promise.allSettled(asked))
				expect(answer.status === 'fulfilled' || answer.reason.code, part).toBe(may || 'PT403');
		}
		await expect(change('revoke_link', scene, 'editor', id)).rejects.toMatchObject({
			code: 'PT403'
		});
	});

	test('a link opens one card of one partnership, and says why and who invites', async () => {
		const scene = await world(database());
		const { id, sha256 } = await make(scene, 'coordinator', { reason: 'Docieracie do wsi.' });
		expect(await open(sha256)).toMatchObject({
			...{ state: 'open', id, partner: 'kgw', reason: 'Docieracie do wsi.' },
			...{ invited_by: 'coordinator', workspace: { id: scene.workspace, title: 'Razem' } }
		});
	});

	test('the list tells used from new, and never a hash', async () => {
		const scene = await world(database());
		const { sha256 } = await make(scene, 'animator');
		expect(await list(scene, 'animator')).toMatchObject([{ state: 'new', last_used_at: null }]);
		await open(sha256);
		const [link] = await list(scene, 'animator', { partner: 'kgw' });
		expect(link).toMatchObject({ state: 'used', made_by: 'animator', sent_as: 'link' });
		expect(JSON.stringify(link)).not.toContain(sha256);
		expect(await list(scene, 'animator', { partner: 'osp' })).toEqual([]);
	});

	test('a revoked one opens nothing from that moment and cannot be renewed', async () => {
		const scene = await world(database());
		const { id, sha256 } = await make(scene, 'coordinator');
		await change('revoke_link', scene, 'animator', id);
		expect(await open(sha256)).toEqual({ state: 'revoked' });
		expect(await change('renew_link', scene, 'coordinator', id)).toMatchObject({ id });
		expect(await open(sha256)).toEqual({ state: 'revoked' });
		await expect(call('link_contacts', { id })).rejects.toMatchObject({ code: 'PT410' });
	});

	test('an expired one says so; renewing it gives 400 days', async () => {
		const scene = await world(database());
		const { id, sha256 } = await make(scene, 'coordinator');
		await age(id, { expires_at: '2026-01-01T00:00:00Z' });
		expect(await open(sha256)).toEqual({ state: 'expired' });
		await change('renew_link', scene, 'coordinator', id);
		const link = await open(sha256);
		expect(link?.state).toBe('open');
		expect(days(link?.expires_at)).toBe(400);
	});

	test('confirming puts the end off by a year, and never brings it nearer', async () => {
		const scene = await world(database());
		const { id, sha256 } = await make(scene, 'coordinator');
		await age(id, { expires_at: new Date(Date.now() + 5 * DAY).toISOString() });
		await call('keep_link', { id });
		expect(days((await open(sha256))?.expires_at)).toBe(400);
		await age(id, { expires_at: new Date(Date.now() + 900 * DAY).toISOString() });
		await call('keep_link', { id });
		expect(days((await open(sha256))?.expires_at)).toBe(900);
	});

	test('nobody acts on a link of another partnership', async () => {
		const [here, there] = [await world(database()), await world(database())];
		const { id, sha256 } = await make(here, 'coordinator');
		for (const name of ['revoke_link', 'renew_link'])
			await expect(change(name, there, 'coordinator', id)).rejects.toMatchObject({
				code: 'PT404'
			});
		expect((await open(sha256))?.state).toBe('open');
	});

	test('what is no token, hash or card is refused without an error of the database', async () => {
		const scene = await world(database());
		for (const sha256 of ['', 'x', hash(), `${hash()}0`, "' or true --"])
			expect(await open(sha256)).toBeNull();
		for (const wrong of [{ sha256: 'zz' }, { partner: '../x' }, { reason: 'x'.repeat(601) }])
			await expect(make(scene, 'coordinator', wrong)).rejects.toMatchObject({ code: 'PT400' });
	});

	test('a card has at most twenty open links', async () => {
		const scene = await world(database());
		const { id } = await make(scene, 'coordinator');
		for (let n = 1; n < 20; n++) await make(scene, 'coordinator');
		await expect(make(scene, 'coordinator')).rejects.toMatchObject({ code: 'PT409' });
		await change('revoke_link', scene, 'coordinator', id);
		await make(scene, 'coordinator');
	});

	test('a link goes with its partnership, and stays when whoever made it is gone', async () => {
		const scene = await world(database());
		const { sha256 } = await make(scene, 'coordinator');
		const db = database().as('service');
		await db.from('memberships').delete().match({ user_id: scene.people.coordinator });
		await db.from('profiles').delete().match({ id: scene.people.coordinator });
		expect(await open(sha256)).toMatchObject({ state: 'open', invited_by: null });
		await db.from('workspaces').delete().match({ id: scene.workspace });
		expect(await open(sha256)).toBeNull();
	});

	test('a backup carries the hash, so that a printed letter opens its card after a restore', async () => {
		const scene = await world(database());
		const { id, sha256 } = await make(scene, 'coordinator', { sent_as: 'letter' });
		const rows: Row[] = [];
		let after: unknown = '';
		while (after !== null) {
			const page: { rows: Row[]; next: string | null } = await call('dump_rows', {
				...{ table: 'links', after }
			});
			rows.push(...page.rows.filter((row) => row.id === id));
			after = page.next;
		}
		await database().as('service').from('links').delete().eq('id', id);
		expect(await open(sha256)).toBeNull();
		await call('load_rows', { table: 'links', rows });
		expect(await open(sha256)).toMatchObject({ state: 'open', id });
	});

	test('an organisation adds a person with consent, is told a number only, and takes all out', async () => {
		const scene = await world(database());
		const { id } = await make(scene, 'coordinator');
		const contact = { name: 'Maria Lis', function: 'prezeska', email: 'm@example.pl', phone: '' };
		await call('add_link_contact', { id, contact });
		expect(await call('link_contacts', { id })).toEqual({ persons: 1 });
		const { data } = await database()
			.as(scene.who('coordinator'))
			.from('contacts')
			.select('name, basis, source, partner')
			.eq('workspace_id', scene.workspace);
		expect(data).toEqual([
			{ name: 'Maria Lis', basis: 'consent', source: 'organisation', partner: 'kgw' }
		]);
		for (const [wrong, field] of [
			[{ ...contact, name: '' }, 'name'],
			[{ ...contact, email: '' }, 'reach'],
			[{ ...contact, basis: 'interest', email: 'x' }, 'email']
		] as const)
			await expect(call('add_link_contact', { id, contact: wrong })).rejects.toMatchObject({
				...{ code: 'PT400', message: field }
			});
		expect(await call('erase_link_contacts', { id })).toEqual({ erased: 1 });
		expect(await call('link_contacts', { id })).toEqual({ persons: 0 });
	});

	test('leaving takes the persons and every link of that card, and nothing of another', async () => {
		const scene = await world(database());
		const mine = await make(scene, 'coordinator');
		const second = await make(scene, 'coordinator', { sent_as: 'letter' });
		const other = await make(scene, 'coordinator', { partner: 'osp' });
		const contact = { name: 'Maria Lis', function: '', email: '', phone: '600 100 200' };
		for (const { id } of [mine, other]) await call('add_link_contact', { id, contact });

		expect(await call('leave_by_link', { id: mine.id })).toEqual({ erased: 1, closed: 2 });
		for (const { sha256 } of [mine, second])
			expect(await open(sha256)).toEqual({ state: 'revoked' });
		expect(await open(other.sha256)).toMatchObject({ state: 'open' });
		expect(await call('link_contacts', { id: other.id })).toEqual({ persons: 1 });
	});
});

type Row = Record<string, unknown>;
const DAY = 86_400_000;
const hash = () => createHash('sha256').update(randomBytes(16)).digest('hex');
const days = (at: unknown) => Math.round((Date.parse(String(at)) - Date.now()) / DAY);
