import type * as Y from 'yjs';
import { equipment } from './equipment.ts';
import type { Equipment } from './equipment.ts';
import { date, problemWith } from './fields.ts';
import { partners } from './partners.ts';
import type { Partner } from './partners.ts';
import { DomainError, safeKey } from './problem.ts';
import { fragmentOf, fragmentToTree, writeParagraphs } from './richtext.ts';
import type { Block } from './richtext.ts';
import { edit, textName, textOf } from './workspace.ts';

/*
 * The agreement of a partnership: texts that are written together (`text:agreement:{paragraph}`), from
 * when until when and who takes part (flat keys of `meta`), and what the cards of partners say they
 * give. No person is in it: who signs writes the name by hand.
 */
export const PARAGRAPHS = [
	'parties',
	'purpose',
	'scope-and-time',
	'bodies',
	'contributions',
	'decisions',
	'communication',
	'data',
	'public-information',
	'joining-leaving',
	'changes-end',
	'signatures'
] as const;
/** What else is written together: the second annex. */
export const AGREEMENT_TEXTS = [...PARAGRAPHS, 'annex-rules'] as const;
export type AgreementText = (typeof AGREEMENT_TEXTS)[number];

export const agreementText = (key: AgreementText) => textName('agreement', key);

/** Roots of the document that an agreement is made of, without the texts. */
export const AGREEMENT_ROOTS = ['meta', 'partners', 'equipment'];

/** What one partner brings in. */
export interface Share {
	partner: Partner;
	/** What it has and lends, or lends in part. */
	lent: Equipment[];
}

export interface Agreement {
	from: string | null;
	until: string | null;
	/** Who takes part, in the order of the list: those who cooperate, unless chosen otherwise. */
	shares: Share[];
	/** Whom else one may choose. */
	others: Partner[];
}

export function agreement(doc: Y.Doc): Agreement {
	const meta = doc.getMap<unknown>('meta');
	const day = (field: string) => {
		const value = meta.get(`agreement:${field}`);
		return typeof value === 'string' && !problemWith(date(), field, value) ? value : null;
	};
	const isIn = ({ id, status }: Partner) => {
		const chosen = meta.get(`agreement:party:${id}`);
		return typeof chosen === 'boolean' ? chosen : status === 'cooperating';
	};
	const listed = partners(doc);
	const lent = equipment(doc).filter(
		({ condition, lending }) =>
			condition !== 'disposed' && (lending === 'yes' || lending === 'partly')
	);
	return {
		from: day('from'),
		until: day('until'),
		shares: listed.filter(isIn).map((partner) => ({
			partner,
			lent: lent.filter(({ owner }) => owner === partner.id)
		})),
		others: listed.filter((partner) => !isIn(partner))
	};
}

/** From when, or until when; null for not agreed yet. Throws DomainError for what is no day. */
export function setTerm(doc: Y.Doc, field: 'from' | 'until', value: string | null): void {
	const wrong = value === null ? null : problemWith(date(), field, value);
	if (wrong) throw new DomainError(wrong);
	const meta = doc.getMap<unknown>('meta');
	edit(doc, () => {
		if (value === null) meta.delete(`agreement:${field}`);
		else meta.set(`agreement:${field}`, value);
	});
}

/** Takes a partner in, or leaves it out. */
export function setParty(doc: Y.Doc, id: string, on: boolean): void {
	const key = `agreement:party:${safeKey(id)}`;
	edit(doc, () => doc.getMap<unknown>('meta').set(key, on));
}

/** The texts as plain trees. */
export const agreementTrees = (doc: Y.Doc): Record<AgreementText, Block[]> =>
	Object.fromEntries(
		AGREEMENT_TEXTS.map((key) => [key, fragmentToTree(fragmentOf(doc, agreementText(key)))])
	) as Record<AgreementText, Block[]>;

/** Puts a template into every text nobody has begun; how many. What is written stays as it is. */
export function fillAgreement(doc: Y.Doc, template: Record<AgreementText, string>): number {
	const empty = AGREEMENT_TEXTS.filter((key) => textOf(doc, agreementText(key)) === '');
	edit(doc, () => {
		for (const key of empty) writeParagraphs(doc.getXmlFragment(agreementText(key)), template[key]);
	});
	return empty.length;
}
