import { framePage } from '#lib/server/comparison/pages.ts';
import { running } from '#lib/server/running.ts';
import { current } from '../../current.ts';
import type { LayoutServerLoad } from './$types';

/** What stands around every view of a comparison; the choice is in the address. */
export const load: LayoutServerLoad = ({ params, url }) => {
	const { reference } = running();
	const rest = url.pathname.slice(`/gmina/${params.teryt}`.length);
	const teryt = current(params.teryt, reference.resolve, `${rest}${url.search}`);
	const { name, kind, powiat, wojewodztwo } = reference.gmina(teryt)!;
	return {
		gmina: { teryt, name, kind, powiat, wojewodztwo },
		base: `/gmina/${teryt}/porownanie`,
		frame: framePage(reference, teryt, url.searchParams)!
	};
};
