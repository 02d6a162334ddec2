import { agreement, agreementTrees } from '#lib/domain/agreement.ts';
import { outline } from '#lib/report/agreement.ts';
import { running } from '#lib/server/running.ts';
import { memberOf } from '../../twin.ts';
import type { RequestHandler } from './$types';

/** The agreement as a file, for members only. The library that sets it is loaded when it is needed. */
export const GET: RequestHandler = async (event) => {
	const { id, slug, teryt, title } = await memberOf(event);
	const { collab, reference } = running();
	const gmina = reference.gmina(teryt)?.name ?? title;
	const said = await collab.read(`workspace/${id}`, (doc) =>
		outline(agreement(doc), agreementTrees(doc), gmina)
	);
	const { agreementDocx } = await import('#lib/report/docx.ts');
	const bytes = await agreementDocx(said, title);
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			'content-disposition': `attachment; filename="porozumienie-${slug}.docx"`,
			'cache-control': 'private, no-cache',
			'x-content-type-options': 'nosniff'
		}
	});
};
