import type { EntityRoot, Kind } from './entity.ts';
import { EQUIPMENT } from './equipment.ts';
import { FIGURE } from './figures.ts';
import { GROUP } from './groups.ts';
import { IMPORT } from './imports.ts';
import { NEED } from './needs.ts';
import { PARTNER } from './partners.ts';
import { PLACE } from './places.ts';
import { PURCHASE } from './purchases.ts';
import { RECOMMENDATION } from './recommendations.ts';
import { RELATION } from './relations.ts';
import { STAKEHOLDER } from './stakeholders.ts';

/** What each root holds. */
export const KINDS = {
	places: PLACE,
	equipment: EQUIPMENT,
	purchases: PURCHASE,
	partners: PARTNER,
	relations: RELATION,
	needs: NEED,
	recommendations: RECOMMENDATION,
	groups: GROUP,
	figures: FIGURE,
	imports: IMPORT,
	stakeholders: STAKEHOLDER
} as const satisfies Record<EntityRoot, unknown>;

export const kindIn = (root: EntityRoot): Kind => KINDS[root] as unknown as Kind;
