import {
	AlignmentType,
	BorderStyle,
	Document,
	ExternalHyperlink,
	HeadingLevel,
	LevelFormat,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import type { ParagraphChild } from 'docx';
import { safeLink } from '#lib/domain/richtext.ts';
import type { Block, Inline } from '#lib/domain/richtext.ts';
import type { Outline, Part } from './agreement.ts';

/*
 * The agreement as DOCX that a screen reader can walk through: real headings, a table whose first row is
 * marked as its head, Polish as the language of the text, a title among the properties. The library
 * is large: import this module when a file is asked for, not before.
 */

/** The file. Whatever XML cannot carry is left out of the text. */
export async function agreementDocx(outline: Outline, author: string): Promise<Uint8Array> {
	const { title, warning, summary, parts, signatures, pledges, rules } = outline;
	const document = new Document({
		title: plain(title),
		subject: plain(summary),
		description: plain(warning),
		creator: plain(author),
		lastModifiedBy: plain(author),
		keywords: 'porozumienie, partnerstwo, edukacja cyfrowa',
		styles,
		numbering: { config: [numbered, bulleted] },
		sections: [
			{
				properties: { page: { size: A4, margin: MARGIN } },
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
					said(warning, { italics: true }),
					said(summary),
					...parts.flatMap((part) => [
						...written(part),
						...(part.key === 'signatures' ? signatures.flatMap(signature) : [])
					]),
					heading(`${pledges.number}. ${pledges.title}`, true),
					...(pledges.rows.length > 0 ? [table(pledges)] : [said(pledges.none)]),
					...written(rules, true)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

// twentieths of a point
const A4 = { width: 11_906, height: 16_838 };
const TEXT_WIDTH = 9_638;
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 };

const font = (size: number, more: object = {}) => ({
	run: { size, font: 'Calibri', color: '000000', ...more }
});
const styles = {
	default: {
		document: { run: { size: 22, font: 'Calibri', language: { value: 'pl-PL' } } },
		title: font(34, { bold: true }),
		heading1: { ...font(26, { bold: true }), paragraph: { spacing: { before: 320, after: 120 } } },
		heading2: { ...font(24, { bold: true }), paragraph: { spacing: { before: 200, after: 80 } } },
		heading3: font(22, { bold: true })
	}
};

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
	...{ level: 0, format, text, alignment: AlignmentType.START },
	style: { paragraph: { indent: { left: 720, hanging: 360 } } }
});
const numbered = { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] };
const bulleted = { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] };

function heading(text: string, pageBreakBefore = false): Paragraph {
	return new Paragraph({
		...{ heading: HeadingLevel.HEADING_1, pageBreakBefore, keepNext: true },
		children: [run(text)]
	});
}

const written = ({ number, title, lines, tree }: Part, pageBreakBefore = false): Paragraph[] => [
	heading(`${number}. ${title}`, pageBreakBefore),
	...lines.map((line) => said(line)),
	...(lines.length + tree.length > 0 ? tree.flatMap((block) => blocks(block)) : [said(OPEN)])
];
const OPEN = '……………………………………………………………………';

const said = (text: string, more: object = {}) =>
	new Paragraph({ spacing: { after: 120 }, children: [run(text, more)] });

/** A line to sign on, and whose it is. */
const signature = (name: string): Paragraph[] => [
	new Paragraph({ spacing: { before: 480 }, keepNext: true, children: [run(OPEN)] }),
	said(`${name} (data, podpis, pieczęć)`)
];

function table({ columns, rows }: Outline['pledges']): Table {
	const widths = [22, 28, 14, 12, 12, 12];
	const row = (cells: string[], head: boolean) =>
		new TableRow({
			...(head && { tableHeader: true }),
			cantSplit: true,
			children: cells.map(
				(text, i) =>
					new TableCell({
						width: { size: widths[i], type: WidthType.PERCENTAGE },
						children: [new Paragraph({ children: [run(text, head ? { bold: true } : {})] })]
					})
			)
		});
	const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		columnWidths: widths.map((share) => Math.round((share * TEXT_WIDTH) / 100)),
		margins: { top: 60, bottom: 60, left: 100, right: 100 },
		borders: {
			...{ top: line, bottom: line, left: line, right: line },
			...{ insideHorizontal: line, insideVertical: line }
		},
		rows: [row(columns, true), ...rows.map((cells) => row(cells, false))]
	});
}

/** What people wrote, block by block; headings stand below that of the paragraph. */
function blocks(block: Block, list?: { reference: string; level: number }): Paragraph[] {
	switch (block.type) {
		case 'paragraph':
			return [
				new Paragraph({
					spacing: { after: 120 },
					...(list && { numbering: list }),
					children: block.content.flatMap(inline)
				})
			];
		case 'heading': {
			const under = block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2;
			return [new Paragraph({ heading: under, children: block.content.flatMap(inline) })];
		}
		case 'bulletList':
		case 'orderedList': {
			const reference = block.type === 'orderedList' ? 'numbers' : 'bullets';
			return block.items.flatMap((item) =>
				item.flatMap((inside, i) => blocks(inside, i === 0 ? { reference, level: 0 } : undefined))
			);
		}
		case 'quote':
			return block.content.flatMap((inside) => blocks(inside));
		case 'block':
			return block.caption || block.alt ? [said(block.caption || block.alt)] : [];
	}
}

function inline(part: Inline): ParagraphChild[] {
	if (part.type === 'break') return [new TextRun({ break: 1 })];
	if (part.type === 'chip') return [run(part.text)];
	const text = run(part.text, { bold: part.bold, italics: part.italic });
	const link = safeLink(part.link);
	return link ? [new ExternalHyperlink({ link, children: [text] })] : [text];
}

const run = (text: string, more: object = {}) => new TextRun({ ...more, text: plain(text) });

/** XML 1.0 takes no control characters and no halves of surrogate pairs; the library escapes the rest. */
const plain = (text: string) =>
	text.replace(
		/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
		''
	);
