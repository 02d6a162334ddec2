import { expect, test } from 'vitest';
import { onEveryDatabase } from '../support/database.ts';
import { type Cast, OLKUSZ, world, type World } from '../support/world.ts';

onEveryDatabase('rights that depend on more than role and table', (database) => {
	const as = (scene: World, part: Cast) => database().as(scene.who(part));
	const roleOf = async (scene: World, part: Cast) => {
		const { data } = await database()
			.as('service')
			.from('memberships')
			.select('role')
			.match({ workspace_id: scene.workspace, user_id: scene.people[part] })
			.maybeSingle();
		return data?.role ?? null;
	};
	const make = (scene: World, by: Cast, whom: Cast, change: object) =>
		as(scene, by)
			.from('memberships')
			.update(change)
			.match({ workspace_id: scene.workspace, user_id: scene.people[whom] })
			.select();
	const remove = (scene: World, by: Cast, whom: Cast) =>
		as(scene, by)
			.from('memberships')
			.delete()
			.match({ workspace_id: scene.workspace, user_id: scene.people[whom] })
			.select();

	test.each(['animator', 'coordinator', 'editor', 'commenter', 'viewer'] as const)(
		'nobody changes his own row: %s',
		async (part) => {
			const scene = await world(database());
			await make(scene, part, part, { role: 'commenter' });
			expect(await roleOf(scene, part)).toBe(part);
		}
	);

	test('nobody makes an animator', async () => {
		const scene = await world(database());
		for (const by of ['animator', 'coordinator'] as const) {
			const { error } = await make(scene, by, 'member', { role: 'animator' });
			expect(error?.code).toBe('42501');
		}
		expect(await roleOf(scene, 'member')).toBe('viewer');
	});

	test('a role that does not exist is refused', async () => {
		const scene = await world(database());
		const { status } = await make(scene, 'coordinator', 'member', { role: 'king' });
		expect(status).toBe(400);
	});

	test('a membership cannot be turned into that of somebody else, nor moved', async () => {
		const scene = await world(database());
		const elsewhere = await world(database());
		for (const change of [
			{ user_id: scene.people.stranger },
			{ workspace_id: elsewhere.workspace }
		]) {
			const { error } = await make(scene, 'coordinator', 'member', change);
			expect(error).not.toBeNull();
		}
		expect(await roleOf(scene, 'member')).toBe('viewer');
		expect(await roleOf(scene, 'stranger')).toBeNull();
	});

	test('rights in one partnership are none in another', async () => {
		const scene = await world(database());
		const elsewhere = await world(database());
		const outsider = database().as(elsewhere.who('coordinator'));
		await outsider
			.from('memberships')
			.update({ role: 'editor' })
			.match({ workspace_id: scene.workspace, user_id: scene.people.member });
		const invited = await outsider.rpc('create_invitation', {
			workspace: scene.workspace,
			role: 'viewer'
		});
		expect(invited.status).toBe(403);
		expect(await roleOf(scene, 'member')).toBe('viewer');
		expect((await outsider.from('workspaces').select().eq('id', scene.workspace)).data).toEqual([]);
	});

	test.each(['editor', 'commenter', 'viewer', 'coordinator', 'animator'] as const)(
		'everybody may leave while somebody stays who leads: %s',
		async (part) => {
			const scene = await world(database());
			await remove(scene, part, part);
			expect(await roleOf(scene, part)).toBeNull();
		}
	);

	test('the last animator or coordinator can neither leave nor be made less', async () => {
		const scene = await world(database(), { without: ['animator'] });
		const left = await remove(scene, 'coordinator', 'coordinator');
		expect(left.status).toBe(409);
		expect(await roleOf(scene, 'coordinator')).toBe('coordinator');

		const { error } = await database()
			.as('service')
			.from('memberships')
			.update({ role: 'viewer' })
			.match({ workspace_id: scene.workspace, user_id: scene.people.coordinator });
		expect(error?.code).toBe('PT409');
	});

	test('two who lead and remove each other at once: one of them stays', async () => {
		for (let round = 0; round < 5; round++) {
			const scene = await world(database());
			await Promise.all([
				remove(scene, 'animator', 'coordinator'),
				remove(scene, 'coordinator', 'animator')
			]);
			const left = [await roleOf(scene, 'animator'), await roleOf(scene, 'coordinator')];
			expect(left.filter((role) => role !== null)).toHaveLength(1);
		}
	});

	test('an animator leads only while there is no coordinator', async () => {
		const led = await world(database());
		const free = await world(database(), { without: ['coordinator'] });
		const publish = (scene: World) =>
			as(scene, 'animator')
				.from('workspaces')
				.update({ visibility: 'public', title: 'Nasza' })
				.eq('id', scene.workspace)
				.select();
		const drop = (scene: World) =>
			as(scene, 'animator').from('workspaces').delete().eq('id', scene.workspace).select();
		const handOver = (scene: World) =>
			as(scene, 'animator').rpc('hand_over', {
				workspace: scene.workspace,
				person: scene.people.editor
			});

		expect((await publish(led)).data).toEqual([]);
		expect((await drop(led)).data).toEqual([]);
		expect((await handOver(led)).status).toBe(403);
		expect(await roleOf(led, 'editor')).toBe('editor');

		expect((await publish(free)).data).toMatchObject([{ visibility: 'public', title: 'Nasza' }]);
		expect((await handOver(free)).data).toEqual({ id: free.workspace, role: 'animator' });
		expect(await roleOf(free, 'editor')).toBe('coordinator');
		expect((await publish(free)).data).toEqual([]);
	});

	test('a partnership goes with everything that belongs to it, also when its last leader asks', async () => {
		const scene = await world(database(), { without: ['coordinator'] });
		await database().call('open_document', { document: `workspace/${scene.workspace}` });
		const gone = await as(scene, 'animator')
			.from('workspaces')
			.delete()
			.eq('id', scene.workspace)
			.select();
		expect(gone.data).toHaveLength(1);
		expect(await roleOf(scene, 'editor')).toBeNull();
		expect(
			await database().call('open_document', { document: `workspace/${scene.workspace}` })
		).toBeNull();
	});

	test('a coordinator hands over to a member and goes on as an editor', async () => {
		const scene = await world(database());
		const handed = await as(scene, 'coordinator').rpc('hand_over', {
			workspace: scene.workspace,
			person: scene.people.viewer
		});
		expect(handed.data).toEqual({ id: scene.workspace, role: 'editor' });
		expect(await roleOf(scene, 'viewer')).toBe('coordinator');
		expect(await roleOf(scene, 'coordinator')).toBe('editor');
	});

	test('the lead is handed neither to oneself, nor to an animator, nor to a stranger', async () => {
		const scene = await world(database());
		const statuses = [];
		for (const part of ['coordinator', 'animator', 'stranger'] as const) {
			const { status } = await as(scene, 'coordinator').rpc('hand_over', {
				workspace: scene.workspace,
				person: scene.people[part]
			});
			statuses.push(status);
		}
		expect(statuses).toEqual([409, 409, 404]);
		expect(await roleOf(scene, 'coordinator')).toBe('coordinator');
	});

	test('only title and visibility of a partnership change, and a title is one line', async () => {
		const scene = await world(database());
		const change = (values: object) =>
			as(scene, 'coordinator')
				.from('workspaces')
				.update(values)
				.eq('id', scene.workspace)
				.select('title, slug, teryt');

		for (const values of [{ slug: 'krakow' }, { teryt: '1261011' }])
			expect((await change(values)).error).not.toBeNull();
		expect((await change({ title: '   ' })).status).toBe(400);
		expect((await change({ title: 'x'.repeat(121) })).status).toBe(400);
		expect((await change({ title: ' Razem \n dla  Olkusza ' })).data).toEqual([
			{ title: 'Razem dla Olkusza', slug: scene.slug, teryt: OLKUSZ }
		]);
	});

	test('the signed-in read what a public partnership made public, and nothing else of it', async () => {
		const scene = await world(database(), { visibility: 'public' });
		await database().call('load_rows', {
			table: 'places',
			rows: ['private', 'partnership', 'public'].map((visibility) => ({
				workspace_id: scene.workspace,
				id: visibility,
				visibility
			}))
		});
		const seen = async (part: Cast | 'anonymous') => {
			const { data } = await database()
				.as(scene.who(part))
				.from('places')
				.select('id')
				.eq('workspace_id', scene.workspace);
			return (data ?? []).map(({ id }) => id).sort();
		};

		expect(await seen('coordinator')).toEqual(['partnership', 'private', 'public']);
		expect(await seen('viewer')).toEqual(['partnership', 'public']);
		expect(await seen('stranger')).toEqual(['public']);
		expect(await seen('anonymous')).toEqual([]);
		const { data } = await as(scene, 'stranger')
			.from('memberships')
			.select()
			.eq('workspace_id', scene.workspace);
		expect(data).toEqual([]);
	});

	test('my_role is null for a stranger and for a partnership that does not exist', async () => {
		const scene = await world(database());
		const ask = (part: Cast, workspace: string) => as(scene, part).rpc('my_role', { workspace });
		expect((await ask('editor', scene.workspace)).data).toBe('editor');
		expect((await ask('stranger', scene.workspace)).data).toBeNull();
		expect((await ask('editor', crypto.randomUUID())).data).toBeNull();
	});

	test('accounts and the record of migrations are nobody’s to read by REST', async () => {
		const scene = await world(database());
		for (const who of ['coordinator', 'anonymous', 'service'] as const)
			for (const [schema, table] of [
				['auth', 'users'],
				['auth', 'identities'],
				['supabase_migrations', 'schema_migrations']
			]) {
				const { data, error } = await database()
					.as(scene.who(who))
					.schema(schema)
					.from(table)
					.select();
				expect(error).not.toBeNull();
				expect(data).toBeNull();
			}
	});

	test('people see names of those they work with, and of nobody else', async () => {
		const scene = await world(database());
		const { data } = await as(scene, 'viewer').from('profiles').select('name');
		expect(data?.map(({ name }) => name).sort()).toEqual([
			...['animator', 'commenter', 'coordinator', 'editor', 'member', 'viewer']
		]);
		expect((await as(scene, 'stranger').from('profiles').select('name')).data).toEqual([
			{ name: 'stranger' }
		]);
	});
});
