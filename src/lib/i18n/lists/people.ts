import type { Labels } from './label.ts';

/* Roles, visibility, channels. Keys are the domain's; their order is the order on the screen. */

export const role = {
	programme_lead: [
		'opiekun programu',
		'Programme lead',
		'Widzi postęp wielu gmin i zestawienia, nie widzi notatek prowadzącego ani danych osób kontaktowych.'
	],
	animator: [
		'animator partnerstw',
		'Animator',
		'Zakłada partnerstwo, prowadzi warsztat, zmienia wszystko, zaprasza, ma notatki prowadzącego.'
	],
	coordinator: [
		'koordynator (e-Mocarz)',
		'Coordinator',
		'Prowadzi partnerstwo na miejscu: zmienia wszystko, zaprasza, nadaje role, widzi notatki prowadzącego.'
	],
	editor: [
		'współautor',
		'Editor',
		'Pisze i zmienia profil, zasoby, partnerów, potrzeby, rekomendacje i raport; nie nadaje ról.'
	],
	commenter: [
		'opiniujący',
		'Commenter',
		'Czyta wszystko poza notatkami, komentuje i zgłasza poparcie lub zastrzeżenia; nie zmienia tekstu.'
	],
	viewer: ['czytelnik', 'Viewer', 'Czyta to, co widzi partnerstwo; niczego nie zmienia.'],
	partner: [
		'partner (link osobisty)',
		'Partner (personal link)',
		'Poprawia kartę własnej organizacji, dodaje deklaracje i komentarze; nie ma hasła.'
	],
	guest: [
		'gość warsztatu',
		'Workshop guest',
		'Dodaje wpisy i głosuje podczas otwartego spotkania; nie zmienia cudzych wpisów.'
	],
	public: ['każdy w internecie', 'Anyone online', 'Widzi tylko to, co partnerstwo opublikowało.']
} as const satisfies Labels;

export const meeting_function = {
	host: ['prowadzący', 'Host', 'Steruje etapami, zegarem i ekranem.'],
	co_host: ['współprowadzący', 'Co-host', 'Może przejąć prowadzenie.'],
	scribe: ['osoba notująca', 'Scribe', 'Zapisuje przy stoliku i wpisuje kartki.']
} as const satisfies Labels;

export const visibility = {
	private: [
		'tylko animator i koordynator',
		'Animator and coordinator only',
		'Nie trafia na ekran w sali, do raportu ani do innych przeglądarek.'
	],
	partnership: [
		'całe partnerstwo',
		'Partnership',
		'Widzą wszyscy zaproszeni, a podczas spotkania także goście.'
	],
	public: ['każdy w internecie', 'Public', 'Pokazujemy na stronie gminy i w danych do pobrania.']
} as const satisfies Labels;

export const channel = {
	phone: [
		'własny telefon na spotkaniu',
		'Own phone at the meeting',
		'Uczestnik wpisał lub wybrał sam.'
	],
	paper: ['papier', 'Paper', 'Przepisane z kartki; numer kartki zostaje.'],
	in_person: [
		'osobiście, ustnie',
		'In person, spoken',
		'Prowadzący zapisał w obecności tej osoby.'
	],
	phone_call: ['rozmowa telefoniczna', 'Phone call'],
	proxy: [
		'w czyimś imieniu (pełnomocnik)',
		"On someone's behalf",
		'Ktoś przekazał głos osoby, której nie ma.'
	],
	online: [
		'przez internet, po spotkaniu',
		'Online, after the meeting',
		'Przez link osobisty lub ankietę.'
	]
} as const satisfies Labels;

export const origin = {
	demo_content: ['treść przykładowa', 'Example content'],
	public_fact: ['fakt ze źródłem', 'Sourced fact']
} as const satisfies Labels;
