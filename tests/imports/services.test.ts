import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { queueRefresh, refreshOf } from '#lib/server/jobs/imports/refresh.ts';
import { checkVariable } from '#lib/server/sources/variable.ts';
import { openImporting, type Importing, type Stored } from '../support/importing.ts';

/* BDL and ULDK, played by a server of this machine that keeps their quotas. */

const DENSITY = 'density_km2';
const REVENUE = 'bdl_76976_own_revenue_per_capita';
const READERS = 'bdl_60191_library_readers_1000';
const UNEMPLOYED = 'bdl_79214_unemployed_share';

let at: Importing;
beforeAll(async () => {
	at = await openImporting();
});
afterAll(() => at.close());
beforeEach(() => {
	at.gus.trouble = () => 'ok';
	at.gus.requests.length = 0;
	at.gus.violations.length = 0;
});

const gminas = (rows: Stored[], year: number) =>
	rows.filter((row) => row.year === year && row.unit.length === 6);
const values = (rows: Stored[]) => rows.map(({ unit, year, value }) => [unit, year, value]);
/** What the seed says of gminas: the server answers with the same figures. */
const seeded = (indicator: string, year: number) =>
	[...at.imports.reference().values(indicator)].flatMap(([unit, list]) =>
		unit.length === 6
			? list.filter((one) => one.year === year).map(({ value }) => [unit, year, value])
			: []
	);

test('two whole variables come in, no request above quota, no value lost or invented', async () => {
	const expected = [seeded(DENSITY, 2020), seeded(REVENUE, 2020), seeded(DENSITY, 2025)];
	const job = await at.run('bdl', { variables: ['60559', '76976'] });
	expect(job.state).toBe('done');
	expect(at.gus.violations).toEqual([]);
	expect(at.gus.requests.length).toBeGreaterThan(100); // more than a quarter of an hour may have

	const [density, revenue] = [await at.stored(DENSITY), await at.stored(REVENUE)];
	const came = [gminas(density, 2020), gminas(revenue, 2020), gminas(density, 2025)].map(values);
	expect(came.map((list) => list.length)).toEqual([2477, 2477, 183]);
	expect(came.map((list) => list.sort())).toEqual(expected.map((list) => list.sort()));
	expect(density.find(({ unit, year }) => unit === '121205' && year === 2025)).toMatchObject({
		publisher: 'GUS',
		title: 'GUS, Bank Danych Lokalnych',
		retrieved: '2026-11-25',
		reason: null
	});
	// gminas without a value by name, what is no gmina by number
	expect(job.report.problems).toEqual([
		{ code: 'without-value', line: null, value: '2002162 Grabówka', count: 2 }
	]);
	const { left } = job.report;
	expect(left).toMatchObject({ half: 2 * 2 * 718, historical: 4, district: 2, artificial: 2 });
	expect(job.counts.rows).toBe(density.length + revenue.length);
});

test('the second time nothing is sent again and nothing changes', async () => {
	const before = await at.stored(DENSITY);
	const job = await at.run('bdl', { variables: [DENSITY] });
	expect(job).toMatchObject({ state: 'done', counts: { rows: 0, added: 0, changed: 0 } });
	expect(job.report.unchanged).toBeGreaterThan(40);
	expect(await at.stored(DENSITY)).toEqual(before);
});

test('each fault of the line and of the source is waited out, and no value is missing', async () => {
	const faults = [
		...(['429', '500', 'cut', 'silent', 'html', 'half', 'empty'] as const),
		...(['200 quota', '429 without a word'] as const)
	];
	let n = 0;
	at.gus.trouble = (count) => (count % 4 === 2 && n < faults.length ? faults[n++] : 'ok');
	const job = await at.run('bdl', { variables: ['unemployment_rate', UNEMPLOYED] });
	expect([job.state, n]).toEqual(['done', faults.length]);
	expect(at.gus.violations).toEqual([]);
	expect(values(gminas(await at.stored(UNEMPLOYED), 2025)).sort()).toEqual(
		seeded(UNEMPLOYED, 2025).sort()
	);
	expect(await at.stored('unemployment_rate')).toHaveLength(22);
});

test('a source that does not come back ends the job with its reason, and all stays as it was', async () => {
	const before = await at.stored(UNEMPLOYED);
	at.gus.trouble = () => 'cut';
	const job = await at.run('bdl', { variables: [UNEMPLOYED] });
	expect(job).toMatchObject({ state: 'failed', report: { trouble: { fault: 'network' } } });
	expect(await at.stored(UNEMPLOYED)).toEqual(before);
});

test('a source that ends half way through a variable leaves the whole variable as it was', async () => {
	const before = await at.stored(READERS);
	at.gus.trouble = (n) => (n > 15 ? 'cut' : 'ok');
	const job = await at.run('bdl', { variables: [READERS] });
	expect(job).toMatchObject({ state: 'failed', counts: {} });
	expect(job.done).toBeGreaterThan(3); // lists of gminas had come
	expect(await at.stored(READERS)).toEqual(before);
	// nor are its pages taken for known: the next time all of them come
	at.gus.trouble = () => 'ok';
	const again = await at.run('bdl', { variables: [READERS] });
	expect(again).toMatchObject({ state: 'done', report: { unchanged: 0 } });
	expect(gminas(await at.stored(READERS), 2025)).toHaveLength(seeded(READERS, 2025).length);
});

test('a gmina whose areas did not all come keeps its former figures', async () => {
	const before = await at.stored('population');
	at.gus.values.set('72305 120601 2025', { val: 77_777, attrId: 1 });
	at.gus.trouble = (n) => (n > 2 ? 'cut' : 'ok');
	const job = await at.run('figures', { teryt: '1206012' });
	expect(job.state).toBe('failed');
	expect(await at.stored('population')).toEqual(before);
	at.gus.values.delete('72305 120601 2025');
});

test('GUS’s marks become values, noughts or reasons; one we do not know is told', async () => {
	const marks: [unit: string, attribute: number, val?: number][] = [
		...([
			['120101', 4],
			['120102', 15],
			['120103', 50],
			['120104', 7]
		] as const),
		...([
			['120105', 11, 40],
			['120106', 55, 40]
		] as const)
	].map(([...mark]) => mark as [string, number, number?]);
	for (const [unit, attrId, val = 0] of marks)
		at.gus.values.set(`60191 ${unit} 2025`, { val, attrId });
	const job = await at.run('bdl', { variables: [READERS] });
	const rows = gminas(await at.stored(READERS), 2025);
	const said = marks.map(([unit]) => {
		const { value, reason, flag } = rows.find((row) => row.unit === unit)!;
		return [value, reason, flag];
	});
	expect(said).toEqual([
		[null, 'withheld', null],
		[null, 'discontinued', null],
		[null, 'awaited', null],
		[0, null, null],
		[40, null, 'method'],
		[null, 'withheld', null]
	]);
	expect(job.report.problems).toContainEqual(
		expect.objectContaining({ code: 'unknown-attribute', value: '55 Nowy Wiśnicz 2025' })
	);
	const reference = at.imports.reference();
	const of = (teryt: string) =>
		reference.figure(reference.indicator(READERS)!, reference.areas(teryt)[0]);
	expect(of('1201011')).toMatchObject({ value: null, reason: 'withheld' });
	expect(of('1201052')).toMatchObject({ value: 40, flags: ['method'] });
});

test('a value from GUS is on the pages at once, and sums over gminas follow in memory and in SQL', async () => {
	const before = at.imports.reference();
	const powiat = () => at.imports.reference().values('population').get('1212')!.at(-1)!;
	at.gus.values.set('72305 121205 2025', { val: 50_000, attrId: 1 });
	const job = await at.run('figures', { teryt: '1212053' });
	expect(job).toMatchObject({ state: 'done', done: 4, report: { problems: [] } });
	expect(at.gus.requests).toHaveLength(4); // the powiat's id comes with the program
	const reference = at.imports.reference();
	expect(reference).not.toBe(before);
	expect(reference.values('population').get('121205')!.at(-1)).toMatchObject({ value: 50_000 });
	// published for the powiat, so not added up; the województwo is
	expect(powiat().source.title).toBe('GUS, Bank Danych Lokalnych');
	const sum = (of: typeof reference) => of.values('population').get('12')!.at(-1)!;
	expect(sum(reference).value - sum(before).value).toBe(50_000 - 44_782);
	const { data } = await at.backend
		.client()
		.from('observations')
		.select('value, source')
		.match({ indicator: 'population', unit: '12', year: 2025 });
	expect(data).toEqual([{ value: sum(reference).value, source: sum(reference).source.title }]);
});

test('a gmina whose powiat is not known to BDL by number is looked up once', async () => {
	const job = await at.run('figures', { teryt: '0201011' });
	expect(job.state).toBe('done');
	const paths = at.gus.requests.map(({ path }) => path.split('?')[0].split('/').at(-1));
	expect(paths.filter((path) => path === 'units').length).toBeLessThan(5);
	expect(at.imports.reference().values(DENSITY).get('020101')).toMatchObject([
		{ year: 2020, source: { retrieved: expect.stringMatching(/^2026-11-/) } },
		{ year: 2023 }
	]);
});

test('without a network the figures are tried later, quietly, and the job ends with a report', async () => {
	at.gus.trouble = () => '500';
	const job = await at.run('figures', { teryt: '1212043' });
	expect(job).toMatchObject({ state: 'failed', report: { trouble: { fault: 'broken' } } });
	expect(at.gus.requests).toHaveLength(6);
});

test('a real outline takes the place of the schematic one, and is asked for once a month', async () => {
	expect(at.imports.reference().outline('1403072')).toMatchObject({ exact: false });
	expect(await at.run('outline', { teryt: '1403072' })).toMatchObject({ state: 'done' });
	expect(at.imports.reference().outline('140307')).toMatchObject({
		exact: true,
		source: 'GUGiK, Państwowy Rejestr Granic (ULDK)',
		retrieved: expect.stringMatching(/^2026-11-/),
		geometry: { type: 'Polygon' }
	});
	const asked = at.gus.requests.length;
	expect(await at.run('outline', { teryt: '1403072' })).toMatchObject({
		state: 'done',
		counts: {}
	});
	expect(at.gus.requests).toHaveLength(asked);
});

test('outlines of a powiat come one a second; one that makes no sense is named', async () => {
	at.gus.trouble = (n) => (n === 2 ? 'html' : 'ok');
	const job = await at.run('uldk', { within: ['1212'] });
	expect(job).toMatchObject({
		state: 'done',
		done: 6,
		counts: { added: 6 },
		report: { problems: [] }
	});
	expect(at.gus.violations).toEqual([]);
	const times = at.gus.requests.map((request) => request.at);
	times.slice(1).forEach((time, i) => expect(time - times[i]).toBeGreaterThanOrEqual(1000));
});

test('a job that is called off ends with the step in hand', async () => {
	at.gus.trouble = (n) => {
		if (n === 3)
			void at.backend
				.call<{ id: string }[]>('list_jobs', { limit: 1 })
				.then(([{ id }]) => at.backend.call('cancel_job', { id }));
		return 'ok';
	};
	const job = await at.run('uldk', { within: ['1404'] });
	expect(job.state).toBe('cancelled');
	expect(job.done).toBeLessThan(job.total!);
});

test('what nobody knows is refused in words', async () => {
	expect(await at.run('bdl', { variables: ['123'] })).toMatchObject({
		state: 'failed',
		report: { problem: 'unknown-indicator' }
	});
	expect(await at.run('uldk', { within: ['99'] })).toMatchObject({
		state: 'failed',
		report: { problem: 'unknown-unit' }
	});
	expect(at.gus.requests).toEqual([]);
});

test('“sprawdź w GUS” puts GUS’s name, unit and level beside ours, and asks once a day', async () => {
	const reference = at.imports.reference();
	const check = (code: string) =>
		checkVariable({ sources: at.sources, reference }, reference.indicator(code)!);
	const variable = { id: 60563, subjectId: 'P2426', level: 6, measureUnitName: 'osoba' };
	const n1 = 'ludność w wieku nieprodukcyjnym na 100 osób w wieku produkcyjnym';
	at.gus.variables.set('60563', { ...variable, n1, years: [2002, 2003, 2025] });
	at.gus.variables.set('634989', { ...variable, id: 634989, n1: 'ogółem', level: 5 });
	expect(await check('bdl_60563_dependency')).toMatchObject({
		theirs: { name: n1, unit: 'osoba', level: 6, years: [2002, 2025] },
		same: { name: true, unit: true, level: true }
	});
	await check('bdl_60563_dependency');
	expect(at.gus.requests).toHaveLength(1);
	expect(await check('bdl_634989_share_65plus')).toMatchObject({
		same: { name: null, unit: false, level: false }
	});
	expect(await check('area_ha')).toBeNull();

	at.gus.trouble = () => '500';
	await expect(check(READERS)).rejects.toMatchObject({ fault: 'broken' });
	await expect(check(READERS)).rejects.toMatchObject({ fault: 'broken' });
	expect(at.gus.requests).toHaveLength(3);
});

test('one gmina is refreshed by a button: once at a time, not twice in a few minutes, with its state', async () => {
	const teryt = '1212062';
	const parts = {
		backend: at.backend,
		wakeJobs: at.imports.wake,
		get reference() {
			return at.imports.reference();
		}
	};
	expect(await refreshOf(parts, teryt)).toMatchObject({ state: 'never', refreshedAt: null });
	expect(await queueRefresh(parts, teryt, randomUUID())).toBe(true);
	expect(await queueRefresh(parts, teryt, randomUUID())).toBe(true);
	expect(await refreshOf(parts, teryt)).toMatchObject({ state: 'queued', done: 0 });
	const kinds = ['figures'];
	expect(await at.backend.call<object[]>('list_jobs', { teryt, kinds })).toHaveLength(1);

	await at.run('outline', { teryt: '1212053' });
	expect(await refreshOf(parts, teryt)).toMatchObject({
		state: 'done',
		counts: { rows: expect.any(Number) },
		problems: [],
		trouble: null,
		refreshedAt: expect.stringMatching(/^20/)
	});
	expect(await queueRefresh(parts, teryt, randomUUID())).toBe(false);
});

test('a refresh that waits says for what and until when, and is tried at once when asked again', async () => {
	const teryt = '1201022';
	const parts = {
		backend: at.backend,
		wakeJobs: at.imports.wake,
		reference: at.imports.reference()
	};
	at.gus.trouble = (_, path) => (path.includes('by-unit') ? '429' : 'ok');
	await queueRefresh(parts, teryt, randomUUID());
	at.clock.at += 3600_000;
	at.clock.frozen = true; // nobody is there when it is time to try again
	const jobs = at.imports.run();
	try {
		await expect
			.poll(async () => (await refreshOf(parts, teryt)).state, { timeout: 10_000 })
			.toBe('waiting');
	} finally {
		at.clock.frozen = false;
		await jobs.close();
	}
	expect(await refreshOf(parts, teryt)).toMatchObject({
		trouble: { fault: 'busy', url: expect.stringContaining('/data/by-unit/') },
		nextAt: expect.stringMatching(/^20/)
	});
	await queueRefresh(parts, teryt, randomUUID());
	expect(await refreshOf(parts, teryt)).toMatchObject({ state: 'queued' });
});
