import { render } from 'svelte/server';
import type { Network } from '#lib/domain/network.ts';
import type { Partner } from '#lib/domain/partners.ts';
import { here } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { svgFile } from '../charts/file.ts';
import type { Spots } from './layout.ts';
import NetworkDrawing from './NetworkDrawing.svelte';
import { pictureOf } from './picture.ts';
import { networkSaid } from './said.ts';

const WIDTH = 900;

/** The network as an SVG file with its sentences. */
export function networkPicture(
	network: Network,
	partners: readonly Partner[],
	spots: Spots,
	title: string
): string {
	const full = new Set(
		partners.filter(({ status }) => status === 'cooperating').map(({ id }) => id)
	);
	const label = m.network_title();
	return svgFile({
		title: `${label}: ${title}`,
		said: networkSaid(network, partners).join(' '),
		source: m.network_legend(),
		drawing: render(NetworkDrawing, {
			props: {
				label,
				full,
				shelfLabel: m.network_shelf(),
				picture: pictureOf(network, partners, spots, WIDTH)
			}
		}).body,
		lang: here()
	});
}
