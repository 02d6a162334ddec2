import { beyond, DERIVED, type Asked, type Reach, type Sought } from '#lib/domain/reach.ts';
import type { Resident } from '#lib/domain/residents.ts';
import { label } from '#lib/i18n/lists.ts';
import { fixed, withUnit } from '#lib/i18n/numbers.ts';
import { counted } from '#lib/i18n/plural.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/* What a reach says, in sentences. */

const WIDE: Record<(typeof DERIVED)[number], () => string> = {
	any: m.reach_kind_any,
	training_room: m.reach_kind_training_room,
	public_internet: m.reach_kind_public_internet
};

/** What is looked for, as the list of kinds names it. */
export const kindName = (kind: Sought): string =>
	DERIVED.includes(kind as never)
		? WIDE[kind as (typeof DERIVED)[number]]()
		: label('category', kind as never);

/** What is still within reach: 3 km, 2,5 km. */
export const limit = (km: number): string => withUnit(km, 'km', 3);

/** How far it is, always with its tenth, so that a column reads well: 4,0 km. */
export const distance = (km: number): string => `${fixed(km)}\u00a0km`;

/** How many villages are out of reach. */
export function reachSentence({ villages, sites }: Reach, { kind, km }: Asked): string {
	const said = { kind: kindName(kind), km: limit(km) };
	if (villages.length === 0) return m.reach_no_villages();
	if (sites.length === 0) return m.reach_none(said);
	const n = villages.filter((row) => row.beyond).length;
	return n === 0 ? m.reach_all_within(said) : m.reach_some({ n, all: villages.length, ...said });
}

/** How many people that are, as far as anybody has counted; '' when all villages are within reach. */
export function residentsSentence(reach: Reach, residents: ReadonlyMap<string, Resident>): string {
	const { villages, counted: n, residents: people } = beyond(reach, residents);
	if (villages === 0) return '';
	if (people === null) return m.reach_residents_none();
	const said = { people: counted(people, 'person') };
	return n === villages ? m.reach_residents_all(said) : m.reach_residents_some({ n, ...said });
}
