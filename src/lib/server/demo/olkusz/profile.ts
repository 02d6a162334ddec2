import type { SectionKey } from '#lib/domain/sections.ts';
import { SOURCES } from './entry.ts';

export interface ProfileText {
	origin: 'public_fact' | 'demo_content';
	source: string;
	text: string;
}

const fact = (text: string, source: string): ProfileText => ({
	origin: 'public_fact',
	source,
	text
});
const sample = (text: string): ProfileText => ({ origin: 'demo_content', source: '', text });

export const PROFILE: Record<SectionKey, ProfileText> = {
	'who-we-are': fact(
		'Olkusz to gmina miejsko-wiejska w północno-zachodniej Małopolsce, siedziba powiatu olkuskiego. W gminie mieszkają 44 782 osoby (31 grudnia 2025 r., GUS). W 2023 r. na wsi mieszkało 29,3% mieszkańców.',
		SOURCES.gus
	),
	'people-and-trends': fact(
		'Co czwarta osoba w gminie ma 65 lat lub więcej (25,2%, 2025, GUS). To o 1,1 pkt proc. więcej niż w powiecie olkuskim. Saldo migracji wynosi −3,25 na 1000 mieszkańców.',
		SOURCES.gus
	),
	villages: fact(
		'Przez gminę biegnie droga krajowa nr 94. Najdalej na wschód leżą Braciejówka, Zederman i Kosmolów – w linii prostej 7–8 km od środka miasta (obliczone z punktów miejscowości).',
		SOURCES.localities
	),
	'getting-around': sample(
		'Z uwag ze spotkania: zajęcia o 17.00 są dla mieszkańców wschodnich wsi za późno, bo nie ma czym wrócić. Do sprawdzenia z przewoźnikiem.'
	),
	'work-and-economy': fact(
		'Bezrobotni zarejestrowani stanowią 5,6% ludności w wieku produkcyjnym (2025, GUS). Stopy bezrobocia GUS dla gmin nie podaje.',
		SOURCES.gus
	),
	'social-situation': fact(
		'Ze środowiskowej pomocy społecznej korzystają 173 osoby na 10 tys. mieszkańców (2024, GUS); w powiecie olkuskim 205.',
		SOURCES.gus
	),
	connectivity: sample(
		'Partnerzy zmierzyli prędkość w czterech miejscach. Najsłabiej wypadła świetlica w Troksie. Pomiarów w domach nie ma.'
	),
	'digital-habits': sample(
		'Nie ma badania dla gminy. Bibliotekarki i opiekunki notują prośby o pomoc: lekarz, kod z SMS-a, rachunek, podejrzana wiadomość.'
	),
	'e-services-here': sample(
		'Na spotkaniu wymieniono cztery sprawy, po które ludzie przychodzą osobiście: odpady, podatek, zaświadczenie, zapis do lekarza.'
	),
	'target-groups': sample(
		'Najpierw: osoby 75+ mieszkające same, osoby 45–64 lata z niskimi umiejętnościami, młodzież ze wschodnich wsi.'
	),
	institutions: fact(
		'MOK prowadzi Miejski Dom Kultury, Centrum Kultury, wiejskie domy kultury i świetlice, zamek w Rabsztynie i Podziemny Olkusz. Na 1000 mieszkańców przypada 288 czytelników bibliotek publicznych (2025, GUS).',
		`${SOURCES.mok}; ${SOURCES.gus}`
	),
	'past-projects': fact(
		'Od 1 lipca 2021 r. do 30 czerwca 2022 r. zaplanowano projekt „Konwersja cyfrowa MOK Olkusz”, dofinansowany kwotą 172 100 zł z Programu Operacyjnego Polska Cyfrowa.',
		SOURCES.project
	),
	'strategies-and-rules': sample(
		'Do uzupełnienia przez urząd: strategia rozwoju, program współpracy z organizacjami, plan poprawy dostępności.'
	),
	'local-media': fact(
		'O projekcie MOK pisały lokalne media; patronami były „Gazeta Olkuska” i Olkusz.tv.',
		SOURCES.project
	),
	'strengths-and-gaps': sample(
		'Mocne strony: biblioteka, uniwersytet trzeciego wieku, doświadczenie MOK. Luki: zajęcia we wschodnich wsiach, pomoc w domu, godziny popołudniowe.'
	)
};
