import { ACCESS_FACTS, DAYS } from '#lib/domain/places.ts';
import { inPoland } from '#lib/domain/poland.ts';
import { readDegrees, readPair } from './coordinates.ts';
import { TARGETS, type Mapping, type Table, type TargetField } from './draft.ts';
import { isPersonal } from './personal.ts';
import { folded } from './words.ts';

/*
 * Which column is what, guessed by its name: ours and English ones, and those of offices and
 * registers. A guess is only an offer: a person sees it and changes it. The first word that a
 * column has decides; columns about people are never guessed.
 */
const NAMES: Record<(typeof TARGETS)[number], string> = {
	register: 'register|numer rspo|rspo|id osm',
	name: 'nazwa|nazwa placowki|nazwa instytucji|nazwa podmiotu|nazwa obiektu|nazwa miejsca|nazwa organizacji|name|title|placowka|instytucja|obiekt|organizacja|miejsce',
	category:
		'category|rodzaj|typ|kategoria|rodzaj placowki|typ placowki|rodzaj miejsca|type|kind|co to jest',
	categoryNote: 'category note|jaki rodzaj',
	locality: 'miejscowosc|wies|solectwo|village|locality|city|addr city|town|miasto',
	address: 'adres|address|adres siedziby|lokalizacja|siedziba|full address',
	street: 'ulica|street|addr street|ulica nazwa|nazwa ulicy',
	building: 'numer budynku|nr budynku|nr domu|numer domu|nr|building|housenumber|addr housenumber',
	flat: 'numer lokalu|nr lokalu|lokal|flat',
	postcode: 'kod pocztowy|kod|postcode|addr postcode|zip|postal code',
	lat: 'lat|latitude|szerokosc|szerokosc geograficzna|szer geogr|szer|wsp y|y|wspolrzedna y|gps lat|geo lat|polnoc n',
	lng: 'lng|lon|long|longitude|dlugosc|dlugosc geograficzna|dl geogr|dlug|wsp x|x|wspolrzedna x|gps lng|gps lon|geo lng|wschod e',
	latlng:
		'wspolrzedne|gps|polozenie|wspolrzedne gps|wspolrzedne geograficzne|coordinates|wkt|geometry|position',
	operator:
		'operator|prowadzacy|organ prowadzacy|nazwa organu prowadzacego|podmiot prowadzacy|kto prowadzi|zarzadca|gestor',
	website: 'website|www|strona www|strona internetowa|adres strony|url|strona|link|contact website',
	description: 'description|opis|uwagi|informacje|notatki|desc|komentarz|comment',
	openingHours: 'opening hours|godziny otwarcia|godziny|czynne|otwarte',
	rooms: 'rooms|liczba sal|sale',
	seats:
		'seats|liczba miejsc|ile osob sie zmiesci|miejsca siedzace|pojemnosc|capacity|ile osob zmiesci najwieksza sala',
	workstations:
		'workstations|stanowiska komputerowe|liczba stanowisk|stanowiska|komputery|stanowiska z komputerem',
	devices: 'devices|liczba urzadzen|urzadzenia|sprzet dostepny dla odwiedzajacych sztuk',
	teachers: 'teachers|liczba edukatorow|edukatorzy|ile osob moze uczyc',
	internet: 'internet|rodzaj lacza|lacze',
	broadband: 'broadband',
	publicWifi: 'public wifi|publiczne wi fi|wi fi|wifi|hotspot|bezplatny internet dla kazdego',
	downloadMbps:
		'download mbps|predkosc pobierania|pobieranie|predkosc internetu|zmierzona predkosc pobierania mb s',
	uploadMbps: 'upload mbps|predkosc wysylania|wysylanie|wysylanie mb s',
	latencyMs: 'latency ms|opoznienie|opoznienie ms',
	internetNote: 'internet note|uwagi o internecie',
	languageNote: 'language note',
	accessNote: 'access note|uwagi o dostepnosci|uwagi o dostepnosci na przyklad w ktorej sali',
	measuredAt: 'measured at|data pomiaru',
	groups: 'groups|dla kogo',
	languages: 'languages|jezyki',
	cost: 'cost|koszt|oplata|cena',
	booking: 'booking|rezerwacja|zapisy|jak zarezerwowac',
	wheelchair: 'wheelchair|dostepnosc|dostepnosc dla wozkow',
	precision: 'precision|dokladnosc polozenia|na mapie',
	status: 'status|stan wpisu',
	plane: 'plane',
	confirmedAt: 'confirmed at|data potwierdzenia',
	confirmedBy: 'confirmed by|kto potwierdzil|kto potwierdzil organizacja bez nazwisk',
	closedOn: 'data likwidacji|closed on|data zamkniecia',
	gminaCode: 'kod terytorialny gmina|teryt|kod teryt|terc|gmina teryt',
	source: 'source|zrodlo|skad to wiemy',
	licence: 'licence|license|licencja',
	pointOf: 'point of'
};

/** Cells of grids as offices head them. */
const WORDS = {
	'hours:mon': 'poniedzialek|pon|pn',
	'hours:tue': 'wtorek|wt',
	'hours:wed': 'sroda|sr',
	'hours:thu': 'czwartek|czw',
	'hours:fri': 'piatek|pt',
	'hours:sat': 'sobota|sob',
	'hours:sun': 'niedziela|niedz|nd',
	'access:step_free_entrance': 'wejscie bez progu i schodow|wejscie bez progu|bez progu|bez barier',
	'access:ramp': 'podjazd',
	'access:lift': 'winda|winda lub podnosnik',
	'access:wide_doors': 'drzwi co najmniej 90 cm|szerokie drzwi',
	'access:accessible_toilet':
		'toaleta dla osob z niepelnosprawnosciami|toaleta dla niepelnosprawnych',
	'access:changing_table': 'miejsce do przewijania|przewijak',
	'access:accessible_parking': 'wyznaczone miejsce parkingowe|parking dla niepelnosprawnych',
	'access:bus_stop_near': 'przystanek do 300 m|przystanek',
	'access:induction_loop': 'petla indukcyjna'
} satisfies Partial<Record<TargetField, string>>;

const BY_NAME = new Map<string, TargetField>([
	...Object.entries(NAMES).flatMap(([field, names]) =>
		names.split('|').map((name): [string, TargetField] => [name, field as TargetField])
	),
	...TARGETS.map((field): [string, TargetField] => [folded(field), field]),
	...ACCESS_FACTS.map((fact): [string, TargetField] => [
		folded(`access ${fact}`),
		`access:${fact}`
	]),
	// the bare name of a fact is enough, but "other" alone says nothing
	...ACCESS_FACTS.filter((fact) => fact !== 'other').map((fact): [string, TargetField] => [
		folded(fact),
		`access:${fact}`
	]),
	...DAYS.map((day): [string, TargetField] => [`hours ${day}`, `hours:${day}`]),
	...Object.entries(WORDS).flatMap(([field, names]) =>
		names.split('|').map((name): [string, TargetField] => [name, field as TargetField])
	)
]);

/** Which column seems to fill which field. Each column and each field at most once; the first wins. */
export function guess(table: Table): Mapping {
	const mapping: Mapping = {};
	const take = (field: TargetField | undefined, i: number) => {
		if (field && mapping[field] === undefined) mapping[field] = i;
	};
	table.columns.forEach((column, i) => {
		if (isPersonal(column)) return;
		const own = /^x:(.{1,60})$/.exec(column);
		take(own ? `x:${own[1]}` : BY_NAME.get(folded(column.slice(0, 200))), i);
	});
	if (table.rows.some(({ point }) => point)) {
		for (const field of ['lat', 'lng', 'latlng'] as const) delete mapping[field];
	} else byContent(table, mapping);
	const words = mapping.name === undefined ? firstWords(table, mapping) : -1;
	if (words >= 0) mapping.name = words;
	return mapping;
}

/** Coordinates under a name nobody knows are told by what stands there. */
function byContent({ columns, rows }: Table, mapping: Mapping): void {
	if (mapping.lat !== undefined && mapping.lng !== undefined) {
		delete mapping.latlng;
		return;
	}
	const used = new Set(Object.values(mapping));
	const sample = rows.slice(0, 50);
	const all = (i: number, fits: (cell: string) => boolean) => {
		const filled = sample.map(({ cells }) => cells[i] ?? '').filter((cell) => cell.trim() !== '');
		return filled.length > 0 && filled.every(fits);
	};
	const free = columns.map((_, i) => i).filter((i) => !used.has(i));
	const within = (low: number, high: number) => (cell: string) => {
		const value = readDegrees(cell);
		return value !== null && value >= low && value <= high && value % 1 !== 0;
	};
	const lat = free.find((i) => all(i, within(48.9, 55)));
	const lng = free.find((i) => i !== lat && all(i, within(14, 24.3)));
	if (
		lat !== undefined &&
		lng !== undefined &&
		mapping.lat === undefined &&
		mapping.lng === undefined
	)
		Object.assign(mapping, { lat, lng });
	else if (mapping.latlng === undefined) {
		const pair = free.find((i) => all(i, isPair));
		if (pair !== undefined) mapping.latlng = pair;
	}
}

function isPair(cell: string): boolean {
	const pair = readPair(cell)?.map(readDegrees);
	if (!pair || pair[0] === null || pair[1] === null) return false;
	const [a, b] = pair as [number, number];
	return inPoland({ lat: a, lng: b }) || inPoland({ lat: b, lng: a });
}

/** The first column of words, for a table without a name of a name. */
function firstWords({ columns, rows }: Table, mapping: Mapping): number {
	const used = new Set(Object.values(mapping));
	return columns.findIndex(
		(column, i) =>
			!used.has(i) &&
			!isPersonal(column) &&
			rows.slice(0, 20).some(({ cells }) => /\p{L}{3}/u.test(cells[i] ?? ''))
	);
}
