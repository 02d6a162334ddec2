import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEveryDatabase } from '../support/database.ts';
import { world, type Cast, type World } from '../support/world.ts';

/*
 * What a partnership learns of another one: the cards that its neighbours show, in the fields meant for
 * them, and how common an organisation is among comparable ones. Every test has a powiat of its own.
 */

const SECRETS = ['Kto decyduje', 'notatka z rozmowy', '7251801126', 'Widzą nieliczni'];
/** A card as the projection writes it, with all that is not for neighbours. */
const card = (id: string, more: object = {}, data: object = {}) => ({
	id,
	name: `Organizacja ${id}`,
	form: 'osp',
	sector: 'social',
	status: 'cooperating',
	role: 'leader',
	visibility: 'partnership',
	order_key: id,
	data: {
		...{ short: 'OSP', mission: 'Gasi', area: 'Bolesław', website: 'https://osp.example/' },
		...{ gives: ['room'], givesNote: 'sala', expects: ['trainer'], expectsNote: '' },
		...{ groups: ['farmers'], sharedNear: true },
		...{ decides: SECRETS[0], notes: SECRETS[1], nip: SECRETS[2], capacity: SECRETS[3] },
		...{ statusDates: { cooperating: '2026-01-01' }, places: ['p1'] },
		...data
	},
	...more
});

onEveryDatabase('what neighbours see', (database) => {
	let count = 0;
	/** A powiat in which nothing is yet; `wojewodztwo` 98 does not exist. */
	const powiat = () => `98${String((count += 1)).padStart(2, '0')}`;
	const load = (table: string, rows: object[]) => database().call('load_rows', { table, rows });
	const touch = (pairs: [string, string][]) => database().call('load_neighbours', { pairs });

	async function partnership(teryt: string, scene: World, part: Cast, visibility = 'private') {
		const id = randomUUID();
		const at = new Date().toISOString();
		await load('workspaces', [
			{ id, slug: `w-${id}`, teryt, title: 'Cudze', visibility, created_at: at }
		]);
		await load('memberships', [
			{ workspace_id: id, user_id: scene.people[part], role: 'viewer', joined_at: at }
		]);
		return id;
	}
	const shows = (workspace: string, ...partners: object[]) =>
		load(
			'partners',
			partners.map((row) => ({ workspace_id: workspace, ...row }))
		);
	const seen = async (scene: World, part: Cast | 'anonymous', workspace: string) =>
		database().as(scene.who(part)).rpc('shared_partners', { workspace });
	const ids = async (scene: World, part: Cast, workspace: string) =>
		((await seen(scene, part, workspace)).data as { id: string }[]).map(({ id }) => id);

	test('members of a neighbouring gmina and of the same powiat see a shared card, in its fields only', async () => {
		const scene = await world(database());
		const [here, there, far] = [powiat(), powiat(), powiat()];
		const owner = await partnership(`${here}012`, scene, 'editor');
		await shows(owner, card('a'));
		await touch([[`${there}01`, `${here}01`]]);
		const next = await partnership(`${there}013`, scene, 'viewer');
		const same = await partnership(`${here}073`, scene, 'member');
		const distant = await partnership(`${far}013`, scene, 'stranger');

		for (const [part, workspace] of [
			['viewer', next],
			['member', same]
		] as const) {
			const { data, error } = await seen(scene, part, workspace);
			expect(error).toBeNull();
			expect(data).toEqual([
				{
					...{ workspace: owner, teryt: `${here}012`, id: 'a', name: 'Organizacja a' },
					...{ form: 'osp', status: 'cooperating', short: 'OSP', mission: 'Gasi' },
					...{ area: 'Bolesław', website: 'https://osp.example/', groups: ['farmers'] },
					...{ gives: ['room'], givesNote: 'sala', expects: ['trainer'], expectsNote: '' }
				}
			]);
			for (const secret of SECRETS) expect(JSON.stringify(data)).not.toContain(secret);
		}
		expect(await ids(scene, 'stranger', distant)).toEqual([]);
	});

	test('nobody asks in the name of a partnership he is not in', async () => {
		const scene = await world(database());
		const here = powiat();
		const owner = await partnership(`${here}012`, scene, 'editor');
		await shows(owner, card('a'));
		const same = await partnership(`${here}023`, scene, 'member');
		for (const part of ['stranger', 'editor'] as const) {
			const { data, error } = await seen(scene, part, same);
			expect([data, error?.code]).toEqual([null, 'PT403']);
		}
		expect((await seen(scene, 'anonymous', same)).error?.code).toBe('42501');
		expect((await seen(scene, 'member', randomUUID())).error?.code).toBe('PT403');

		// the table itself stays closed to neighbours
		const rows = await database().as(scene.who('member')).from('partners').select();
		expect(rows.data?.filter(({ workspace_id }) => workspace_id === owner)).toEqual([]);
	});

	test('only what somebody chose to show is shown, while it takes part', async () => {
		const scene = await world(database());
		const here = powiat();
		const [closed, open] = [
			await partnership(`${here}012`, scene, 'editor'),
			await partnership(`${here}022`, scene, 'editor', 'public')
		];
		const kept = { sharedNear: false };
		await shows(
			closed,
			card('kept', {}, kept),
			card('public-in-private', { visibility: 'public' }, kept),
			card('declined', { status: 'declined' }),
			card('left', { status: 'left' }),
			card('taken-over', {}, { sharedFrom: 'x/y' }),
			card('shown')
		);
		await shows(
			open,
			card('public', { visibility: 'public' }, kept),
			card('partnership', {}, kept),
			card('potential', { status: 'potential' })
		);
		const same = await partnership(`${here}033`, scene, 'member');
		expect((await ids(scene, 'member', same)).sort()).toEqual(['potential', 'public', 'shown']);
		// one's own cards are no neighbour's
		expect(await ids(scene, 'editor', closed)).toEqual(['potential', 'public']);
	});

	test('a card that is no longer shown is gone at once', async () => {
		const scene = await world(database());
		const here = powiat();
		const owner = await partnership(`${here}012`, scene, 'editor');
		await shows(owner, card('a'));
		const same = await partnership(`${here}023`, scene, 'member');
		expect(await ids(scene, 'member', same)).toEqual(['a']);
		const document = `workspace/${owner}`;
		await load('documents', [
			{ document, workspace_id: owner, epoch: 1, format: 1, snapshot_seq: 0, projected_seq: 0 }
		]);
		await database().call('save_projection', {
			...{ document, seq: 1, removed: {} },
			changed: { partners: [card('a', {}, { sharedNear: false })] }
		});
		expect(await ids(scene, 'member', same)).toEqual([]);
	});

	test('comparable partnerships are counted from five on, and never named', async () => {
		const scene = await world(database());
		// gminas of a kind that no other test has
		const kind = '7';
		const ours = await partnership(`${powiat()}01${kind}`, scene, 'member');
		const mix = async (part: Cast | 'anonymous' = 'member') =>
			database().as(scene.who(part)).rpc('comparable_mix', { workspace: ours });
		const three = (form: string) => [
			card('1', { form }),
			card('2', { form: 'school' }),
			card('3', { form: 'school' })
		];
		const another = async (form: string, ...more: object[]) => {
			const id = await partnership(`${powiat()}01${kind}`, scene, 'editor');
			await shows(id, ...three(form), ...more);
			return id;
		};
		for (const form of ['osp', 'osp', 'osp', 'kgw']) await another(form);
		expect((await mix()).data).toBeNull();

		// too small to count, and of another kind
		const small = await partnership(`${powiat()}01${kind}`, scene, 'editor');
		await shows(small, card('1'), card('2'), card('3', { status: 'invited' }));
		const other = await partnership(`${powiat()}018`, scene, 'editor');
		await shows(other, ...three('osp'));
		expect((await mix()).data).toBeNull();

		const fifth = await another('kgw', card('4', { form: 'bank', status: 'potential' }));
		await load('places', [
			{ workspace_id: fifth, id: 'p', category: 'library', status: 'confirmed', data: {} }
		]);
		expect((await mix()).data).toEqual({
			of: 5,
			forms: { osp: 3, school: 5 },
			sectors: { social: 5 },
			places: {}
		});

		expect((await mix('stranger')).error?.code).toBe('PT403');
		expect((await mix('anonymous')).error?.code).toBe('42501');
	});
});
