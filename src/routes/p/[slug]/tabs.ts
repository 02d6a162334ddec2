import type { Action } from '#lib/domain/roles.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** A page below a section of a partnership: its path after `/p/{slug}` and its name. */
export interface Tab {
	path: string;
	name: () => string;
	/** What one must be allowed to do to be shown it; the page asks the server itself. */
	for?: Action;
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
		{ path: '/zasoby/do-potwierdzenia', name: m.places_tab_pending },
		{ path: '/zasoby/sprzet', name: m.inventory_tab },
		{ path: '/zasoby/sprzet/zakup', name: m.inventory_tab_purchase },
		{ path: '/zasoby/osrodki', name: m.inventory_tab_centres },
		{ path: '/zasoby/zasieg', name: m.reach_tab },
		{ path: '/zasoby/import', name: m.intake_tab },
		{ path: '/zasoby/druk', name: m.board_tab_print }
	]
};

/** Pages of the partners, in the order of work. */
export const PARTNER_TABS: Tabs = {
	label: m.partners_title,
	tabs: [
		{ path: '/partnerzy', name: m.workspace_tab_partners },
		{ path: '/partnerzy/siec', name: m.network_tab },
		{ path: '/partnerzy/dopasowanie', name: m.network_match_tab },
		{ path: '/partnerzy/sasiedzi', name: m.network_door_title },
		{ path: '/partnerzy/brakuje', name: m.network_missing_title },
		{ path: '/partnerzy/potwierdzenia', name: m.links_confirmations },
		{ path: '/partnerzy/porozumienie', name: m.agreement_tab },
		{ path: '/partnerzy/osoby', name: m.contacts_tab, for: 'contacts' },
		{ path: '/partnerzy/wplyw', name: m.contacts_matrix_tab, for: 'private-notes' }
	]
};
