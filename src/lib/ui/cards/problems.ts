import type { Problem } from '#lib/domain/problem.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** What is wrong with a value, in a sentence that says what to do. */
export function problemText({ code, limit }: Problem): string {
	switch (code) {
		case 'required':
			return m.resources_problem_required();
		case 'too-long':
			return m.resources_problem_too_long({ limit: limit ?? 0 });
		case 'not-a-number':
			return m.resources_problem_number();
		case 'out-of-range':
			return m.resources_problem_range();
		case 'not-a-date':
			return m.resources_problem_date();
		case 'not-a-link':
			return m.resources_problem_link();
		case 'outside-poland':
			return m.resources_point_outside_poland();
		case 'helper-exact':
			return m.resources_point_helper();
		case 'not-found':
			return m.resources_problem_gone();
		default:
			return m.resources_problem_other();
	}
}
