import { PARAGRAPHS } from '#lib/domain/agreement.ts';
import type { Agreement, AgreementText, Share } from '#lib/domain/agreement.ts';
import type { Equipment } from '#lib/domain/equipment.ts';
import type { Block } from '#lib/domain/richtext.ts';
import { longDate } from '#lib/i18n/dates.ts';
import { agreement_part, agreement_template } from '#lib/i18n/lists/agreement.ts';
import { equipment } from '#lib/i18n/lists/equipment.ts';
import { word } from '#lib/i18n/lists/label.ts';
import * as lists from '#lib/i18n/lists/partners.ts';
import { formOf } from '#lib/i18n/plural.ts';

/*
 * What the agreement says, before anybody decides how it is set: on the page, on paper, as DOCX. It is
 * a Polish document in every language of the interface. Nothing in it names a person.
 */
export interface Part {
	key: AgreementText;
	/** `§ 3` */
	number: string;
	title: string;
	/** What follows from the cards and the dates; stands above what people wrote. */
	lines: string[];
	tree: Block[];
}

export interface Outline {
	title: string;
	/** That it is only a template. */
	warning: string;
	/** One sentence with the numbers. */
	summary: string;
	parts: Part[];
	/** A blank line to sign on for each party. */
	signatures: string[];
	pledges: { number: string; title: string; columns: string[]; rows: string[][]; none: string };
	rules: Part;
}

const OPEN = '……………………';
const titled = (key: keyof typeof agreement_part) => word(agreement_part, key, 'pl');

export function outline(
	{ from, until, shares }: Agreement,
	trees: Record<AgreementText, Block[]>,
	gmina: string
): Outline {
	const term = `od ${longDate(from, 'pl') || OPEN} do ${longDate(until, 'pl') || OPEN}`;
	const lines: Partial<Record<AgreementText, string[]>> = {
		parties: shares.map((share, i) => `${i + 1}. ${party(share)}`),
		'scope-and-time': [ended(`Obszar: gmina ${gmina}. Czas: ${term}`)],
		contributions: ['Wkład każdego partnera wymienia załącznik 1.']
	};
	const rows = shares.flatMap(pledged);
	return {
		title: `Porozumienie o współpracy na rzecz edukacji cyfrowej w gminie ${gmina}`,
		warning: 'Wzór pomocniczy. Przed podpisaniem sprawdza prawnik urzędu.',
		summary: summed(shares.length, rows.length, until),
		parts: PARAGRAPHS.map((key, i) => ({
			...{ key, number: `§\u00a0${i + 1}`, title: titled(key), tree: trees[key] },
			// what the text says itself is not said twice
			lines: key === 'contributions' && trees[key].length > 0 ? [] : (lines[key] ?? [])
		})),
		signatures: shares.map(({ partner }) => partner.name),
		pledges: {
			number: 'Załącznik\u00a01',
			title: titled('annex-pledges'),
			columns: ['Kto', 'Co', 'Ile', 'Kiedy', 'Warunek', 'Stan'],
			rows,
			none: 'Żadna z organizacji nie wpisała jeszcze, co daje.'
		},
		rules: {
			...{ key: 'annex-rules', number: 'Załącznik\u00a02', title: titled('annex-rules') },
			...{ lines: [], tree: trees['annex-rules'] }
		}
	};
}

/** The template with the name of the gmina in it. */
export const template = (gmina: string): Record<AgreementText, string> =>
	Object.fromEntries(
		Object.entries(agreement_template).map(([key, text]) => [
			key,
			text.replaceAll('{gmina}', gmina)
		])
	) as Record<AgreementText, string>;

/** An organisation as a party: name, form, numbers of registers, its role, who stands for it. */
function party({ partner }: Share): string {
	const form =
		partner.form && partner.form !== 'other'
			? word(lists.form, partner.form, 'pl')
			: partner.formNote;
	const numbers = (['krs', 'nip', 'regon'] as const)
		.filter((register) => partner[register])
		.map((register) => `${register.toUpperCase()} ${partner[register]}`);
	const role = partner.role && `rola: ${word(lists.partner_role, partner.role, 'pl')}`;
	const said = [partner.name, form, ...numbers, role].filter(Boolean).join(', ');
	return `${said}; reprezentuje: ${OPEN}`;
}

const TO_AGREE = 'do uzgodnienia';

/** Rows of the annex: what the card promises in one, each piece of lent equipment in its own. */
function pledged({ partner, lent }: Share): string[][] {
	const kinds = partner.gives.map((kind) => word(lists.contribution, kind, 'pl')).join(', ');
	const what = [kinds, partner.givesNote].filter(Boolean).join(': ');
	const state = word(lists.pledge_status, 'offered', 'pl');
	const row = (what: string, amount: string, condition: string) => [
		...[partner.name, what, amount || TO_AGREE, TO_AGREE, condition || TO_AGREE, state]
	];
	return [
		...(what ? [row(what, partner.capacity, '')] : []),
		...lent.map((piece) =>
			row(`użyczenie: ${called(piece)}`, pieces(piece.quantity), piece.lendingNote)
		)
	];
}

const called = ({ name, kind }: Equipment) => name || word(equipment, kind, 'pl');
const pieces = (quantity: number | null) =>
	quantity === null ? '' : `${quantity}\u00a0${counted(quantity, ['sztuka', 'sztuki', 'sztuk'])}`;

function summed(parties: number, pledges: number, until: string | null): string {
	const organisations = counted(parties, ['organizacja', 'organizacje', 'organizacji']);
	const declared = counted(pledges, ['deklaracja', 'deklaracje', 'deklaracji']);
	const end = until ? `, do ${longDate(until, 'pl')}` : '';
	return ended(`W skrócie: ${parties} ${organisations}, ${pledges} ${declared} wkładu${end}`);
}

/** A year ends in a dot of its own: one is enough. */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);

function counted(n: number, [one, few, many]: [string, string, string]): string {
	const form = formOf(n);
	return form === 'one' ? one : form === 'few' ? few : many;
}
