import { m } from '#lib/i18n/paraglide/messages.js';

/** A page below a section of a partnership: its path after `/p/{slug}` and its name. */
export interface Tab {
	path: string;
	name: () => string;
}

export interface Tabs {
	label: () => string;
	tabs: readonly Tab[];
}

/** Pages of the resources, in the order of work. */
export const RESOURCE_TABS: Tabs = {
	label: m.resources_title,
	tabs: [
		{ path: '/zasoby', name: m.workspace_tab_places },
		{ path: '/zasoby/sprzet', name: m.inventory_tab }
	]
};

/** Pages of the partners, in the order of work. */
export const PARTNER_TABS: Tabs = {
	label: m.partners_title,
	tabs: [
		{ path: '/partnerzy', name: m.workspace_tab_partners },
		{ path: '/partnerzy/siec', name: m.network_tab },
		{ path: '/partnerzy/potwierdzenia', name: m.links_confirmations }
	]
};
