import { GROUPS, type Group } from '#lib/domain/groups.ts';
import type { Need } from '#lib/domain/needs.ts';

/** Where nobody has asked yet. An empty space is no good news; it is a question. */
export interface Coverage {
	/** Groups that no need speaks of. */
	groups: Group[];
	/** Villages that no need names; a need of the whole gmina names none. */
	villages: string[];
	/** Needs whose evidence is weak or missing. */
	unproved: number;
}

/** Needs merged into another one do not count: the other one speaks for them. */
export function coverage(needs: Need[], villages: string[]): Coverage {
	const counted = needs.filter((need) => need.status !== 'merged');
	const named = new Set(counted.flatMap((need) => need.groups));
	const places = new Set(counted.map((need) => need.locality));
	return {
		groups: GROUPS.filter((group) => group !== 'other' && !named.has(group)),
		villages: villages.filter((village) => !places.has(village)),
		unproved: counted.filter(({ strength }) => strength !== 'strong' && strength !== 'medium')
			.length
	};
}
