/*
 * Województwa as people call them, in the genitive: „gmin Małopolski”. A closed list, by the two digits
 * of TERYT: the names of regions do not follow from the adjectives of the register.
 */
const REGIONS: Record<string, string> = {
	'02': 'Dolnego Śląska',
	'04': 'Kujaw i Pomorza',
	'06': 'Lubelszczyzny',
	'08': 'Ziemi Lubuskiej',
	'10': 'Ziemi Łódzkiej',
	'12': 'Małopolski',
	'14': 'Mazowsza',
	'16': 'Opolszczyzny',
	'18': 'Podkarpacia',
	'20': 'Podlasia',
	'22': 'Pomorza',
	'24': 'Śląska',
	'26': 'Ziemi Świętokrzyskiej',
	'28': 'Warmii i Mazur',
	'30': 'Wielkopolski',
	'32': 'Pomorza Zachodniego'
};

/** „Małopolski” for 12; null for a code that is no województwo. */
export const regionOf = (code: string): string | null => REGIONS[code] ?? null;
