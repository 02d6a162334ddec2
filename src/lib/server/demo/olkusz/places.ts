import type { Point } from '#lib/domain/entity.ts';
import type { Values } from '#lib/domain/workspace.ts';
import type { Entry } from './entry.ts';
import { entry, on, SAMPLE, SOURCES } from './entry.ts';

/** Points of localities, not of buildings: precision `village`. */
const AT: Record<string, Point> = {
	Olkusz: { lat: 50.2789, lng: 19.56 },
	Zederman: { lat: 50.2469, lng: 19.6611 },
	Gorenice: { lat: 50.2061, lng: 19.5969 },
	Braciejówka: { lat: 50.3067, lng: 19.6689 },
	Troks: { lat: 50.3031, lng: 19.6444 },
	Sieniczno: { lat: 50.2672, lng: 19.6133 }
};

/** `known` is the fact with its source, `invented` what the demonstration adds to it. */
function place(
	id: string,
	locality: string,
	values: Values,
	invented: string,
	known?: { text: string; source: string }
): Entry {
	const texts = [
		known && `${known.text} (źródło: ${known.source}).`,
		`Treść przykładowa: ${invented}.`
	];
	return entry(
		id,
		{
			...SAMPLE,
			...(known && { source: known.source }),
			locality,
			point: AT[locality],
			precision: 'village',
			...values
		},
		{ description: texts.filter(Boolean).join('\n\n') }
	);
}

/** What is said of the broadband line: an example, and marked as one. */
const line = (broadband: string) => ({
	broadband,
	broadbandAt: '2026-09-22',
	broadbandSource: 'treść przykładowa'
});

const CONFIRMED: Values = {
	status: 'confirmed',
	confirmedAt: '2026-10-06',
	'status:confirmed:at': '2026-10-06'
};
const TO_CONFIRM: Values = { status: 'to_confirm' };

export const PLACES: Entry[] = [
	place(
		'pl-mdk',
		'Olkusz',
		{
			name: 'MOK – Miejski Dom Kultury',
			category: 'culture_centre',
			partner: 'pa-mok',
			...CONFIRMED,
			seats: 300,
			workstations: 8,
			teachers: 2,
			'hours:tue': '12–20',
			'hours:thu': '12–20',
			...line('connected'),
			...on('internet', 'fibre'),
			downloadMbps: 120,
			measuredAt: '2026-09-22',
			...on('group', 'youth_10_18', 'institution_staff')
		},
		'8 stanowisk w pracowni, wtorki i czwartki do 20.00',
		{ text: 'Sala widowiskowo-kinowa na 300 miejsc; adres do sprawdzenia', source: SOURCES.mok }
	),
	place(
		'pl-ck',
		'Olkusz',
		{
			name: 'MOK – Centrum Kultury',
			category: 'culture_centre',
			partner: 'pa-mok',
			address: 'ul. Szpitalna 32',
			...CONFIRMED,
			seats: 25
		},
		'sala na 25 osób, projektor',
		{ text: 'Wchodzi w skład MOK', source: SOURCES.mok }
	),
	place(
		'pl-library',
		'Olkusz',
		{
			name: 'Powiatowa i Miejska Biblioteka Publiczna w Olkuszu',
			category: 'library',
			partner: 'pa-library',
			address: 'ul. Fr. Nullo 29b',
			...CONFIRMED,
			workstations: 10,
			teachers: 1,
			'hours:wed': '10.00–18.00, dyżur „Godzina z telefonem”',
			...line('connected'),
			...on('internet', 'fibre'),
			publicWifi: true,
			downloadMbps: 90,
			measuredAt: '2026-09-22',
			...on('group', 'seniors_65_74', 'seniors_75')
		},
		'10 stanowisk, dyżur „Godzina z telefonem” w środy',
		{
			text: 'Działa od 1917 r.; były tu zajęcia komputerowe uniwersytetu trzeciego wieku',
			source: `${SOURCES.library}; ${SOURCES.outw}`
		}
	),
	place(
		'pl-pbw',
		'Olkusz',
		{
			name: 'Pedagogiczna Biblioteka Wojewódzka w Krakowie, Filia w Olkuszu',
			category: 'library',
			plane: 'regional',
			...CONFIRMED,
			...on('group', 'teachers')
		},
		'może wypożyczyć 4 tablety szkołom',
		{ text: 'Biblioteka dla nauczycieli i uczących się', source: SOURCES.pbw }
	),
	place(
		'pl-ops',
		'Olkusz',
		{
			name: 'Ośrodek Pomocy Społecznej w Olkuszu',
			category: 'social_care',
			partner: 'pa-ops',
			address: 'al. 1000-lecia 15c',
			...TO_CONFIRM,
			devices: 2,
			...on('group', 'social_assistance', 'alone_75')
		},
		'pokój rozmów, 2 tablety pracowników',
		{ text: 'Jednostka gminy', source: SOURCES.ops }
	),
	place(
		'pl-senior',
		'Olkusz',
		{
			name: 'Dzienny Dom „Senior+”',
			category: 'senior_place',
			address: 'ul. Żuradzka 16',
			operator: 'Caritas Diecezji Sosnowieckiej',
			...TO_CONFIRM,
			seats: 30,
			...on('group', 'seniors_65_74', 'seniors_75')
		},
		'zajęcia z telefonem raz w tygodniu',
		{ text: '30 miejsc, prowadzi Caritas Diecezji Sosnowieckiej', source: SOURCES.ops }
	),
	place(
		'pl-daycare',
		'Olkusz',
		{
			name: 'Placówka wsparcia dziennego przy SP nr 9',
			category: 'village_room',
			address: 'ul. Kosynierów 14',
			...TO_CONFIRM,
			devices: 6,
			...on('group', 'children_7_9', 'youth_10_18')
		},
		'6 laptopów po projekcie',
		{
			text: 'Dla dzieci 7–15 lat; opisana jako przystosowana dla osób z niepełnosprawnościami',
			source: SOURCES.ops
		}
	),
	place(
		'pl-office',
		'Olkusz',
		{
			name: 'Urząd Miasta i Gminy Olkusz',
			category: 'office',
			partner: 'pa-office',
			...CONFIRMED
		},
		'punkt pomocy z e-sprawami: do uruchomienia',
		{ text: 'Urząd gminy', source: SOURCES.ops }
	),
	place(
		'pl-school-zederman',
		'Zederman',
		{
			name: 'Szkoła Podstawowa im. Obrońców Warszawy w Zedermanie',
			category: 'school',
			...TO_CONFIRM,
			workstations: 16,
			booking: 'pracownia wolna po 15.30',
			...line('connected'),
			...on('internet', 'school_network'),
			downloadMbps: 60,
			measuredAt: '2026-09-24',
			...on('group', 'youth_10_18', 'remote_villages')
		},
		'pracownia na 16 osób, wolna po 15.30',
		{ text: 'Szkoła istnieje', source: SOURCES.school }
	),
	place(
		'pl-school-gorenice',
		'Gorenice',
		{
			name: 'Szkoła Podstawowa im. Henryka Sienkiewicza w Gorenicach',
			category: 'school',
			...TO_CONFIRM,
			booking: 'potrzebna zgoda dyrekcji',
			...line('connected'),
			...on('internet', 'school_network')
		},
		'sala i łącze OSE, zgoda dyrekcji potrzebna',
		{ text: 'Szkoła istnieje', source: SOURCES.school }
	),
	place(
		'pl-school-braciejowka',
		'Braciejówka',
		{ name: 'Szkoła w Braciejówce', category: 'school', ...TO_CONFIRM, seats: 12 },
		'sala na 12 osób',
		{ text: 'Szkoła istnieje', source: SOURCES.school }
	),
	place(
		'pl-osp-zederman',
		'Zederman',
		{
			name: 'Ochotnicza Straż Pożarna w Zedermanie',
			category: 'fire_brigade',
			partner: 'pa-osp',
			...TO_CONFIRM,
			seats: 40,
			...on('internet', 'mobile_4g')
		},
		'sala na 40 osób, router mobilny',
		{ text: 'Jednostka istnieje', source: SOURCES.osp }
	),
	place(
		'pl-troks',
		'Troks',
		{
			name: 'Świetlica w Troksie',
			category: 'village_room',
			status: 'sketch',
			seats: 15,
			...line('to_connect'),
			...on('internet', 'fixed_radio'),
			downloadMbps: 14,
			measuredAt: '2026-09-24',
			'access:step_free_entrance': 'no',
			...on('group', 'remote_villages')
		},
		'całość przykładowa – 15 miejsc, internet radiowy 14 Mb/s, próg przy wejściu'
	),
	place(
		'pl-helper',
		'Sieniczno',
		{ name: 'Sąsiedzka pomoc z telefonem', category: 'informal_helper', status: 'sketch' },
		'całość przykładowa – osoba, która pomaga w soboty; na mapie tylko miejscowość'
	)
];
