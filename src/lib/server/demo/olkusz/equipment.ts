import type { Value } from '#lib/domain/workspace.ts';
import type { Entry } from './entry.ts';
import { entry, SAMPLE } from './entry.ts';

const PROJECT = 'Konwersja cyfrowa MOK Olkusz';

/** One line of the inventory, in the order of its columns. */
function item(
	id: string,
	kind: string,
	name: string,
	quantity: number,
	place: string,
	funder: string,
	year: number,
	condition: string,
	hoursPerWeek: number,
	[lending, lendingNote = null]: [string, Value?],
	durableUntil: string | null = null,
	project: string | null = null
): Entry {
	return entry(id, {
		...SAMPLE,
		kind,
		name,
		quantity,
		place,
		funder,
		year,
		condition,
		hoursPerWeek,
		lending,
		lendingNote,
		durableUntil,
		project
	});
}

export const EQUIPMENT: Entry[] = [
	item(
		'eq-1',
		'laptop',
		'laptopy do zajęć',
		8,
		'pl-mdk',
		'eu',
		2022,
		'good',
		6,
		['yes', 'w gminie'],
		'2027',
		PROJECT
	),
	item(
		'eq-2',
		'streaming_kit',
		'zestaw do transmisji',
		1,
		'pl-mdk',
		'eu',
		2022,
		'good',
		2,
		['partly', 'z obsługą'],
		'2027',
		PROJECT
	),
	item(
		'eq-3',
		'microphone',
		'zestaw do podcastów',
		2,
		'pl-mdk',
		'eu',
		2022,
		'good',
		1,
		['yes'],
		'2027',
		PROJECT
	),
	item('eq-4', 'drone', 'dron', 1, 'pl-mdk', 'eu', 2022, 'good', 1, ['no'], '2027', PROJECT),
	item(
		'eq-5',
		'desktop',
		'komputery dla czytelników',
		10,
		'pl-library',
		'own',
		2020,
		'limited',
		30,
		['no']
	),
	item('eq-6', 'magnifier', 'powiększalnik tekstu', 1, 'pl-library', 'state', 2021, 'good', 3, [
		'no'
	]),
	item('eq-7', 'tablet', 'tablety dla szkół', 4, 'pl-pbw', 'voivodeship', 2023, 'new', 0, ['yes']),
	item(
		'eq-8',
		'laptop',
		'laptopy po projekcie',
		6,
		'pl-daycare',
		'eu',
		2019,
		'unknown',
		0,
		['unknown'],
		'2024'
	),
	item('eq-9', 'tablet', 'tablety pracowników socjalnych', 2, 'pl-ops', 'own', 2022, 'good', 20, [
		'no'
	]),
	item('eq-10', 'projector', 'projektor', 1, 'pl-ck', 'own', 2018, 'limited', 4, ['yes']),
	item('eq-11', 'mobile_router', 'router mobilny', 1, 'pl-osp-zederman', 'ngo', 2024, 'good', 1, [
		'yes'
	]),
	item(
		'eq-12',
		'laptop',
		'pracownia szkolna',
		16,
		'pl-school-zederman',
		'state',
		2021,
		'good',
		18,
		['partly', 'na miejscu, po 15.30']
	)
];
