import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { realClock, type Clock } from '#lib/server/sources/clock.ts';
import { BDL_LIMITS, ULDK_LIMITS, type Limit } from '#lib/server/sources/quota.ts';
import { parseCsv } from '#lib/server/reference/csv.ts';

/*
 * A server that answers like BDL and ULDK: the documented shapes of src/lib/sources/fixtures, the
 * values of supabase/seed, units that are no gminas among those that are, and the quotas. A request
 * above a quota is answered as GUS does and written down in `violations`.
 */

export type Trouble =
	| 'ok'
	| '429'
	| '429 without a word'
	| '200 quota'
	| '500'
	| 'cut'
	| 'silent'
	| 'html'
	| 'half'
	| 'empty'
	| '404';

export interface Gus {
	bdlUrl: string;
	uldkUrl: string;
	requests: { at: number; path: string }[];
	violations: string[];
	/** What happens to the nth request, from 1; `ok` unless said. */
	trouble: (n: number, path: string) => Trouble;
	/** Values that are not the seed's: `variable code year`. */
	values: Map<string, { val: number; attrId: number }>;
	/** Variables as `GET /variables/{id}` describes them. */
	variables: Map<string, object>;
	close(): Promise<void>;
}

interface Unit {
	id: string;
	name: string;
	/** What it is in the register; empty for what is none of ours. */
	code: string;
}

const seed = (file: string) =>
	readFileSync(new URL(`../../supabase/seed/${file}`, import.meta.url), 'utf8');
const fixture = (file: string) =>
	readFileSync(new URL(`../../src/lib/sources/fixtures/${file}`, import.meta.url), 'utf8');

export async function startGus(clock: Clock = realClock): Promise<Gus> {
	const units = makeUnits();
	const values = makeValues();
	const places = makePlaces();
	const server = createServer((request, response) => answer(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const gus: Gus = {
		bdlUrl: `${base}/api/v1`,
		uldkUrl: `${base}/uldk`,
		requests: [],
		violations: [],
		trouble: () => 'ok',
		values: new Map(),
		variables: new Map(),
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
	return gus;

	function answer(request: IncomingMessage, response: ServerResponse): void {
		const url = new URL(request.url!, base);
		const at = clock.now();
		const own = url.pathname.startsWith('/uldk') ? 'uldk' : 'bdl';
		gus.requests.push({ at, path: url.pathname + url.search });
		const limits = own === 'uldk' ? ULDK_LIMITS : BDL_LIMITS;
		const broken = limits.find((limit) => above(limit, own, at));
		if (broken) gus.violations.push(`${broken.most} in ${broken.ms} ms: ${url.pathname}`);

		const trouble = broken ? '429' : gus.trouble(gus.requests.length, url.pathname);
		if (trouble === 'silent') return;
		if (trouble === 'cut') return void request.socket.destroy();
		if (trouble !== 'ok' && trouble !== 'half') return fail(response, trouble);
		const text = own === 'uldk' ? commune(url.searchParams) : bdl(url);
		if (text === null) return fail(response, '404');
		if (trouble === 'half') return void response.end(text.slice(0, text.length / 2));
		const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
		if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
		response.writeHead(200, { etag }).end(text);
	}

	function above({ most, ms }: Limit, own: string, now: number): boolean {
		let count = 0;
		for (const { at, path } of gus.requests)
			if (at > now - ms && path.startsWith('/uldk') === (own === 'uldk')) count += 1;
		return count > most;
	}

	function bdl({ pathname, searchParams }: URL): string | null {
		const [, kind, id] =
			/^\/api\/v1\/(units|data\/by-variable|data\/by-unit|variables)\/?(\w*)$/.exec(pathname) ?? [];
		if (kind === 'units')
			return paged(
				searchParams,
				listed(searchParams).map(({ id, name }) => ({ id, name }))
			);
		if (kind === 'variables')
			return gus.variables.has(id) ? JSON.stringify(gus.variables.get(id)) : null;
		if (kind === 'data/by-variable') {
			const results = listed(searchParams).flatMap((unit) => {
				const found = valuesOf(id, unit, searchParams.getAll('year').map(Number));
				return found.length ? [{ id: unit.id, name: unit.name, values: found }] : [];
			});
			return paged(searchParams, results, {
				variableId: Number(id),
				measureUnitId: 26,
				aggregateId: 1
			});
		}
		if (kind !== 'data/by-unit') return null;
		const unit = units.find((one) => one.id === id);
		if (!unit) return null;
		const results = searchParams.getAll('var-id').flatMap((variable) => {
			const found = valuesOf(variable, unit, []);
			return found.length ? [{ id: Number(variable), measureUnitId: 26, values: found }] : [];
		});
		return paged(searchParams, results, { unitId: id, unitName: unit.name, aggregateId: 1 });
	}

	/** Units of a level, of one parent when there is one. */
	function listed(query: URLSearchParams): Unit[] {
		const level = query.get('unit-level') ?? query.get('level');
		const parent = query.get('unit-parent-id') ?? query.get('parent-id');
		const within = parent?.slice(0, levelOf(parent) === '2' ? 4 : 9) ?? '';
		return units.filter(({ id }) => levelOf(id) === level && id.startsWith(within));
	}

	function valuesOf(variable: string, unit: Unit, years: number[]) {
		const found = new Map(values.get(`${variable} ${unit.code}`) ?? []);
		for (const [key, value] of gus.values) {
			const [of, code, year] = key.split(' ');
			if (of === variable && code === unit.code) found.set(Number(year), value);
		}
		// halves, districts and units of the past have values too: nobody may take them for a gmina's
		if (unit.code === '') found.set(2020, { val: 999_999, attrId: 1 });
		return [...found]
			.filter(([year]) => years.length === 0 || years.includes(year))
			.sort(([a], [b]) => a - b)
			.map(([year, value]) => ({ year: String(year), ...value }));
	}

	function commune(query: URLSearchParams): string {
		const id = query.get('id') ?? '';
		if (id === '140307_2') return fixture('uldk-commune-geom_wkt-4326.txt');
		const place = places.get(id.replace('_', ''));
		if (!place) return fixture('uldk-not-found.txt');
		const { name, lat, lng } = place;
		const box = [
			[-0.05, -0.04],
			[0.05, -0.04],
			[0.05, 0.04],
			[-0.05, 0.04],
			[-0.05, -0.04]
		];
		const ring = box.map(([x, y]) => `${(lng + x).toFixed(6)} ${(lat + y).toFixed(6)}`).join(',');
		return `0\nSRID=4326;POLYGON((${ring}))|${id}|${name}|powiat|województwo\n`;
	}
}

/** Pages as BDL gives them. */
function paged(query: URLSearchParams, results: object[], more: object = {}): string {
	const size = Math.min(100, Number(query.get('page-size') ?? 10));
	const page = Number(query.get('page') ?? 0);
	return JSON.stringify({
		totalRecords: results.length,
		page,
		pageSize: size,
		...more,
		results: results.slice(page * size, (page + 1) * size)
	});
}

function fail(response: ServerResponse, trouble: Trouble): void {
	const said: Record<string, [status: number, body: string, headers?: Record<string, string>]> = {
		'429': [429, fixture('bdl-429.json'), { 'retry-after': '120' }],
		'429 without a word': [429, fixture('bdl-429.json')],
		'200 quota': [200, fixture('bdl-200-quota.json')],
		'500': [500, 'Internal Server Error'],
		html: [200, fixture('uldk-html-firewall.html')],
		empty: [200, ''],
		'404': [404, fixture('bdl-404.json')]
	};
	const [status, body, headers = {}] = said[trouble];
	response.writeHead(status, headers).end(body);
}

function levelOf(id: string): string {
	if (id === '000000000000') return '0';
	if (id.slice(4) === '00000000') return '2';
	return id.slice(9) === '000' ? '5' : '6';
}

const MACRO: Record<string, string> = {
	...{ '12': '01', '24': '01', '08': '02', '30': '02', '32': '02', '02': '03', '16': '03' },
	...{ '04': '04', '22': '04', '28': '04', '10': '05', '26': '05' },
	...{ '06': '06', '18': '06', '20': '06', '14': '07' }
};

/** The register as BDL has it, with what BDL has besides. */
function makeUnits(): Unit[] {
	const powiats = new Map(
		parseCsv(seed('bdl_powiats.csv')).map(({ code, bdl_id }) => [code, bdl_id])
	);
	const idOf = (powiat: string) =>
		powiats.get(powiat) ??
		`${MACRO[powiat.slice(0, 2)]}${powiat.slice(0, 2)}121${powiat.slice(2)}000`;
	const units: Unit[] = [
		{ id: '030200363000', name: 'Powiat m. Wałbrzych do 2002', code: '' },
		{ id: '030200363011', name: 'Wałbrzych do 2002', code: '' },
		{ id: '011212210001', name: 'Miejska strefa usług publicznych', code: '' },
		{ id: '071412165108', name: 'Śródmieście', code: '' }
	];
	for (const { code, name, kind } of parseCsv(seed('units.csv'))) {
		if (code === '00') units.push({ id: '000000000000', name: 'POLSKA', code });
		else if (code.length === 2)
			units.push({ id: `${MACRO[code]}${code}00000000`, name: name.toUpperCase(), code });
		else if (code.length === 4) units.push({ id: idOf(code), name: `Powiat ${name}`, code });
		else {
			const prefix = idOf(code.slice(0, 4)).slice(0, 9) + code.slice(4, 6);
			units.push({ id: prefix + code[6], name, code: code.slice(0, 6) });
			if (kind === 'miejsko-wiejska')
				units.push(
					{ id: `${prefix}4`, name: `${name} - miasto`, code: '' },
					{ id: `${prefix}5`, name: `${name} - obszar wiejski`, code: '' }
				);
		}
	}
	return units.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `variable code` → year → value, from the figures of supabase/seed. */
function makeValues(): Map<string, Map<number, { val: number; attrId: number }>> {
	const variables = new Map(
		parseCsv(seed('indicators.csv')).flatMap(({ code, bdl }) => (bdl ? [[code, bdl] as const] : []))
	);
	const values = new Map<string, Map<number, { val: number; attrId: number }>>();
	for (const file of ['gus-bdl-2020', 'gus-bdl-malopolska-gminy', 'gus-bdl-malopolska-powiaty'])
		for (const { code, ...cells } of parseCsv(seed(`observations/${file}.csv`)))
			for (const [column, cell] of Object.entries(cells)) {
				const [indicator, year] = column.split('@');
				const variable = variables.get(indicator);
				if (!variable || cell === '') continue;
				const key = `${variable} ${code.slice(0, 6)}`;
				if (!values.has(key)) values.set(key, new Map());
				values.get(key)!.set(Number(year), { val: Number(cell), attrId: 1 });
			}
	return values;
}

/** Where a gmina's box is drawn: around the first of its localities. */
function makePlaces() {
	const names = new Map(parseCsv(seed('units.csv')).map(({ code, name }) => [code, name]));
	const places = new Map<string, { name: string; lat: number; lng: number }>();
	for (const line of seed('localities.csv').split('\n').slice(1)) {
		const [gmina, , , lat, lng] = line.split(',');
		if (gmina && !places.has(gmina))
			places.set(gmina, { name: names.get(gmina) ?? '', lat: Number(lat), lng: Number(lng) });
	}
	return places;
}
