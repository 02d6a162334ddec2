import { sharedPartners } from '#lib/data/neighbours.ts';
import type { SharedCard } from '#lib/domain/shared.ts';
import type { Door } from '#lib/ui/network/parties.ts';

interface Gminas {
	gmina(teryt: string): { name: string; lat: number; lng: number } | null;
}

/** What neighbours show to a partnership, and where their gminas lie. */
export async function nextDoor(
	client: App.Locals['supabase'],
	workspace: string,
	reference: Gminas
): Promise<{ cards: SharedCard[]; doors: Door[] }> {
	const cards = await sharedPartners(client, workspace);
	const doors = [...new Set(cards.map(({ teryt }) => teryt))].flatMap((teryt) => {
		const found = reference.gmina(teryt);
		return found ? { teryt, name: found.name, lat: found.lat, lng: found.lng } : [];
	});
	return { cards, doors };
}

/** Which gmina a neighbour's card is from, by the name that a card of ours gives it; '' for ours. */
export const gminaOf =
	(cards: readonly SharedCard[], doors: readonly Door[]) =>
	(origin: string): string => {
		const card = cards.find(({ workspace, id }) => `${workspace}/${id}` === origin);
		return doors.find(({ teryt }) => teryt === card?.teryt)?.name ?? '';
	};
