import type { Labels } from './label.ts';

/* Places: kinds, states, access, internet. Keys are the domain's; their order is the order on the screen. */

export const category = {
	library: ['biblioteka', 'Library'],
	culture_centre: ['dom lub ośrodek kultury (GOK, MOK)', 'Culture centre'],
	village_room: ['świetlica wiejska lub środowiskowa', 'Village or community room'],
	school: ['szkoła', 'School'],
	preschool: ['przedszkole, żłobek', 'Preschool'],
	office: ['urząd gminy, jednostka gminy', 'Municipal office'],
	social_care: [
		'ośrodek pomocy społecznej lub centrum usług społecznych (OPS, CUS)',
		'Social care centre'
	],
	senior_place: ['klub seniora, dzienny dom', "Seniors' club or day home"],
	third_age_university: ['uniwersytet trzeciego wieku', 'University of the third age'],
	fire_brigade: ['ochotnicza straż pożarna (OSP)', 'Volunteer fire brigade'],
	rural_women_club: ['koło gospodyń wiejskich (KGW)', "Rural women's circle"],
	ngo: ['stowarzyszenie, fundacja', 'Association or foundation'],
	parish: ['parafia, wspólnota religijna', 'Parish or religious community'],
	digital_club: ['klub rozwoju cyfrowego', 'Digital development club'],
	disability_centre: ['warsztat terapii, środowiskowy dom samopomocy', 'Disability support centre'],
	health: ['przychodnia, punkt zdrowia', 'Health centre'],
	sport_club: ['klub lub obiekt sportowy', 'Sports club or hall'],
	heritage: ['muzeum, izba pamięci, zabytek', 'Museum or heritage site'],
	firm: ['firma', 'Company'],
	shop_post: [
		'sklep, poczta, miejsce spotkań na co dzień',
		'Shop, post office, everyday meeting place'
	],
	local_media: ['gazeta, radio, portal, tablica ogłoszeń', 'Local media'],
	public_wifi: ['punkt bezpłatnego internetu', 'Free Wi-Fi spot'],
	trusted_profile_point: [
		'punkt potwierdzający profil zaufany',
		'Trusted profile confirmation point'
	],
	transport: ['transport: bus, dowóz', 'Transport'],
	informal_helper: ['osoba, która pomaga sąsiadom (tylko miejscowość)', 'Informal helper'],
	other: ['inne', 'Other']
} as const satisfies Labels;

export const place_status = {
	sketch: ['szkic', 'Sketch', 'Są nazwa, rodzaj i wieś; reszta później.'],
	to_confirm: ['do potwierdzenia', 'To confirm', 'Ostatnie potwierdzenie ma ponad rok.'],
	confirmed: ['potwierdzone', 'Confirmed', 'Gospodarz potwierdził dane {date}.'],
	temporarily_closed: ['czasowo nieczynne', 'Temporarily closed', 'Na przykład remont.'],
	closed: ['zamknięte', 'Closed', 'Zostaje w historii, nie liczymy go do zasobów.']
} as const satisfies Labels;

export const precision = {
	exact: ['dokładny punkt', 'Exact point'],
	village: ['tylko miejscowość', 'Village only'],
	hidden: ['nie pokazuj na mapie', 'Not on the map']
} as const satisfies Labels;

export const plane = {
	ours: ['nasze', 'Ours'],
	local: ['w okolicy', 'Nearby'],
	regional: ['w województwie', 'Regional'],
	national: ['krajowe', 'National']
} as const satisfies Labels;

export const access = {
	step_free_entrance: [
		'wejście bez progu i schodów',
		'Step-free entrance',
		'Próg do 2 cm liczymy jako „tak”.'
	],
	ramp: ['podjazd', 'Ramp', 'Podaj, czy da się nim wjechać bez pomocy.'],
	lift: ['winda lub podnośnik', 'Lift', 'Nie dotyczy, jeśli wszystko jest na parterze.'],
	wide_doors: ['drzwi co najmniej 90 cm', 'Doors at least 90 cm'],
	accessible_toilet: ['toaleta dla osób z niepełnosprawnościami', 'Accessible toilet'],
	changing_table: ['miejsce do przewijania', 'Baby changing place'],
	accessible_parking: ['wyznaczone miejsce parkingowe', 'Accessible parking space'],
	bus_stop_near: ['przystanek do 300 m', 'Bus stop within 300 m'],
	induction_loop: ['pętla indukcyjna', 'Induction loop', 'Napisz, w której sali.'],
	sign_language: [
		'tłumacz języka migowego (PJM) na miejscu lub przez internet',
		'Sign language interpreter'
	],
	large_type_materials: ['materiały dużym drukiem', 'Large-print materials'],
	easy_to_read: ['informacje w tekście łatwym do czytania (ETR)', 'Easy-to-read information'],
	contrast_marking: ['kontrastowe oznaczenia schodów i drzwi', 'Contrast markings'],
	tactile_info: ['oznaczenia w brajlu lub wypukłe', 'Tactile information'],
	screen_reader: [
		'komputer z czytnikiem ekranu lub powiększeniem',
		'Computer with screen reader or magnifier'
	],
	adjustable_desk: ['stół z dojazdem dla wózka', 'Wheelchair-accessible desk'],
	quiet_space: ['cichy kąt', 'Quiet space', 'Dla osób, którym przeszkadza hałas.'],
	assistance_dog: ['można wejść z psem asystującym', 'Assistance dogs welcome'],
	online_participation: ['można wziąć udział przez internet', 'Online participation possible'],
	good_light: ['dobre oświetlenie, bez odblasków', 'Good lighting'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const access_value = {
	yes: ['tak', 'Yes'],
	partly: ['częściowo', 'Partly'],
	no: ['nie', 'No'],
	unknown: ['nie sprawdzono', 'Not checked']
} as const satisfies Labels;

export const internet = {
	fibre: ['światłowód', 'Fibre', 'Najpewniejszy; do 1 Gb/s.'],
	cable: ['sieć kablowa', 'Cable', 'Z gniazda telewizji kablowej.'],
	copper: ['łącze telefoniczne (xDSL)', 'Copper line (xDSL)', 'Zwykle do kilkudziesięciu Mb/s.'],
	fixed_radio: [
		'radiowe stacjonarne',
		'Fixed wireless',
		'Antena na dachu; bywa zależne od pogody.'
	],
	mobile_4g: ['komórkowe LTE (4G)', 'Mobile 4G'],
	mobile_5g: ['komórkowe 5G', 'Mobile 5G'],
	satellite: ['satelitarne', 'Satellite'],
	school_network: [
		'Ogólnopolska Sieć Edukacyjna (OSE)',
		'National school network (OSE)',
		'Łącze szkolne; sprawdź, czy wolno używać go po lekcjach.'
	],
	none: ['brak internetu', 'No internet'],
	unknown: ['nie wiadomo', 'Unknown'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const broadband = {
	connected: ['podłączony', 'Connected'],
	to_connect: ['czeka na podłączenie', 'To be connected'],
	not_planned: ['nie planuje się', 'Not planned'],
	unknown: ['nie wiadomo', 'Unknown']
} as const satisfies Labels;

export const day = {
	mon: ['poniedziałek', 'Monday'],
	tue: ['wtorek', 'Tuesday'],
	wed: ['środa', 'Wednesday'],
	thu: ['czwartek', 'Thursday'],
	fri: ['piątek', 'Friday'],
	sat: ['sobota', 'Saturday'],
	sun: ['niedziela', 'Sunday']
} as const satisfies Labels;

export const language = {
	pl: ['polski', 'Polish'],
	uk: ['ukraiński', 'Ukrainian'],
	en: ['angielski', 'English'],
	de: ['niemiecki', 'German'],
	ru: ['rosyjski', 'Russian'],
	pjm: ['polski język migowy (PJM)', 'Polish Sign Language'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

/** A kind of place in counted form: one, few, many. */
export const categoryForms: Record<string, readonly [string, string, string]> = {
	library: ['biblioteka', 'biblioteki', 'bibliotek'],
	culture_centre: ['dom kultury', 'domy kultury', 'domów kultury'],
	village_room: ['świetlica', 'świetlice', 'świetlic'],
	school: ['szkoła', 'szkoły', 'szkół'],
	preschool: ['przedszkole', 'przedszkola', 'przedszkoli'],
	office: ['urząd', 'urzędy', 'urzędów'],
	social_care: ['ośrodek', 'ośrodki', 'ośrodków'],
	senior_place: ['klub', 'kluby', 'klubów'],
	third_age_university: ['uniwersytet', 'uniwersytety', 'uniwersytetów'],
	fire_brigade: ['straż', 'straże', 'straży'],
	rural_women_club: ['koło', 'koła', 'kół'],
	ngo: ['organizacja', 'organizacje', 'organizacji'],
	parish: ['parafia', 'parafie', 'parafii'],
	digital_club: ['klub', 'kluby', 'klubów'],
	disability_centre: ['placówka', 'placówki', 'placówek'],
	health: ['przychodnia', 'przychodnie', 'przychodni'],
	sport_club: ['klub', 'kluby', 'klubów'],
	heritage: ['miejsce', 'miejsca', 'miejsc'],
	firm: ['firma', 'firmy', 'firm'],
	shop_post: ['miejsce', 'miejsca', 'miejsc'],
	local_media: ['medium', 'media', 'mediów'],
	public_wifi: ['punkt', 'punkty', 'punktów'],
	trusted_profile_point: ['punkt', 'punkty', 'punktów'],
	transport: ['pojazd', 'pojazdy', 'pojazdów'],
	informal_helper: ['osoba', 'osoby', 'osób'],
	other: ['miejsce', 'miejsca', 'miejsc']
};
