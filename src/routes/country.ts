import type { Outlines } from '#lib/ui/maps/poland.ts';

/* What a map of the country fetches when it is drawn. Both reject when there is no network. */

async function json(address: string) {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json();
}

export const countryOutlines = (): Promise<Outlines> => json('/dane/gminy.topo.json');

/** One indicator, by the six digits of a gmina. */
export const countryValues = async (code: string): Promise<Record<string, number>> =>
	(await json(`/dane/${code}.json`)).values;
