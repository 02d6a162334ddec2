import { takesPart } from '#lib/domain/matching.ts';
import type { Partner } from '#lib/domain/partners.ts';

/** What is looked at on the page of the network, kept in its address. */
export interface View {
	/** The partner whose relations are shown beside the graph. */
	partner: string;
	/** Also those who declined or left. */
	everybody: boolean;
}

export const readView = (params: Pick<URLSearchParams, 'get'>): View => ({
	partner: params.get('partner')?.slice(0, 64) ?? '',
	everybody: params.get('kto') === 'wszyscy'
});

export function writeView({ partner, everybody }: View): string {
	const params = new URLSearchParams();
	if (partner) params.set('partner', partner);
	if (everybody) params.set('kto', 'wszyscy');
	const text = params.toString();
	return text && `?${text}`;
}

export const inView = (partners: Partner[], { everybody }: Pick<View, 'everybody'>): Partner[] =>
	everybody ? partners : partners.filter(takesPart);
