import type { Labels } from './label.ts';

/* Levels and marks of figures. Keys are the domain's; their order is the order on the screen. */

export const level = {
	gmina: ['gmina', 'Gmina', 'Liczba dotyczy całej gminy {gmina}.'],
	powiat: [
		'powiat',
		'Powiat',
		'Liczba dotyczy całego powiatu, nie samej gminy. W gminie może być inaczej.'
	],
	wojewodztwo: [
		'województwo',
		'Voivodeship',
		'Liczba dotyczy całego województwa. Nie wynika z niej, jak jest w gminie.'
	],
	kraj: ['Polska', 'Poland', 'Liczba dotyczy całego kraju. To tło, nie opis gminy.'],
	estimate: [
		'szacunek',
		'Estimate',
		'Nikt tego nie zmierzył. Wynik obliczono: {method}. Może się różnić od prawdy o {range}.'
	],
	local: [
		'dane lokalne',
		'Local data',
		'Liczbę podało partnerstwo na podstawie: {source}. Nie pochodzi ze statystyki publicznej.'
	]
} as const satisfies Labels;

export const figure_mark = {
	stale: [
		'są nowsze',
		'Newer available',
		'Jest nowsza liczba: {year}. Możesz ją wstawić jednym przyciskiem.'
	],
	overridden: [
		'zmieniona',
		'Overridden',
		'Liczbę zmienił {name} {date}. Powód: {reason}. Wartość źródła: {value}.'
	],
	suppressed: [
		'ukryta',
		'Suppressed',
		'Mała liczba osób. Nie pokazujemy jej, żeby nikogo nie dało się rozpoznać.'
	],
	'programme-figure': [
		'dane programu',
		'Programme figure',
		'Liczba z dokumentu programu. Nie odnaleziono jej w statystyce publicznej.'
	],
	'approximate-border': [
		'granice przybliżone',
		'Approximate borders',
		'Narysowane ze schematu, nie z rejestru granic.'
	],
	missing: ['brak danych', 'No data', '{reason}']
} as const satisfies Labels;

export const missing_reason = {
	not_published: ['GUS nie podaje tej wartości dla gmin', 'Not published for gminas'],
	not_collected: ['nikt nie mierzy tego w gminach', 'Not collected for gminas'],
	confidential: ['tajemnica statystyczna', 'Statistical confidentiality'],
	too_new: ['gmina powstała lub zmieniła granice; brak danych za ten rok', 'Unit too new'],
	not_applicable: ['nie dotyczy', 'Not applicable'],
	not_fetched: ['jeszcze nie pobrano', 'Not fetched yet'],
	withheld: [
		'GUS nie podaje tej wartości: brak informacji albo tajemnica statystyczna',
		'Withheld by GUS: no information or statistical confidentiality'
	],
	discontinued: [
		'GUS nie podaje jej za ten okres: zmienił się podział kraju albo zakres badania',
		'Not given for this period: units or the survey have changed'
	],
	awaited: ['GUS jeszcze jej nie ogłosił', 'Not yet published by GUS']
} as const satisfies Labels;

/** What a publisher says of a value. */
export const figure_flag = {
	incomplete: ['suma może być niepełna', 'The total may be incomplete'],
	preliminary: ['dane wstępne', 'Preliminary'],
	method: ['zmiana metody: nie porównujcie z poprzednimi latami', 'Method changed'],
	imprecise: ['mała precyzja', 'Low precision'],
	joint: ['łącznie dla powiatu i miasta na prawach powiatu', 'Powiat and city counted together']
} as const satisfies Labels;
