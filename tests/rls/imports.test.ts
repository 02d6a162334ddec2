import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { onEveryDatabase } from '../support/database.ts';

/* What importers store and how their jobs wait: the functions of the server, on every database. */

onEveryDatabase('imports in the database', (database) => {
	const call = <T>(name: string, args: object) => database().call<T>(name, args);
	let indicator: string;
	beforeEach(async () => {
		indicator = `imported_${randomUUID().slice(0, 8)}`;
		await call('load_reference', {
			indicators: [
				{
					code: indicator,
					name_pl: 'x',
					name_en: 'x',
					unit: 'x',
					lowest_level: 'gmina',
					source: 'x'
				}
			],
			observations: [{ indicator, unit: '121205', year: 2024, value: 1, source: 'seed' }]
		});
	});

	const batch = (...values: unknown[][]) => ({
		origin: 'bdl',
		source: {
			title: 'GUS',
			publisher: 'GUS',
			licence: 'x',
			url: 'https://x',
			retrieved: '2026-11-25'
		},
		values: values.map(([unit, year, value, reason = null, flag = null]) => [
			unit,
			indicator,
			year,
			value,
			reason,
			flag,
			null
		])
	});
	const stored = async () => {
		const { data } = await database()
			.as('anonymous')
			.from('observations')
			.select('unit, year, value, reason, flag, origin, retrieved')
			.eq('indicator', indicator)
			.order('year');
		return data!;
	};

	test('a batch says what is new and what is different, and twice changes nothing', async () => {
		const values = batch(['121205', 2024, 2], ['121205', 2025, null, 'withheld', 'method']);
		expect(await call('apply_import', values)).toEqual({ rows: 2, added: 1, changed: 1 });
		const once = await stored();
		expect(once).toEqual([
			{
				unit: '121205',
				year: 2024,
				value: 2,
				reason: null,
				flag: null,
				origin: 'bdl',
				retrieved: '2026-11-25'
			},
			{
				unit: '121205',
				year: 2025,
				value: null,
				reason: 'withheld',
				flag: 'method',
				origin: 'bdl',
				retrieved: '2026-11-25'
			}
		]);
		expect(await call('apply_import', values)).toEqual({ rows: 2, added: 0, changed: 0 });
		expect(await stored()).toEqual(once);
		expect(await call('imported_values', { indicator })).toMatchObject([
			{
				title: 'GUS',
				values: expect.stringMatching(
					/^121205 (2024=2 2025==withheld=method|2025==withheld=method 2024=2)$/
				)
			}
		]);
	});

	test('what comes with the program leaves imported values alone', async () => {
		await call('apply_import', batch(['121205', 2024, 2]));
		const observations = [
			{ indicator, unit: '1212053', year: 2024, value: 9, source: 'seed' },
			{ indicator, unit: '1212053', year: 2023, value: 9, source: 'seed' }
		];
		await call('load_reference', { observations });
		expect((await stored())?.map(({ year, value }) => [year, value])).toEqual([
			[2023, 9],
			[2024, 2]
		]);
	});

	test('a page that was stored is known by its ETag until another source writes', async () => {
		const url = `https://bdl.example/${indicator}`;
		await call('apply_import', {
			...batch(['121205', 2024, 2]),
			fetched: { url, etag: '"a"', pages: 3 }
		});
		expect(await call('fetched_page', { url })).toMatchObject({ etag: '"a"', pages: 3 });
		await call('apply_import', { ...batch(['121205', 2024, 3]), origin: 'stats' });
		expect(await call('fetched_page', { url })).toBeNull();
	});

	test('only what is named as abolished leaves the register', async () => {
		const units = [
			{ code: '9901012', name: 'Stara', kind: 'wiejska' },
			{ code: '9901022', name: 'Zostaje', kind: 'wiejska' }
		];
		await call('load_reference', { units });
		const register = {
			origin: 'terc',
			units: [{ ...units[1], name: 'Została' }],
			abolished: ['9901012']
		};
		const unit_changes = [{ code_before: '9901012', change: 'zniesiona', since: '2027-01-01' }];
		expect(await call('apply_import', { ...register, unit_changes })).toEqual({
			rows: 1,
			added: 0,
			changed: 2
		});
		await call('load_reference', { units });
		const { data } = await database()
			.as('anonymous')
			.from('units')
			.select('code, name')
			.like('code', '9901%');
		expect(data).toEqual([{ code: '9901022', name: 'Została' }]);
		await database().as('service').from('units').delete().like('code', '99%');
		await database().as('service').from('unit_changes').delete().eq('code_before', '9901012');
	});

	test('a job waits until its time, counts what it stores, and ends when it is called off', async () => {
		const kind = `kind ${indicator}`;
		const kinds = [kind];
		const take = (now: string, alone = false) =>
			call<{ id: string } | null>('take_job', { worker: 'w', kinds, now, alone });
		const { id } = await call<{ id: string }>('queue_job', { kind, args: { a: 1 }, once: true });
		expect(await call('queue_job', { kind, args: { a: 1 }, once: true })).toEqual({ id });

		expect(await take('2026-11-25T10:00:00Z')).toMatchObject({ id, attempts: 0 });
		const until = '2026-11-25T10:15:00Z';
		await call('postpone_job', { id, until, attempts: 1, report: { trouble: 'x' } });
		expect(await take('2026-11-25T10:14:59Z')).toBeNull();
		expect(await take(until)).toMatchObject({ id, attempts: 1 });
		const apply = { function: 'apply_import', args: batch(['121205', 2020, 1]) };
		expect(await call('step_job', { id, cursor: 1, done: 1, total: 3, apply })).toMatchObject({
			counts: { rows: 1, added: 1, changed: 0 },
			attempts: 0
		});
		expect(await call('step_job', { id, cursor: 2, done: 2, total: 3, apply })).toMatchObject({
			counts: { rows: 2, added: 1, changed: 0 }
		});

		expect(await call('take_job', { worker: 'another', kinds })).toBeNull();
		expect(await call('take_job', { worker: 'the only one', kinds, alone: true })).toMatchObject({
			id
		});
		expect(await call('cancel_job', { id })).toMatchObject({ state: 'cancelled' });
		expect(await call('step_job', { id, cursor: 3, done: 3, total: 3 })).toBeNull();
		expect(await call('finish_job', { id, state: 'done', report: {} })).toBeNull();
		expect(await call('cancel_job', { id })).toBeNull();
		expect(await call('list_jobs', { kinds })).toMatchObject([{ id, state: 'cancelled', done: 2 }]);
	});

	test('pages that belong together are held with their job and stored together, or let go', async () => {
		const call = database().call;
		const kind = `holds ${indicator}`;
		const begun = async () => {
			const { id } = await call<{ id: string }>('queue_job', { kind });
			await call('take_job', { worker: 'w', kinds: [kind] });
			return id;
		};
		const hold = (id: string, n: number, ...values: unknown[][]) =>
			call('step_job', {
				...{ id, cursor: n, done: n, total: 3 },
				apply: { function: 'hold_page', args: batch(...values) }
			});
		const before = await stored();
		for (const [ending, more] of [
			['finish_job', { state: 'failed', report: {} }],
			['cancel_job', {}]
		] as const) {
			const id = await begun();
			await hold(id, 1, ['121205', 2021, 1]);
			await call(ending, { id, ...more });
			expect(await stored(), ending).toEqual(before);
		}

		const id = await begun();
		await hold(id, 1, ['121205', 2021, 1]);
		expect(await hold(id, 2, ['121205', 2021, 2], ['121204', 2021, 5])).toMatchObject({
			counts: {}
		});
		expect(await stored()).toEqual(before);
		// the later page is stored later; what was let go before does not come back
		expect(
			await call('step_job', { id, cursor: 3, done: 3, total: 3, release: true })
		).toMatchObject({ counts: { rows: 3, added: 2, changed: 1 } });
		const after = await stored();
		expect(
			after.filter(({ year }) => year === 2021).map(({ unit, value }) => [unit, value])
		).toEqual(
			expect.arrayContaining([
				['121205', 2],
				['121204', 5]
			])
		);
		expect(after).toHaveLength(before.length + 2);
		await call('step_job', { id, cursor: 4, done: 3, total: 3, release: true });
		expect(await stored()).toEqual(after);
		await call('cancel_job', { id });
	});

	test('nobody but the server reaches these functions', async () => {
		for (const name of ['apply_import', 'imported', 'list_jobs', 'cancel_job', 'release_pages']) {
			const { error } = await database().as('anonymous').rpc(name, { args: {} });
			expect(error, name).not.toBeNull();
		}
	});
});
