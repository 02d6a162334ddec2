import {
	PARTNER_STATUSES,
	sectorOf,
	type Partner,
	type PartnerStatus
} from '#lib/domain/partners.ts';
import { fold } from '#lib/i18n/fold.ts';
import { label } from '#lib/i18n/lists.ts';

/** What is looked at on the page of partners, kept in its address. */
export interface View {
	search: string;
	status: PartnerStatus | '';
}

export const readView = (params: Pick<URLSearchParams, 'get'>): View => ({
	search: params.get('szukaj')?.trim().slice(0, 100) ?? '',
	status: PARTNER_STATUSES.find((status) => status === params.get('stan')) ?? ''
});

export function writeView({ search, status }: View): string {
	const params = new URLSearchParams();
	if (search.trim()) params.set('szukaj', search.trim());
	if (status) params.set('stan', status);
	const text = params.toString();
	return text && `?${text}`;
}

/** The partners a view shows, in the order given. Every word of the search must occur. */
export function shown(partners: Partner[], { search, status }: View): Partner[] {
	const asked = fold(search).split(' ').filter(Boolean);
	return partners.filter((partner) => {
		if (status && partner.status !== status) return false;
		if (asked.length === 0) return true;
		const words = wordsOf(partner);
		return asked.every((word) => words.includes(word));
	});
}

function wordsOf(partner: Partner): string {
	const sector = sectorOf(partner);
	return fold(
		[
			partner.name,
			partner.short,
			partner.mission,
			partner.area,
			partner.givesNote,
			partner.expectsNote,
			partner.form ? label('form', partner.form) : partner.formNote,
			sector ? label('sector', sector) : '',
			...partner.gives.map((key) => label('contribution', key)),
			...partner.expects.map((key) => label('contribution', key))
		].join(' ')
	);
}
