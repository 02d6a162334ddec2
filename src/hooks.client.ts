import { keepLocale } from '#lib/i18n/locale.ts';

keepLocale();
