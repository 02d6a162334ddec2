import type { Equipment } from '#lib/domain/equipment.ts';
import { DAYS, type Place } from '#lib/domain/places.ts';
import { shortDate } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';
import { decimal } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** One line of a place's card; `text` is null while nobody knows. */
export interface Fact {
	/** The field that answers it; the editor opens there. */
	key: string;
	label: string;
	text: string | null;
	/** Asked for also while it is unknown. */
	asked: boolean;
}

/** What is known of a place, in the order people ask: may I come in, sit down, get online. */
export function facts(place: Place, equipment: Equipment[]): Fact[] {
	const fact = (key: string, label: string, text: string | null, asked = false): Fact => ({
		key,
		label,
		text: text || null,
		asked
	});

	return [
		fact('seats', m.resources_fact_room(), room(place), true),
		fact('access:step_free_entrance', m.resources_fact_entrance(), entrance(place), true),
		fact('internet', m.resources_fact_internet(), internet(place), true),
		fact('workstations', m.resources_fact_computers(), computers(place)),
		fact('equipment', m.resources_fact_equipment(), pieces(equipment)),
		fact('hours:mon', m.resources_fact_hours(), hours(place), true),
		fact('teachers', m.resources_fact_teachers(), teachers(place)),
		fact('access', m.resources_fact_access(), access(place)),
		fact(
			'groups',
			m.resources_fact_groups(),
			joined(place.groups.map((key) => label('group', key)))
		),
		fact('cost', m.resources_fact_cost(), place.cost),
		fact('booking', m.resources_fact_booking(), place.booking),
		fact('operator', m.resources_fact_operator(), place.operator),
		fact('address', m.resources_fact_address(), place.address),
		fact('website', m.resources_fact_website(), place.website)
	];
}

/** The two or three things worth saying in a row of a list. */
export function brief(place: Place, equipment: Equipment[]): string {
	return joined(
		[room(place), computers(place), pieces(equipment), internet(place)].filter(Boolean).slice(0, 2)
	);
}

const joined = (parts: (string | null)[]) => parts.filter(Boolean).join(', ');

function room(place: Place): string {
	return joined([
		place.rooms !== null && place.rooms > 1 ? m.resources_fact_rooms({ n: place.rooms }) : null,
		place.seats !== null ? m.resources_fact_room_seats({ n: place.seats }) : null
	]);
}

function entrance({ access }: Place): string {
	const step = access.step_free_entrance;
	if (step === 'yes') return m.resources_fact_entrance_yes();
	if (step === 'partly') return m.resources_fact_entrance_partly();
	return step === 'no' ? m.resources_fact_entrance_no() : '';
}

function internet(place: Place): string {
	const speed = place.downloadMbps;
	return joined([
		...place.internet.map((key) => label('internet', key)),
		speed !== null ? m.resources_fact_speed({ n: decimal(speed) }) : null,
		speed !== null && place.measuredAt
			? m.resources_fact_measured({ date: shortDate(place.measuredAt) })
			: null,
		place.publicWifi ? m.resources_fact_wifi() : null
	]);
}

const computers = ({ workstations }: Place) =>
	workstations !== null ? m.resources_fact_workstations({ n: workstations }) : '';

const teachers = ({ teachers }: Place) =>
	teachers !== null ? m.resources_fact_teachers_n({ n: teachers }) : '';

const pieces = (equipment: Equipment[]) =>
	joined(
		equipment.map((item) => {
			const name = item.name || label('equipment', item.kind);
			return item.quantity !== null ? `${name}: ${item.quantity}` : name;
		})
	);

const hours = ({ hours }: Place) =>
	joined(DAYS.filter((day) => hours[day]).map((day) => `${label('day', day)} ${hours[day]}`));

const access = ({ access }: Place) =>
	joined(
		Object.entries(access)
			.filter(([key, value]) => key !== 'step_free_entrance' && value === 'yes')
			.map(([key]) => label('access', key))
	);
