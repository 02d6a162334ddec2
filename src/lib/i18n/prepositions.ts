/**
 * „z” or „ze” before a number in the genitive, by how it is read: „ze stu osiemdziesięciu dwóch”, but
 * „z dwóch”, „z sześciu”, „z dwustu”, „z tysiąca stu”. Of all numbers only „stu” takes „ze”, so
 * what counts is whether the first group of digits is 100 to 199.
 */
export function zBefore(n: number): 'z' | 'ze' {
	if (n < 0) return 'z'; // minus
	let first = Math.trunc(n);
	while (first >= 1000) first = Math.trunc(first / 1000);
	return first >= 100 && first < 200 ? 'ze' : 'z';
}
