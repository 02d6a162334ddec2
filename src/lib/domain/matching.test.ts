import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTRIBUTIONS, PARTNER_STATUSES } from './partners.ts';
import { matching, type Party } from './matching.ts';

const party = (id: string, more: Partial<Party> = {}): Party => ({
	id,
	name: id,
	where: 'here',
	status: 'cooperating',
	gives: [],
	expects: [],
	groups: [],
	spots: [],
	...more
});
/** A flat world: one degree is one kilometre. */
const km = (a: { lat: number; lng: number }, b: { lat: number; lng: number }) =>
	Math.hypot(a.lat - b.lat, a.lng - b.lng);
const at = (lat: number) => [{ lat, lng: 0 }];
const order = (...parties: Party[]) =>
	matching(
		[
			party('taker', { expects: ['room'], spots: at(0), groups: ['farmers', 'parents'] }),
			...parties
		],
		[],
		km
	)
		.matched[0]?.offers.map(({ giver }) => giver.id)
		.join(' ');
const gives = (id: string, more: Partial<Party> = {}) => party(id, { gives: ['room'], ...more });

test('our own come before the neighbours’, whatever else is true', () => {
	const near = gives('near', { where: 'near', groups: ['farmers'], spots: at(0) });
	expect(order(near, gives('ours', { status: 'potential', spots: at(90) }))).toBe('ours near');
});

test('then who cooperates, then groups in common, then who is nearer, unknown last', () => {
	expect(
		order(
			gives('maybe', { status: 'potential', groups: ['farmers'], spots: at(0) }),
			gives('asked', { status: 'invited' }),
			gives('nowhere'),
			gives('far', { spots: at(9) }),
			gives('close', { spots: at(2) }),
			gives('shares', { groups: ['farmers'], spots: at(30) }),
			gives('shares-two', { groups: ['parents', 'farmers'] })
		)
	).toBe('shares-two shares close far nowhere asked maybe');
});

test('who declined or left neither gives nor takes, and nobody helps himself', () => {
	expect(order(gives('no', { status: 'declined' }), gives('gone', { status: 'left' }))).toBe(
		undefined
	);
	const self = party('self', { gives: ['room'], expects: ['room'] });
	expect(matching([self], [], km)).toMatchObject({
		matched: [],
		unmatched: [{ kind: 'room' }],
		unused: [{ kind: 'room' }]
	});
});

test('what is arranged is known by giver, taker and kind', () => {
	const both = [
		party('t', { expects: ['room', 'trainer'] }),
		party('g', { gives: ['room', 'trainer'] })
	];
	const { matched } = matching(both, [{ from: 'g', to: 't', about: 'room', state: 'talking' }], km);
	expect(matched.map(({ kind, offers }) => [kind, offers[0].arranged])).toEqual([
		['room', 'talking'],
		['trainer', null]
	]);
});

test('the distance is that of the two nearest places', () => {
	const { matched } = matching(
		[
			party('t', { expects: ['room'], spots: [...at(0), ...at(10)] }),
			party('g', { gives: ['room'], spots: [...at(13), ...at(40)] })
		],
		[],
		km
	);
	expect(matched[0].offers[0].km).toBe(3);
});

const parties = fc
	.uniqueArray(
		fc.record({
			id: fc.string({ minLength: 1, maxLength: 3 }),
			where: fc.constantFrom('here' as const, 'near' as const),
			status: fc.constantFrom(...PARTNER_STATUSES),
			gives: fc.uniqueArray(fc.constantFrom(...CONTRIBUTIONS.slice(0, 4), 'other' as const)),
			expects: fc.uniqueArray(fc.constantFrom(...CONTRIBUTIONS.slice(0, 4), 'other' as const)),
			groups: fc.uniqueArray(fc.constantFrom('farmers' as const, 'parents' as const)),
			lat: fc.option(fc.integer({ min: 0, max: 9 }))
		}),
		{ selector: ({ id }) => id, maxLength: 12 }
	)
	.map((list) =>
		list.map(({ lat, ...rest }) => party(rest.id, { ...rest, spots: lat === null ? [] : at(lat) }))
	);

test('every expectation is answered or listed, every offer used or listed, in one order for all', () => {
	fc.assert(
		fc.property(parties, fc.nat(), (list, turn) => {
			const found = matching(list, [], km);
			const takes = (one: Party) => one.status !== 'declined' && one.status !== 'left';
			const expected = list.filter((one) => takes(one) && one.where === 'here');
			const wanted = expected.flatMap(({ id, expects }) =>
				expects.filter((kind) => kind !== 'other').map((kind) => `${id} ${kind}`)
			);
			const listed = [...found.matched, ...found.unmatched].map(
				({ taker, kind }) => `${taker.id} ${kind}`
			);
			expect(listed.sort()).toEqual(wanted.sort());

			for (const { taker, kind, offers } of found.matched) {
				for (const { giver } of offers)
					expect(takes(giver) && giver.gives.includes(kind) && giver.id !== taker.id).toBe(true);
				const tiers = offers.map(({ giver }) => giver.where);
				expect(tiers).toEqual([...tiers].sort()); // "here" before "near"
			}
			for (const { giver, kind } of found.unused)
				expect(
					found.matched.some(
						(one) => one.kind === kind && one.offers.some((offer) => offer.giver.id === giver.id)
					)
				).toBe(false);

			const turned = [...list.slice(turn % 7), ...list.slice(0, turn % 7)];
			const orders = (all: typeof found) =>
				all.matched
					.map(({ taker, kind, offers }) => [
						taker.id,
						kind,
						...offers.map(({ giver }) => giver.id)
					])
					.map((line) => line.join('\n'))
					.sort();
			expect(orders(matching(turned, [], km))).toEqual(orders(found));
		}),
		{ numRuns: 300 }
	);
});
