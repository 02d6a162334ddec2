import type { Equipment } from '#lib/domain/equipment.ts';
import { ownValue, type OwnField, type OwnValue } from '#lib/domain/own-fields.ts';
import type { Place } from '#lib/domain/places.ts';
import { shortDate } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';
import { decimal } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { accessBrief } from './access.ts';
import { daysSaid, weekSaid } from './hours.ts';

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
export function facts(place: Place, equipment: Equipment[], own: OwnField[] = []): Fact[] {
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
		fact('access', m.resources_fact_access(), accessBrief(place.access) || place.accessNote),
		fact(
			'groups',
			m.resources_fact_groups(),
			joined(place.groups.map((key) => label('group', key)))
		),
		fact('cost', m.resources_fact_cost(), place.cost),
		fact('booking', m.resources_fact_booking(), place.booking),
		fact('operator', m.resources_fact_operator(), place.operator),
		fact('address', m.resources_fact_address(), place.address),
		fact('website', m.resources_fact_website(), place.website),
		fact('language', m.resources_field_languages(), languages(place)),
		...ownFacts(place, own).map(({ key, label, text }) => fact(key, label, text))
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
	const { downloadMbps, uploadMbps, measuredAt, broadband } = place;
	return joined([
		...place.internet.map((key) => label('internet', key)),
		place.internetNote,
		broadband !== 'unknown' ? label('broadband', broadband) : null,
		downloadMbps !== null ? m.resources_fact_speed({ n: decimal(downloadMbps) }) : null,
		uploadMbps !== null ? m.places_fact_upload({ n: decimal(uploadMbps) }) : null,
		downloadMbps !== null && measuredAt
			? m.resources_fact_measured({ date: shortDate(measuredAt) })
			: null,
		place.publicWifi ? m.resources_fact_wifi() : null
	]);
}

const languages = (place: Place) =>
	joined([...place.languages.map((key) => label('language', key)), place.languageNote]);

/** Own fields in words: those the partnership defined, then what came without a definition. */
export function ownFacts(
	{ custom }: Place,
	own: OwnField[]
): { key: string; label: string; text: string }[] {
	const defined = own.map((field) => ({
		key: `x:${field.id}`,
		label: field.label,
		text: valueSaid(ownValue(field, custom), field.type)
	}));
	const rest = Object.entries(custom)
		.filter(([id]) => !own.some((field) => field.id === id))
		.map(([id, value]) => ({ key: `x:${id}`, label: id, text: valueSaid(value) }));
	return [...defined, ...rest];
}

function valueSaid(value: OwnValue | null, type?: OwnField['type']): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? m.places_yes() : m.places_no();
	if (typeof value === 'number') return decimal(value, 3);
	return type === 'date' ? shortDate(value) : value;
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

const hours = ({ hours }: Place) => {
	const days = daysSaid(hours);
	return days.length ? `${days.join('; ')}. ${weekSaid(hours) ?? ''}`.trim() : '';
};
