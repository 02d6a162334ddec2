import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '#lib/server/reference/csv.ts';
import { openReference } from '#lib/server/reference.ts';
import { storeReference } from '#lib/server/reference/store.ts';
import { openImporting, type Importing } from '../support/importing.ts';

/* Imports of files: figures, outlines, the register. */

/** Larger files than a repository should have stand beside it. */
const SHARED = new URL('../../../shared/data/', import.meta.url).pathname;
const shared = test.skipIf(!existsSync(SHARED));

let at: Importing;
let folder: string;
beforeAll(async () => {
	at = await openImporting();
	folder = await mkdtemp(join(tmpdir(), 'wspolna-gmina-files-'));
});
afterAll(async () => {
	await at.close();
	await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Buffer): Promise<string> {
	await writeFile(join(folder, name), content);
	return join(folder, name);
}

shared('every row of gmina-stats.csv finds its gmina; what is not ours is named', async () => {
	const path = `${SHARED}gmina-stats.csv`;
	const rows = parseCsv(await readFile(path, 'utf8'));
	const reference = at.imports.reference();
	const ours = rows.filter(({ indicator }) => reference.indicator(indicator));

	const job = await at.run('stats', { file: path });
	expect(job).toMatchObject({
		state: 'done',
		counts: { rows: ours.length },
		report: { rows: ours.length }
	});
	const left = job.report.problems
		.filter(({ code }) => code !== 'old-code')
		.sort((a, b) => (a.value < b.value ? 1 : -1));
	expect(left).toEqual([
		{ code: 'unknown-indicator', line: expect.any(Number), value: 'vaccinated_share', count: 2477 },
		{
			code: 'unknown-indicator',
			line: expect.any(Number),
			value: 'turnout_president_2020_r1',
			count: 2477
		}
	]);
	expect(ours.length + 2 * 2477).toBe(rows.length);

	// all 2,479 gminas: those of the file with its values, the two made later with none
	const after = at.imports.reference();
	const population = after.values('population');
	const without = after.gminas().filter(({ teryt }) => !population.has(teryt.slice(0, 6)));
	expect(without.map(({ name }) => name)).toEqual(['Grabówka']);
	for (const { teryt, indicator, year, value } of ours) {
		const list = after.values(indicator).get(teryt.slice(0, 6)) ?? [];
		const one = list.find((observation) => observation.year === Number(year));
		if (one?.value !== Number(value))
			throw new Error(`${teryt} ${indicator} ${year}: ${one?.value}`);
	}
	expect(await readdir(join(at.dataDir, 'imports'))).toEqual([]);
});

shared('a file taken in twice changes nothing', async () => {
	const before = await at.stored('population');
	const job = await at.run('stats', { file: `${SHARED}gmina-stats.csv` });
	expect(job).toMatchObject({ state: 'done', counts: { added: 0, changed: 0 } });
	expect(await at.stored('population')).toEqual(before);
});

test('the facts of the program never overwrite what was imported', async () => {
	const path = await file('one.csv', 'teryt,indicator,year,value\n1212053,population,2025,12345\n');
	await at.run('stats', { file: path });
	const elsewhere = await mkdtemp(join(tmpdir(), 'wspolna-gmina-seed-'));
	expect(await storeReference(at.backend, openReference(), elsewhere)).toBe('stored');
	await rm(elsewhere, { recursive: true });
	const [row] = (await at.stored('population')).filter(
		({ unit, year }) => unit === '121205' && year === 2025
	);
	expect(row).toMatchObject({ value: 12345, title: 'one.csv' });
	await at.imports.refresh();
	expect(at.imports.reference().values('population').get('121205')!.at(-1)!.value).toBe(12345);
});

test('a file with mistakes brings the rest, each mistake named by its line', async () => {
	const path = await file(
		'mistakes.csv',
		'\ufeffteryt;indicator;year;value;unit;source\r\n' +
			'201011;population;2024;1234;osoba;"GUS; BDL"\r\n' +
			'1212053;population;20233;1;osoba;GUS\r\n' +
			'1212053;population;2024;1 234,0;osoba;GUS\r\n' +
			'9912053;population;2024;1;osoba;GUS\r\n' +
			'1212053;ludnosc;2024;1;osoba;GUS\r\n' +
			'1212053;density_km2;2024;NaN;osoba;GUS\r\n'
	);
	const job = await at.run('stats', { file: path });
	expect(job).toMatchObject({ state: 'done', counts: { rows: 2, added: 2, changed: 0 } });
	expect(job.report.problems.map(({ code, line, value }) => [line, code, value])).toEqual([
		[2, 'zeros-restored', ''],
		[3, 'bad-year', '20233'],
		[4, 'decimal-comma', ''],
		[5, 'unknown-unit', '9912053'],
		[6, 'unknown-indicator', 'ludnosc'],
		[7, 'not-a-number', 'NaN']
	]);
});

test('a file that is no use changes nothing and says why', async () => {
	const before = await at.stored('population');
	const big = Buffer.alloc(50_000_000, 'teryt,indicator,year,value\n');
	const bad: [kind: string, path: string, code: string][] = [
		['stats', join(folder, 'none.csv'), 'no-file'],
		['stats', folder, 'no-file'],
		['stats', await file('empty.csv', ''), 'empty-file'],
		['stats', await file('big.csv', big), 'too-large'],
		['stats', await file('picture.csv', Buffer.from([0x89, 80, 78, 71, 0, 0])), 'not-text'],
		['stats', await file('other.csv', 'a;b\n1;2\n'), 'missing-columns'],
		[
			'stats',
			await file('wrong.csv', 'teryt,indicator,year,value\nx,population,2024,1\n'),
			'nothing-usable'
		],
		[
			'boundaries',
			await file('half.geojson', '{"type":"FeatureCollection","features":[{'),
			'not-json'
		],
		['terc', await file('page.xml', '<html></html>'), 'not-xml'],
		['sdg', await file('indicator_1-c-1-map.csv', 'x\n'), 'missing-columns'],
		['sdg', await file('unnamed.csv', 'REGION,2010\nPOLSKA,1\n'), 'unknown-indicator']
	];
	for (const [kind, path, code] of bad) {
		const job = await at.run(kind, { file: path });
		expect([job.state, job.report.problems[0].code], path).toEqual(['failed', code]);
	}
	expect(await at.stored('population')).toEqual(before);
	expect(await readdir(join(at.dataDir, 'imports'))).toEqual([]);
});

test('a series of the SDG platform is of the indicator its name says', async () => {
	const path = new URL('../../src/lib/sources/fixtures/gus-sdg-regional-reg.csv', import.meta.url)
		.pathname;
	const job = await at.run('sdg', { file: path, indicator: 'households_broadband' });
	expect(job).toMatchObject({ state: 'done', report: { problems: [] } });
	const poland = at.imports.reference().values('households_broadband').get('00')!;
	expect(poland.at(-1)).toMatchObject({
		year: 2021,
		value: 91,
		source: { publisher: 'GUS', licence: 'CC0 1.0' }
	});
});

shared(
	'outlines of the whole country take the place of the schematic ones; what has none is named',
	async () => {
		const job = await at.run('boundaries', { file: `${SHARED}gminy.topojson` });
		expect(job).toMatchObject({ state: 'done', counts: { rows: 2477, added: 2477 } });
		const named = job.report.problems.filter(({ code }) => code !== 'old-code');
		expect(named.map(({ code, value }) => [code, value])).toEqual([
			['without-outline', '1207132 Szczawa'],
			['without-outline', '2002162 Grabówka']
		]);
		const outline = at.imports.reference().outline('1212053')!;
		expect(outline).toMatchObject({ exact: true, source: expect.stringMatching(/^GUGiK/) });
		expect(at.imports.reference().outline('2002162')).toMatchObject({ exact: false });
		const again = await at.run('boundaries', { file: `${SHARED}gminy.topojson` });
		expect(again.counts).toMatchObject({ rows: 2477, added: 0, changed: 0 });
	}
);

test('a part of the register changes kinds and names, and takes nothing away', async () => {
	const count = at.imports.reference().gminas().length;
	const path = await file(
		'part.csv',
		'WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\r\n' +
			'12;12;07;3;Wolbrom;gmina miejsko-wiejska;2027-01-01\r\n' +
			'12;12;03;3;Bolesław Nowy;gmina miejsko-wiejska;2027-01-01\r\n' +
			'12;12;09;2;Nowa Gmina;gmina wiejska;2027-01-01\r\n'
	);
	const job = await at.run('terc', { file: path });
	expect(job).toMatchObject({ state: 'done', counts: { rows: 3, added: 1, changed: 1 } });
	expect(job.report.problems).toMatchObject([{ code: 'partial-register', value: '3' }]);
	const reference = at.imports.reference();
	expect(reference.gminas()).toHaveLength(count + 1);
	expect(reference.gmina('1212032')).toMatchObject({ teryt: '1212033', name: 'Bolesław Nowy' });
	expect(reference.resolve('1212032')).toBe('1212033');
	expect(reference.localities('1212033').length).toBeGreaterThan(10);
	expect(reference.values('population').get('121203')).not.toBeUndefined();
	expect(reference.search('nowa gmina', 5)[0]).toMatchObject({
		teryt: '1212092',
		powiat: 'olkuski'
	});
	const place = reference.gmina('1212092')!;
	expect([Math.round(place.lat), Math.round(place.lng)]).toEqual([50, 20]);
	expect((await at.run('terc', { file: path })).counts).toMatchObject({ added: 0, changed: 0 });
});

test('the whole register takes away what is gone, and the seed does not bring it back', async () => {
	const reference = at.imports.reference();
	const wider = new Map(
		reference
			.gminas()
			.flatMap(({ teryt }) => reference.areas(teryt).slice(1, 3))
			.map((unit) => [unit.code, unit])
	);
	const lines = [...wider.values()].map(({ code, name, level }) =>
		[
			code.slice(0, 2),
			code.slice(2),
			'',
			'',
			level === 'powiat' ? name : name.toUpperCase(),
			level,
			'2027-01-01'
		].join(';')
	);
	for (const { teryt, name } of reference.gminas())
		if (teryt !== '1212092')
			lines.push(
				[
					teryt.slice(0, 2),
					teryt.slice(2, 4),
					teryt.slice(4, 6),
					teryt[6],
					name,
					'gmina',
					'2027-01-01'
				].join(';')
			);
	const path = await file(
		'terc.csv',
		`WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\r\n${lines.join('\r\n')}\r\n`
	);
	const job = await at.run('terc', { file: path });
	expect(job).toMatchObject({ state: 'done', report: { problems: [] } });
	const after = at.imports.reference();
	expect(after.gminas()).toHaveLength(2479);
	expect(after.gmina('1212092')).toBeNull();
	expect(after.changes()).toContainEqual(
		expect.objectContaining({ change: 'zniesiona', before: '1212092', since: '2027-01-01' })
	);
	expect(after.gmina('1261011')?.name).toBe('Kraków');

	const elsewhere = await mkdtemp(join(tmpdir(), 'wspolna-gmina-seed-'));
	await storeReference(at.backend, openReference(), elsewhere);
	await rm(elsewhere, { recursive: true });
	await at.imports.refresh();
	expect(at.imports.reference().gmina('1212033')?.name).toBe('Bolesław Nowy');
	expect(at.imports.reference().gminas()).toHaveLength(2479);
});
