import type { Locale } from '#lib/i18n/locale.ts';
import type { Unit } from './indicator.ts';

/*
 * Names of places in sentences, without a risk: the name of a gmina is never declined, it stands
 * in the nominative behind a word that is ("w gminie Olkusz"). Powiats and województwa have
 * adjectives for names, and those decline by rule. Content list 5.1.
 */

const KIND_IN = {
	miejska: 'miejskiej',
	wiejska: 'wiejskiej',
	'miejsko-wiejska': 'miejsko-wiejskiej'
};

/** „gdzie?”: w gminie Olkusz, w powiecie olkuskim, w województwie małopolskim, w Polsce. */
export function where(unit: Unit): string {
	if (unit.level === 'kraj') return 'w Polsce';
	if (unit.level === 'wojewodztwo') return `w województwie ${declined(unit.name, 'm')}`;
	if (unit.level === 'gmina') return `w gminie ${kindIn(unit)}${unit.name}`;
	return unit.kind === 'city'
		? `w mieście na prawach powiatu ${unit.name}`
		: `w powiecie ${declined(unit.name, 'm')}`;
}

/** „czego?”: gminy Olkusz, powiatu olkuskiego, województwa małopolskiego, Polski. */
export function of(unit: Unit): string {
	if (unit.level === 'kraj') return 'Polski';
	if (unit.level === 'wojewodztwo') return `województwa ${declined(unit.name, 'go')}`;
	if (unit.level === 'gmina') return `gminy ${kindIn(unit)}${unit.name}`;
	return unit.kind === 'city'
		? `miasta na prawach powiatu ${unit.name}`
		: `powiatu ${declined(unit.name, 'go')}`;
}

/** „kto? co?”: gmina Olkusz, powiat olkuski, województwo małopolskie, Polska. */
export function called(unit: Unit, locale: Locale = 'pl'): string {
	if (unit.level === 'kraj') return locale === 'en' ? 'Poland' : 'Polska';
	if (unit.level === 'wojewodztwo')
		return `${locale === 'en' ? 'voivodeship' : 'województwo'} ${unit.name}`;
	if (unit.level === 'gmina') return `gmina ${unit.twin ? `${unit.kind} ` : ''}${unit.name}`;
	if (unit.kind !== 'city') return `powiat ${unit.name}`;
	return `${locale === 'en' ? 'city' : 'miasto na prawach powiatu'} ${unit.name}`;
}

/** As the first words of a line. */
export function calledFirst(unit: Unit, locale: Locale = 'pl'): string {
	const text = called(unit, locale);
	return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** Gminas of one name are told apart by their kind. */
function kindIn({ twin, kind }: Unit): string {
	return twin && kind && kind !== 'city' ? `${KIND_IN[kind]} ` : '';
}

/**
 * Adjectives in -i (olkuski, łódzki wschodni) and -ie (małopolskie): every word takes the ending;
 * of words joined by a hyphen only the last.
 */
function declined(name: string, ending: 'm' | 'go'): string {
	return name
		.split(' ')
		.map((word) => {
			const stem = word.replace(/ie$/, 'i');
			return `${stem}${ending === 'm' ? 'm' : 'ego'}`;
		})
		.join(' ');
}
