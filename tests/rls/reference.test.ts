import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReference } from '#lib/server/reference.ts';
import { storeReference } from '#lib/server/reference/store.ts';
import { onEveryDatabase } from '../support/database.ts';

/* The facts of supabase/seed in the tables that programs read by REST. */

onEveryDatabase('the register in the database', (database) => {
	const reference = openReference();
	const backend = () => ({ call: database().call, client: () => database().as('anonymous') });
	let folder: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'wspolna-gmina-reference-'));
		expect(await storeReference(backend(), reference, folder)).toBe('stored');
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test('a stranger reads every unit with its level and parent', async () => {
		const count = await backend()
			.client()
			.from('units')
			.select('code', { count: 'exact', head: true });
		expect(count.count).toBe(1 + 16 + 380 + 2479);
		const olkusz = await backend().client().from('units').select('*').eq('code', '1212053');
		expect(olkusz.data).toMatchObject([{ name: 'Olkusz', level: 'gmina', parent: '1212' }]);
	});

	test('a value is found by six digits, with its source', async () => {
		const { data } = await backend()
			.client()
			.from('observations')
			.select('year, value, source')
			.eq('indicator', 'population')
			.eq('unit', '121205')
			.order('year');
		expect(data).toMatchObject([
			{ year: 2023, value: 45630 },
			{ year: 2025, value: 44782, source: 'GUS, Bank Danych Lokalnych' }
		]);
	});

	test('a sum over gminas says that it was worked out', async () => {
		const { data } = await backend()
			.client()
			.from('observations')
			.select('value, source')
			.match({ indicator: 'population', unit: '00', year: 2023 });
		expect(data).toMatchObject([
			{ value: 37636508, source: expect.stringMatching(/^obliczone z danych gmin: GUS/) }
		]);
	});

	test('the same version is not written twice, and a new database is noticed', async () => {
		expect(await storeReference(backend(), reference, folder)).toBe('known');
		const elsewhere = await mkdtemp(join(tmpdir(), 'wspolna-gmina-reference-'));
		expect(await storeReference(backend(), reference, elsewhere)).toBe('stored');
		await rm(elsewhere, { recursive: true });
	});
});
