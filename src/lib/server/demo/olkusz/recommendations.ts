import type { Values } from '#lib/domain/workspace.ts';
import type { Entry } from './entry.ts';
import { entry, on, SAMPLE } from './entry.ts';

const recommendation = (
	id: string,
	title: string,
	values: Values,
	text: { body: string; risk?: string }
): Entry => entry(id, { ...SAMPLE, title, ...values }, text);

export const RECOMMENDATIONS: Entry[] = [
	recommendation(
		're-1',
		'Godzina z telefonem: dyżur w bibliotece dwa razy w tygodniu',
		{
			...on('group', 'seniors_65_74'),
			owner: 'pa-library',
			...on('partner', 'pa-mok'),
			...on('need', 'ne-1', 'ne-2'),
			...on('place', 'pl-library'),
			...on('equipment', 'eq-5'),
			...on('figure', 'bdl_634989_share_65plus'),
			costPln: 3600,
			...on('funding', 'municipal_budget'),
			deadline: '2027-06',
			indicator: 'liczba porad',
			target: '120 porad w pół roku',
			firstStep: 'Drugi stały dzień dyżuru i kartka z godzinami w przychodni.',
			meeting: 'warsztat 2',
			meetingAt: '2026-10-20',
			status: 'running',
			'status:agreed:at': '2026-10-20',
			'status:running:at': '2026-11-04'
		},
		{
			body: 'Bibliotekarka siada z jedną osobą na raz i pomaga w tym, z czym ta osoba przyszła: umówić lekarza, odczytać kod, zapłacić rachunek. Nie ma programu zajęć, jest sprawa do załatwienia.\n\nDyżur jest dziś w środy. Drugi dzień pozwoli przyjść tym, którzy w środy pracują albo opiekują się bliskimi.',
			risk: 'Jedna osoba na dyżurze to za mało, gdy przyjdzie pięć. Zapisy na kwadrans rozwiązują to bez dodatkowych pieniędzy.'
		}
	),
	recommendation(
		're-2',
		'Zajęcia w Troksie i Zedermanie zamiast dojazdu do miasta',
		{
			...on('group', 'remote_villages'),
			owner: 'pa-mok',
			...on('partner', 'pa-kgw', 'pa-osp'),
			...on('need', 'ne-3'),
			...on('place', 'pl-troks', 'pl-osp-zederman'),
			...on('equipment', 'eq-1', 'eq-11'),
			...on('after', 're-7'),
			costPln: 0,
			...on('funding', 'none_needed'),
			deadline: '2027-03',
			indicator: 'spotkania i uczestnicy',
			target: '8 spotkań, 30 osób',
			firstStep: 'Ustalić dzień, w którym świetlica i sala OSP są wolne.',
			meeting: 'warsztat 2',
			meetingAt: '2026-10-20',
			status: 'agreed',
			'status:discussed:at': '2026-09-29',
			'status:agreed:at': '2026-10-20'
		},
		{
			body: 'Laptopy jadą do ludzi, a nie ludzie do laptopów. MOK przywozi osiem komputerów i prowadzi zajęcia, koło gospodyń zaprasza sąsiadki, straż udostępnia salę i router.\n\nPo każdym spotkaniu zapisujemy, o co ludzie pytali: z tego powstanie program na wiosnę.',
			risk: 'Internet w Troksie jest słaby (14 Mb/s). Na piętnaście osób naraz potrzebny będzie router z OSP.'
		}
	),
	recommendation(
		're-3',
		'Pomoc w domu: opiekunka i tablet',
		{
			...on('group', 'alone_75', 'carers'),
			owner: 'pa-ops',
			...on('partner', 'pa-library'),
			...on('need', 'ne-1', 'ne-8'),
			...on('equipment', 'eq-7', 'eq-9'),
			...on('after', 're-7', 're-1'),
			costPln: 2400,
			...on('funding', 'ngo_grant'),
			deadline: '2027-09',
			indicator: 'osoby, które umówiły lekarza samodzielnie',
			target: '20 osób',
			firstStep: 'Dwie godziny przygotowania dla opiekunek.',
			status: 'discussed',
			'status:discussed:at': '2026-10-20'
		},
		{
			body: 'Opiekunka domowa raz w tygodniu poświęca kwadrans na jedną sprawę w tablecie: wizytę, receptę albo rozmowę z rodziną. Tablet zostaje w domu na miesiąc.'
		}
	),
	recommendation(
		're-4',
		'Tydzień bez oszustów: lekcja o kodach i podejrzanych wiadomościach',
		{
			...on('group', 'seniors_65_74', 'adults_45_64_low_skills'),
			owner: 'pa-seniors',
			...on('partner', 'pa-library'),
			...on('need', 'ne-2', 'ne-4'),
			...on('place', 'pl-ck'),
			...on('equipment', 'eq-10'),
			costPln: 800,
			...on('funding', 'municipal_budget'),
			deadline: '2027-10',
			indicator: 'uczestnicy, test przed i po',
			target: '100 uczestników',
			status: 'discussed',
			'status:discussed:at': '2026-10-20'
		},
		{
			body: 'Pięć krótkich spotkań w jednym tygodniu, każde o jednej sztuczce oszustów. Część programu dyżuru „Godzina z telefonem”.'
		}
	),
	recommendation(
		're-5',
		'Studio po lekcjach: nagrania dla młodzieży 10–18 lat',
		{
			...on('group', 'youth_10_18'),
			owner: 'pa-mok',
			...on('partner', 'pa-office'),
			...on('need', 'ne-5', 'ne-9'),
			...on('place', 'pl-mdk'),
			...on('equipment', 'eq-2', 'eq-3'),
			...on('after', 're-7'),
			costPln: 0,
			...on('funding', 'none_needed'),
			deadline: '2027-02',
			indicator: 'osoby i odcinki',
			target: '15 osób, 6 odcinków',
			firstStep: 'Otworzyć pracownię MDK w czwartki do 20.00.',
			meeting: 'warsztat 2',
			meetingAt: '2026-10-20',
			status: 'agreed',
			'status:agreed:at': '2026-10-20'
		},
		{
			body: 'Młodzież nagrywa rozmowy o miejscowościach, a przy okazji druga i trzecia osoba w MOK uczy się obsługi zestawu do transmisji.'
		}
	),
	recommendation(
		're-6',
		'Strona urzędu zrozumiała i dostępna',
		{
			...on('group', 'sight'),
			owner: 'pa-office',
			...on('need', 'ne-6'),
			costPln: 12_000,
			...on('funding', 'municipal_budget'),
			deadline: '2027-12',
			indicator: 'test z 5 osobami',
			target: '5 z 5 zadań',
			status: 'draft'
		},
		{
			body: 'Zaczynamy od trzech formularzy, które ludzie naprawdę wysyłają. Sprawdzamy je z osobami korzystającymi z czytnika ekranu.'
		}
	),
	recommendation(
		're-7',
		'Przegląd sprzętu, zanim cokolwiek kupimy',
		{
			...on('group', 'institution_staff'),
			owner: 'pa-office',
			...on('partner', 'pa-mok', 'pa-library', 'pa-ops', 'pa-osp', 'pa-kgw'),
			...on('need', 'ne-9'),
			...on('equipment', 'eq-7', 'eq-8'),
			costPln: 0,
			...on('funding', 'none_needed'),
			deadline: '2026-10',
			indicator: 'sprawdzone pozycje',
			target: '100% pozycji sprawdzonych',
			status: 'done',
			'status:agreed:at': '2026-09-22',
			'status:running:at': '2026-09-23',
			'status:done:at': '2026-10-16'
		},
		{
			body: 'Każdy partner sprawdził, co ma w szafach i ile godzin w tygodniu to pracuje. Z wyniku korzystają trzy inne rekomendacje.'
		}
	),
	recommendation(
		're-8',
		'Nowa pracownia komputerowa w mieście',
		{
			...on('group', 'adults_45_64_low_skills'),
			...on('need', 'ne-4'),
			costPln: 90_000,
			...on('funding', 'eu_regional'),
			status: 'dropped',
			dropReason: 'already_exists',
			dropNote: 'Przegląd sprzętu pokazał 16 laptopów wolnych po 15.30 w Zedermanie i 8 w MOK.',
			replacedBy: 're-2',
			'status:draft:at': '2026-09-15',
			'status:dropped:at': '2026-10-20'
		},
		{ body: 'Pomysł na dwadzieścia stanowisk w centrum miasta, spisany przed przeglądem sprzętu.' }
	)
];
