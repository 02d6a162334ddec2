import { error } from '@sveltejs/kit';
import { networkOf } from '#lib/domain/network.ts';
import { partners } from '#lib/domain/partners.ts';
import { relations } from '#lib/domain/relations.ts';
import { running } from '#lib/server/running.ts';
import { settledInTurns } from '#lib/ui/network/layout.ts';
import { networkPicture } from '#lib/ui/network/file.ts';
import { edgeColumns, edgesOf, nodeColumns, nodesOf } from '#lib/ui/network/table.ts';
import { inView, readView } from '#lib/ui/network/view.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { file, memberOf } from '../../twin.ts';
import type { RequestHandler } from './$types';

/**
 * The network as files: CSV of the relations, or of the partners (`?tabela=partnerzy`), JSON with both,
 * and the drawing as SVG.
 */
export const GET: RequestHandler = async (event) => {
	const workspace = await memberOf(event);
	const { searchParams } = event.url;
	const { kind } = event.params;
	const read = await running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		partners: partners(doc),
		relations: relations(doc)
	}));
	const shown = inView(read.partners, readView(searchParams));
	const network = networkOf(shown, read.relations);
	const edges = edgesOf(read.relations, read.partners);
	const name = `siec-${workspace.slug}`;

	if (kind === 'json')
		return file(
			JSON.stringify({ nodes: nodesOf(network, shown), edges }),
			'application/json',
			`${name}.json`
		);
	if (kind === 'csv') {
		const sheet = searchParams.get('arkusz') === '1';
		return searchParams.get('tabela') === 'partnerzy'
			? file(
					csv(nodeColumns(), nodesOf(network, shown), sheet),
					'text/csv',
					`${name}-partnerzy.csv`
				)
			: file(csv(edgeColumns(), edges, sheet), 'text/csv', `${name}.csv`);
	}
	if (kind !== 'svg') error(404, 'not found');
	const spots = await settledInTurns(network.ties);
	return file(
		networkPicture(network, shown, spots, workspace.title),
		'image/svg+xml',
		`${name}.svg`
	);
};
