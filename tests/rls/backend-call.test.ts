import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Call, CallError, restCall } from '#lib/server/supabase/call.ts';
import { type Answering, SECRET_KEY } from '../support/database.ts';
import { openEmbedded, openOnPostgres } from '../support/embedded.ts';
import { openPostgrest, postgrestLacks } from '../support/postgrest.ts';
import { postgresLacks } from '../support/postgres.ts';

/* One suite for both ways of the server's own statements, over every home of the schema. */

const homes = [
	{ name: 'PGlite', lacks: () => null, open: openEmbedded },
	{ name: 'PostgreSQL', lacks: postgresLacks, open: openOnPostgres },
	{ name: 'PostgREST', lacks: postgrestLacks, open: openPostgrest }
];

for (const { name, lacks, open } of homes) {
	const missing = lacks();
	const skip = missing !== null && process.env.REQUIRE_ALL !== '1';
	describe.skipIf(skip)(`${name}${skip ? ` (${missing})` : ''}`, () => {
		let home: Answering;
		beforeAll(async () => {
			home = await open();
		});
		afterAll(() => home?.close());

		const rest: () => Call = () => restCall(home.fetch, 'http://call.test', SECRET_KEY);
		suite('rest', rest);
		if (name !== 'PostgREST') suite('sql', () => home.call!);
	});
}

function suite(adapter: string, call: () => Call): void {
	describe(adapter, () => {
		test('a value comes back as it is: text, null, a list', async () => {
			expect(await call()('schema_version', {})).toMatch(/^\d{14}$/);
			expect(await call()('person_of', { person: randomUUID() })).toBeNull();
			expect(await call()('documents_behind', {})).toEqual([]);
		});

		test('a refusal has its code and its sentence', async () => {
			const asked = call()('dump_rows', { table: 'pg_authid' });
			await expect(asked).rejects.toBeInstanceOf(CallError);
			await expect(asked).rejects.toMatchObject({
				code: 'PT404',
				message: 'This table is not part of a backup.'
			});
		});

		test('a function that is not there, or is no name at all, is an error', async () => {
			await expect(call()('no_such_function', {})).rejects.toBeInstanceOf(CallError);
			await expect(call()('a(); drop table units; --', {})).rejects.toThrow('No function');
		});

		test('Polish letters, quotes and backslashes travel unchanged', async () => {
			const text = 'Zażółć „gęślą" \\ jaźń \u2028 \'; --';
			const { id } = await call()<{ id: string }>('queue_job', { kind: 'test', args: { text } });
			expect(await call()('job_state', { id })).toMatchObject({ args: { text } });
		});

		test('more rows than REST would give, and a megabyte of bytes, arrive whole', async () => {
			const bytes = randomBytes(1 << 20).toString('base64');
			const list = Array.from({ length: 2500 }, (_, n) => n);
			const { id } = await call()<{ id: string }>('queue_job', {
				kind: 'test',
				args: { bytes, list }
			});
			const job = await call()<{ args: { bytes: string; list: number[] } }>('job_state', { id });
			expect(job.args.list).toEqual(list);
			expect(job.args.bytes === bytes).toBe(true);
		});

		test('many at once each get their own answer', async () => {
			const made = await Promise.all(
				Array.from({ length: 40 }, (_, n) =>
					call()<{ id: string }>('queue_job', { kind: 'test', args: { n } })
				)
			);
			const jobs = await Promise.all(
				made.map(({ id }) => call()<{ args: { n: number } }>('job_state', { id }))
			);
			expect(jobs.map(({ args }) => args.n)).toEqual(Array.from({ length: 40 }, (_, n) => n));
		});
	});
}
