import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { PARTNER_STATUSES, partners } from './partners.ts';
import { project } from './projection.ts';
import { isDue, redate, stepsOf, takeStep } from './talk.ts';
import { undoManager } from './undo.ts';
import { add } from './workspace.ts';

function kgw() {
	const doc = new Y.Doc();
	const id = add(doc, 'partners', {
		...{ name: 'KGW', form: 'kgw', status: 'potential' },
		'status:potential:at': '2026-01-10'
	});
	const now = () => partners(doc)[0];
	return { doc, id, now, steps: () => stepsOf(now()).map(({ status, on }) => `${on} ${status}`) };
}

test('every step is kept, also a step back and the same one twice', () => {
	const { doc, id, now, steps } = kgw();
	takeStep(doc, id, { status: 'invited', on: '2026-02-01' });
	takeStep(doc, id, { status: 'declined', on: '2026-02-20' }, '2026-09-01');
	takeStep(doc, id, { status: 'invited', on: '2026-09-02' });
	takeStep(doc, id, { status: 'cooperating', on: '2026-10-01' });
	expect(steps()).toEqual([
		'2026-01-10 potential',
		'2026-02-01 invited',
		'2026-02-20 declined',
		'2026-09-02 invited',
		'2026-10-01 cooperating'
	]);
	expect(now()).toMatchObject({
		status: 'cooperating',
		revisitAt: '2026-09-01',
		statusDates: { invited: '2026-09-02', cooperating: '2026-10-01' }
	});
});

test('a day can be mended, and a step that never was taken out', () => {
	const { doc, id, now, steps } = kgw();
	takeStep(doc, id, { status: 'invited', on: '2026-03-01' });
	redate(doc, id, { status: 'invited', on: '2026-03-01' }, '2026-02-15');
	expect(steps()).toEqual(['2026-01-10 potential', '2026-02-15 invited']);
	expect(now().statusDates.invited).toBe('2026-02-15');
	redate(doc, id, { status: 'potential', on: '2026-01-10' }, null);
	expect(steps()).toEqual(['2026-02-15 invited']);
	expect(now()).toMatchObject({ status: 'invited', statusDates: { invited: '2026-02-15' } });
});

test('what is no day is refused and changes nothing', () => {
	const { doc, id, steps } = kgw();
	const before = Y.encodeStateVector(doc);
	expect(() => takeStep(doc, id, { status: 'invited', on: 'wczoraj' })).toThrow();
	expect(() => redate(doc, id, { status: 'potential', on: '2026-01-10' }, 'jutro')).toThrow();
	expect(() => takeStep(doc, 'nobody', { status: 'invited', on: '2026-02-01' })).toThrow();
	expect(steps()).toEqual(['2026-01-10 potential']);
	expect(Y.encodeStateVector(doc)).toEqual(before);
});

test('one step is one undo', () => {
	const { doc, id, now, steps } = kgw();
	const history = undoManager(doc);
	takeStep(doc, id, { status: 'cooperating', on: '2026-02-01' });
	history.undo();
	expect(now().status).toBe('potential');
	expect(steps()).toEqual(['2026-01-10 potential']);
});

test('two people who write steps apart agree, and no step of either is lost', () => {
	const step = fc.record({
		status: fc.constantFrom(...PARTNER_STATUSES),
		on: fc.constantFrom('2026-02-01', '2026-03-01', '2026-04', '2026-05-09')
	});
	const some = fc.array(step, { maxLength: 4 });
	fc.assert(
		fc.property(some, some, (mine, theirs) => {
			const { doc, id } = kgw();
			const other = new Y.Doc();
			Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
			for (const one of mine) takeStep(doc, id, one);
			for (const one of theirs) takeStep(other, id, one);
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
			Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));

			expect(stepsOf(partners(doc)[0])).toEqual(stepsOf(partners(other)[0]));
			expect(stepsOf(partners(doc)[0])).toEqual(expect.arrayContaining([...mine, ...theirs]));
			expect(project(doc)).toEqual(project(other));
		})
	);
});

test('who declined is due from the day on which one wanted to come back', () => {
	const { doc, id, now } = kgw();
	takeStep(doc, id, { status: 'declined', on: '2026-02-01' }, '2026-09-01');
	expect(isDue(now(), '2026-08-31')).toBe(false);
	expect(isDue(now(), '2026-09-01')).toBe(true);
	takeStep(doc, id, { status: 'invited', on: '2026-09-02' });
	expect(isDue(now(), '2026-12-01')).toBe(false);
});
