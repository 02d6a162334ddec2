import { parseTerc, type TercRow } from '#lib/sources/terc.ts';
import { Problems } from '#lib/sources/problems.ts';
import type { Gmina, Reference } from '../../reference.ts';
import type { Kind } from '../runner.ts';
import { fileKind } from './file.ts';
import { day, type ImportParts } from './parts.ts';

/*
 * `terc` {file}: the register of units of a later day. What is new, renamed, of another kind or gone
 * is written into the table of changes, so that old codes and addresses lead on. Only a file of the
 * whole country takes a gmina away.
 */
export const terc = (parts: ImportParts): Kind =>
	fileKind(parts, ({ text }) => {
		const { rows, state, problems: found } = parseTerc(text);
		const reference = parts.reference();
		const since = state ?? day(parts.sources.clock.now());
		const whole = isWhole(rows, reference);
		const problems = new Problems();
		if (!whole) problems.add('partial-register', null, String(rows.length));

		const gone = whole ? missing(rows, reference) : [];
		const changes = [
			...changed(rows, reference, since),
			...gone.map((one) => abolished(one, since))
		];
		const units = rows.map(({ code, name, kind }) => ({ code, name, kind: String(kind) }));
		if (whole) units.push({ code: '00', name: 'Polska', kind: 'kraj' });
		const batch = {
			origin: 'terc',
			units,
			unit_changes: changes,
			abolished: gone.map(({ teryt }) => teryt)
		};
		return { batches: [batch], rows: rows.length, problems: [...found, ...problems.list], more: 0 };
	});

/** All 16 województwa, and no fewer gminas than a year of changes can take away. */
function isWhole(rows: TercRow[], reference: Reference): boolean {
	const of = (length: number) => rows.filter(({ code }) => code.length === length).length;
	return of(2) === 16 && of(7) > reference.gminas().length - 50;
}

function missing(rows: TercRow[], reference: Reference): Gmina[] {
	const there = new Set(rows.map(({ code }) => code.slice(0, 6)));
	return reference.gminas().filter(({ teryt }) => !there.has(teryt.slice(0, 6)));
}

function* changed(rows: TercRow[], reference: Reference, since: string) {
	for (const { code, name, kind } of rows) {
		if (code.length !== 7) continue;
		const known = reference.gmina(code);
		const change = { code_after: code, since, name_after: name };
		if (!known) yield { ...change, change: 'nowa', code_before: '', name_before: null, note: null };
		else {
			const before = { code_before: known.teryt, name_before: known.name };
			if (known.teryt !== code)
				yield { ...change, ...before, change: 'typ', note: `gmina ${known.kind} → gmina ${kind}` };
			if (known.name !== name) yield { ...change, ...before, change: 'nazwa', note: null };
		}
	}
}

const abolished = ({ teryt, name }: Gmina, since: string) => ({
	code_before: teryt,
	code_after: '',
	change: 'zniesiona',
	since,
	name_before: name,
	name_after: null,
	note: null
});
