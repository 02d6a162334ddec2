import { expect, test } from 'vitest';
import { kindOf, parseTeryt } from './gmina.ts';
import { GRANTABLE, may } from './roles.ts';
import type { Action, Role } from './roles.ts';

test('who may do what', () => {
	const who = (action: Action) =>
		(['animator', 'coordinator', 'editor', 'commenter', 'viewer', null] as (Role | null)[]).filter(
			(role) => may(role, action)
		);
	expect(who('read')).toEqual(['animator', 'coordinator', 'editor', 'commenter', 'viewer']);
	expect(who('write')).toEqual(['animator', 'coordinator', 'editor']);
	expect(who('private-notes')).toEqual(['animator', 'coordinator']);
	expect(who('comment')).toEqual(['animator', 'coordinator', 'editor', 'commenter']);
	expect(who('invite')).toEqual(['animator', 'coordinator']);
	expect(who('govern')).toEqual(['coordinator']);
	expect(may('animator', 'govern', { hasCoordinator: false })).toBe(true);
	expect(GRANTABLE).not.toContain('animator');
});

test('a code names a whole gmina, and its last digit the kind', () => {
	expect(parseTeryt(' 1212053 ')).toBe('1212053');
	expect(kindOf(parseTeryt('1212053')!)).toBe('miejsko-wiejska');
	expect(parseTeryt('1212054')).toBe(null); // the town alone
	expect(parseTeryt('0112011')).toBe(null); // no such województwo
	expect(parseTeryt('212053')).toBe(null); // a lost zero
});
