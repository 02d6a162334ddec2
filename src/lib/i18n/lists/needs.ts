import type { Labels } from './label.ts';

/* Needs: barriers, areas of life, evidence. Keys are the domain's; their order is the order on the screen. */

export const need_status = {
	reported: ['zgłoszona', 'Reported', 'Ktoś ją opisał; dowodu jeszcze nie ma.'],
	confirmed: ['potwierdzona', 'Confirmed', 'Jest co najmniej jeden dowód.'],
	merged: ['połączona z inną', 'Merged', 'Oryginał widać pod wspólną kartą.'],
	prioritised: ['wybrana', 'Prioritised', 'Wskazana w głosowaniu lub w siatce ważne–łatwe.'],
	addressed: ['jest rekomendacja', 'Addressed', 'Co najmniej jedna rekomendacja na nią odpowiada.'],
	met: ['zaspokojona', 'Met', 'Sprawdzono, że problem ustał lub zmalał.'],
	parked: ['odłożona', 'Parked', 'Wrócimy do niej przy przeglądzie rocznym.']
} as const satisfies Labels;

export const barrier = {
	access: [
		'brak zasięgu lub łącza',
		'No connection',
		'W domu nie działa albo działa bardzo wolno.'
	],
	device: [
		'brak urządzenia',
		'No device',
		'Nie ma komputera, tabletu ani smartfona albo są za stare.'
	],
	money: ['koszt', 'Cost', 'Abonament, naprawa lub dojazd są za drogie.'],
	skill: ['brak umiejętności', 'No skill', 'Chce, ma na czym, nie wie jak.'],
	motivation: ['brak powodu', 'No reason', '„Mnie to niepotrzebne.”'],
	trust: ['obawa, brak zaufania', 'Lack of trust', 'Boi się oszustwa, pomyłki, utraty pieniędzy.'],
	accessibility: [
		'niedostępność usługi lub miejsca',
		'Not accessible',
		'Strona, sprzęt lub budynek nie pasują do potrzeb tej osoby.'
	],
	time: [
		'brak czasu, niedogodne godziny',
		'No time',
		'Zajęcia są wtedy, gdy trzeba być w pracy lub przy dziecku.'
	],
	transport: ['brak dojazdu', 'No transport'],
	language: ['język', 'Language', 'Nie zna polskiego albo języka urzędowego.'],
	no_helper: ['nie ma kogo zapytać', 'Nobody to ask'],
	service_design: [
		'usługa jest za trudna',
		'Service too complicated',
		'Nawet osoby sprawne cyfrowo się gubią.'
	],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const area = {
	health: ['zdrowie', 'Health'],
	finance: ['pieniądze i podatki', 'Money and taxes'],
	work: ['praca i rozwój zawodowy', 'Work and career'],
	education: ['nauka', 'Learning'],
	family: ['kontakt z bliskimi', 'Staying in touch'],
	leisure: ['czas wolny i pasje', 'Leisure and hobbies'],
	spirituality: ['życie duchowe i religijne', 'Spiritual life'],
	everyday: ['sprawy codzienne i zakupy', 'Everyday matters'],
	civic: ['sprawy obywatelskie i urzędowe', 'Civic matters'],
	safety: ['bezpieczeństwo', 'Safety'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const evidence = {
	figure: ['liczba ze statystyki', 'Statistic'],
	register: ['dane urzędu lub instytucji', 'Administrative data'],
	survey: ['ankieta', 'Survey'],
	interview: ['rozmowa, wywiad', 'Interview'],
	meeting: ['ustalenie ze spotkania', 'Meeting outcome'],
	walk: ['spacer badawczy, obserwacja', 'Research walk, observation'],
	idea_box: ['skrzynka pomysłów', 'Idea box'],
	document: ['dokument, strategia', 'Document'],
	photo: ['zdjęcie', 'Photo'],
	opinion: ['opinia jednej osoby', "One person's opinion"],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const strength = {
	strong: ['mocny', 'Strong', 'Policzone albo potwierdzone z dwóch niezależnych źródeł.'],
	medium: ['średni', 'Medium', 'Jedno dobre źródło.'],
	weak: ['słaby', 'Weak', 'Opinia lub przypuszczenie.'],
	none: ['brak', 'None', 'Jeszcze tego nie sprawdziliśmy.']
} as const satisfies Labels;
