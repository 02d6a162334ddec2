import type { Labels } from './label.ts';

/* Meetings, trainings and versions. Keys are the domain's; their order is the order on the screen. */

export const meeting_kind = {
	workshop_1: ['warsztat 1: sytuacja i zasoby', 'Workshop 1: situation and resources'],
	workshop_2: [
		'warsztat 2: priorytety i rekomendacje',
		'Workshop 2: priorities and recommendations'
	],
	consultation: ['konsultacja na miejscu', 'On-site consultation'],
	consultation_remote: ['konsultacja zdalna', 'Remote consultation'],
	open_meeting: ['spotkanie otwarte z mieszkańcami', "Open residents' meeting"],
	village_meeting: ['zebranie wiejskie', 'Village meeting'],
	partner_meeting: ['spotkanie partnerów', "Partners' meeting"],
	walk: ['spacer badawczy', 'Research walk'],
	committee: ['komisja rady', 'Council committee'],
	council: ['sesja rady', 'Council session'],
	yearly_review: ['przegląd roczny', 'Yearly review'],
	other: ['inne', 'Other', 'Wpisz jakie.']
} as const satisfies Labels;

export const swot = {
	strengths: ['Mocne strony', 'Strengths', 'Co już mamy i działa?'],
	weaknesses: ['Słabe strony', 'Weaknesses', 'Czego nam brakuje u siebie?'],
	opportunities: ['Szanse', 'Opportunities', 'Co z zewnątrz może pomóc?'],
	threats: ['Zagrożenia', 'Threats', 'Co z zewnątrz może przeszkodzić?']
} as const satisfies Labels;

export const criterion = {
	impact: ['ważne', 'Impact', 'Ilu osobom i jak bardzo pomoże?'],
	effort: ['łatwe', 'Effort', 'Ile pracy i pieniędzy kosztuje?'],
	urgency: ['pilne', 'Urgency', 'Co się stanie, jeśli poczekamy rok?'],
	evidence: ['pewne', 'Evidence', 'Jak mocno wiemy, że to prawda?'],
	who_first: ['sprawiedliwe', 'Fairness', 'Czy pomaga tym, którzy mają najtrudniej?'],
	ready_now: ['możliwe od zaraz', 'Ready now', 'Czy da się zacząć z tym, co jest?'],
	lasting: ['trwałe', 'Lasting', 'Czy zostanie po końcu projektu?'],
	willing_owner: ['ma gospodarza', 'Has an owner', 'Czy ktoś chce to poprowadzić?']
} as const satisfies Labels;

export const priority_field = {
	do_first: ['zróbmy najpierw', 'Do first'],
	plan: ['zaplanujmy', 'Plan'],
	quick: ['przy okazji', 'Quick win'],
	leave: ['na razie zostawmy', 'Leave for now']
} as const satisfies Labels;

export const stakeholder_field = {
	manage: ['ściśle współpracować', 'Work closely'],
	satisfy: ['dbać o zgodę', 'Keep satisfied'],
	inform: ['informować', 'Keep informed'],
	watch: ['obserwować', 'Watch']
} as const satisfies Labels;

export const training_topic = {
	gok_journalism: ['dziennikarstwo i edukacja przez internet', 'Online journalism and education'],
	gok_graphic_design: ['projektowanie graficzne w aplikacjach', 'Graphic design'],
	gok_sites_games: ['strony internetowe i gry mobilne', 'Websites and mobile games'],
	gok_programming: ['programowanie', 'Programming'],
	gok_ai: ['sztuczna inteligencja', 'Artificial intelligence'],
	gok_safety: ['bezpieczeństwo w sieci', 'Online safety'],
	mok_ai_talk: ['sztuczna inteligencja w kulturze', 'AI in culture'],
	mok_competences: ['kompetencje cyfrowe w instytucji kultury', 'Digital competences in culture'],
	mok_online_offer: ['oferta kulturalna przez internet', 'Designing an online offer'],
	mok_virtual_reality: ['rzeczywistość wirtualna i rozszerzona', 'Virtual and augmented reality'],
	mok_strategy: ['strategia cyfrowa: potrzeby i zasoby', 'Digital strategy: needs and resources'],
	mok_disability: ['świat osób z niepełnosprawnościami', 'Understanding disability'],
	mok_streaming: ['transmisje na żywo', 'Streaming'],
	mok_podcast: ['podcasty', 'Podcasts'],
	mok_audio_video: ['nagrania dźwięku i obrazu', 'Audio and video recording'],
	mok_drone: ['obsługa drona (egzamin państwowy)', 'Drone operation (state exam)'],
	krc_first_steps: ['pierwsze kroki: komputer i telefon', 'First steps'],
	krc_internet: ['wyszukiwanie i poczta', 'Searching and e-mail'],
	krc_video_calls: ['rozmowy wideo z bliskimi', 'Video calls'],
	krc_social_media: ['media społecznościowe', 'Social media'],
	krc_trusted_profile: ['profil zaufany i podpis dokumentu', 'Trusted profile and signing'],
	krc_mobywatel: ['mObywatel', 'mObywatel'],
	krc_e_health: ['e-zdrowie: konto pacjenta, e-recepta', 'e-Health'],
	krc_e_pit: ['podatki przez internet', 'Online taxes'],
	krc_banking: ['bank i płatności', 'Banking and payments'],
	krc_scams: ['jak nie dać się oszukać', 'Avoiding scams'],
	krc_shopping: ['zakupy i reklamacje', 'Shopping and complaints'],
	any_office: ['dokumenty i arkusze', 'Documents and spreadsheets'],
	any_accessibility: ['dostępne dokumenty i strony', 'Accessible documents and sites'],
	any_farm_forms: ['wnioski rolnicze', 'Farm applications'],
	any_facilitation: ['jak uczyć dorosłych', 'Teaching adults']
} as const satisfies Labels;

export const training_mode = {
	on_site: ['stacjonarnie', 'On site'],
	online_live: ['na żywo przez internet', 'Live online'],
	online_self: ['samodzielnie przez internet', 'Self-paced'],
	at_home: ['w domu uczestnika', 'At home'],
	one_to_one: ['jeden na jednego', 'One to one'],
	outreach: ['dyżur, punkt pomocy, piknik', 'Outreach']
} as const satisfies Labels;

export const report_chapter = {
	missing: ['brakuje treści', 'Missing'],
	writing: ['w pisaniu', 'In writing'],
	review: ['do sprawdzenia', 'In review'],
	ready: ['gotowy', 'Ready']
} as const satisfies Labels;

export const version_kind = {
	working: ['robocza', 'Working'],
	for_committee: ['dla komisji', 'For committee'],
	for_council: ['dla rady', 'For council'],
	adopted: ['przyjęta uchwałą', 'Adopted'],
	archived: ['archiwalna', 'Archived']
} as const satisfies Labels;

export const training_status = {
	planned: ['planowane', 'Planned'],
	recruiting: ['trwają zapisy', 'Recruiting'],
	running: ['trwa', 'Running'],
	completed: ['zakończone', 'Completed'],
	cancelled: ['odwołane', 'Cancelled']
} as const satisfies Labels;

export const poll_status = {
	preparing: ['w przygotowaniu', 'Preparing'],
	open: ['trwa', 'Open'],
	hidden: ['zakończone, wyniki zakryte', 'Closed, hidden'],
	revealed: ['wyniki odsłonięte', 'Revealed']
} as const satisfies Labels;
