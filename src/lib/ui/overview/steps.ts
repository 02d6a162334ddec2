/*
 * The method's six steps: where each stands, and the one thing to do next. A step is ready when its
 * content is backed (confirmed, answered, proved, agreed), not when somebody has typed a lot.
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

/** Address of each step below `/p/{slug}/`. */
export const PATHS: Record<Step, string> = {
	profile: 'profil',
	resources: 'zasoby',
	partners: 'partnerzy',
	needs: 'potrzeby',
	recommendations: 'rekomendacje',
	comparison: 'porownanie'
};

export type State = 'begin' | 'going' | 'ready';

/** What is counted in a partnership's document. */
export interface Counts {
	/** Sections of the profile, those with text, and the key of the first without. */
	sections: { all: number; written: number; next: string | null };
	/** Places still open, and those a year old or only sketched. */
	places: { all: number; unconfirmed: number };
	/** Partners by state; `potential` and `invited` name the first one waiting. */
	partners: { all: number; cooperating: number; potential: string | null; invited: string | null };
	/** Needs, and those without any evidence. */
	needs: { all: number; unproved: number };
	/** Recommendations not dropped, those nobody leads, those not yet agreed. */
	recommendations: { all: number; unled: number; open: number };
}

/** How far each step is. The figures of the comparison are there from the first day. */
export function states(counts: Counts): Record<Step, State> {
	const { sections, places, partners, needs, recommendations } = counts;
	const state = (any: boolean, ready: boolean): State =>
		!any ? 'begin' : ready ? 'ready' : 'going';

	return {
		profile: state(sections.written > 0, sections.written >= sections.all),
		resources: state(places.all > 0, places.unconfirmed === 0),
		partners: state(
			partners.all > 0,
			partners.cooperating > 1 && !partners.potential && !partners.invited
		),
		needs: state(needs.all > 0, needs.unproved === 0),
		recommendations: state(
			recommendations.all > 0,
			recommendations.unled === 0 && recommendations.open === 0
		),
		comparison: 'ready'
	};
}

/** The step to go on with: the first in the order of the method that is not ready. */
export function nextStep(states: Record<Step, State>): Step {
	return STEPS.find((step) => states[step] !== 'ready') ?? 'recommendations';
}
