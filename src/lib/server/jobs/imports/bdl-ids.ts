import { readUnitId } from '#lib/sources/bdl.ts';
import { SourceError } from '../../sources/error.ts';
import type { Step } from '../runner.ts';
import type { ImportParts } from './parts.ts';

/** One page of BDL's list of powiats, as a step that stores their ids. */
export async function powiatPage(
	{ sources, reference }: ImportParts,
	page: number,
	signal: AbortSignal
): Promise<{ apply: Step['apply']; pages: number; ids: [code: string, id: string][] }> {
	const answer = await sources.bdl.units(5, null, page, { signal });
	if (answer.unchanged) throw new SourceError('strange', answer.url);
	const powiats = new Set(
		reference()
			.gminas()
			.map(({ teryt }) => teryt.slice(0, 4))
	);
	const ids = answer.rows.flatMap(({ id, name }): [string, string][] => {
		const read = readUnitId(id, name);
		return 'code' in read && powiats.has(read.code) ? [[read.code, id]] : [];
	});
	return {
		apply: { function: 'apply_import', args: { origin: 'bdl', bdl_ids: ids } },
		pages: answer.pages,
		ids
	};
}
