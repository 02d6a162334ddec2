import { CATEGORIES, type Category } from '#lib/domain/places.ts';
import { folded } from './words.ts';

/*
 * The kind of a place by the words people use for it. The first line that fits decides, so the
 * narrow ones stand above the wide ones (a school's library is a library). `bibliotek*` is the
 * beginning of a word, everything else a whole word or several.
 */
const WORDS: [Category, string][] = [
	['trusted_profile_point', 'profil* zaufan*|potwierdzajac* profil*'],
	['digital_club', 'klub* rozwoju cyfrowego|krc|klub* cyfrow*|kafejk* internetow*'],
	['library', 'bibliotek*|mediatek*|library|libraries'],
	['third_age_university', 'uniwersytet* trzeciego wieku|utw|uniwersytet* iii wieku'],
	[
		'senior_place',
		'klub* senior*|senior+|senior|dom* senior*|dzienny dom*|dom* dziennego pobytu|senior centre'
	],
	[
		'disability_centre',
		'warsztat* terapii|wtz|srodowiskowy dom samopomocy|sds|dom samopomocy|osrodek rehabilitac*|disability'
	],
	[
		'social_care',
		'pomocy spolecznej|gops|mops|mgops|ops|uslug spolecznych|cus|pcpr|pomocy rodzinie|social care'
	],
	['rural_women_club', 'gospodyn*|kgw'],
	['fire_brigade', 'straz* pozarn*|osp|remiz*|psp|fire brigade|fire station'],
	[
		'village_room',
		'swietlic*|dom ludowy|wiejski dom*|dom wiejski|dom spotkan|centrum aktywnosci|dom sasiedzki|community room|village room'
	],
	[
		'culture_centre',
		'dom* kultury|osrodek kultury|osrodk* kultury|centrum kultury|centrum kulturalne|gok|mok|mgok|gokis|kino|teatr|culture centre|arts centre'
	],
	['preschool', 'przedszkol*|zlob*|klub* dzieciec*|klub* malucha|preschool|kindergarten|nursery'],
	['heritage', 'muze*|izb* pamieci|izb* regionaln*|skansen*|zamek|zabytk*|zabytek|museum|heritage'],
	[
		'sport_club',
		'sport*|ludowy zespol|lks|uks|gks|mks|osir|gosir|mosir|hala widowiskow*|boisk*|orlik|stadion*|plywaln*|basen*'
	],
	[
		'school',
		'szkol*|liceum|licea|technik*|gimnazjum|zespol* placowek|osrodek szkolno*|bursa|poradni* psychologiczno*|school'
	],
	['shop_post', 'poczt*|urzad pocztowy|sklep*|targowisk*|market*|post office|shop'],
	['office', 'urzad*|urzedu|starostw*|ratusz*|magistrat*|town hall|office'],
	['parish', 'parafi*|kosciol*|kaplic*|zbor|cerkiew|caritas|parish|church'],
	['health', 'przychodni*|zdrowia|szpital*|poradni*|lekarz*|klinik*|apteka|clinic|health'],
	[
		'ngo',
		'stowarzyszen*|fundacj*|zwiazek|towarzystw*|organizacj* pozarzadow*|ngo|spoldzielni* socjaln*'
	],
	['local_media', 'gazet*|radio|portal*|telewizj*|tablic* ogloszen*|local media'],
	['public_wifi', 'wifi|wi fi|hotspot*|hot spot*|wifi4eu'],
	['transport', 'bus|busy|autobus*|dowoz*|pks|przewoz*|transport*'],
	['informal_helper', 'pomaga sasiadom|pomoc sasiedzk*|informal helper'],
	['firm', 'firm*|przedsiebiorstw*|spolk*|sp z o o|zaklad*|company']
];

const RULES = WORDS.map(([category, words]) => ({
	category,
	pattern: new RegExp(
		`(?:^| )(?:${words
			.split('|')
			.map((word) => word.replace(/\+/g, '').replace(/\*/g, '[a-z0-9]*'))
			.join('|')})(?= |$)`
	)
}));

/** The kind that words speak of, null when none of ours does. */
export function categoryIn(text: string): Category | null {
	const words = folded(text.slice(0, 300));
	return RULES.find(({ pattern }) => pattern.test(words))?.category ?? null;
}

/** The kind a cell of a "kind" column names: one of our keys, or words. */
export const categoryNamed = (text: string): Category | null =>
	CATEGORIES.find((key) => key === text.trim().toLowerCase()) ?? categoryIn(text);
