import type { LocalFigure } from '#lib/domain/figures.ts';
import type { TargetGroup } from '#lib/domain/groups.ts';
import type { Need } from '#lib/domain/needs.ts';
import type { Place } from '#lib/domain/places.ts';
import { groupsBeyond, needsReach, reach, type Asked, type Village } from '#lib/domain/reach.ts';
import { residentsIn } from '#lib/domain/residents.ts';
import { reachSentence, residentsSentence } from '#lib/ui/reach/said.ts';
import type { ReachRow } from '#lib/ui/reach/table.ts';

interface Known {
	places: Place[];
	needs: Need[];
	groups: TargetGroup[];
	figures: LocalFigure[];
}

/** Everything the page and its twins say about one question. */
export function answer(
	{ places, needs, groups, figures }: Known,
	villages: Village[],
	asked: Asked
) {
	const found = reach(places, villages, asked);
	const residents = residentsIn(figures);
	const beside = needsReach(found, needs);
	const count = new Map<string, number>();
	for (const { need } of beside) count.set(need.locality, (count.get(need.locality) ?? 0) + 1);
	const rows = found.villages.map((row): ReachRow => ({
		...row,
		resident: residents.get(row.village.name) ?? null,
		needs: count.get(row.village.name) ?? 0
	}));
	return {
		reach: found,
		rows,
		residents,
		needs: beside,
		groups: groupsBeyond(found, groups),
		sentence: reachSentence(found, asked),
		people: residentsSentence(found, residents)
	};
}
