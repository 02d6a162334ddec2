import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { openReference, type Reference } from '#lib/server/reference.ts';
import { riskView } from '#lib/server/risk.ts';
import { riskFile, riskRows } from '#lib/ui/risk/file.ts';
import { addsUnder, segments } from '#lib/ui/risk/parts.ts';
import RiskPage from '#lib/ui/risk/RiskPage.svelte';

let reference: Reference;
beforeAll(() => {
	reference = openReference();
});
const view = (teryt: string, query = '') => riskView(reference, teryt, new URLSearchParams(query))!;
const page = (teryt: string, query = '') =>
	render(RiskPage, {
		props: { view: view(teryt, query), files: '/x/ryzyko', onchoose: () => {} }
	}).body.replaceAll('\u00a0', ' ');

test('the parts drawn stand side by side and end at the score', () => {
	const { parts, score } = view('1212053');
	const drawn = segments(parts, addsUnder(parts, {})!);
	expect(drawn[0].from).toBe(0);
	drawn.slice(1).forEach((one, i) => expect(one.from).toBeCloseTo(drawn[i].to, 9));
	expect(drawn.at(-1)!.to).toBeCloseTo(score!, 9);
	expect(drawn.map(({ number }) => number)).not.toContain(2); // its weight is 0
});

test('a slider answers with what the server will say', () => {
	const { parts } = view('1212053');
	const after = view('1212053', 'wagi=wiek:5,pomoc:0.5');
	const adds = addsUnder(parts, { wiek: 5, pomoc: 0.5 })!;
	after.parts.forEach((part, i) => expect(adds[i]).toBeCloseTo(part.adds!, 9));
});

test('the page says score, place, range, every component with level, year and source', () => {
	const html = page('1212053');
	expect(html).toContain('W gminie Olkusz indeks wynosi');
	expect(html.match(/type="range" id="[^"]*" name="waga-/g)).toHaveLength(10);
	expect(html.match(/type="range" id="[^"]*" name="prog-/g)).toHaveLength(9);
	expect(html).toMatch(/25,2%.*gmina.*2025, GUS, Bank Danych Lokalnych/s);
	expect(html).toContain('href="/metoda#indeks"');
});

test('a gmina without enough data is not scored, and surveys stand beside it as background', () => {
	const poor = reference.gminas().find(({ teryt }) => view(teryt).score === null)!;
	const html = page(poor.teryt);
	expect(html).toContain(`Nie obliczamy indeksu dla gminy`);
	expect(html).not.toContain('miejsce na');
	expect(html).not.toContain('<svg class="chart"');
	expect(riskFile(view(poor.teryt), 'svg', false)).toBeNull();
	const context = view(poor.teryt).context;
	expect(context.length).toBeGreaterThan(0);
	expect(html.match(/nie wchodzi do wyniku<\/span>/g)).toHaveLength(context.length);
});

test('weights of the address are on the sliders, and a form keeps the rest of the choice', () => {
	const html = page('1212053', 'wagi=wiek:0&grupa=powiat');
	expect(html).toMatch(/name="waga-wiek"[^>]*value="0"/);
	expect(html).toMatch(/type="hidden" name="grupa" value="powiat"/);
	expect(html).toContain('waga 0, nie wchodzi do wyniku');
});

test('the files have the components and the surveys, which are never in the score', () => {
	const one = view('1212053');
	const rows = riskRows(one);
	expect(rows.filter(({ w_wyniku }) => w_wyniku).every(({ poziom }) => poziom === 'gmina')).toBe(
		true
	);
	const sum = rows.reduce((all, { do_wyniku }) => all + (do_wyniku ?? 0), 0);
	expect(sum).toBeCloseTo(one.score!, 9);
	expect(rows.filter(({ poziom }) => poziom !== 'gmina').every(({ w_wyniku }) => !w_wyniku)).toBe(
		true
	);
	for (const { wartosc, rok, zrodlo } of rows)
		if (wartosc !== null)
			expect([rok, zrodlo]).toEqual([expect.any(Number), expect.stringMatching(/./)]);

	const csv = riskFile(one, 'csv', false)!;
	expect(csv.body.trim().split('\r\n')).toHaveLength(1 + rows.length);
	expect(JSON.parse(riskFile(one, 'json', false)!.body)).toMatchObject({
		nazwa: 'Olkusz',
		na: 183
	});
	expect(riskFile(one, 'xlsx', false)).toBeNull();

	const svg = riskFile(one, 'svg', false)!.body.replaceAll('\u00a0', ' ');
	expect(svg).toContain('W gminie Olkusz indeks wynosi');
	expect(svg).toContain('GUS, Bank Danych Lokalnych; lata 2024–2025');
	expect(svg).not.toMatch(/var\(--|<script|href=/);
});
