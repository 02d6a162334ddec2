import { expect, test } from 'vitest';
import { DataError, refusal, rows } from './rows.ts';

test('an answer without an error is its rows', () => {
	expect(rows('people', { data: [1, 2], error: null })).toEqual([1, 2]);
});

test('a status raised by our functions is the status of the error, and it says what was wanted', () => {
	const gone = { data: null, error: { code: 'PT410', message: 'used' }, status: 410 };
	expect(() => rows('the invitation', gone)).toThrow(
		expect.objectContaining({ status: 410, message: 'the invitation: used' })
	);
});

test('a policy that refuses is 403', () => {
	const refused = { data: null, error: { code: '42501', message: 'policy' }, status: 500 };
	expect(() => rows('a change', refused)).toThrow(expect.objectContaining({ status: 403 }));
});

test('an expected refusal is said, any other goes on', async () => {
	const fail = (status: number) => Promise.reject(new DataError('x', status, '', 'y'));
	expect(await refusal(fail(409), 403, 409)).toBe(409);
	expect(await refusal(Promise.resolve(), 409)).toBeNull();
	await expect(refusal(fail(500), 409)).rejects.toBeInstanceOf(DataError);
});
