import type { Entry } from './entry.ts';
import { entry, on, SAMPLE } from './entry.ts';

interface Told {
	group: string;
	/** '' for the whole gmina. */
	where: string;
	/** In the person's own words. */
	words: string;
	barrier: string;
	area: string;
	service?: string;
	skill?: string;
	evidence: string;
	strength: string;
	status: string;
}

const need = (id: string, title: string, told: Told): Entry =>
	entry(id, {
		...SAMPLE,
		title,
		situation: told.words,
		locality: told.where,
		...on('group', told.group),
		...on('barrier', told.barrier),
		...on('area', told.area),
		...(told.service && on('service', told.service)),
		...(told.skill && on('skill', told.skill)),
		...on('evidence', told.evidence),
		strength: told.strength,
		status: told.status,
		[`status:${told.status}:at`]: '2026-10-20'
	});

export const NEEDS: Entry[] = [
	need('ne-1', 'Umówić lekarza bez jazdy do przychodni', {
		group: 'alone_75',
		where: '',
		words: 'Żeby umówić lekarza, jadę do przychodni na siódmą. Podobno można w telefonie.',
		barrier: 'skill',
		area: 'health',
		service: 'e_registration',
		skill: 'digcomp_2_1',
		evidence: 'interview',
		strength: 'medium',
		status: 'addressed'
	}),
	need('ne-2', 'Wiedzieć, komu wolno podać kod z SMS-a', {
		group: 'seniors_65_74',
		where: 'Olkusz',
		words: 'Kod przychodzi SMS-em, a ja nie wiem, komu wolno go podać.',
		barrier: 'trust',
		area: 'safety',
		service: 'report_scam',
		skill: 'digcomp_4_2',
		evidence: 'survey',
		strength: 'strong',
		status: 'addressed'
	}),
	need('ne-3', 'Zajęcia, z których da się wrócić do domu', {
		group: 'remote_villages',
		where: 'Troks',
		words: 'Na zajęcia do miasta nie mam czym wrócić.',
		barrier: 'transport',
		area: 'education',
		evidence: 'meeting',
		strength: 'medium',
		status: 'addressed'
	}),
	need('ne-4', 'Poradzić sobie z aplikacją w pracy', {
		group: 'adults_45_64_low_skills',
		where: 'Zederman',
		words: 'W pracy wprowadzili grafik w aplikacji. Wstydzę się pytać.',
		barrier: 'skill',
		area: 'work',
		service: 'labour_office',
		skill: 'digcomp_2_4',
		evidence: 'interview',
		strength: 'weak',
		status: 'prioritised'
	}),
	need('ne-5', 'Miejsce do nagrywania po lekcjach', {
		group: 'youth_10_18',
		where: 'Braciejówka',
		words: 'Chcielibyśmy nagrywać, ale w szkole po lekcjach jest zamknięte.',
		barrier: 'access',
		area: 'leisure',
		skill: 'digcomp_3_1',
		evidence: 'meeting',
		strength: 'medium',
		status: 'addressed'
	}),
	need('ne-6', 'Strona urzędu, którą da się przeczytać', {
		group: 'sight',
		where: 'Olkusz',
		words: 'Strona urzędu czyta mi się bez sensu, nie wiem, gdzie jest przycisk.',
		barrier: 'accessibility',
		area: 'civic',
		service: 'm_e_office',
		skill: 'digcomp_5_2',
		evidence: 'walk',
		strength: 'strong',
		status: 'addressed'
	}),
	need('ne-7', 'Złożyć wniosek rolniczy samodzielnie', {
		group: 'farmers',
		where: 'Gorenice',
		words: 'Wniosek klika za mnie córka. Jak wyjedzie, nie złożę.',
		barrier: 'no_helper',
		area: 'work',
		service: 'arimr',
		skill: 'digcomp_2_3',
		evidence: 'opinion',
		strength: 'weak',
		status: 'confirmed'
	}),
	need('ne-8', 'Uczyć się bez zostawiania bliskiej osoby', {
		group: 'carers',
		where: '',
		words: 'Nie zostawię mamy, żeby pójść na kurs.',
		barrier: 'time',
		area: 'health',
		service: 'ikp',
		skill: 'digcomp_1_1',
		evidence: 'interview',
		strength: 'medium',
		status: 'addressed'
	}),
	need('ne-9', 'Więcej osób, które umieją prowadzić transmisję', {
		group: 'institution_staff',
		where: 'Olkusz',
		words: 'Mamy sprzęt do transmisji, umie go włączyć jedna osoba.',
		barrier: 'skill',
		area: 'leisure',
		service: 'm_culture_tickets',
		skill: 'digcomp_3_1',
		evidence: 'register',
		strength: 'medium',
		status: 'addressed'
	}),
	need('ne-10', 'Zrozumieć pismo z urzędu', {
		group: 'refugees_migrants',
		where: 'Olkusz',
		words: 'Pismo przyszło po polsku, nie wiem, co mam z nim zrobić.',
		barrier: 'language',
		area: 'civic',
		service: 'e_delivery',
		skill: 'digcomp_2_3',
		evidence: 'opinion',
		strength: 'weak',
		status: 'parked'
	})
];
