import type { SourceProblem, SourceProblemCode } from '#lib/sources/problems.ts';

/** What an import has to say in the end, kept in its cursor between steps: bounded, counted beyond. */
export interface Notes {
	problems: SourceProblem[];
	/** Problems that are not listed any more. */
	more: number;
}

const MOST = 200;

export const noNotes = (): Notes => ({ problems: [], more: 0 });

/** With one more; the same code and value is counted. */
export function noted(
	{ problems, more }: Notes,
	code: SourceProblemCode,
	value: string,
	count = 1
): Notes {
	const at = problems.findIndex((one) => one.code === code && one.value === value);
	if (at >= 0) {
		const same = { ...problems[at], count: problems[at].count + count };
		return { problems: problems.with(at, same), more };
	}
	if (problems.length >= MOST) return { problems, more: more + count };
	return { problems: [...problems, { code, line: null, value, count }], more };
}
