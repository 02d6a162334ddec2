import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	dismissedHints,
	dismissHint,
	hintsFrom,
	hintsOfList,
	mixIn,
	present,
	usualIn,
	type HintKey
} from './hints.ts';
import { LEGAL_FORMS, partners, PARTNER_STATUSES } from './partners.ts';
import { rebuilt } from './rebuild.ts';
import { add } from './workspace.ts';

const mix = (more: object) => mixIn({ of: 6, forms: {}, sectors: {}, places: {}, ...more })!;
const none = new Set<HintKey>();

test('what at least half of the comparable have and we have not, the most common first', () => {
	const found = mix({
		forms: { osp: 4, kgw: 3, school: 6, other: 6 },
		sectors: { private: 5 },
		places: { library: 3 }
	});
	expect(hintsFrom(found, new Set<HintKey>(['form:school']))).toEqual([
		{ key: 'sector:private', found: { have: 5, of: 6 } },
		{ key: 'form:osp', found: { have: 4, of: 6 } },
		{ key: 'form:kgw', found: { have: 3, of: 6 } },
		{ key: 'place:library', found: { have: 3, of: 6 } }
	]);
	expect(hintsFrom(mix({ of: 9, forms: { osp: 4 } }), none)).toEqual([]);
});

test('of fewer than five nothing is said', () => {
	expect(mixIn({ of: 4, forms: { osp: 4 }, sectors: {}, places: {} })).toBeNull();
	expect(mixIn(null)).toBeNull();
	expect(mixIn({ of: 'many' })).toBeNull();
	expect(mixIn({ of: 5, forms: 'x' })).toMatchObject({ of: 5, forms: {} });
});

test('the list follows the kind of gmina: no third-age university in the country, no sołectwo in a city', () => {
	expect(usualIn('wiejska')).toContain('form:auxiliary_unit');
	expect(usualIn('wiejska')).not.toContain('form:third_age_university');
	expect(usualIn('miejska')).not.toContain('form:auxiliary_unit');
	expect(usualIn('miejsko-wiejska')).toEqual(
		expect.arrayContaining(['form:auxiliary_unit', 'form:third_age_university'])
	);
});

test('a partner on the list is no hint, also one that only might join; one that left is', () => {
	const ours = (status: string) => {
		const doc = new Y.Doc();
		add(doc, 'partners', { name: 'OSP', form: 'osp', status });
		return present(partners(doc), []);
	};
	for (const status of PARTNER_STATUSES)
		expect(hintsOfList('wiejska', ours(status)).some(({ key }) => key === 'form:osp')).toBe(
			status === 'declined' || status === 'left'
		);
	expect(present([], [{ category: 'library', status: 'closed' }]).size).toBe(0);
});

test('no hint is for what is there, whatever others have', () => {
	const forms = fc.uniqueArray(fc.constantFrom(...LEGAL_FORMS));
	const numbers = fc.dictionary(fc.constantFrom(...LEGAL_FORMS), fc.integer({ min: 0, max: 20 }));
	fc.assert(
		fc.property(forms, numbers, fc.integer({ min: 5, max: 20 }), (have, found, of) => {
			const ours = new Set(have.map((form): HintKey => `form:${form}`));
			for (const { key, found: said } of hintsFrom(mix({ of, forms: found }), ours)) {
				expect(ours.has(key)).toBe(false);
				expect(said!.have * 2).toBeGreaterThanOrEqual(of);
				expect(said!.have).toBeLessThanOrEqual(of);
			}
		})
	);
});

test('"nie dotyczy nas" stays, for everybody and through a rebuilt document, until it is taken back', () => {
	const doc = new Y.Doc();
	dismissHint(doc, 'form:bank', true);
	dismissHint(doc, 'form:osp', true);
	dismissHint(doc, 'form:osp', false);
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
	expect([...dismissedHints(other)]).toEqual(['form:bank']);
	expect([...dismissedHints(rebuilt(doc))]).toEqual(['form:bank']);
});
