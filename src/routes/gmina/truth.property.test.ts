import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { GROUPS } from '#lib/indicators/group.ts';
import type { Figure } from '#lib/indicators/indicator.ts';
import { insertables } from '#lib/indicators/insertable.ts';
import { called, where } from '#lib/indicators/names.ts';
import { numbersOf } from '#lib/indicators/numbers.ts';
import { full, short } from '#lib/indicators/said.ts';
import { story } from '#lib/indicators/story.ts';
import { heatView, oneView, scatterView, trendView } from '#lib/server/comparison.ts';
import { openReference } from '#lib/server/reference.ts';
import { riskView } from '#lib/server/risk.ts';
import { framePage, onePage } from '#lib/server/comparison/pages.ts';
import IndicatorPage from '#lib/ui/comparison/IndicatorPage.svelte';
import RiskPage from '#lib/ui/risk/RiskPage.svelte';
import { claims, untold } from '../../../tests/support/truth.ts';
import Figures from './[teryt]/Figures.svelte';
import { KEY, shown } from './shown.ts';

/*
 * No figure without level, year and source, and no value of a wider area as the gmina's own: over any
 * gmina of the register, any indicator, any group and any weights.
 */
const reference = openReference();
const codes = reference.indicators().map(({ code }) => code);

const teryt = fc.constantFrom(...reference.gminas().map(({ teryt }) => teryt));
const indicator = fc.constantFrom(...codes);
const query = fc
	.record({
		grupa: fc.constantFrom(...GROUPS),
		wskaznik: fc.constantFrom(...codes, 'nie-ma-takiego', ''),
		drugi: fc.constantFrom(...codes),
		gminy: fc.array(teryt, { maxLength: 7 }).map((picked) => picked.join(',')),
		wagi: fc
			.array(
				fc.tuple(
					fc.constantFrom('wiek', 'pomoc', 'biblioteki', 'xx'),
					fc.integer({ min: -1, max: 9 })
				)
			)
			.map((pairs) => pairs.map((pair) => pair.join(':')).join(','))
	})
	.map((parts) => new URLSearchParams(parts));

/** What was published, or worked out, for exactly this area and year. */
const stored = (code: string, unit: string, year: number | null) =>
	reference
		.values(code)
		.get(unit)
		?.find((one) => one.year === year) ?? null;

/** Complete, and of the area it says. */
function whole(figure: Figure): void {
	const { indicator, unit, value, year, source, reason } = figure;
	expect(unit.name).not.toBe('');
	if (value === null) {
		expect([year, source]).toEqual([null, null]);
		expect(reason).not.toBeNull();
		return;
	}
	expect(reason).toBeNull();
	expect(source?.title).toMatch(/\p{L}/u);
	expect(stored(indicator.code, unit.code, year)).toMatchObject({ value, source });
}

test('every figure of a gmina is complete, and what is not its own names the area it is of', () => {
	fc.assert(
		fc.property(teryt, (code) => {
			const areas = reference.areas(code);
			for (const figure of reference.figures(code)) {
				whole(figure);
				expect(areas).toContainEqual(figure.unit);
				const own = stored(figure.indicator.code, code.slice(0, 6), figure.year);
				if (figure.unit.level === 'gmina') expect(own?.value ?? null).toBe(figure.value);
				else expect(figure.unit.code).not.toBe(code.slice(0, 6));
			}
		}),
		{ numRuns: 150 }
	);
});

test('a comparison has the gmina’s own value in its own place, and each other one in its area’s', () => {
	fc.assert(
		fc.property(teryt, query, (code, params) => {
			const { compare } = oneView(reference, code, params)!;
			if (!compare) return;
			const { ours, wider, peers, indicator, rank } = compare;
			for (const figure of [ours, ...wider]) whole(figure);
			expect(ours.unit).toMatchObject({ level: 'gmina', code: code.slice(0, 6) });
			for (const { unit } of wider) expect(unit.level).not.toBe('gmina');
			for (const peer of peers)
				expect(stored(indicator.code, peer.code, ours.year)?.value ?? null).toBe(peer.value);
			if (ours.value === null) expect(rank).toBeNull();

			for (const row of numbersOf(reference, code, params))
				if (row.wartosc !== null) {
					expect(row.rok).not.toBeNull();
					expect(row.zrodlo).not.toBe('');
					expect(row.poziom === 'gmina').toBe(row.teryt.length === 6);
				}
		}),
		{ numRuns: 150 }
	);
});

test('sentences say a value of a wider area as background, in whole, and never of the gmina', () => {
	fc.assert(
		fc.property(teryt, query, (code, params) => {
			const { compare } = oneView(reference, code, params)!;
			if (!compare) return;
			for (const locale of ['pl', 'en'] as const) {
				const told = story(compare, locale);
				const { ours, wider, indicator } = compare;
				expect(claims(told.join(' '))).toEqual([]);
				if (ours.value !== null) {
					expect(told[0]).toContain(short(indicator, ours.value, locale));
					expect(told[0]).toContain(String(ours.year));
					continue;
				}
				const near = wider.find(({ value }) => value !== null);
				const numbers = told.filter((one) => /\d/.test(one.replace(/\d{4}/g, '')));
				if (locale === 'pl' && near && numbers.length > 0) {
					expect(told[0]).toMatch(/^Nie wiemy, jak jest/);
					expect(told[1]).toMatch(/^Tło: /);
					expect(told[1]).toContain(where(near.unit).replace(/^(w) /, '$1\u00a0'));
					expect(told[2]).toMatch(/nie opisuje gminy\.$/);
				}
				// without a value of ours no sentence gives the gmina a number
				for (const one of numbers) expect(one).not.toMatch(/^W.gminie/);
			}
		}),
		{ numRuns: 150 }
	);
});

test('tables, lines, pairs and the index hold values of gminas in the places of gminas', () => {
	fc.assert(
		fc.property(teryt, indicator, query, (code, one, params) => {
			const six = code.slice(0, 6);
			const heat = heatView(reference, code, params)!;
			for (const { indicator, year, source, cells } of heat.rows) {
				expect(source?.title).toMatch(/\p{L}/u);
				[six, ...heat.peers.map((peer) => peer.code)].forEach((unit, i) =>
					expect(cells[i].value).toBe(stored(indicator.code, unit, year)?.value ?? null)
				);
			}
			for (const { unit, points } of trendView(reference, code, reference.indicator(one)!)!.series)
				for (const { year, value, source } of points)
					expect(stored(one, unit.code, year)).toMatchObject({ value, source });
			const pairs = scatterView(reference, code, params);
			if (pairs && pairs.ours !== null) {
				expect(pairs.gminas.codes[pairs.ours]).toBe(six);
				expect(stored(pairs.x.indicator.code, six, pairs.x.year)?.value).toBe(
					pairs.gminas.x[pairs.ours]
				);
			}

			const risk = riskView(reference, code, params)!;
			for (const { figure, adds, rank } of risk.parts) {
				whole(figure);
				expect(figure.unit.code).toBe(six);
				if (figure.value === null) expect([adds, rank]).toEqual([null, null]);
			}
			for (const figure of risk.context) {
				whole(figure);
				expect(figure.value).not.toBeNull();
			}
		}),
		{ numRuns: 40 }
	);
});

test('a figure put into a text names its area and year, whatever the area is', () => {
	fc.assert(
		fc.property(teryt, (code) => {
			const areas = new Map(reference.areas(code).map((unit) => [unit.code, unit]));
			for (const { ref, text, said, level, source } of insertables(reference, code, 'pl')) {
				const [, of, unit, year] = /^(.+)@(\d+):(\d{4})$/.exec(ref)!;
				const { value } = stored(of, unit, Number(year))!;
				expect(text).toContain(full(reference.indicator(of)!, value, 'pl'));
				expect(text).toContain(`(${called(areas.get(unit)!)}, ${year}, `);
				expect(text.startsWith(said)).toBe(true);
				expect(level).toBe(areas.get(unit)!.level);
				expect(source).not.toBe('');
			}
		}),
		{ numRuns: 60 }
	);
});

test('what is drawn of any gmina says level, year and source beside every figure', () => {
	fc.assert(
		fc.property(teryt, query, (code, params) => {
			const figures = reference.figures(code).map((figure) => shown(figure, 'pl'));
			const key = figures.filter((figure) => KEY.includes(figure.code));
			const rest = figures.filter((figure) => !KEY.includes(figure.code));
			expect(untold(drawn(Figures, { shown: key, rest, teryt: code }))).toEqual([]);

			const one = onePage(reference, code, params)!;
			const frame = framePage(reference, code, params)!;
			const compared = drawn(IndicatorPage, { page: one, frame, base: '/x' });
			expect(untold(compared)).toEqual([]);
			expect(claims(compared.textContent ?? '')).toEqual([]);

			const view = riskView(reference, code, params)!;
			const page = drawn(RiskPage, { view, files: '/x', onchoose: () => {} });
			expect(untold(page)).toEqual([]);
			expect(claims(page.textContent ?? '')).toEqual([]);
		}),
		{ numRuns: 25 }
	);
});

test('the check itself finds a figure without a level, a year or a source, and one in the wrong look', () => {
	const found = (html: string) => untold(fragment(`<section>${html}</section>`));
	const level = (name: string) => `<span class="level">${name}</span>`;
	expect(found('<span class="value">25,2%</span>')).toEqual(['no level: 25,2%']);
	expect(found(`<b class="value">25,2%</b>${level('gmina')}<p class="source">GUS</p>`)).toEqual([
		'no year: 25,2%'
	]);
	expect(found(`<b class="value">25,2%</b>${level('gmina')}<p class="source">2025</p>`)).toEqual([
		'no source: 25,2%'
	]);
	expect(
		found(`<b class="value">97%</b>${level('województwo')}<p class="source">2025, GUS</p>`)
	).toEqual(['looks like its own: 97%']);
	expect(found('<span class="said">97% (2025, GUS)</span>')).toHaveLength(1);
	expect(
		found(`<b class="value">25,2%</b>${level('gmina')}<p class="source">2025, GUS</p>`)
	).toEqual([]);
	const svg = '<div class="figure"><svg role="img" aria-label="Pas"></svg>';
	expect(found(`${svg}<p class="source">2025, GUS</p></div>`)).toEqual([
		'a drawing without a level: Pas'
	]);
	expect(found(`${svg}${level('gmina')}<p class="source">GUS</p></div>`)).toEqual([
		'a drawing without a year: Pas'
	]);
	expect(found(`${svg}${level('gmina')}<p class="source">2025, GUS</p></div>`)).toEqual([]);
	expect(found('<p class="sentence">W gminie jest 25,2%.</p>')).toHaveLength(1);
	expect(found('<p class="sentence">W gminie jest 25,2% (2025, GUS).</p>')).toEqual([]);
	expect(claims('Można przyjąć, że w gminie Olkusz jest tak samo.')).toHaveLength(1);
});

function drawn<P extends Record<string, unknown>>(component: Component<P>, props: P): HTMLElement {
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the props are the component's own
	return fragment(render(component as any, { props } as any).body);
}

const fragment = (html: string): HTMLElement => new JSDOM(html).window.document.body;
