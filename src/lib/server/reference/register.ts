import type { Unit } from '#lib/indicators/indicator.ts';
import type { GminaKind } from '#lib/domain/gmina.ts';
import type { Imported } from './imported.ts';
import type { Change, Locality, Seed, UnitRow } from './seed.ts';

/** A gmina with what a page says about it. */
export interface Gmina {
	teryt: string;
	name: string;
	kind: GminaKind;
	/** Another gmina has the same name. */
	twin: boolean;
	/** As in the register: olkuski, or the name of a city that is a powiat. */
	powiat: string;
	wojewodztwo: string;
	lat: number;
	lng: number;
	/** Newest known number of residents, for sorting; null for a gmina made lately. */
	population: number | null;
}

export interface Register {
	gminas: Gmina[];
	/** By six digits: the seventh changes over the years. */
	bySix: Map<string, Gmina>;
	/** Areas of all levels by code, a gmina by its six digits. */
	units: Map<string, Unit>;
	/** Gminas of an area, by code: powiat, województwo, 00. */
	within: Map<string, Gmina[]>;
}

/** The register of today: the seed's, or the one an importer brought, with the localities under its codes. */
export function registerOf(
	seed: Seed,
	{ register }: Pick<Imported, 'register'>
): Pick<Seed, 'units' | 'changes' | 'localities'> {
	if (!register) return seed;
	// the tables do not keep the kind of a wider area that came with the program
	const kinds = new Map(seed.units.map(({ code, kind }) => [code, kind]));
	const units = register.units.map((unit) => ({
		...unit,
		kind: unit.kind || (kinds.get(unit.code) ?? '')
	}));
	const bySix = new Map([...seed.localities].map(([code, list]) => [code.slice(0, 6), list]));
	const localities = new Map(
		units.flatMap(({ code }): [string, Locality[]][] => {
			const list = code.length === 7 ? bySix.get(code.slice(0, 6)) : undefined;
			return list ? [[code, list]] : [];
		})
	);
	return { units, changes: register.changes, localities };
}

/** Joins the register with where its gminas lie and how many people live there. */
export function register(
	rows: UnitRow[],
	localities: Map<string, Locality[]>,
	population: (six: string) => number | null
): Register {
	const units = new Map<string, Unit>();
	const within = new Map<string, Gmina[]>();
	const named = new Map<string, number>();
	for (const { code, name, kind } of rows) {
		if (code.length === 7) named.set(name, (named.get(name) ?? 0) + 1);
		else units.set(code, areaOf(code, name, kind));
	}

	const gminas = rows
		.filter(({ code }) => code.length === 7)
		.map(({ code, name, kind }): Gmina => {
			const gmina = {
				teryt: code,
				name,
				kind: kind as GminaKind,
				twin: named.get(name)! > 1,
				powiat: units.get(code.slice(0, 4))!.name,
				wojewodztwo: units.get(code.slice(0, 2))!.name,
				...seat(name, localities.get(code) ?? around(code, localities)),
				population: population(code.slice(0, 6))
			};
			units.set(code.slice(0, 6), unitOf(gmina));
			for (const area of ['00', code.slice(0, 2), code.slice(0, 4)]) {
				const members = within.get(area);
				if (members) members.push(gmina);
				else within.set(area, [gmina]);
			}
			return gmina;
		});
	const bySix = new Map(gminas.map((gmina) => [gmina.teryt.slice(0, 6), gmina]));
	return { gminas, bySix, units, within };
}

export function unitOf({ teryt, name, kind, twin }: Gmina): Unit {
	return { code: teryt.slice(0, 6), level: 'gmina', name, kind, twin };
}

/** Six-digit codes of gminas that were made in a year or later: they have no figures of before. */
export function madeIn(changes: Change[]): Map<string, number> {
	return new Map(
		changes
			.filter(({ change, after }) => change === 'nowa' && after)
			.map(({ after, since }) => [after.slice(0, 6), Number(since.slice(0, 4))])
	);
}

function areaOf(code: string, name: string, kind: string): Unit {
	const level = code === '00' ? 'kraj' : code.length === 2 ? 'wojewodztwo' : 'powiat';
	return { code, level, name, kind: kind === 'miasto na prawach powiatu' ? 'city' : null };
}

/** The locality that gave the gmina its name, else the middle of all its localities. */
function seat(name: string, localities: Locality[]): { lat: number; lng: number } {
	const own = localities.filter((one) => one.name === name);
	const { lat, lng } = own.find(({ town }) => town) ?? own[0] ?? centre(localities);
	return { lat, lng };
}

/** Localities of its powiat, for a gmina so new that no list of localities has it. */
function around(code: string, localities: Map<string, Locality[]>): Locality[] {
	const within = (area: string) =>
		[...localities].flatMap(([gmina, list]) => (gmina.startsWith(area) ? list : []));
	const near = within(code.slice(0, 4));
	return near.length ? near : within(code.slice(0, 2));
}

function centre(localities: Locality[]): { lat: number; lng: number } {
	const mean = (of: 'lat' | 'lng') =>
		localities.reduce((sum, one) => sum + one[of], 0) / Math.max(1, localities.length);
	return { lat: Number(mean('lat').toFixed(4)), lng: Number(mean('lng').toFixed(4)) };
}
