import type { Partner } from '#lib/domain/partners.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

export const named = ({ name }: Pick<Partner, 'name'>): string =>
	name.trim() || m.partners_unnamed();
