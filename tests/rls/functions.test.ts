import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { onEveryDatabase } from '../support/database.ts';
import { migrations } from '../support/migrations.ts';
import { MEMBERS, world, type World } from '../support/world.ts';

/*
 * The server's own statements: what they do, and that nobody but the server's key may call them.
 */

/** What people may call; everything else is the server's. */
const PUBLIC = [
	...['create_workspace', 'create_invitation', 'accept_invitation', 'hand_over'],
	...['shared_partners', 'comparable_mix'],
	...['save_contact', 'confirm_contact', 'erase_contact']
];
const HARMLESS = [
	'my_role',
	'may_invite',
	'may_lead',
	'may_see_contacts',
	'may_read',
	'shares_workspace',
	'plain_line'
];
const OWN = ['my_profile', 'rename_me'];

const made = migrations.flatMap(({ sql }) =>
	[...sql.matchAll(/create function public\.(\w+)\(([^)]*)\)\s+returns\s+(\w+)/g)].map(
		([, name, args, returns]) => ({ name, args, returns })
	)
);
const servers = made.filter(
	({ name, returns }) => returns !== 'trigger' && ![...PUBLIC, ...HARMLESS, ...OWN].includes(name)
);

test('every function has a reason written and a search path of its own', () => {
	const sql = migrations.map((migration) => migration.sql).join('\n');
	expect(made.length).toBeGreaterThan(40);
	for (const { name } of made) {
		expect(sql).toContain(`comment on function public.${name}(`);
		const text = sql.slice(sql.indexOf(`create function public.${name}(`));
		expect(text.slice(0, text.indexOf('as $$')), name).toContain("set search_path = ''");
	}
});

onEveryDatabase('the server’s own statements', (database) => {
	const bytes = (text: string) => Buffer.from(text).toString('base64');
	const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
	const call = <T = unknown>(name: string, args: object) => database().call<T>(name, args);
	const documentOf = (scene: World) => `workspace/${scene.workspace}`;
	const update = (
		document: string,
		seq: number,
		data = `edit ${seq}`,
		person: string | null = null
	) => ({
		...{ document, seq, at: '2026-11-20T10:00:00.000Z', person, channel: 'web' },
		...{ data: bytes(data), sha256: sha256(data) }
	});
	const opened = (document: string) =>
		call<{
			seq: number;
			snapshot: string | null;
			snapshot_seq: number;
			projected_seq: number;
			updates: { seq: number; data: string; person: string | null; at: string }[];
		} | null>('open_document', { document });

	let shared: World;
	beforeAll(async () => {
		shared = await world(database());
	});

	describe.each(servers)('$name', ({ name, args }) => {
		test.each([...MEMBERS, 'stranger', 'anonymous'] as const)('is not for %s', async (part) => {
			const named = args.split(',').filter((arg) => arg.trim());
			const given = Object.fromEntries(
				named.map((arg) => {
					const [key, type] = arg.trim().split(/\s+/);
					return [key, valueOf(type)];
				})
			);
			const { error, data } = await database().as(shared.who(part)).rpc(name, given);
			expect(error?.code).toBe('42501');
			expect(data).toBeNull();
		});
	});

	test('the schema knows its newest migration', async () => {
		expect(await call('schema_version', {})).toBe(migrations.at(-1)!.version);
	});

	test('who may open which document, and how', async () => {
		const scene = await world(database());
		const parts = [...MEMBERS, 'stranger'] as const;
		const kinds = ['workspace', 'private', 'workshop'];
		const rights = await call<{ person: string; document: string; access: string }[]>(
			'room_access',
			{
				pairs: parts.flatMap((part) =>
					kinds.map((kind) => ({
						person: scene.people[part],
						document: `${kind}/${scene.workspace}`
					}))
				)
			}
		);
		const grid = parts.map((part) =>
			kinds.map(
				(kind) =>
					rights.find(
						({ person, document }) =>
							person === scene.people[part] && document === `${kind}/${scene.workspace}`
					)?.access ?? '–'
			)
		);
		expect(grid).toEqual([
			['write', 'write', '–'],
			['write', 'write', '–'],
			['write', '–', '–'],
			['read', '–', '–'],
			['read', '–', '–'],
			['–', '–', '–']
		]);
	});

	test('names that are no document give no right and open nothing', async () => {
		const scene = await world(database());
		const names = [
			'',
			'workspace/',
			`workspace/${scene.workspace}/x`,
			`other/${scene.workspace}`,
			`WORKSPACE/${scene.workspace}`,
			`workspace/${crypto.randomUUID()}`
		];
		const pairs = names.map((document) => ({ person: scene.people.animator, document }));
		expect(await call('room_access', { pairs })).toEqual([]);
		for (const name of names) expect(await opened(name)).toBeNull();
	});

	test('a right that is taken away is gone in the next answer', async () => {
		const scene = await world(database());
		const pairs = [{ person: scene.people.editor, document: documentOf(scene) }];
		expect(await call('room_access', { pairs })).toMatchObject([{ role: 'editor' }]);
		await database()
			.as(scene.who('coordinator'))
			.from('memberships')
			.delete()
			.match({ workspace_id: scene.workspace, user_id: scene.people.editor });
		expect(await call('room_access', { pairs })).toEqual([]);
	});

	test('updates come back as they were sent, in order, also large ones', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		const large = 'ł'.repeat(200_000);
		const rows = [update(document, 2, large, scene.people.editor), update(document, 1)];
		expect(await call('append_updates', { rows })).toEqual({ inserted: 2 });

		const state = await opened(document);
		expect(state?.seq).toBe(2);
		expect(state?.updates.map(({ seq }) => seq)).toEqual([1, 2]);
		expect(state?.updates[1].data).toBe(bytes(large));
		expect(state?.updates[1].person).toBe(scene.people.editor);
		expect(Date.parse(state?.updates[0].at ?? '')).toBe(Date.parse('2026-11-20T10:00:00Z'));
	});

	test('a replayed journal changes nothing', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		await call('append_updates', { rows: [update(document, 1)] });
		const again = [update(document, 1, 'another'), update(document, 2)];
		expect(await call('append_updates', { rows: again })).toEqual({ inserted: 1 });
		expect((await opened(document))?.updates[0].data).toBe(bytes('edit 1'));
	});

	test('updates of a document that is gone are refused, and none of the group is stored', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		const rows = [update(document, 1), update(`workspace/${crypto.randomUUID()}`, 1)];
		await expect(call('append_updates', { rows })).rejects.toMatchObject({ code: 'PT404' });
		expect((await opened(document))?.updates).toEqual([]);
	});

	test('a snapshot takes the place of the tail, which becomes history', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		await call('append_updates', { rows: [1, 2, 3].map((seq) => update(document, seq)) });
		const minute = new Date().toISOString();
		const merged = {
			...{ minute, person: scene.people.editor, channel: 'web', from_seq: 1, to_seq: 2 },
			...{ data: bytes('both'), sha256: sha256('both') }
		};
		const old = { ...merged, from_seq: 0, to_seq: 0, minute: '2026-01-01T00:00:00Z' };
		const snapshot = { document, seq: 2, snapshot: bytes('state'), sha256: sha256('state') };
		expect(await call('save_snapshot', { ...snapshot, history: [merged, old] })).toEqual({
			saved: true
		});

		expect(await opened(document)).toMatchObject({
			...{ seq: 3, snapshot: bytes('state'), snapshot_seq: 2 },
			updates: [{ seq: 3 }]
		});
		const service = database().as('service');
		const history = await service
			.from('document_history')
			.select('from_seq')
			.eq('document', document);
		expect(history.data).toEqual([{ from_seq: 1 }]);
		const versions = await service.from('document_versions').select('seq').eq('document', document);
		expect(versions.data).toEqual([{ seq: 2 }]);
		// an earlier one, or updates that it holds already, come too late
		expect(await call('save_snapshot', { ...snapshot, seq: 1, history: [] })).toEqual({
			saved: false
		});
		expect(await call('append_updates', { rows: [update(document, 2)] })).toEqual({ inserted: 0 });
	});

	test('a damaged update is put aside, and its number is not given again', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		await call('append_updates', { rows: [1, 2].map((seq) => update(document, seq)) });
		const rows = [{ seq: 2, reason: 'hash' }];
		expect(await call('quarantine_updates', { document, rows })).toEqual({ moved: 1 });
		expect(await opened(document)).toMatchObject({ seq: 2, updates: [{ seq: 1 }] });
		expect(await call('stored_seqs', { documents: [document, 'workspace/none'] })).toEqual({
			[document]: 2
		});
	});

	test('what a snapshot leaves out goes to quarantine with it, and is never the highest number', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		await call('append_updates', { rows: [1, 2].map((seq) => update(document, seq)) });
		const left = { ...update(document, 2), reason: 'unknown' };
		const part = { ...update(document, 2, 'part of a snapshot'), seq: null, reason: 'unknown' };
		const state = { snapshot: bytes('state'), sha256: sha256('state'), history: [] };
		const save = (seq: number, aside: object[]) =>
			call('save_snapshot', { document, seq, ...state, aside });
		expect(await save(2, [left, part])).toEqual({ saved: true });
		expect(await save(2, [part])).toEqual({ saved: true });
		expect(await opened(document)).toMatchObject({ seq: 2, updates: [] });
		const { data } = await database()
			.as('service')
			.from('quarantine')
			.select('seq, reason')
			.eq('document', document)
			.order('seq');
		expect(data).toEqual([-2, -1, 2].map((seq) => ({ seq, reason: 'unknown' })));
	});

	test('a damaged snapshot has the newest whole version and the history since beside it', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		const part = (seq: number) => ({
			...{ minute: new Date().toISOString(), person: null, channel: 'web' },
			...{ from_seq: seq, to_seq: seq, data: bytes(`edit ${seq}`), sha256: sha256(`edit ${seq}`) }
		});
		const save = (seq: number, text: string, known = sha256(text)) =>
			call('save_snapshot', {
				...{ document, seq, snapshot: bytes(text), sha256: known, history: [part(seq)] }
			});
		await save(1, 'first');
		const service = database().as('service');
		const versions = () => service.from('document_versions');
		await versions().update({ day: '2026-11-01' }).eq('document', document);
		await save(2, 'second', sha256('not it'));

		const sources = () => call<object>('rebuild_sources', { document });
		expect(await sources()).toMatchObject({
			...{ snapshot_seq: 2, base_seq: 1, base: bytes('first') },
			history: [{ to_seq: 2, data: bytes('edit 2'), sha256: sha256('edit 2') }]
		});
		await versions().update({ day: '2020-01-01' }).match({ document, seq: 1 });
		expect(await sources()).toMatchObject({ old: true });
		await versions().delete().match({ document, seq: 1 });
		expect(await sources()).toMatchObject({ base: null, history: [{ to_seq: 1 }, { to_seq: 2 }] });
		expect(await call('rebuild_sources', { document: 'workspace/none' })).toBeNull();

		const right = { document, seq: 2, snapshot: bytes('right'), sha256: sha256('right') };
		expect(await call('replace_snapshot', { ...right, seq: 1 })).toEqual({ replaced: false });
		expect(await call('replace_snapshot', right)).toEqual({ replaced: true });
		// one that is whole is not replaced
		expect(await call('replace_snapshot', right)).toEqual({ replaced: false });
		expect(await opened(document)).toMatchObject({ seq: 2, snapshot: bytes('right') });
		expect(await sources()).toMatchObject({ base_seq: 2, base: bytes('right'), history: [] });
		const { data } = await service
			.from('quarantine')
			.select('seq, reason, sha256')
			.eq('document', document);
		expect(data).toEqual([{ seq: -1, reason: 'snapshot', sha256: sha256('not it') }]);
	});

	test('a renewed document is a new epoch with nothing of the old, and never an earlier one', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		expect(await opened(document)).toMatchObject({ epoch: 1, retired: [] });
		await call('append_updates', { rows: [1, 2, 3].map((seq) => update(document, seq)) });
		await call('quarantine_updates', { document, rows: [{ seq: 3, reason: 'hash' }] });
		const snapshot = { snapshot: bytes('state'), sha256: sha256('state') };
		await call('save_snapshot', { document, seq: 1, ...snapshot, history: [] });

		const renewed = { document, ...snapshot, retired: [7, 4294967295] };
		for (const late of [
			{ epoch: 1, seq: 9 },
			{ epoch: 2, seq: 3 }
		])
			await expect(call('renew_document', { ...renewed, ...late })).rejects.toMatchObject({
				code: 'PT409'
			});
		expect(await call('renew_document', { ...renewed, epoch: 2, seq: 4 })).toEqual({ epoch: 2 });
		expect(await opened(document)).toMatchObject({
			...{ epoch: 2, retired: renewed.retired, seq: 4, snapshot_seq: 4, projected_seq: 0 },
			...{ snapshot: bytes('state'), updates: [] }
		});
		const service = database().as('service');
		for (const table of ['document_updates', 'document_history', 'quarantine']) {
			const { data } = await service.from(table).select('document').eq('document', document);
			expect(data, table).toEqual([]);
		}
		const versions = await service.from('document_versions').select('seq').eq('document', document);
		expect(versions.data).toEqual([{ seq: 4 }]);
		// what a journal still holds of the old one comes too late
		expect(await call('append_updates', { rows: [update(document, 4)] })).toEqual({ inserted: 0 });
	});

	test('a projection is written as a difference and never goes backwards', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		await call('append_updates', { rows: [1, 2].map((seq) => update(document, seq)) });
		expect(await call('documents_behind', {})).toContain(document);

		const place = {
			...{ id: 'a', name: 'Biblioteka', category: 'library', locality: 'Olkusz' },
			...{ lat: 50.28, lng: 19.56, precision: 'exact', status: 'ready', visibility: 'public' },
			...{ order_key: 'a0', data: { address: null, hours: { mon: '8–16' } } }
		};
		const nothing = { places: [], partners: [], needs: [], recommendations: [] };
		const save = (seq: number, changed: object, removed: object = nothing) =>
			call('save_projection', { document, seq, changed, removed });
		expect(await save(2, { ...nothing, places: [place, { ...place, id: 'b' }] })).toEqual({
			projected_seq: 2
		});
		expect(await call('documents_behind', {})).not.toContain(document);
		expect(await save(1, { ...nothing, places: [{ ...place, name: 'old' }] })).toEqual({
			projected_seq: 2
		});

		await save(2, { ...nothing, places: [{ ...place, lat: null }] }, { ...nothing, places: ['b'] });
		expect(await call('projection_of', { document })).toEqual({
			...nothing,
			places: [{ ...place, lat: null }]
		});
	});

	test('a gmina that changed its kind is in the register once, under the code of today', async () => {
		const name = 'Końskowola';
		await call('load_reference', { units: [{ code: '0614052', name, kind: 'wiejska' }] });
		await call('load_reference', { units: [{ code: '0614053', name, kind: 'miejsko-wiejska' }] });
		const { data } = await database()
			.as('anonymous')
			.from('units')
			.select('code, kind, level, parent')
			.like('code', '061405%');
		expect(data).toEqual([
			{ code: '0614053', kind: 'miejsko-wiejska', level: 'gmina', parent: '0614' }
		]);
	});

	test('a value is kept under six digits, and what is missing keeps its reason', async () => {
		const one = { indicator: 'pop', year: 2024, source: 'GUS' };
		await call('load_reference', {
			indicators: [
				{ code: 'pop', name_pl: 'x', name_en: 'x', unit: 'x', lowest_level: 'gmina', source: 'GUS' }
			],
			observations: [
				{ ...one, unit: '1212053', value: 7 },
				{ ...one, unit: '1207132', value: null, reason: 'tajemnica statystyczna' }
			]
		});
		const { data } = await database()
			.as('anonymous')
			.from('observations')
			.select('unit, value, reason')
			.eq('indicator', 'pop')
			.order('unit');
		expect(data).toEqual([
			{ unit: '120713', value: null, reason: 'tajemnica statystyczna' },
			{ unit: '121205', value: 7, reason: null }
		]);
	});

	test('jobs wait their turn, and one that a killed worker had begun is finished first', async () => {
		await database().as('service').from('jobs').delete().neq('kind', '');
		const { id } = await call<{ id: string }>('queue_job', { kind: 'first', args: { n: 1 } });
		await call('queue_job', { kind: 'second', args: {} });
		const take = (worker: string) => call<{ kind: string } | null>('take_job', { worker });

		expect(await take('one')).toMatchObject({ kind: 'first', args: { n: 1 } });
		await call('step_job', { id, cursor: { at: 5 }, done: 5, total: 9 });
		expect(await take('two')).toMatchObject({ kind: 'second' });
		expect(await take('three')).toBeNull();
		expect(await take('one')).toMatchObject({ kind: 'first', cursor: { at: 5 }, done: 5 });

		await call('finish_job', { id, state: 'done', report: { added: 9 } });
		expect(await call('job_state', { id })).toMatchObject({ state: 'done', report: { added: 9 } });
		expect(await call('step_job', { id, cursor: {}, done: 6, total: 9 })).toBeNull();
	});

	test('a worker takes only what it knows, and what a step stores goes with its cursor', async () => {
		await database().as('service').from('jobs').delete().neq('kind', '');
		await call('queue_job', { kind: 'later', args: {} });
		const { id } = await call<{ id: string }>('queue_job', { kind: 'now', args: {} });
		const known = { worker: 'one', kinds: ['now'] };
		expect(await call('take_job', known)).toMatchObject({ id, kind: 'now' });

		const step = (name: string) => ({
			...{ id, cursor: { at: name }, done: 1, total: 2 },
			apply: { function: 'load_reference', args: { units: [{ code: '0202', name }] } }
		});
		expect(await call('step_job', step('dzierżoniowski'))).toMatchObject({
			cursor: { at: 'dzierżoniowski' }
		});
		const { data } = await database().as('anonymous').from('units').select().eq('code', '0202');
		expect(data).toMatchObject([{ name: 'dzierżoniowski', level: 'powiat' }]);

		const strange = { ...step('x'), apply: { function: 'clear_rows', args: {} } };
		await expect(call('step_job', strange)).rejects.toThrow();
		expect(await call('job_state', { id })).toMatchObject({ cursor: { at: 'dzierżoniowski' } });
		await call('finish_job', { id, state: 'failed', report: { error: 'no answer' } });
		expect(await call('step_job', step('after'))).toBeNull();
		expect(await call('take_job', known)).toBeNull();
	});

	test('a file is kept by the hash of its bytes, for its own partnership', async () => {
		const scene = await world(database());
		const other = await world(database());
		const file = { sha256: sha256('picture'), workspace: scene.workspace };
		const put = (change: object) =>
			call('put_file', { ...file, mime: 'image/webp', bytes: bytes('picture'), ...change });
		await put({});
		await put({});
		expect(await call('get_file', file)).toEqual({ mime: 'image/webp', bytes: bytes('picture') });
		expect(await call('get_file', { ...file, workspace: other.workspace })).toBeNull();
		for (const wrong of [{ bytes: bytes('other') }, { mime: 'text/html' }])
			await expect(put(wrong)).rejects.toMatchObject({ code: 'PT400' });
	});

	test('what a backup reads can be loaded again, bytes included', async () => {
		const scene = await world(database());
		const document = documentOf(scene);
		await opened(document);
		const service = database().as('service');
		await call('append_updates', {
			rows: [1, 2, 3].map((seq) => update(document, seq, `żółć ${seq}`))
		});

		const dump = async (table: string) => {
			const rows: { document?: string }[] = [];
			for (let after: string | null = ''; after !== null;) {
				const page: { rows: object[]; next: string | null } = await call('dump_rows', {
					...{ table, after, limit: 2 }
				});
				rows.push(...page.rows);
				after = page.next;
			}
			return rows;
		};
		const before = await opened(document);
		const documents = await dump('documents');
		const updates = await dump('document_updates');
		await service.from('documents').delete().eq('document', document);
		await call('load_rows', { table: 'documents', rows: documents });
		await call('load_rows', { table: 'document_updates', rows: updates });
		expect(await opened(document)).toEqual(before);
		expect((await dump('auth.users')).length).toBeGreaterThan(0);
		await expect(call('dump_rows', { table: 'pg_authid' })).rejects.toMatchObject({
			code: 'PT404'
		});
		await expect(call('load_rows', { table: 'jobs; drop', rows: [{}] })).rejects.toMatchObject({
			code: 'PT404'
		});
	});
});

/** Something that fits the type, so that a refusal is about the right and not about the argument. */
function valueOf(type: string): unknown {
	if (type === 'uuid') return crypto.randomUUID();
	if (type === 'jsonb') return {};
	if (type === 'bytea') return '\\x00';
	return type.endsWith('[]') ? [] : 'x';
}
