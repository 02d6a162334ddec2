/*
 * A drawing as a file that needs nothing else: title, description, the drawing in the colours of the
 * light theme, its sentence, and the source line inside. Fonts are named, not embedded; nothing
 * refers to another address.
 */
import rules from './charts.css?raw';
import tokens from '../styles/tokens.css?raw';
import { wrapped } from './wrapped.ts';

export interface Picture {
	title: string;
	/** What the picture says, in sentences. */
	said: string;
	/** Level, year, source and licence. */
	source: string;
	/** Markup with one `<svg viewBox="0 0 width height">`, as Svelte renders it on the server. */
	drawing: string;
	lang: string;
}

const MARGIN = 24;
const SANS = "'Atkinson Hyperlegible Next', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

export function svgFile({ title, said, source, drawing, lang }: Picture): string {
	const inner = drawing
		.slice(drawing.indexOf('<svg'), drawing.lastIndexOf('</svg>') + '</svg>'.length)
		.replace(/<!--.*?-->/gs, '');
	const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(inner) ?? [];
	if (!width || !height) throw new Error('A drawing has no viewBox.');

	const w = Number(width) + 2 * MARGIN;
	const head = wrapped(title, w / 11.5);
	const body = wrapped(said, w / 8.3);
	const foot = wrapped(source, w / 7.4);
	const top = MARGIN + head.length * 24 + body.length * 19 + 12;
	const below = top + Number(height) + 18;
	const h = below + foot.length * 17 + MARGIN - 8;
	const placed = inner.replace(
		/^<svg([^>]*?)\s(?:role="img"\s)?aria-label="[^"]*"/,
		`<svg$1 x="${MARGIN}" y="${top}" width="${width}" height="${height}"`
	);

	return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="${w}" height="${Math.ceil(h)}" viewBox="0 0 ${w} ${Math.ceil(h)}" role="img" xml:lang="${lang}" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(`${said} ${source}`)}</desc>
<style>${light(rules)}</style>
<rect width="100%" height="100%" fill="#ffffff"/>
${lines(head, MARGIN, MARGIN + 16, 24, 'font: 700 19px')}
${lines(body, MARGIN, MARGIN + head.length * 24 + 14, 19, 'font: 400 14px')}
${placed}
${lines(foot, MARGIN, below, 17, 'font: 400 12.5px')}
</svg>
`;
}

function lines(text: string[], x: number, y: number, step: number, font: string): string {
	return text
		.map(
			(line, i) =>
				`<text x="${x}" y="${y + i * step}" style="${font} ${SANS}; fill: ${value('ink')}">${escaped(line)}</text>`
		)
		.join('\n');
}

/** CSS with every token replaced by its value in the light theme, in pixels, without comments. */
function light(css: string): string {
	return css
		.replace(/\/\*.*?\*\//gs, '')
		.replace(/var\(--([\w-]+)\)/g, (_, name: string) => value(name))
		.replace(/([\d.]+)rem/g, (_, rem: string) => `${Number(rem) * 16}px`)
		.replace(/\s+/g, ' ')
		.trim();
}

/** A token of the light theme. The ground of a file is white, whatever the page's is. */
function value(name: string): string {
	if (name === 'paper') return '#ffffff';
	if (name === 'sans') return SANS;
	const [, written] = new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens) ?? [];
	if (!written) throw new Error(`There is no token --${name}.`);
	const [, other] = /^var\(--([\w-]+)\)/.exec(written) ?? [];
	if (other) return value(other);
	return /^light-dark\(\s*([^,]+),/.exec(written)?.[1].trim() ?? written.trim();
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
