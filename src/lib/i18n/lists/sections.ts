import type { Labels } from './label.ts';

/* The guided sections of the profile. Keys are the domain's; their order is the order on the screen. */

export const section = {
	'who-we-are': ['Nasza gmina w skrócie', 'Our gmina in brief'],
	'people-and-trends': ['Mieszkańcy i zmiany', 'People and trends'],
	villages: ['Sołectwa i osiedla', 'Villages and estates'],
	'getting-around': ['Dojazd', 'Getting around'],
	'work-and-economy': ['Praca i utrzymanie', 'Work and economy'],
	'social-situation': ['Sytuacja społeczna', 'Social situation'],
	connectivity: ['Internet i zasięg', 'Connectivity'],
	'digital-habits': ['Jak korzystamy z sieci', 'Digital habits'],
	'e-services-here': ['Sprawy, które można załatwić przez internet', 'E-services residents use'],
	'target-groups': ['Grupy, o których myślimy', 'Target groups'],
	institutions: ['Instytucje i organizacje', 'Institutions and organisations'],
	'past-projects': ['Dotychczasowe projekty', 'Past digital projects'],
	'strategies-and-rules': ['Strategie i dokumenty', 'Strategies in force'],
	'local-media': ['Skąd ludzie się dowiadują', 'How people hear things'],
	'strengths-and-gaps': ['Co z tego wynika', 'What follows']
} as const satisfies Labels;

export const completeness = {
	empty: ['pusta', 'Empty', 'Nie ma tu jeszcze tekstu ani liczby.'],
	started: ['zaczęta', 'Started', 'Jest tekst, ale bez liczby i bez źródła.'],
	supported: ['poparta', 'Supported', 'Jest tekst i co najmniej jedna liczba albo inny dowód.'],
	agreed: ['uzgodniona', 'Agreed', 'Przeczytana i przyjęta na spotkaniu.']
} as const satisfies Labels;
