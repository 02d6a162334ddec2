import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LIMITS } from '#lib/sync/wire.ts';
import * as frames from './frames.ts';
import { inspect, open, summarise } from './gate.ts';
import { Refused } from './refused.ts';

function written(write: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc();
	write(doc);
	return Y.encodeStateAsUpdate(doc);
}

const codeOf = (work: () => unknown) => {
	try {
		work();
		return null;
	} catch (error) {
		return error instanceof Refused ? error.code : error;
	}
};

describe('a frame', () => {
	const update = written((doc) => doc.getText('t').insert(0, 'zdanie'));

	test('of every known kind is read', () => {
		expect(open(frames.step2(update), true)).toMatchObject({ kind: 'step2' });
		expect(open(frames.update(update), false)).toMatchObject({ kind: 'update' });
		expect(open(frames.step1(Y.encodeStateVector(new Y.Doc())), true).kind).toBe('step1');
		expect(open(frames.awareness(new Uint8Array([0])), true).kind).toBe('awareness');
		expect(open(new Uint8Array([3]), true).kind).toBe('query');
	});

	test('of a kind that may come later is let pass, of an impossible one refused', () => {
		expect(open(new Uint8Array([9, 1, 2]), true).kind).toBe('later');
		expect(codeOf(() => open(new Uint8Array([99, 1, 2]), true))).toBe(4400);
	});

	test('cut short, too long or empty is refused', () => {
		const frame = frames.update(update);
		for (let length = 0; length < frame.length; length++)
			expect(codeOf(() => open(frame.slice(0, length), true))).toBe(4400);
		expect(codeOf(() => open(new Uint8Array([...frame, 0]), true))).toBe(4400);
	});

	test('above 1 MB is too large, but a first step 2 may have 4', () => {
		const large = frames.step2(new Uint8Array(LIMITS.frame + 1));
		expect(open(large, true).kind).toBe('step2');
		expect(codeOf(() => open(large, false))).toBe(1009);
		expect(codeOf(() => open(frames.update(new Uint8Array(LIMITS.frame + 1)), true))).toBe(1009);
		expect(codeOf(() => open(frames.step2(new Uint8Array(LIMITS.firstStep2 + 99)), true))).toBe(
			1009
		);
	});
});

describe('an update', () => {
	test('is summed up: stretches, what it refers to, what it deletes', () => {
		const doc = new Y.Doc();
		doc.clientID = 7;
		doc.getText('t').insert(0, 'abc');
		let update!: Uint8Array;
		doc.once('update', (bytes: Uint8Array) => (update = bytes));
		doc.transact(() => {
			doc.getText('t').insert(3, 'de');
			doc.getText('t').delete(0, 1);
		});
		expect(inspect(update)).toEqual({
			structs: 1,
			runs: [[7, 3, 5]],
			needs: [[7, 2]],
			deletes: [[7, 0, 1]]
		});
	});

	test('in V2 is refused, the empty one too', () => {
		const doc = new Y.Doc();
		expect(codeOf(() => inspect(Y.encodeStateAsUpdateV2(doc)))).toBe(4400);
		doc.getText('t').insert(0, 'zdanie');
		expect(codeOf(() => inspect(Y.encodeStateAsUpdateV2(doc)))).toBe(4400);
	});

	test('that is empty in V1 is fine, other bytes that hold nothing are not', () => {
		expect(inspect(new Uint8Array([0, 0])).structs).toBe(0);
		expect(summarise(new Uint8Array([0, 0, 0]))).toBeNull();
		expect(summarise(new Uint8Array([0]))).toBeNull();
		expect(summarise(new Uint8Array([]))).toBeNull();
	});

	test('cut short or with a byte too many is refused', () => {
		const update = written((doc) => doc.getMap('places').set('a', 'Biblioteka w Olkuszu'));
		for (let length = 0; length < update.length; length++)
			expect(summarise(update.slice(0, length))).toBeNull();
		expect(summarise(new Uint8Array([...update, 7]))).toBeNull();
	});

	test('with too many structs or bytes is refused', () => {
		const many = new Y.Doc();
		many.transact(() => {
			for (let n = 0; n < LIMITS.structs + 1; n++) many.getText('t').insert(0, 'x');
		});
		expect(codeOf(() => inspect(Y.encodeStateAsUpdate(many)))).toBe(4400);
		const long = written((doc) => doc.getText('t').insert(0, 'x'.repeat(LIMITS.update)));
		expect(codeOf(() => inspect(long))).toBe(4400);
	});

	test('of random bytes never throws anything of its own and never takes long', () => {
		const valid = written((doc) => {
			doc.getText('t').insert(0, 'zdanie');
			doc.getMap('m').set('k', [1, { a: 'b' }, null]);
		});
		const random = fc.oneof(
			fc.uint8Array({ maxLength: 64 }),
			fc.tuple(fc.nat(valid.length - 1), fc.nat(255)).map(([at, byte]) => {
				const changed = valid.slice();
				changed[at] = byte;
				return changed;
			})
		);
		fc.assert(
			fc.property(random, (bytes) => {
				const start = performance.now();
				summarise(bytes);
				return performance.now() - start < 1_000;
			}),
			{ numRuns: 20_000 }
		);
	});
});
