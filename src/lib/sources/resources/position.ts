import type { Point } from '#lib/domain/entity.ts';
import { newPlace } from '#lib/domain/place-rules.ts';
import { mend, readDegrees, readPair } from './coordinates.ts';
import { cellOf, type Reading } from './reading.ts';
import { oneLine } from './words.ts';

/* Where a row's place is: its own point, mended where that is certain, else its village. */

/** Writes point and precision into the values and returns the point; null for none. */
export function position(reading: Reading): Point | null {
	const { row, near, problems, notices } = reading;
	const ofVillage = cellOf(reading, 'pointOf') === 'village';
	const written = ofVillage ? 'none' : writtenIn(reading);
	if (written === 'refused') return null;
	if (written === 'none') return byVillage(reading);
	const mended = mend(written, near.middle);
	if ('problem' in mended) {
		problems.push(mended.problem);
		return null;
	}
	notices.push(...mended.notices);
	if (row.centre) notices.push({ code: 'centre-of-shape', value: '' });
	const far = near.outside(mended.point);
	if (far)
		notices.push({
			code: 'outside',
			value: far.village,
			...(far.distanceKm !== null && { distanceKm: far.distanceKm })
		});
	return placed(reading, mended.point);
}

/** A neighbour who helps, and what is shown by its village, have no house, whatever the list says. */
function placed({ values, notices }: Reading, point: Point): Point | null {
	values.point = point;
	const near = newPlace({ ...values, precision: values.precision ?? 'exact' });
	if (near.precision !== 'exact' && values.category === 'informal_helper')
		notices.push({ code: 'helper-by-village', value: '' });
	Object.assign(values, near);
	if (values.point === null) delete values.point;
	return near.point as Point | null;
}

function byVillage({ values, near, notices }: Reading): null {
	const village = typeof values.locality === 'string' ? near.village(values.locality) : null;
	if (village) values.precision ??= 'village';
	notices.push(
		village ? { code: 'village-only', value: village } : { code: 'no-position', value: '' }
	);
	return null;
}

/** The two numbers of a row as they stand there. */
function writtenIn(reading: Reading): Point | 'none' | 'refused' {
	if (reading.row.point) return reading.row.point;
	const both = cellOf(reading, 'latlng');
	const pair = both ? readPair(both) : [cellOf(reading, 'lat'), cellOf(reading, 'lng')];
	if (pair?.every((cell) => cell === '')) return 'none';
	const value = oneLine((pair?.join(', ') ?? both).slice(0, 200)).slice(0, 80);
	if (pair?.some((cell) => cell === '')) {
		reading.problems.push({ code: 'half-point', value });
		return 'refused';
	}
	const [lat, lng] = (pair ?? ['', '']).map(readDegrees);
	if (lat === null || lng === null) {
		reading.problems.push({ code: 'bad-coordinates', value });
		return 'refused';
	}
	return lat === 0 && lng === 0 ? 'none' : { lat, lng }; // 0, 0 is how programs say "nobody knows"
}
