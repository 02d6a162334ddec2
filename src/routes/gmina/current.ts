import { error, redirect } from '@sveltejs/kit';

/**
 * Today's code of the gmina in an address. The seventh digit changes when a village becomes a town:
 * an old one leads to the new address for good. No page for a code that no gmina has.
 */
export function current(
	teryt: string,
	resolve: (teryt: string) => string | null,
	suffix = ''
): string {
	const now = resolve(teryt);
	if (!now) error(404, 'No gmina has this code.', { code: 'unknown_teryt' });
	if (now !== teryt) redirect(308, `/gmina/${now}${suffix}`);
	return now;
}
