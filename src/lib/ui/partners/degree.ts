import { m } from '#lib/i18n/paraglide/messages.js';

/** A step of the scale of influence or interest in words: the two nouns differ in gender. */
export function degree(of: 'influence' | 'interest', at: number): string {
	const words =
		of === 'influence'
			? [
					m.contacts_matrix_degree_1(),
					m.contacts_matrix_degree_2(),
					m.contacts_matrix_degree_3(),
					m.contacts_matrix_degree_4()
				]
			: [
					m.contacts_matrix_interest_1(),
					m.contacts_matrix_interest_2(),
					m.contacts_matrix_interest_3(),
					m.contacts_matrix_interest_4()
				];
	return words[at - 1] ?? '';
}
