import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TABLES } from '#lib/server/backup/tables.ts';
import { onEveryDatabase } from '../support/database.ts';
import { world, type Cast, type World } from '../support/world.ts';

/*
 * Contact persons: who sees and changes them, what erasing leaves, and that no log ever holds them,
 * whatever goes wrong.
 */

const OTHERS = ['editor', 'commenter', 'viewer', 'stranger', 'anonymous'] as const;

onEveryDatabase('contact persons', (database) => {
	const as = (scene: World, part: Cast | 'anonymous') => database().as(scene.who(part));
	const service = () => database().as('service');

	const person = (scene: World, more: object = {}) => ({
		...{
			workspace: scene.workspace,
			partner: 'library',
			name: 'Maria Lis',
			function: 'dyrektorka'
		},
		...{ email: 'maria.lis@example.pl', phone: '+48 32 555 01 02', note: 'woli rano' },
		...{ basis: 'consent', source: 'person', agreed_on: '2026-11-02', informed_on: '2026-11-02' },
		...more
	});
	const save = (scene: World, part: Cast | 'anonymous', more: object = {}) =>
		as(scene, part).rpc('save_contact', { contact: person(scene, more) });
	const added = async (scene: World, more: object = {}) => {
		const { data, error } = await save(scene, 'coordinator', more);
		expect(error).toBeNull();
		return data.id as string;
	};
	const erase = (scene: World, part: Cast | 'anonymous', contact: string, reason = 'asked') =>
		as(scene, part).rpc('erase_contact', { contact, reason });
	const stored = async (scene: World) =>
		(await service().from('contacts').select().eq('workspace_id', scene.workspace)).data ?? [];
	const receipts = async (scene: World) =>
		(await service().from('contact_erasures').select().eq('workspace_id', scene.workspace)).data ??
		[];
	const project = (scene: World, status: string) =>
		database().call('save_projection', {
			document: `workspace/${scene.workspace}`,
			seq: Date.now(),
			changed: { partners: [{ id: 'library', name: 'Biblioteka', status, data: {} }] },
			removed: {}
		});

	test.each(['animator', 'coordinator'] as const)('the %s adds, changes, reads', async (part) => {
		const scene = await world(database());
		const { data, error } = await save(scene, part);
		expect(error).toBeNull();
		const change = { id: data.id, phone: '32 555 01 03', function: '  kierowniczka ' };
		expect((await save(scene, part, change)).error).toBeNull();
		const { data: rows } = await as(scene, part).from('contacts').select();
		expect(rows).toMatchObject([
			{
				...{ id: data.id, partner: 'library', name: 'Maria Lis', function: 'kierowniczka' },
				...{ phone: '32 555 01 03', basis: 'consent', agreed_on: '2026-11-02' },
				...{ confirmed_on: null, entered_by: scene.people[part] }
			}
		]);
	});

	describe.each(OTHERS)('for the %s', (part) => {
		test('there are no contact persons, and nothing is changed', async () => {
			const scene = await world(database());
			const id = await added(scene);
			const before = await stored(scene);
			expect((await as(scene, part).from('contacts').select()).data ?? []).toEqual([]);
			for (const answer of [
				await save(scene, part, { name: 'Ktoś Inny' }),
				await save(scene, part, { id, name: 'Ktoś Inny' }),
				await as(scene, part).rpc('confirm_contact', { contact: id }),
				await erase(scene, part, id)
			])
				expect(answer.error?.code).toMatch(/^(PT404|PT401|42501)$/);
			expect(await stored(scene)).toEqual(before);
			expect(await receipts(scene)).toEqual([]);
			await erase(scene, 'coordinator', id);
			expect((await as(scene, part).from('contact_erasures').select()).data ?? []).toEqual([]);
		});
	});

	test('a coordinator of one partnership reaches nobody of another', async () => {
		const [mine, theirs] = [await world(database()), await world(database())];
		const id = await added(theirs);
		expect((await save(mine, 'coordinator', { id })).error?.code).toBe('PT404');
		expect((await erase(mine, 'coordinator', id)).error?.code).toBe('PT404');
		const moved = await save(mine, 'coordinator', { workspace: theirs.workspace });
		expect(moved.error?.code).toBe('PT404');
		expect(await stored(theirs)).toHaveLength(1);
	});

	test('a change never moves a person to another partner or partnership', async () => {
		const [scene, other] = [await world(database()), await world(database())];
		const id = await added(scene);
		await save(scene, 'coordinator', { id, workspace: other.workspace, partner: 'elsewhere' });
		expect(await stored(scene)).toMatchObject([{ id, partner: 'library' }]);
	});

	test.each([
		['name', { name: ' ' }],
		['name', { name: 'x'.repeat(121) }],
		['email', { email: 'maria' }],
		['email', { email: 'maria@example.pl, jan@example.pl' }],
		['phone', { phone: 'zadzwoń' }],
		['phone', { phone: '12345' }],
		['reach', { email: '', phone: '' }],
		['basis', { basis: '' }],
		['source', { source: 'internet' }],
		['source_note', { source: 'other' }],
		['agreed_on', { agreed_on: '' }],
		['agreed_on', { agreed_on: '2026-02-30' }],
		['agreed_on', { agreed_on: '2999-01-01' }],
		['informed_on', { informed_on: 'tak' }],
		['note', { note: 'x'.repeat(201) }],
		['partner', { partner: '../x' }]
	])('what cannot be kept is refused by the name of its field: %s', async (field, more) => {
		const scene = await world(database());
		const { error, status } = await save(scene, 'animator', more);
		expect([status, error?.message]).toEqual([400, field]);
		expect(await stored(scene)).toEqual([]);
	});

	test('at most twenty persons of one organisation', async () => {
		const scene = await world(database());
		for (let n = 0; n < 20; n++) await added(scene);
		const { error } = await save(scene, 'coordinator');
		expect([error?.code, error?.message]).toEqual(['PT409', 'many']);
		expect((await save(scene, 'coordinator', { partner: 'school' })).error).toBeNull();
	});

	test('a renewed consent has its day', async () => {
		const scene = await world(database());
		const id = await added(scene);
		const { data } = await as(scene, 'animator').rpc('confirm_contact', { contact: id });
		expect(data.confirmed_on).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(await stored(scene)).toMatchObject([{ confirmed_on: data.confirmed_on }]);
	});

	test('erasing leaves a receipt: when, by whom, why, and nothing of the person', async () => {
		const scene = await world(database());
		const id = await added(scene);
		const { data } = await erase(scene, 'animator', id);
		expect(data).toMatchObject({ id, partner: 'library', reason: 'asked' });
		expect(data.erased_by).toBe(scene.people.animator);
		expect(await stored(scene)).toEqual([]);
		const kept = await receipts(scene);
		expect(kept).toHaveLength(1);
		expect(JSON.stringify(kept)).not.toMatch(/Maria|example\.pl|555|woli/);
		expect((await erase(scene, 'animator', id)).error?.code).toBe('PT404');
	});

	test('erasing needs a reason of the list', async () => {
		const scene = await world(database());
		const id = await added(scene);
		expect((await erase(scene, 'coordinator', id, 'Maria Lis')).status).toBe(400);
		expect(await stored(scene)).toHaveLength(1);
	});

	test('when an organisation leaves, its persons are erased, whoever said so; others stay', async () => {
		const scene = await world(database());
		const ids = [await added(scene), await added(scene, { name: 'Jan Kos' })];
		const stays = await added(scene, { partner: 'school' });
		await database().call('open_document', { document: `workspace/${scene.workspace}` });
		await project(scene, 'cooperating');
		expect(await stored(scene)).toHaveLength(3);

		await project(scene, 'left');
		expect((await stored(scene)).map(({ id }) => id)).toEqual([stays]);
		expect(await receipts(scene)).toEqual(
			expect.arrayContaining(
				ids.map((id) => expect.objectContaining({ id, reason: 'left', erased_by: null }))
			)
		);
		const { error } = await save(scene, 'coordinator');
		expect([error?.code, error?.message]).toEqual(['PT409', 'left']);
	});

	test('a backup carries them, and whoever was erased since does not come back with it', async () => {
		const scene = await world(database());
		const [stays, erased] = [await added(scene), await added(scene, { name: 'Jan Kos' })];
		await erase(scene, 'coordinator', await added(scene));
		const dump = (table: string) =>
			database().call<{ rows: { id: string; workspace_id: string }[] }>('dump_rows', {
				table,
				limit: 100_000
			});
		const of = async (table: string) =>
			(await dump(table)).rows.filter((row) => row.workspace_id === scene.workspace);
		const saved = await of('public.contacts');
		expect(saved.map(({ id }) => id).sort()).toEqual([stays, erased].sort());
		expect(await of('public.contact_erasures')).toHaveLength(1);

		await erase(scene, 'coordinator', erased);
		await service().from('contacts').delete().eq('id', stays);
		await database().call('load_rows', { table: 'public.contacts', rows: saved });
		expect((await stored(scene)).map(({ id }) => id)).toEqual([stays]);
		expect(TABLES.indexOf('public.contact_erasures')).toBeLessThan(
			TABLES.indexOf('public.contacts')
		);
	});

	test('a removed partnership takes its contact persons along', async () => {
		const scene = await world(database());
		await added(scene);
		await as(scene, 'coordinator').from('workspaces').delete().eq('id', scene.workspace);
		expect(await stored(scene)).toEqual([]);
	});

	describe('logs', () => {
		const hearing = (error: unknown) => (console.error('restore:', error), error);
		let said = '';
		const spies: { mockRestore(): void }[] = [];
		beforeEach(() => {
			said = '';
			const hear = (...words: unknown[]) => {
				said += words.map((word) => (typeof word === 'string' ? word : inspect(word))).join(' ');
				return true;
			};
			for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
				spies.push(vi.spyOn(console, name).mockImplementation(hear));
			spies.push(vi.spyOn(process.stdout, 'write').mockImplementation(hear));
			spies.push(vi.spyOn(process.stderr, 'write').mockImplementation(hear));
		});
		afterEach(() => {
			for (const spy of spies.splice(0)) spy.mockRestore();
		});

		test('hold no data of a person, whatever goes wrong', async () => {
			const scene = await world(database());
			const secret = `Sekretna-${randomUUID()}`;
			const data = { name: secret, email: `${secret}@example.pl`, note: secret };
			const id = await added(scene, data);
			const answers: { error: unknown }[] = [];
			for (const part of ['coordinator', ...OTHERS] as const) {
				// refused by our rules, by types, by rights, and by what is no such column or function
				answers.push(await save(scene, part, { ...data, agreed_on: secret }));
				answers.push(await save(scene, part, { ...data, id: secret }));
				answers.push(await save(scene, part, { ...data, partner: `${secret} ` }));
				answers.push(await as(scene, part).rpc('save_contact', { contact: secret }));
				answers.push(await as(scene, part).rpc('save_contacts', { contact: data }));
				answers.push(await as(scene, part).rpc('erase_contact', { contact: id, reason: secret }));
				answers.push(
					await as(scene, part)
						.from('contacts')
						.insert({ ...data, partner: secret })
				);
				answers.push(await as(scene, part).from('contacts').update(data).eq('name', secret));
				answers.push(
					await as(scene, part)
						.from('contacts')
						.insert({ [secret]: secret } as never)
				);
			}
			// a backup whose partnership is gone
			const rows = [{ ...(await stored(scene))[0], id: randomUUID(), workspace_id: randomUUID() }];
			const load = database().call('load_rows', { table: 'contacts', rows });
			await expect(load.catch((error) => Promise.reject(hearing(error)))).rejects.toBeTruthy();
			expect(answers.filter(({ error }) => error).length).toBeGreaterThan(40);

			expect(said + database().log()).not.toContain(secret);
		});
	});
});
