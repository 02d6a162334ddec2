import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/*
 * The method's six steps in words: why, how far, and the one thing to do next. How far a step is
 * says the trail of the partnership's frame; here are the sentences.
 */
export const STEPS = [
	'profile',
	'resources',
	'partners',
	'needs',
	'recommendations',
	'comparison'
] as const;
export type Step = (typeof STEPS)[number];

/** What is counted in a partnership's document. */
export interface Counts {
	/** Sections of the profile, those with text, and the key of the first without. */
	sections: { all: number; written: number; next: string | null };
	/** Places, and those only sketched or waiting for confirmation. */
	places: { all: number; unconfirmed: number };
	/** Partners; `potential` and `invited` name the first one waiting. */
	partners: { all: number; cooperating: number; potential: string | null; invited: string | null };
	/** Needs, and those nothing proves. */
	needs: { all: number; unproved: number };
	/** Recommendations not dropped, those nobody leads, those not yet agreed. */
	recommendations: { all: number; unled: number; open: number };
}

export interface Next {
	/** How far the step is, in a sentence. */
	fact: string;
	/** What to do now, beginning with a verb. */
	action: string;
	/** Below `/p/{slug}/`. */
	path: string;
}

/** What each step says of itself. */
export function next(step: Step, counts: Counts): Next {
	return { profile, resources, partners, needs, recommendations, comparison }[step](counts);
}

/** The step to go on with: the first that is not ready; the last one that people write when all are. */
export function current(states: Record<Step, 'empty' | 'part' | 'done'>): Step {
	return (
		STEPS.find((step) => step !== 'comparison' && states[step] !== 'done') ?? 'recommendations'
	);
}

const profile = ({ sections: { all, written, next } }: Counts): Next => ({
	fact: m.workspace_overview_profile_fact({ written, all }),
	action: next
		? m.workspace_overview_profile_do({ section: label('section', next) })
		: m.workspace_overview_profile_done(),
	path: next ? `profil#${next}` : 'profil'
});

function resources({ places: { all, unconfirmed } }: Counts): Next {
	if (all === 0)
		return {
			fact: m.workspace_overview_resources_fact_none(),
			action: m.workspace_overview_resources_do_first(),
			path: 'zasoby'
		};
	const places = m.resources_count({ n: all });
	return unconfirmed > 0
		? {
				fact: m.workspace_overview_resources_fact({ places, n: unconfirmed }),
				action: m.workspace_overview_resources_do_confirm({ n: unconfirmed }),
				path: 'zasoby?stan=to_confirm'
			}
		: {
				fact: m.workspace_overview_resources_fact_ready({ places }),
				action: m.workspace_overview_resources_do_more(),
				path: 'zasoby'
			};
}

function partners({ partners: { all, cooperating, potential, invited } }: Counts): Next {
	if (all === 0)
		return {
			fact: m.workspace_overview_partners_fact_none(),
			action: m.workspace_overview_partners_do_first(),
			path: 'partnerzy'
		};
	const fact = m.workspace_overview_partners_fact({
		partners: m.partners_count({ n: all }),
		n: cooperating
	});
	if (invited !== null)
		return {
			fact,
			action: m.workspace_overview_partners_do_ask({ name: invited }),
			path: 'partnerzy?stan=invited'
		};
	if (potential !== null)
		return {
			fact,
			action: m.workspace_overview_partners_do_invite({ name: potential }),
			path: 'partnerzy?stan=potential'
		};
	return { fact, action: m.workspace_overview_partners_do_more(), path: 'partnerzy' };
}

function needs({ needs: { all, unproved } }: Counts): Next {
	if (all === 0)
		return {
			fact: m.workspace_overview_needs_fact_none(),
			action: m.workspace_overview_needs_do_first(),
			path: 'potrzeby'
		};
	const needs = m.needs_count({ n: all });
	return unproved > 0
		? {
				fact: m.workspace_overview_needs_fact({ needs, n: unproved }),
				action: m.workspace_overview_needs_do_prove({ n: unproved }),
				path: 'potrzeby'
			}
		: {
				fact: m.workspace_overview_needs_fact_ready({ needs }),
				action: m.workspace_overview_needs_do_more(),
				path: 'potrzeby'
			};
}

function recommendations({ recommendations: { all, unled, open } }: Counts): Next {
	const path = 'rekomendacje';
	if (all === 0)
		return {
			fact: m.workspace_overview_recommendations_fact_none(),
			action: m.workspace_overview_recommendations_do_first(),
			path
		};
	const list = m.workspace_overview_recommendations_count({ n: all });
	const fact =
		open > 0
			? m.workspace_overview_recommendations_fact({ recommendations: list, n: open })
			: m.workspace_overview_recommendations_fact_ready({ recommendations: list });
	if (unled > 0)
		return { fact, action: m.workspace_overview_recommendations_do_lead({ n: unled }), path };
	if (open > 0)
		return { fact, action: m.workspace_overview_recommendations_do_agree({ n: open }), path };
	return { fact, action: m.workspace_overview_recommendations_do_more(), path };
}

const comparison = (): Next => ({
	fact: m.workspace_overview_comparison_fact(),
	action: m.workspace_overview_comparison_do(),
	path: 'porownanie'
});
