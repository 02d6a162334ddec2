import { expect, test } from 'vitest';
import { onEveryDatabase } from '../support/database.ts';
import { type Cast, OLKUSZ, world, type World } from '../support/world.ts';

const LODZ = '1061011';

onEveryDatabase('opening a partnership and joining one', (database) => {
	const as = (scene: World, part: Cast | 'anonymous') => database().as(scene.who(part));
	const create = (scene: World, part: Cast | 'anonymous', teryt: string, title = 'Razem') =>
		as(scene, part).rpc('create_workspace', { teryt, title });
	const invite = (scene: World, part: Cast, role: string | null) =>
		as(scene, part).rpc('create_invitation', { workspace: scene.workspace, role });
	const accept = (scene: World, part: Cast | 'anonymous', token: string) =>
		as(scene, part).rpc('accept_invitation', { token });
	const membership = (scene: World, part: Cast) =>
		as(scene, part).from('memberships').select('role').eq('user_id', scene.people[part]);

	test('whoever opens a partnership becomes its animator, and it is private', async () => {
		const scene = await world(database());
		const { data } = await create(scene, 'newcomer', LODZ, '  Łódź   razem ');
		expect(data.slug).toMatch(/^lodz(-\d+)?$/);
		expect((await as(scene, 'newcomer').rpc('my_role', { workspace: data.id })).data).toBe(
			'animator'
		);
		const { data: made } = await as(scene, 'newcomer')
			.from('workspaces')
			.select()
			.eq('id', data.id);
		expect(made).toMatchObject([{ title: 'Łódź razem', teryt: LODZ, visibility: 'private' }]);
	});

	test('a new partnership asks for the outline and the figures of its gmina by jobs', async () => {
		const scene = await world(database());
		await create(scene, 'newcomer', LODZ);
		const { data } = await database()
			.as('service')
			.from('jobs')
			.select('kind, args')
			.eq('person', scene.people.newcomer)
			.order('kind');
		expect(data).toEqual([
			{ kind: 'figures', args: { teryt: LODZ } },
			{ kind: 'outline', args: { teryt: LODZ } }
		]);
	});

	test('an empty title becomes the name of the gmina; a code of before is today’s', async () => {
		const scene = await world(database());
		const { data } = await create(scene, 'newcomer', '1212052', ' ');
		const { data: made } = await as(scene, 'newcomer')
			.from('workspaces')
			.select()
			.eq('id', data.id);
		expect(made).toMatchObject([{ title: 'Olkusz', teryt: OLKUSZ }]);
	});

	test('ten partnerships of one gmina at once get ten addresses', async () => {
		const scene = await world(database());
		const made = await Promise.all(
			Array.from({ length: 10 }, () => create(scene, 'newcomer', LODZ))
		);
		expect(made.map(({ error }) => error)).toEqual(Array(10).fill(null));
		expect(new Set(made.map(({ data }) => data.slug)).size).toBe(10);
	});

	test.each(['9999999', '121205', '12120531', '', "1212053'; drop table units"])(
		'there is no partnership for the code %j',
		async (teryt) => {
			const scene = await world(database());
			expect((await create(scene, 'newcomer', teryt)).status).toBe(404);
		}
	);

	test('a title that is too long is refused', async () => {
		const scene = await world(database());
		expect((await create(scene, 'newcomer', OLKUSZ, 'x'.repeat(121))).status).toBe(400);
	});

	test('nobody does any of it without signing in', async () => {
		const scene = await world(database());
		expect((await create(scene, 'anonymous', OLKUSZ)).status).toBe(401);
		expect((await accept(scene, 'anonymous', scene.token)).status).toBe(401);
		const asked = await as(scene, 'anonymous').rpc('create_invitation', {
			workspace: scene.workspace,
			role: 'viewer'
		});
		expect(asked.status).toBe(401);
	});

	test('a token has 128 random bits, is told once and kept as its hash for seven days', async () => {
		const scene = await world(database());
		const { data } = await invite(scene, 'coordinator', 'editor');
		expect(data.token).toMatch(/^[\w-]{22}$/);
		const days = (Date.parse(data.expires_at) - Date.now()) / 86_400_000;
		expect(days).toBeCloseTo(7, 1);

		const listed = await as(scene, 'coordinator').from('invitations').select();
		expect(JSON.stringify(listed.data)).not.toContain(data.token);
		const kept = await database().as('service').from('invitation_hashes').select();
		expect(JSON.stringify(kept.data)).not.toContain(data.token);
	});

	test.each([
		['animator', 201],
		['coordinator', 201],
		['editor', 403],
		['commenter', 403],
		['viewer', 403],
		['stranger', 403]
	] as const)('who may invite: %s (%i)', async (part, expected) => {
		const scene = await world(database());
		const { error, status } = await invite(scene, part, 'viewer');
		expect(error === null ? 201 : status).toBe(expected);
	});

	test.each(['animator', 'king', '', null])('nobody is invited as %j', async (role) => {
		const scene = await world(database());
		expect((await invite(scene, 'coordinator', role)).status).toBe(400);
	});

	test('who accepts takes part with the role of the invitation', async () => {
		const scene = await world(database());
		const { data } = await invite(scene, 'animator', 'editor');
		const joined = await accept(scene, 'newcomer', data.token);
		expect(joined.data).toEqual({ id: scene.workspace, slug: scene.slug, role: 'editor' });
		expect((await membership(scene, 'newcomer')).data).toEqual([{ role: 'editor' }]);
	});

	test('an invitation lets one person in, once', async () => {
		const scene = await world(database());
		expect((await accept(scene, 'stranger', scene.token)).error).toBeNull();
		expect((await accept(scene, 'newcomer', scene.token)).status).toBe(410);
		expect((await accept(scene, 'stranger', scene.token)).status).toBe(410);
		expect((await membership(scene, 'newcomer')).data).toEqual([]);
	});

	test('two who accept one invitation at once: one is in, the other hears 410', async () => {
		for (let round = 0; round < 5; round++) {
			const scene = await world(database());
			const both = await Promise.all([
				accept(scene, 'stranger', scene.token),
				accept(scene, 'newcomer', scene.token)
			]);
			expect(both.map(({ error, status }) => (error ? status : 'in')).sort()).toEqual([410, 'in']);
		}
	});

	test('an expired, a revoked and an unknown invitation are gone', async () => {
		const scene = await world(database());
		const { token } = (await invite(scene, 'coordinator', 'viewer')).data;
		await as(scene, 'animator').from('invitations').delete().neq('id', scene.invitation);
		await database()
			.as('service')
			.from('invitations')
			.update({ expires_at: '2026-01-01T00:00:00Z' })
			.eq('id', scene.invitation);

		for (const tried of [token, scene.token, 'unknown', ''])
			expect((await accept(scene, 'newcomer', tried)).status).toBe(410);
	});

	test('a member who opens a link keeps his role and leaves it for whom it was meant', async () => {
		const scene = await world(database());
		const joined = await accept(scene, 'editor', scene.token);
		expect(joined.data).toMatchObject({ role: 'editor' });
		expect((await accept(scene, 'newcomer', scene.token)).data).toMatchObject({ role: 'viewer' });
	});

	test('the links of somebody who was removed or made less open nothing', async () => {
		for (const change of ['delete', 'update'] as const) {
			const scene = await world(database());
			const row = { workspace_id: scene.workspace, user_id: scene.people.coordinator };
			const rows = as(scene, 'animator').from('memberships');
			await (change === 'delete' ? rows.delete() : rows.update({ role: 'viewer' })).match(row);
			expect((await accept(scene, 'newcomer', scene.token)).status).toBe(410);
		}
	});

	test('the page of an invitation knows who invites to what, and whether it still counts', async () => {
		const scene = await world(database());
		const look = (token: string) => database().call('invitation_of', { token });
		expect(await look(scene.token)).toMatchObject({
			state: 'open',
			role: 'viewer',
			invited_by: 'coordinator',
			workspace: { slug: scene.slug, title: 'Razem' }
		});
		await accept(scene, 'newcomer', scene.token);
		expect(await look(scene.token)).toMatchObject({ state: 'used' });
		expect(await look('unknown')).toBeNull();
	});

	test('a name is taken from sign-up once, made one line and short', async () => {
		const scene = await world(database());
		const id = crypto.randomUUID();
		const name = ` Ala\n<b>Kot</b>${'x'.repeat(100)} `;
		await database().call('load_rows', {
			table: 'auth.users',
			rows: [{ id, email: 'ala@example.pl', raw_user_meta_data: { name } }]
		});
		expect(await database().call('person_of', { person: id })).toEqual({
			id,
			name: `Ala <b>Kot</b>${'x'.repeat(66)}`,
			email: 'ala@example.pl'
		});
		expect(await database().call('person_of', { person: crypto.randomUUID() })).toBeNull();
		expect((await as(scene, 'newcomer').rpc('my_profile')).data.name).toMatch(/^newcomer-/);
	});

	test('everybody names himself, in one line of 1 to 80 characters', async () => {
		const scene = await world(database());
		const rename = (name: string) => as(scene, 'newcomer').rpc('rename_me', { name });
		expect((await rename(' Ola\tNowak ')).data).toMatchObject({ name: 'Ola Nowak' });
		expect((await rename('Ewa\u202e\u00a0Łoś\u200b')).data).toMatchObject({ name: 'Ewa Łoś' });
		for (const nothing of ['\n', '\u00a0', '\u200b\u2066', ''])
			expect((await rename(nothing)).status).toBe(400);
		expect((await rename('x'.repeat(81))).status).toBe(400);
		expect((await as(scene, 'newcomer').rpc('my_profile')).data.name).toBe('Ewa Łoś');
	});
});
