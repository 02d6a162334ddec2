import { ofSize, type Among, type GroupChoice } from '#lib/indicators/group.ts';
import type { Indicator, Observation, Unit } from '#lib/indicators/indicator.ts';
import { national } from '#lib/indicators/national.ts';
import { isAmount, nearest, standardised, type Standard } from '#lib/indicators/nearest.ts';
import { functionalType, typeKey, type FunctionalType } from '#lib/indicators/type.ts';
import type { Gmina, Register } from './register.ts';

/** A group of gminas, ours among them, and what makes them one. */
export interface Grouped {
	members: Gmina[];
	among: Among;
}

/** Finds the group of a gmina. What does not depend on the gmina is worked out once. */
export function grouping(
	{ gminas, bySix, units, within }: Register,
	values: (code: string) => ReadonlyMap<string, Observation[]>,
	indicator: (code: string) => Indicator | null,
	once: <T>(name: string, make: () => T) => T
): (ours: Gmina, choice: GroupChoice) => Grouped {
	const places = new Map(gminas.map((gmina, i) => [gmina.teryt, i]));

	const standard = ({ code, unit }: Indicator): Standard =>
		once(`standard ${code}`, () => {
			const all = national(values(code))?.values;
			return standardised({
				code,
				log: isAmount({ unit }),
				values: gminas.map(({ teryt }) => all?.get(teryt.slice(0, 6)) ?? null)
			});
		});

	function typed(): Map<Gmina, FunctionalType> {
		const rural = national(values('rural_population_share'))?.values;
		const density = national(values('density_km2'))?.values;
		return new Map(
			gminas.flatMap((gmina) => {
				const six = gmina.teryt.slice(0, 6);
				const type = functionalType(
					gmina.kind,
					gmina.population,
					rural?.get(six) ?? null,
					density?.get(six) ?? null
				);
				return type ? [[gmina, type] as const] : [];
			})
		);
	}

	function near(ours: Gmina, by: string[], k: number) {
		const at = places.get(ours.teryt)!;
		const chosen = by.flatMap((code) => indicator(code) ?? []).map(standard);
		const used = chosen.filter(({ z }) => !Number.isNaN(z[at]));
		const { neighbours, of } = nearest(at, used, k);
		const six = (place: number) => gminas[place].teryt.slice(0, 6);
		return {
			members: neighbours.map((one) => gminas[one.at]),
			near: {
				by: used.map(({ code }) => code),
				left: by.filter((code) => !used.some((one) => one.code === indicator(code)?.code)),
				of,
				why: Object.fromEntries(neighbours.map(({ at: place, why }) => [six(place), why]))
			}
		};
	}

	return (ours, { group, by, k, picked }) => {
		const area = (code: string): Unit => units.get(code)!;
		const [powiat, wojewodztwo] = [ours.teryt.slice(0, 4), ours.teryt.slice(0, 2)];
		const same = (code: string) => within.get(code)!.filter(({ kind }) => kind === ours.kind);
		const among: Among = {
			group,
			kind: ours.kind,
			area: area('00'),
			size: null,
			type: null,
			near: null,
			unknown: []
		};
		if (group === 'wojewodztwo')
			return { members: same(wojewodztwo), among: { ...among, area: area(wojewodztwo) } };
		if (group === 'powiat')
			return { members: within.get(powiat)!, among: { ...among, kind: null, area: area(powiat) } };
		if (group === 'wielkosc') {
			const found = ofSize(ours, gminas);
			return { members: found?.members ?? [ours], among: { ...among, size: found?.size ?? null } };
		}
		if (group === 'typ') {
			const types = once('types', typed);
			const type = types.get(ours) ?? null;
			const alike = (one: Gmina) => typeKey(types.get(one)!) === typeKey(type!);
			const members = type ? [...types.keys()].filter(alike) : [ours];
			return { members, among: { ...among, type } };
		}
		if (group === 'najblizsze') {
			const found = near(ours, by, k);
			return {
				members: [ours, ...found.members],
				among: { ...among, kind: null, near: found.near }
			};
		}
		if (group === 'wybrane') {
			const known = picked.filter((six) => bySix.has(six));
			const unknown = picked.filter((six) => !bySix.has(six));
			const members = [ours, ...known.map((six) => bySix.get(six)!)];
			return {
				members: [...new Set(members)],
				among: { ...among, kind: null, area: null, unknown }
			};
		}
		return { members: same('00'), among };
	};
}
