import type { Labels } from './label.ts';

/* Partners: states, forms, what they give. Keys are the domain's; their order is the order on the screen. */

export const partner_status = {
	potential: ['potencjalny', 'Potential', 'Warto zaprosić, jeszcze nie rozmawialiśmy.'],
	invited: ['zaproszony', 'Invited', 'Zaproszenie wysłane, czekamy na odpowiedź.'],
	cooperating: ['współpracuje', 'Cooperating', 'Organizacja potwierdziła udział.'],
	declined: ['odmówił', 'Declined', 'Nie teraz. Można wrócić do rozmowy po {date}.'],
	left: ['odszedł', 'Left', 'Wkład zostaje w historii, kontakt usunięto.']
} as const satisfies Labels;

export const sector = {
	public: ['publiczny', 'Public'],
	social: ['społeczny', 'Social'],
	private: ['prywatny', 'Private'],
	religious: ['wyznaniowy', 'Religious'],
	informal: ['nieformalny', 'Informal']
} as const satisfies Labels;

export const form = {
	local_government: ['jednostka samorządu terytorialnego (gmina, powiat)', 'Local government unit'],
	municipal_unit: ['jednostka organizacyjna gminy (OPS, CUS)', 'Municipal unit'],
	culture_institution: [
		'samorządowa instytucja kultury (biblioteka, dom kultury)',
		'Municipal culture institution'
	],
	school: ['szkoła lub placówka oświatowa', 'School'],
	auxiliary_unit: ['sołectwo, osiedle (jednostka pomocnicza)', 'Village or district unit'],
	advisory_body: ['rada seniorów, młodzieżowa rada', "Seniors' or youth council"],
	state_institution: ['instytucja państwowa', 'State institution'],
	university: ['uczelnia', 'University'],
	association: ['stowarzyszenie (rejestrowe)', 'Registered association'],
	plain_association: ['stowarzyszenie zwykłe', 'Ordinary association'],
	foundation: ['fundacja', 'Foundation'],
	osp: ['ochotnicza straż pożarna (stowarzyszenie)', 'Volunteer fire brigade'],
	kgw: ['koło gospodyń wiejskich', "Rural women's circle"],
	sports_club: ['klub sportowy', 'Sports club'],
	third_age_university: ['uniwersytet trzeciego wieku', 'University of the third age'],
	social_cooperative: [
		'spółdzielnia socjalna, przedsiębiorstwo społeczne',
		'Social cooperative or enterprise'
	],
	lgd: ['lokalna grupa działania (LGD)', 'Local action group'],
	church_unit: ['parafia, Caritas, inna jednostka kościelna', 'Parish or church body'],
	sole_trader: ['jednoosobowa działalność gospodarcza', 'Sole trader'],
	company: ['spółka', 'Company'],
	bank: ['bank, bank spółdzielczy', 'Bank'],
	informal_group: ['grupa nieformalna', 'Informal group'],
	person: ['osoba prywatna', 'Private person'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const partner_role = {
	leader: ['lider', 'Leader'],
	member: ['członek', 'Member'],
	supporter: ['wspiera', 'Supporter'],
	observer: ['obserwator', 'Observer']
} as const satisfies Labels;

export const contribution = {
	room: ['sala', 'Room'],
	equipment: ['sprzęt', 'Equipment'],
	hours: ['czas osób', "People's time"],
	trainer: ['trener, edukator', 'Trainer'],
	recruitment: ['zaproszenie uczestników', 'Recruiting participants'],
	transport: ['dowóz', 'Transport'],
	money: ['pieniądze', 'Money'],
	publicity: ['promocja', 'Publicity'],
	childcare: ['opieka nad dziećmi', 'Childcare'],
	catering: ['poczęstunek', 'Refreshments'],
	internet: ['internet', 'Internet access'],
	interpreting: ['tłumaczenie (PJM, ukraiński)', 'Interpreting'],
	expertise: ['wiedza, porada', 'Expertise'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const pledge_status = {
	offered: ['zaproponowana', 'Offered', 'Partner chce dać; koordynator jeszcze nie potwierdził.'],
	agreed: ['uzgodniona', 'Agreed', 'Wiadomo co, ile, kiedy i na jakich warunkach.'],
	delivered: ['wykonana', 'Delivered', 'Wkład przekazano.'],
	withdrawn: ['wycofana', 'Withdrawn', 'Partner zrezygnował; powód jest dobrowolny.']
} as const satisfies Labels;

export const pledge_condition = {
	full: ['w całości', 'In full'],
	part: ['częściowo', 'Partly'],
	conditional: ['pod warunkiem', 'On condition']
} as const satisfies Labels;

/** What a contribution is counted in: one, few, many. */
export const contributionUnits: Record<string, readonly [string, string, string]> = {
	room: ['godzina', 'godziny', 'godzin'],
	equipment: ['sztuka', 'sztuki', 'sztuk'],
	hours: ['godzina', 'godziny', 'godzin'],
	trainer: ['osoba', 'osoby', 'osób'],
	recruitment: ['osoba', 'osoby', 'osób'],
	transport: ['kurs', 'kursy', 'kursów'],
	money: ['złoty', 'złote', 'złotych'],
	publicity: ['ogłoszenie', 'ogłoszenia', 'ogłoszeń'],
	childcare: ['godzina', 'godziny', 'godzin'],
	catering: ['spotkanie', 'spotkania', 'spotkań'],
	internet: ['miesiąc', 'miesiące', 'miesięcy'],
	interpreting: ['godzina', 'godziny', 'godzin'],
	expertise: ['godzina', 'godziny', 'godzin']
};
