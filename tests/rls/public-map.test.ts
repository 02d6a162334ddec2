import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC_FIELDS } from '#lib/domain/publication.ts';
import { onEveryDatabase } from '../support/database.ts';
import { world, type World } from '../support/world.ts';

/* What a stranger may read of a partnership: places it made public, while it is public itself. */

interface Map {
	slug: string;
	places: Record<string, unknown>[];
}

onEveryDatabase('the public map', (database) => {
	let open: World;
	let closed: World;
	const asked = (slug: string, fields: readonly string[] = PUBLIC_FIELDS) =>
		database().call<Map | null>('public_map', { slug, fields });

	beforeAll(async () => {
		open = await world(database(), { visibility: 'public' });
		closed = await world(database());
		for (const { workspace } of [open, closed])
			await database().call('load_rows', { table: 'places', rows: rowsOf(workspace) });
	});

	test('a private partnership has none, nor has one that does not exist', async () => {
		expect(await asked(closed.slug)).toBeNull();
		expect(await asked('nie-ma-takiego')).toBeNull();
	});

	test('only places that are public, neither sketches nor closed', async () => {
		const map = await asked(open.slug);
		expect(map?.places.map(({ id }) => id)).toEqual(['library', 'room', 'hidden']);
	});

	test('a place shown by village has neither a point nor a street', async () => {
		const places = (await asked(open.slug))!.places;
		expect(places[0]).toMatchObject({ lat: 50.28, lng: 19.56, address: 'Rynek 1' });
		for (const place of places.slice(1))
			expect(Object.keys(place)).not.toEqual(
				expect.arrayContaining([expect.stringMatching(/^(lat|lng|address)$/)])
			);
	});

	test('fields that were not named stay behind', async () => {
		const text = JSON.stringify(await asked(open.slug));
		expect(text).toContain('"seats":12');
		expect(text).not.toMatch(/notatka|Kowalska|consentBy|description|x:klucz/);
		const none = (await asked(open.slug, []))!.places[0];
		expect(Object.keys(none)).not.toContain('seats');
	});

	describe('a partnership that becomes private again', () => {
		test('is gone at once', async () => {
			const scene = await world(database(), { visibility: 'public' });
			expect(await asked(scene.slug)).not.toBeNull();
			const { error } = await database()
				.as(scene.who('coordinator'))
				.from('workspaces')
				.update({ visibility: 'private' })
				.eq('id', scene.workspace);
			expect(error).toBeNull();
			expect(await asked(scene.slug)).toBeNull();
		});
	});
});

function rowsOf(workspace: string) {
	const secret = {
		consentBy: 'Anna Kowalska',
		description: 'notatka',
		correction: 'notatka',
		'x:klucz': 'notatka',
		seats: 12
	};
	const row = (id: string, more: object, data: object = {}) => ({
		...{ workspace_id: workspace, id, name: id, category: 'library', locality: 'Troks' },
		...{ lat: 50.28, lng: 19.56, precision: 'exact', status: 'confirmed' },
		...{ visibility: 'public', order_key: 'a', ...more, data: { ...secret, ...data } }
	});
	return [
		row('library', { order_key: 'a1' }, { address: 'Rynek 1' }),
		row('room', { order_key: 'a2', precision: 'village' }, { address: 'Domowa 3' }),
		row('hidden', { order_key: 'a3', precision: 'hidden' }, { address: 'Domowa 4' }),
		row('inside', { visibility: 'partnership' }),
		row('private', { visibility: 'private' }),
		row('sketch', { status: 'sketch' }),
		row('closed', { status: 'closed' })
	];
}
