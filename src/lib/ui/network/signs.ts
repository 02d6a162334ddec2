import { sectorOf, type LegalForm, type Partner, type Sector } from '#lib/domain/partners.ts';
import type { Shape } from '#lib/domain/places.ts';

/** How a partner is drawn: the shape says the sector, the letters the form; colour adds nothing new. */
export interface Sign {
	sign: string;
	shape: Shape | 'ring';
	sector: Sector | null;
}

/** As on the map of places: public institutions square, organisations round, firms and parishes hexagons. */
const SHAPE = {
	public: 'square',
	social: 'circle',
	private: 'hexagon',
	religious: 'hexagon',
	informal: 'drop'
} as const satisfies Record<Sector, Shape>;

/** Letters of the pins where a form has a pin of its own. */
const LETTERS: Record<LegalForm, string> = {
	local_government: 'U',
	municipal_unit: 'OP',
	culture_institution: 'DK',
	school: 'SZ',
	auxiliary_unit: 'SO',
	advisory_body: 'RA',
	state_institution: 'PŃ',
	university: 'UC',
	association: 'ST',
	plain_association: 'ST',
	foundation: 'FU',
	osp: 'OS',
	kgw: 'KG',
	sports_club: 'SP',
	third_age_university: 'UT',
	social_cooperative: 'SS',
	lgd: 'LG',
	church_unit: 'PA',
	sole_trader: 'FI',
	company: 'FI',
	bank: 'BA',
	informal_group: 'GR',
	person: 'PO',
	other: 'IN'
};

export function signOf(partner: Pick<Partner, 'form'>): Sign {
	const sector = sectorOf(partner);
	return {
		sign: partner.form ? LETTERS[partner.form] : '?',
		shape: sector ? SHAPE[sector] : 'ring',
		sector
	};
}

/** The outline of a shape around (0, 0), as wide and high as twice `r`. */
export function outline(shape: Sign['shape'], r: number): string {
	if (shape === 'square') {
		const c = r * 0.35;
		return `M${-r + c},${-r}H${r - c}Q${r},${-r} ${r},${-r + c}V${r - c}Q${r},${r} ${r - c},${r}H${-r + c}Q${-r},${r} ${-r},${r - c}V${-r + c}Q${-r},${-r} ${-r + c},${-r}Z`;
	}
	if (shape === 'hexagon') {
		const [half, high] = [r * 0.55, r * 0.95];
		return `M${-half},${-high}H${half}L${r * 1.1},0L${half},${high}H${-half}L${r * -1.1},0Z`;
	}
	if (shape === 'drop') return `M${-r},${r}V0A${r},${r} 0 1 1 0,${r}Z`;
	return `M0,${-r}A${r},${r} 0 1 1 -0.01,${-r}Z`;
}
