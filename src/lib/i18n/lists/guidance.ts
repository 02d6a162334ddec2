/*
 * What stands beside a section of the profile: the question, further questions and a model answer.
 * The answers describe a gmina that does not exist and are never put into anybody's text.
 */
export interface Guidance {
	question: string;
	prompts: readonly string[];
	example: string;
}

export const guidance: Record<string, Guidance> = {
	'who-we-are': {
		question: 'Jak w pięciu zdaniach opisać gminę komuś, kto nigdy tu nie był?',
		prompts: [
			'Co nas wyróżnia wśród sąsiadów?',
			'Gdzie jest centrum, a gdzie peryferie?',
			'Z czego jesteśmy dumni?'
		],
		example:
			'Zarzecze Górne to gmina wiejska w dolinie rzeki, 40 km od miasta wojewódzkiego. Ma 11 sołectw, jedną szkołę średnią i bibliotekę z trzema filiami. Życie skupia się przy rynku w Zarzeczu, ale połowa mieszkańców mieszka dalej niż 5 km od niego.'
	},
	'people-and-trends': {
		question: 'Kogo przybywa, kogo ubywa i co to zmienia?',
		prompts: [
			'Czy młodzi wracają po szkole?',
			'W której wsi jest najwięcej osób samotnych po siedemdziesiątce?',
			'Kto się sprowadził w ostatnich pięciu latach?'
		],
		example:
			'Co piąta osoba ma 65 lat lub więcej. Młodzi wyjeżdżają na studia, ale w dwóch wsiach pod lasem przybywa rodzin z miasta. Pracują zdalnie i mogą uczyć sąsiadów.'
	},
	villages: {
		question: 'Która część gminy ma najdalej do pomocy?',
		prompts: [
			'Ile jest sołectw i osiedli?',
			'W której wsi nie ma żadnej świetlicy?',
			'Kto jest tam pierwszym kontaktem: sołtys, radna, sklepowa?'
		],
		example:
			'Mamy 11 sołectw. W Dębinie i Kolonii nie ma świetlicy ani sklepu; ludzie spotykają się w remizie. Sołtyska Dębiny zna każdą rodzinę i roznosi ogłoszenia.'
	},
	'getting-around': {
		question: 'Jak osoba bez samochodu dostanie się na zajęcia o 17.00 i wróci?',
		prompts: [
			'O której odjeżdża ostatni autobus?',
			'Kto mógłby dowozić: gmina, straż, sąsiedzi?',
			'Gdzie da się dojść pieszo z wózkiem?'
		],
		example:
			'Ostatni autobus z Zarzecza odjeżdża o 16.20, więc zajęcia po południu są tylko dla zmotoryzowanych. Straż z Dębiny ma dziewięcioosobowy bus i godzi się wozić we wtorki.'
	},
	'work-and-economy': {
		question: 'Z czego ludzie tu żyją i do czego w pracy potrzebują internetu?',
		prompts: [
			'Kto musi składać wnioski przez internet, na przykład rolnicy?',
			'Które firmy szukają osób z umiejętnościami cyfrowymi?',
			'Kto prowadzi małą firmę i woła wnuka do faktur?'
		],
		example:
			'Większość rodzin łączy małe gospodarstwo z dojazdami do pracy. Wniosek o dopłaty składa się tylko przez internet, więc w maju pod ośrodkiem doradztwa stoi kolejka.'
	},
	'social-situation': {
		question: 'Kto w gminie najczęściej potrzebuje pomocy i kto do niego dociera?',
		prompts: [
			'Do kogo docierają pracownicy socjalni i opiekunki?',
			'Kto z sąsiadów nie wychodzi z domu?',
			'Jak dziś pomagamy obcokrajowcom?'
		],
		example:
			'Ośrodek pomocy społecznej wspiera 120 rodzin. Opiekunki domowe widują co tydzień 38 osób, które same nie wyjdą z domu. To one najlepiej wiedzą, komu przyda się tablet i cierpliwa osoba obok.'
	},
	connectivity: {
		question: 'Gdzie internet nie działa tak, żeby dało się załatwić sprawę?',
		prompts: [
			'W których wsiach nie ma zasięgu telefonu w domu?',
			'Gdzie jest światłowód, a gdzie tylko radio lub satelita?',
			'Jaką prędkość zmierzono w świetlicy?'
		],
		example:
			'Światłowód jest w 7 z 11 sołectw. W Kolonii telefon działa tylko na górce przy kapliczce. W świetlicy w Dębinie zmierzono 12 Mb/s – wystarczy na sześć osób, nie na piętnaście.'
	},
	'digital-habits': {
		question: 'Kto radzi sobie bez internetu i ile go to kosztuje?',
		prompts: [
			'Co ludzie robią w telefonie bez pomocy, a o co proszą dzieci?',
			'Kto ma smartfon, ale tylko dzwoni?',
			'Co budzi nieufność?'
		],
		example:
			'Nie mamy własnych badań, więc nie podajemy procentu. Bibliotekarki mówią o trzech typowych prośbach: odebrać kod z SMS-a, umówić lekarza, wydrukować bilet. Najczęstszy powód odmowy to strach przed oszustem.'
	},
	'e-services-here': {
		question: 'Z czym ludzie przychodzą do urzędu, choć mogliby tego nie robić?',
		prompts: [
			'Ilu mieszkańców płaci za odpady przez internet?',
			'Gdzie można potwierdzić profil zaufany?',
			'Które sprawy gminne wymagają dziś wizyty i dlaczego?'
		],
		example:
			'W gminie można przez internet zapłacić za odpady i zapisać dziecko do przedszkola. Profil zaufany potwierdza się tylko w urzędzie, do 15.30. Najwięcej wizyt dotyczy zaświadczeń i podatku rolnego.'
	},
	'target-groups': {
		question: 'Dla kogo robimy to najpierw?',
		prompts: [
			'Skąd wiemy, ile tych osób jest?',
			'Co robiłyby następnego dnia, gdyby umiały?',
			'Kogo boimy się pominąć?'
		],
		example:
			'Zaczynamy od dwóch grup. Osoby 65+ mieszkające same: około 210, szacunek OPS. Rolnicy składający wnioski: 340 gospodarstw, dane urzędu. Trzecia grupa to młodzież 13–18 lat z Dębiny, która nie ma gdzie się uczyć.'
	},
	institutions: {
		question: 'Kto już dziś uczy, pomaga albo udostępnia salę?',
		prompts: [
			'Kto ma klucze do sali po 16.00?',
			'Kto już uczył dorosłych?',
			'Która organizacja obraziłaby się, gdyby jej nie zaprosić?'
		],
		example:
			'Biblioteka prowadzi co środę godzinę pomocy z telefonem. Dom kultury ma salę z ekranem, ale jedną osobę na etacie. Trzy koła gospodyń spotykają się co tydzień i same pytają o zajęcia.'
	},
	'past-projects': {
		question: 'Co robiono wcześniej i co z tego zostało?',
		prompts: [
			'Kto finansował i do kiedy trwa okres trwałości?',
			'Gdzie dziś jest kupiony sprzęt?',
			'Kogo przeszkolono i czy nadal uczy?'
		],
		example:
			'W latach 2017–2019 przeszkolono 150 osób. Zostało 10 laptopów w szafie szkoły i dwie trenerki, które chcą wrócić. Zabrakło osoby, która zamykałaby salę po 18.00.'
	},
	'strategies-and-rules': {
		question: 'Na jakie dokumenty gminy możemy się powołać?',
		prompts: [
			'Czy jest strategia rozwoju gminy i do którego roku?',
			'Czy jest program współpracy z organizacjami?',
			'Kto w urzędzie jest koordynatorem do spraw dostępności?'
		],
		example:
			'Strategia rozwoju gminy obowiązuje do 2030 r. i w celu drugim mówi o usługach dla seniorów. Program współpracy z organizacjami uchwalono w listopadzie; jest w nim pula na zadania edukacyjne.'
	},
	'local-media': {
		question: 'Jak dotrzeć z wiadomością do osoby bez internetu?',
		prompts: [
			'Co czytają ludzie, którzy nie mają internetu?',
			'Które ogłoszenie naprawdę działa?',
			'Kto może powiedzieć o zajęciach osobiście?'
		],
		example:
			'Działa tablica przy sklepie, ogłoszenia po mszy i kartka do paczki z banku żywności. Profil gminy w internecie czytają głównie rodzice. Najskuteczniejsze jest zaproszenie od sąsiadki.'
	},
	'strengths-and-gaps': {
		question: 'Jakie są nasze trzy mocne strony i trzy luki?',
		prompts: [
			'Co już mamy i możemy wykorzystać od zaraz?',
			'Czego nie da się załatwić bez nowych pieniędzy?',
			'Czego nadal nie wiemy i kto to sprawdzi?'
		],
		example:
			'Mocne strony: trzy chętne koła gospodyń, dobra biblioteka, bus straży. Luki: brak zajęć po południu, słaby internet w Kolonii, nikt nie uczy obsługi wniosków rolniczych. Nie wiemy, ile osób ma smartfon, ale go nie używa – sprawdzi OPS do czerwca.'
	}
};
