import { riskView } from '#lib/server/risk.ts';
import { running } from '#lib/server/running.ts';
import { current } from '../../../current.ts';
import { plainAddress } from '../../../risk.ts';
import type { PageServerLoad } from './$types';

/** `?wagi=` and `?prog=` are what somebody chose, `?grupa=` whose gminas are listed. */
export const load: PageServerLoad = ({ params, url }) => {
	const { reference } = running();
	const teryt = current(params.teryt, reference.resolve, `/porownanie/ryzyko${url.search}`);
	const view = riskView(reference, teryt, url.searchParams)!;
	plainAddress(url, view);
	return { view };
};
