import type { Labels } from './label.ts';

/* The agreement of a partnership: its headings, and what to write under each. */

export const agreement_part = {
	parties: [
		'Strony',
		'Parties',
		'Pełne nazwy, formy prawne, reprezentacja. Osoby wpisuje się ręcznie przy podpisie.'
	],
	purpose: [
		'Cel i wartości',
		'Purpose and values',
		'Jedno zdanie celu i trzy zasady: szacunek, jawność, każdy daje tyle, ile może.'
	],
	'scope-and-time': ['Obszar i czas', 'Area and time', 'Od kiedy, do kiedy, jak przedłużyć.'],
	bodies: [
		'Lider i sposób pracy',
		'Leader and way of working',
		'Kto koordynuje, jak często się spotykamy, kto zwołuje.'
	],
	contributions: [
		'Zadania i wkład',
		'Tasks and contributions',
		'Odesłanie do załącznika; za niewykonanie wkładu nie ma kar umownych.'
	],
	decisions: [
		'Decyzje',
		'Decisions',
		'Jak ustalamy: zgoda; przy braku zgody głosowanie, jedna organizacja – jeden głos.'
	],
	communication: [
		'Komunikacja',
		'Communication',
		'Kanał, termin odpowiedzi, notatka po spotkaniu.'
	],
	data: [
		'Dane osobowe',
		'Personal data',
		'Kto jest administratorem czego; osobna klauzula, jeśli dane są wspólne.'
	],
	'public-information': [
		'Informacja i znaki',
		'Information and logos',
		'Jak nazywamy partnerstwo, kto zgadza się na użycie logo.'
	],
	'joining-leaving': [
		'Przystąpienie i odejście',
		'Joining and leaving',
		'Jedno pismo; co się dzieje z wkładem i danymi kontaktowymi.'
	],
	'changes-end': [
		'Zmiany i zakończenie',
		'Changes and end',
		'Aneks; kto przejmuje sprzęt, klucze, hasła, listę osób.'
	],
	signatures: ['Podpisy', 'Signatures', 'Na papierze albo profilem zaufanym.'],
	'annex-pledges': [
		'Deklaracje wkładu',
		'Pledged contributions',
		'Tabela z deklaracji: kto, co, ile, kiedy, warunek, stan.'
	],
	'annex-rules': [
		'Regulamin pracy',
		'Rules of work',
		'Członkostwo, spotkania, kworum, obowiązki koordynatora, grupy robocze, dokumenty.'
	]
} as const satisfies Labels;

/**
 * A first wording in plain Polish, to be changed; a lawyer of the office reads it before anybody signs.
 * An empty line parts paragraphs, `{gmina}` is the name as it stands in a register: the word „gmina”
 * before it takes the case, the name does not.
 */
export const agreement_template = {
	parties:
		'Porozumienie zawierają organizacje wymienione w tym paragrafie, zwane dalej partnerami. W imieniu każdej podpisuje osoba, która ją reprezentuje.',
	purpose:
		'Celem porozumienia jest, aby mieszkańcy gminy {gmina} mogli uczyć się korzystania z technologii blisko domu i we własnym tempie.\n\nKierujemy się trzema zasadami: szanujemy się nawzajem, działamy jawnie, każdy daje tyle, ile może.',
	'scope-and-time': 'Czas porozumienia można przedłużyć na piśmie, za zgodą partnerów.',
	bodies:
		'Pracę partnerstwa koordynuje lider wskazany w wykazie partnerów. Spotykamy się co najmniej raz na kwartał. Spotkanie zwołuje lider, także na prośbę dwóch partnerów.',
	contributions:
		'Wkład każdego partnera wymienia załącznik 1. Za niewykonanie wkładu nie ma kar umownych. Partner, który nie może wnieść wkładu, mówi o tym pozostałym tak wcześnie, jak to możliwe.',
	decisions:
		'Ustalamy wspólnie, przez zgodę. Jeśli zgody nie ma, głosujemy: jedna organizacja ma jeden głos, decyduje większość obecnych.',
	communication:
		'Piszemy do siebie pocztą elektroniczną na adresy instytucji i odpowiadamy w ciągu siedmiu dni. Po każdym spotkaniu powstaje notatka dla wszystkich partnerów.',
	data: 'Każdy partner jest administratorem danych osobowych, które sam zbiera. Dane osób kontaktowych służą tylko do współpracy w partnerstwie. Jeśli partnerzy będą wspólnie zbierać dane uczestników, zawrą o tym osobną umowę.',
	'public-information':
		'Partnerstwo działa pod nazwą „Partnerstwo na rzecz edukacji cyfrowej w gminie {gmina}”. Znaku partnera używamy tylko za jego zgodą.',
	'joining-leaving':
		'Nowy partner przystępuje pismem do lidera, za zgodą pozostałych. Partner może odejść w każdej chwili jednym pismem. Jego wkład zostaje w opisie partnerstwa, a dane osób kontaktowych usuwamy.',
	'changes-end':
		'Zmiany wymagają aneksu podpisanego przez partnerów. Gdy partnerstwo się kończy, partnerzy ustalają, kto przejmuje sprzęt, klucze, hasła i listę osób.',
	signatures:
		'Porozumienie podpisujemy na papierze albo profilem zaufanym, w tylu egzemplarzach, ilu jest partnerów.',
	'annex-rules':
		'Członkostwo: partnerem jest organizacja, która podpisała porozumienie.\n\nSpotkania: porządek spotkania wysyła lider tydzień wcześniej. Ustalenia zapadają, gdy jest co najmniej połowa partnerów.\n\nObowiązki lidera: zwołuje spotkania, prowadzi notatki, pilnuje terminów i wspólnego dokumentu.\n\nGrupy robocze: powstają do jednego zadania i kończą się razem z nim.\n\nDokumenty: notatki i wspólny opis gminy są dostępne dla wszystkich partnerów.'
} as const;
