import type { Entry } from './entry.ts';
import { entry, on, SAMPLE, SOURCES } from './entry.ts';

export const PARTNERS: Entry[] = [
	entry('pa-office', {
		...SAMPLE,
		source: SOURCES.ops,
		name: 'Gmina Olkusz (Urząd Miasta i Gminy)',
		form: 'local_government',
		mission: 'Samorząd gminny.',
		status: 'cooperating',
		'status:cooperating:at': '2026-09-15',
		joinedAt: '2026-09-15',
		role: 'leader',
		givesNote: 'sala, kontakt z radą, tablica ogłoszeń',
		expectsNote: 'lista potrzeb ze źródłami',
		...on('gives', 'room', 'publicity'),
		...on('expects', 'expertise'),
		...on('place', 'pl-office')
	}),
	entry('pa-mok', {
		...SAMPLE,
		source: SOURCES.outw,
		name: 'Miejski Ośrodek Kultury w Olkuszu',
		short: 'MOK',
		form: 'culture_institution',
		mission: 'Instytucja kultury; prowadziła uniwersytet trzeciego wieku (źródła z lat 2016–2017).',
		status: 'cooperating',
		'status:cooperating:at': '2026-09-15',
		joinedAt: '2026-09-15',
		role: 'member',
		givesNote: 'pracownia, laptopy, nagrania',
		expectsNote: 'trenerzy na wsi',
		...on('gives', 'room', 'equipment'),
		...on('expects', 'trainer'),
		...on('place', 'pl-mdk', 'pl-ck')
	}),
	entry('pa-library', {
		...SAMPLE,
		source: SOURCES.library,
		name: 'Powiatowa i Miejska Biblioteka Publiczna w Olkuszu',
		short: 'Biblioteka',
		form: 'culture_institution',
		mission: 'Biblioteka od 1917 r.',
		status: 'cooperating',
		'status:cooperating:at': '2026-09-15',
		joinedAt: '2026-09-15',
		role: 'member',
		givesNote: 'stanowiska, dyżur, zaproszenia',
		expectsNote: 'drugi bibliotekarz w środy',
		...on('gives', 'equipment', 'hours', 'recruitment'),
		...on('expects', 'hours'),
		...on('place', 'pl-library')
	}),
	entry('pa-ops', {
		...SAMPLE,
		source: SOURCES.ops,
		name: 'Ośrodek Pomocy Społecznej w Olkuszu',
		short: 'OPS',
		form: 'municipal_unit',
		mission: 'Jednostka pomocy społecznej.',
		status: 'cooperating',
		'status:cooperating:at': '2026-09-22',
		joinedAt: '2026-09-22',
		role: 'member',
		givesNote: 'kontakt z osobami, które nie wychodzą',
		expectsNote: 'krótkie szkolenie opiekunek',
		...on('gives', 'recruitment'),
		...on('expects', 'trainer'),
		...on('place', 'pl-ops'),
		...on('group', 'alone_75', 'social_assistance')
	}),
	entry('pa-seniors', {
		...SAMPLE,
		source: SOURCES.outw,
		name: 'Gminna Rada Seniorów w Olkuszu',
		form: 'advisory_body',
		mission: 'Rada seniorów (działała w źródłach z lat 2016–2017).',
		status: 'invited',
		'status:invited:at': '2026-10-01',
		role: 'observer',
		givesNote: 'zaproszenia, opinia',
		expectsNote: 'godziny przed południem',
		...on('gives', 'recruitment', 'expertise'),
		...on('group', 'seniors_65_74', 'seniors_75')
	}),
	entry('pa-osp', {
		...SAMPLE,
		source: SOURCES.osp,
		name: 'Ochotnicza Straż Pożarna w Zedermanie',
		form: 'osp',
		mission: 'Jednostka OSP.',
		status: 'invited',
		'status:invited:at': '2026-10-01',
		role: 'supporter',
		givesNote: 'sala, router',
		expectsNote: 'ktoś, kto poprowadzi zajęcia',
		...on('gives', 'room', 'internet'),
		...on('expects', 'trainer'),
		...on('place', 'pl-osp-zederman')
	}),
	entry('pa-kgw', {
		...SAMPLE,
		name: 'Koło Gospodyń Wiejskich „Przykładne” (wymyślone)',
		form: 'kgw',
		status: 'cooperating',
		'status:cooperating:at': '2026-09-22',
		joinedAt: '2026-09-22',
		role: 'member',
		givesNote: 'poczęstunek, zaproszenie sąsiadek',
		expectsNote: 'zajęcia w Troksie',
		...on('gives', 'catering', 'recruitment'),
		...on('expects', 'trainer')
	}),
	entry('pa-ngo', {
		...SAMPLE,
		name: 'Stowarzyszenie „Cyfrowa Ławeczka” (wymyślone)',
		form: 'association',
		status: 'potential',
		role: 'member',
		givesNote: 'dwie trenerki, 20 godzin',
		expectsNote: 'dojazd i zwrot kosztów',
		...on('gives', 'trainer', 'hours'),
		...on('expects', 'transport', 'money')
	}),
	entry('pa-firm', {
		...SAMPLE,
		name: 'Firma „Serwis pod Skałą” (wymyślona)',
		form: 'sole_trader',
		status: 'declined',
		'status:invited:at': '2026-09-20',
		'status:declined:at': '2026-10-05',
		revisitAt: '2027-03'
	}),
	entry('pa-youth', {
		...SAMPLE,
		name: 'Grupa „Młodzi z Pagórka” (wymyślona)',
		form: 'informal_group',
		status: 'left',
		'status:cooperating:at': '2025-04-10',
		'status:left:at': '2026-06-30',
		givesNote: 'pomoc jeden na jednego w 2025 r.'
	})
];

export const RELATIONS: Entry[] = [
	entry('rl-1', {
		from: 'pa-mok',
		to: 'pa-library',
		form: 'zajęcia komputerowe uniwersytetu trzeciego wieku w bibliotece',
		strength: 2,
		origin: 'public_fact',
		source: SOURCES.outw
	}),
	entry('rl-2', {
		...SAMPLE,
		from: 'pa-ops',
		to: 'pa-library',
		form: 'zaproszenia na dyżur',
		strength: 2
	})
];
