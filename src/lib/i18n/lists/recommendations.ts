import type { Labels } from './label.ts';

/* Recommendations: states, reasons, funding. Keys are the domain's; their order is the order on the screen. */

export const recommendation_status = {
	draft: ['szkic', 'Draft', 'Pomysł spisany przez jedną osobę albo grupę.'],
	discussed: ['w dyskusji', 'Discussed', 'Partnerzy komentują, zgłaszają poparcie i zastrzeżenia.'],
	agreed: ['uzgodniona', 'Agreed', 'Jest właściciel, termin i zgoda partnerów ze spotkania.'],
	adopted: ['przyjęta', 'Adopted', 'Weszła do dokumentu przyjętego przez radę lub wójta.'],
	running: ['w realizacji', 'Running', 'Pierwszy krok wykonany.'],
	done: ['zrealizowana', 'Done', 'Wskaźnik sprawdzony, wynik zapisany.'],
	dropped: ['porzucona', 'Dropped', 'Nie robimy tego. Powód zapisano.']
} as const satisfies Labels;

export const drop_reason = {
	no_owner: ['nikt nie może jej poprowadzić', 'Nobody can lead it'],
	no_money: ['brak pieniędzy', 'No money'],
	no_people: ['brak osób do pracy', 'No people'],
	already_exists: ['ktoś już to robi', 'Someone already does it'],
	need_not_confirmed: ['potrzeba się nie potwierdziła', 'Need not confirmed'],
	not_our_competence: ['to nie jest zadanie gminy ani partnerów', 'Not ours to do'],
	too_risky: ['za duże ryzyko', 'Too risky'],
	replaced: ['zastąpiona inną', 'Replaced by another'],
	too_late: ['minął termin', 'Too late'],
	objection: ['partnerzy zgłosili sprzeciw', 'Partners objected'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const stance = {
	support: ['popieram', 'I support it'],
	support_part: [
		'popieram i zrobię część',
		"I'll do part of it",
		'Od razu otworzy się deklaracja wkładu.'
	],
	reservation: ['mam zastrzeżenie', 'Reservation', 'Napisz, co trzeba zmienić.'],
	objection: ['jestem przeciw', 'Objection', 'Napisz dlaczego. Bez powodu nie zapiszemy.'],
	abstain: ['nie zajmuję stanowiska', 'No position']
} as const satisfies Labels;

export const funding = {
	municipal_budget: ['budżet gminy', 'Municipal budget'],
	village_fund: ['fundusz sołecki', 'Village fund'],
	participatory_budget: ['budżet obywatelski', 'Participatory budget'],
	local_initiative: ['inicjatywa lokalna', 'Local initiative'],
	ngo_grant: ['dotacja gminy dla organizacji (otwarty konkurs)', 'Municipal grant to NGOs'],
	powiat: ['środki powiatu', 'Powiat funds'],
	voivodeship: ['środki samorządu województwa', 'Regional self-government funds'],
	state_programme: ['program rządowy lub ministerialny', 'State programme'],
	eu_national: ['fundusze europejskie – program krajowy', 'EU funds, national programme'],
	eu_regional: ['fundusze europejskie – program regionalny', 'EU funds, regional programme'],
	leader: ['LEADER (przez LGD)', 'LEADER'],
	national_foundation: ['fundacja krajowa', 'National foundation'],
	company_sponsor: ['firma, sponsor', 'Company sponsor'],
	own_work: ['praca własna, wolontariat', 'Own work, volunteering'],
	participants: ['opłaty uczestników', "Participants' fees"],
	none_needed: ['nie potrzeba pieniędzy', 'No money needed'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;
