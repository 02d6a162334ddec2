import { expect, test } from 'vitest';
import { decimal, inTable, money, percent, points, range, withUnit } from './numbers.ts';

test('Polish writes a decimal comma, and rounds as Intl does', () => {
	expect(decimal(25.2, 1, 'pl')).toBe('25,2');
	expect(percent(97.05, 1, 'pl')).toBe('97,1%');
	expect(percent(61, 1, 'pl')).toBe('61,0%');
});

test('thousands stand apart from five digits in a sentence, from four in tables and amounts', () => {
	expect(decimal(7246, 1, 'pl')).toBe('7246');
	expect(decimal(44782, 1, 'pl')).toBe('44\u00a0782');
	expect(inTable(7246, 0, 'pl')).toBe('7\u00a0246');
	expect(money(172100, 0, 'pl')).toBe('172\u00a0100\u00a0zł');
	expect(money(1234567, 0, 'pl')).toBe('1\u00a0234\u00a0567\u00a0zł');
});

test('the minus is a minus, and nothing is minus zero', () => {
	expect(decimal(-3.25, 2, 'pl')).toBe('\u22123,25');
	expect(decimal(-0.04, 1, 'pl')).toBe('0');
});

test('units and ranges are held together', () => {
	expect(withUnit(14, 'Mb/s', 1, 'pl')).toBe('14\u00a0Mb/s');
	expect(points(1.1, 1, 'pl')).toBe('1,1\u00a0pkt\u00a0proc.');
	expect(range(65, 74)).toBe('65–74');
});

test('English keeps its own marks', () => {
	expect(decimal(44782.5, 1, 'en')).toBe('44,782.5');
	expect(decimal(7246, 1, 'en')).toBe('7246');
});
