import type { Labels } from './label.ts';

/* For whom. Keys are the domain's; their order is the order on the screen. */

export const group = {
	seniors_65_74: [
		'seniorzy 65–74 lata',
		'Seniors 65–74',
		'Próg 65 lat pasuje do danych GUS; wiele programów dla seniorów zaczyna od 60 – wtedy wpisz wiek w opisie.'
	],
	seniors_75: ['seniorzy 75 lat i więcej', 'Seniors 75+'],
	alone_75: ['osoby 75+ mieszkające same', 'People 75+ living alone', 'Liczbę zna zwykle OPS.'],
	adults_45_64_low_skills: [
		'osoby 45–64 lata z niskimi umiejętnościami cyfrowymi',
		'Adults 45–64 with low digital skills'
	],
	unemployed: ['osoby bezrobotne', 'Unemployed people'],
	returning_to_work: ['osoby wracające do pracy po przerwie', 'People returning to work'],
	farmers: ['rolnicy', 'Farmers'],
	small_business: ['właściciele małych firm', 'Small business owners'],
	parents: ['rodzice małych dzieci', 'Parents of young children'],
	large_families: ['rodziny wielodzietne', 'Large families'],
	carers: ['opiekunowie osób zależnych', 'Carers'],
	sight: [
		'osoby z niepełnosprawnością wzroku',
		'People with visual impairment',
		'Tylko liczby; nie zapisujemy danych o zdrowiu osób.'
	],
	hearing: [
		'osoby głuche i słabosłyszące',
		'Deaf and hard-of-hearing people',
		'Tylko liczby; nie zapisujemy danych o zdrowiu osób.'
	],
	mobility: [
		'osoby z niepełnosprawnością ruchu',
		'People with reduced mobility',
		'Tylko liczby; nie zapisujemy danych o zdrowiu osób.'
	],
	intellectual: [
		'osoby z niepełnosprawnością intelektualną',
		'People with intellectual disability',
		'Tylko liczby; nie zapisujemy danych o zdrowiu osób.'
	],
	mental_health: [
		'osoby w kryzysie psychicznym',
		'People in mental health crisis',
		'Tylko liczby; nie zapisujemy danych o zdrowiu osób.'
	],
	children_7_9: ['dzieci 7–9 lat', 'Children 7–9'],
	youth_10_18: [
		'dzieci i młodzież 10–18 lat',
		'Children and young people 10–18',
		'Grupa drugiego etapu programu cyfryzacji GOK.'
	],
	youth_neet: [
		'młodzi, którzy nie uczą się i nie pracują',
		'Young people not in education or work'
	],
	social_assistance: ['osoby korzystające z pomocy społecznej', 'Social assistance clients'],
	refugees_migrants: ['uchodźcy i migranci, w tym z Ukrainy', 'Refugees and migrants'],
	remote_villages: ['mieszkańcy odległych wsi', 'Residents of remote villages'],
	institution_staff: [
		'pracownicy instytucji (GOK, biblioteka, OPS)',
		'Staff of institutions',
		'Pierwszy etap programu cyfryzacji GOK.'
	],
	teachers: ['nauczyciele', 'Teachers'],
	ngo_leaders: ['osoby działające w organizacjach, KGW, OSP', 'NGO, KGW and OSP members'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const certainty = {
	counted: ['policzone', 'Counted'],
	register: ['z rejestru', 'From a register'],
	estimated: ['oszacowane', 'Estimated'],
	guess: ['przypuszczenie', 'A guess']
} as const satisfies Labels;
