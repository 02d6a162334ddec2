import type { Partner } from '#lib/domain/partners.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Signs of a reason that fit into a letter, a message and the page. */
export const MOST_REASON = 600;

/** Why just this organisation, from what its card says; a member changes it before it is sent. */
export function reasonOf(partner: Pick<Partner, 'groups' | 'gives' | 'area'>): string {
	const few = (list: 'group' | 'contribution', keys: readonly string[]) =>
		keys
			.slice(0, 3)
			.map((key) => label(list, key))
			.join(', ');
	const reason =
		partner.groups.length > 0
			? m.links_reason_groups({ groups: few('group', partner.groups) })
			: partner.gives.length > 0
				? m.links_reason_gives({ gives: few('contribution', partner.gives) })
				: partner.area
					? m.links_reason_area({ area: partner.area })
					: m.links_reason_plain();
	return m.links_reason_frame({ reason }).slice(0, MOST_REASON);
}

/** What is told of an invitation, whatever it travels by. */
export interface Invitation {
	organisation: string;
	gmina: string;
	title: string;
	reason: string;
	link: string;
	/** In words. */
	until: string;
	/** Who invites. */
	name: string;
	/** Whether it cooperates already: then it is not invited but asked whether its card is true. */
	inside: boolean;
}

/** Opens the mail program with the message written; whom it goes to is typed there. */
export const mailto = (invitation: Invitation): string =>
	`mailto:?subject=${encodeURIComponent(subjectOf(invitation))}&body=${encodeURIComponent(
		bodyOf(invitation)
			.replace(/\n{3,}/g, '\n\n')
			.replaceAll('\n', '\r\n')
	)}`;

const subjectOf = (invitation: Invitation) =>
	(invitation.inside ? m.links_mail_confirm_subject : m.links_mail_subject)(invitation);

const bodyOf = (invitation: Invitation) =>
	(invitation.inside ? m.links_mail_confirm_body : m.links_mail_body)({
		...invitation,
		date: invitation.until
	});

export interface Sms {
	text: string;
	/** Messages it is charged as. */
	count: number;
}

const ONE = 160;

/**
 * A text message of at most 160 signs, which without Polish letters is one SMS; the longest wording
 * that fits with the whole link. With Polish letters an SMS holds 70 signs, so that one is dearer.
 */
export function smsTexts({ organisation, gmina, link, inside }: Invitation): {
	plain: Sms;
	polish: Sms;
} {
	const parts = { organisation, gmina, link };
	const wordings = [
		...(inside
			? [m.links_sms_confirm_long(parts), m.links_sms_confirm_short(parts)]
			: [m.links_sms_long(parts), m.links_sms_medium(parts), m.links_sms_short(parts)]),
		m.links_sms_shortest(parts),
		link
	].map((text) => text.replace(/\s+/g, ' '));
	const plain = wordings.map(bare).find((text) => text.length <= ONE) ?? link;
	const polish = wordings.find((text) => text.length <= ONE) ?? link;
	return { plain: priced(plain), polish: priced(polish) };
}

/** The alphabet of GSM 03.38 that we use: its basic table without what it lacks of ASCII. */
const GSM = /^[A-Za-z0-9 @!"#%&'()*+,\-./:;<=>?_\n]*$/;

/** A message in the 7-bit alphabet has 160 signs, in parts 153; in the other one 70 and 67. */
export function priced(text: string): Sms {
	const [one, part] = GSM.test(text) ? [160, 153] : [70, 67];
	return { text, count: text.length <= one ? 1 : Math.ceil(text.length / part) };
}

/** Without the marks of Polish letters and with what every phone has: „ą” → a, – → -, „” → ". */
export const bare = (text: string): string =>
	text
		.replace(/ł/g, 'l')
		.replace(/Ł/g, 'L')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[„”“]/g, '"')
		.replace(/[–—]/g, '-')
		.replace(/[’‘]/g, "'")
		.replace(/[^A-Za-z0-9 @!"#%&'()*+,\-./:;<=>?_\n]/g, '');
