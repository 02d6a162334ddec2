import {
	BARRIERS,
	NEED_STATUSES,
	type Barrier,
	type Need,
	type NeedStatus
} from '#lib/domain/needs.ts';
import { GROUPS, type Group } from '#lib/domain/groups.ts';

/** What is looked at on the page of needs, kept in its address. */
export interface View {
	group: Group | '';
	barrier: Barrier | '';
	/** A village; a need of the whole gmina is shown with every one. */
	village: string;
	status: NeedStatus | '';
}

export const ALL: View = { group: '', barrier: '', village: '', status: '' };

const NAMES = {
	group: 'grupa',
	barrier: 'bariera',
	village: 'miejscowosc',
	status: 'stan'
} as const;

/** Reads an address; a value nobody knows reads as none. */
export const readView = (params: Pick<URLSearchParams, 'get'>): View => ({
	group: GROUPS.find((key) => key === params.get(NAMES.group)) ?? '',
	barrier: BARRIERS.find((key) => key === params.get(NAMES.barrier)) ?? '',
	village: params.get(NAMES.village)?.trim().slice(0, 80) ?? '',
	status: NEED_STATUSES.find((key) => key === params.get(NAMES.status)) ?? ''
});

/** The address of a view, `?` included; '' without filters. */
export function writeView(view: View): string {
	const params = new URLSearchParams();
	for (const key of Object.keys(NAMES) as (keyof View)[])
		if (view[key]) params.set(NAMES[key], view[key]);
	const text = params.toString();
	return text && `?${text}`;
}

export function shown(needs: Need[], { group, barrier, village, status }: View): Need[] {
	return needs.filter(
		(need) =>
			(!group || need.groups.includes(group)) &&
			(!barrier || need.barriers.includes(barrier)) &&
			(!village || !need.locality || need.locality === village) &&
			(!status || need.status === status)
	);
}
