import type { Labels } from './label.ts';

/* Equipment: kinds, who paid, condition, lending. Keys are the domain's; their order is the order on the screen. */

export const equipment = {
	laptop: ['laptop', 'Laptop'],
	desktop: ['komputer stacjonarny', 'Desktop computer'],
	tablet: ['tablet', 'Tablet'],
	smartphone: ['smartfon do ćwiczeń', 'Practice smartphone'],
	monitor: ['monitor', 'Monitor'],
	large_screen: ['telewizor, monitor interaktywny', 'Large or interactive screen'],
	projector: ['projektor', 'Projector'],
	printer: ['drukarka, urządzenie wielofunkcyjne', 'Printer'],
	scanner: ['skaner', 'Scanner'],
	printer_3d: ['drukarka 3D', '3D printer'],
	robot: ['robot edukacyjny', 'Educational robot'],
	coding_mat: ['mata edukacyjna', 'Coding mat'],
	electronics_kit: ['zestaw elektroniczny (mikrokontrolery, czujniki)', 'Electronics kit'],
	vr_headset: ['gogle VR', 'VR headset'],
	camera: ['aparat', 'Camera'],
	video_camera: ['kamera', 'Video camera'],
	microphone: ['mikrofon, zestaw do podcastów', 'Microphone, podcast kit'],
	streaming_kit: ['zestaw do transmisji na żywo', 'Streaming kit'],
	drone: ['dron', 'Drone'],
	speakers: ['nagłośnienie', 'Speakers, PA'],
	headphones: ['słuchawki', 'Headphones'],
	router: ['router, punkt dostępowy', 'Router, access point'],
	mobile_router: ['router mobilny z kartą SIM', 'Mobile router'],
	storage: ['dysk sieciowy, serwer', 'Storage, server'],
	charging_trolley: ['wózek lub szafka do ładowania', 'Charging trolley'],
	induction_loop: ['pętla indukcyjna (przenośna)', 'Portable induction loop'],
	assistive_input: [
		'klawiatura, mysz lub przełącznik dla osób z niepełnosprawnościami',
		'Assistive keyboard, mouse or switch'
	],
	magnifier: ['powiększalnik, lupa elektroniczna', 'Electronic magnifier'],
	screen_reader_licence: ['licencja czytnika ekranu', 'Screen reader licence'],
	software_licence: ['oprogramowanie (licencja)', 'Software licence'],
	furniture: ['stoły, krzesła, stanowiska', 'Furniture'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const funder = {
	own: ['środki własne gminy', 'Own funds'],
	eu: ['Unia Europejska', 'European Union'],
	state: ['budżet państwa', 'State budget'],
	voivodeship: ['samorząd województwa', 'Voivodeship'],
	ngo: ['organizacja pozarządowa', 'NGO'],
	private: ['darczyńca prywatny', 'Private donor'],
	unknown: ['nie wiadomo', 'Unknown'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const condition = {
	new: ['nowy, nieużywany', 'New, unused'],
	good: ['sprawny', 'Working'],
	limited: ['sprawny częściowo', 'Partly working'],
	broken: ['niesprawny', 'Broken'],
	unknown: ['nie sprawdzono', 'Not checked'],
	disposed: ['wycofany', 'Disposed of']
} as const satisfies Labels;

export const lending = {
	yes: ['tak', 'Yes'],
	partly: ['pod warunkiem', 'On condition'],
	no: ['nie', 'No'],
	unknown: ['do ustalenia', 'To be settled']
} as const satisfies Labels;

/** Whether it stays where it is once its project has ended. */
export const stays = {
	yes: ['zostaje na miejscu', 'Stays here'],
	no: ['zostanie przekazany', 'Will be handed over'],
	unknown: ['nie wiadomo', 'Unknown']
} as const satisfies Labels;

export const verdict = {
	enough: ['wystarczy', 'Will do'],
	not_enough: ['nie wystarczy', 'Will not do']
} as const satisfies Labels;

export const purchase_check = {
	not_started: [
		'inwentaryzacja nierozpoczęta',
		'Not started',
		'Najpierw sprawdź, co już jest w gminie.'
	],
	in_progress: ['trwa sprawdzanie', 'In progress', 'Do sprawdzenia: {n}.'],
	available_found: ['jest już w gminie', 'Found in the gmina', 'Można pożyczyć zamiast kupić.'],
	justified: [
		'zakup uzasadniony',
		'Purchase justified',
		'Sprawdzono wszystkie pozycje w zasięgu; uzasadnienie jest gotowe do wydruku.'
	]
} as const satisfies Labels;
