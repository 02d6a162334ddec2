/** Areas of e-services, as in measure 3.1 of the Digital Poland programme (content list 4.8.3). */
export const SERVICE_AREAS = [
	'civic',
	'health',
	'benefits',
	'tax_customs',
	'business',
	'justice',
	'spatial',
	'culture_science'
] as const;
export type ServiceArea = (typeof SERVICE_AREAS)[number];

/** National e-services by key, each with its area. */
export const NATIONAL_SERVICES = {
	trusted_profile: 'civic',
	mobywatel_app: 'civic',
	mobywatel_gov: 'civic',
	e_id: 'civic',
	pesel_block: 'civic',
	e_delivery: 'civic',
	epuap: 'civic',
	civil_status: 'civic',
	vehicle_history: 'civic',
	report_scam: 'civic',
	ikp: 'health',
	e_prescription: 'health',
	e_referral: 'health',
	e_registration: 'health',
	ekuz: 'health',
	ezus: 'benefits',
	ekrus: 'benefits',
	child_benefit: 'benefits',
	empatia: 'benefits',
	large_family_card: 'benefits',
	e_pit: 'tax_customs',
	e_tax_office: 'tax_customs',
	puesc: 'tax_customs',
	ceidg: 'business',
	ksef: 'business',
	arimr: 'business',
	labour_office: 'business',
	land_register: 'justice',
	court_portal: 'justice',
	e_court: 'justice',
	criminal_record: 'justice',
	geoportal: 'spatial',
	broadband_map: 'spatial',
	polona: 'culture_science',
	education_platform: 'culture_science',
	archives: 'culture_science'
} as const satisfies Record<string, ServiceArea>;

/** Services of the gmina itself; their keys begin with `m_`. */
export const MUNICIPAL_SERVICES = {
	m_payments: 'tax_customs',
	m_waste: 'civic',
	m_e_office: 'civic',
	m_bip: 'civic',
	m_consultations: 'civic',
	m_council_stream: 'civic',
	m_fault_report: 'civic',
	m_alerts: 'civic',
	m_booking: 'civic',
	m_map: 'spatial',
	m_school_enrolment: 'culture_science',
	m_school_journal: 'culture_science',
	m_library_catalogue: 'culture_science',
	m_culture_tickets: 'culture_science',
	m_water: 'civic',
	m_timetable: 'civic',
	m_social: 'benefits'
} as const satisfies Record<string, ServiceArea>;

export type EService = keyof typeof NATIONAL_SERVICES | keyof typeof MUNICIPAL_SERVICES | 'other';
export const E_SERVICES = [
	...Object.keys(NATIONAL_SERVICES),
	...Object.keys(MUNICIPAL_SERVICES),
	'other'
] as EService[];

/** DigComp 2.2: how many competences each of the five areas has. */
export const DIGCOMP_SIZES = [3, 6, 4, 4, 4] as const;

/** Keys such as `digcomp_2` (an area) and `digcomp_2_1` (a competence), in the order of the frame. */
export const DIGCOMP: string[] = DIGCOMP_SIZES.flatMap((size, i) => [
	`digcomp_${i + 1}`,
	...Array.from({ length: size }, (_, j) => `digcomp_${i + 1}_${j + 1}`)
]);
