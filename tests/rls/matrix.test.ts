import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Database, onEveryDatabase } from '../support/database.ts';
import { migrations } from '../support/migrations.ts';
import { OLKUSZ, world, type World } from '../support/world.ts';

/*
 * Who may do what with each table by REST, every cell of role × table × verb. In a grid a letter
 * stands for who may: Animator, Coordinator, Editor, Kommenter, Viewer, Stranger (signed in, in no
 * partnership), Nobody (anonymous), and Z, the server's own key. The partnership is private and has
 * a coordinator; what depends on more than role and table is in rights.test.ts.
 */
const ROLES = {
	A: 'animator',
	C: 'coordinator',
	E: 'editor',
	K: 'commenter',
	V: 'viewer',
	S: 'stranger',
	N: 'anonymous',
	Z: 'service'
} as const;
const VERBS = ['select', 'insert', 'update', 'delete'] as const;
type Role = (typeof ROLES)[keyof typeof ROLES];
type Verb = (typeof VERBS)[number];

const MATRIX: Record<string, [select: string, insert: string, update: string, remove: string]> = {
	units: ['ACEKVSNZ', 'Z', 'Z', 'Z'],
	unit_changes: ['ACEKVSNZ', 'Z', 'Z', 'Z'],
	unit_neighbours: ['Z', 'Z', 'Z', 'Z'],
	indicators: ['ACEKVSNZ', 'Z', 'Z', 'Z'],
	observations: ['ACEKVSNZ', 'Z', 'Z', 'Z'],
	outlines: ['Z', 'Z', 'Z', 'Z'],
	fetched: ['Z', 'Z', 'Z', 'Z'],
	held_pages: ['Z', 'Z', 'Z', 'Z'],

	profiles: ['ACEKVZ', 'Z', 'Z', 'Z'],
	workspaces: ['ACEKVZ', 'Z', 'CZ', 'CZ'],
	memberships: ['ACEKVZ', 'Z', 'ACZ', 'ACZ'],
	invitations: ['ACZ', 'Z', 'Z', 'ACZ'],
	invitation_hashes: ['Z', 'Z', 'Z', 'Z'],
	links: ['Z', 'Z', 'Z', 'Z'],

	contacts: ['ACZ', 'Z', 'Z', 'Z'],
	contact_erasures: ['ACZ', 'Z', 'Z', 'Z'],

	places: ['ACEKVZ', 'Z', 'Z', 'Z'],
	partners: ['ACEKVZ', 'Z', 'Z', 'Z'],
	needs: ['ACEKVZ', 'Z', 'Z', 'Z'],
	recommendations: ['ACEKVZ', 'Z', 'Z', 'Z'],

	documents: ['Z', 'Z', 'Z', 'Z'],
	document_updates: ['Z', 'Z', 'Z', 'Z'],
	document_history: ['Z', 'Z', 'Z', 'Z'],
	document_versions: ['Z', 'Z', 'Z', 'Z'],
	quarantine: ['Z', 'Z', 'Z', 'Z'],
	jobs: ['Z', 'Z', 'Z', 'Z'],
	files: ['Z', 'Z', 'Z', 'Z']
};

test('the matrix knows every table, and each has its rights switched on and its reason written', () => {
	const sql = migrations.map((migration) => migration.sql).join('\n');
	const made = [...sql.matchAll(/create table public\.(\w+)/g)].map(([, table]) => table);

	expect(Object.keys(MATRIX).sort()).toEqual(made.sort());
	for (const table of made) {
		expect(sql).toContain(`alter table public.${table} enable row level security`);
		expect(sql).toContain(`comment on table public.${table} is`);
	}
});

onEveryDatabase('the policy matrix', (database) => {
	let shared: World;
	beforeAll(async () => {
		shared = await prepared(database());
	});

	describe.each(Object.keys(MATRIX))('%s', (table) => {
		const cells = VERBS.flatMap((verb, column) =>
			Object.entries(ROLES).map(([letter, role]) => ({
				verb,
				role,
				may: MATRIX[table][column].includes(letter)
			}))
		);

		test.each(cells)('$verb by $role: $may', async ({ verb, role, may }) => {
			// what is refused leaves no trace, so that only the permitted needs a world of its own
			const scene = may && verb !== 'select' ? await prepared(database()) : shared;
			expect(await attempt(database(), scene, table, verb, role)).toBe(may);
		});
	});
});

/** Tries one verb on one row, and looks with the server's key whether anything came of it. */
async function attempt(
	database: Database,
	scene: World,
	table: string,
	verb: Verb,
	role: Role
): Promise<boolean> {
	const { row, fresh, change } = targets(scene)[table];
	const mine = database.as(scene.who(role)).from(table);
	const found = async (match: object) => {
		const { data, error } = await database.as('service').from(table).select().match(match);
		if (error) throw new Error(`${table}: ${error.message}`);
		return data.length;
	};

	if (verb === 'select') return ((await mine.select().match(row)).data ?? []).length > 0;
	if (verb === 'insert') {
		const { error } = await mine.insert({ ...fresh.match, ...fresh.rest });
		const came = (await found(fresh.match)) > 0;
		expect(error === null).toBe(came);
		return came;
	}
	if (verb === 'update') {
		await mine.update(change).match(row);
		return (await found({ ...row, ...change })) > 0;
	}
	await mine.delete().match(row);
	return (await found(row)) === 0;
}

interface Target {
	/** Finds the row that is there. */
	row: Record<string, unknown>;
	/** A row that is not: what finds it, and its other columns. */
	fresh: { match: Record<string, unknown>; rest?: Record<string, unknown> };
	change: Record<string, unknown>;
}

function targets({ workspace, people, invitation, sha256 }: World): Record<string, Target> {
	const document = `workspace/${workspace}`;
	const other = `private/${workspace}`;
	const at = '2026-11-20T10:00:00+00:00';
	const bytes = '\\x00';
	const log = { at, channel: 'web', data: bytes, sha256: hash('') };
	const entity = {
		row: { workspace_id: workspace, id: 'here' },
		fresh: { match: { workspace_id: workspace, id: 'new' } },
		change: { status: 'changed' }
	};
	// rows of the register are everybody's: each world brings its own year and codes
	const year = yearOf(workspace);

	return {
		units: {
			row: { code: '00' },
			fresh: { match: { code: `9${String(year).slice(-6)}` }, rest: { name: 'Nowa' } },
			change: { name: `Polska ${year}` }
		},
		unit_changes: {
			row: { code_before: OLKUSZ, change: `typ ${year}` },
			fresh: { match: { code_before: OLKUSZ, change: `nazwa ${year}` } },
			change: { note: 'inna' }
		},
		unit_neighbours: {
			row: { unit: six(year), neighbour: '121205' },
			fresh: { match: { unit: six(year), neighbour: '121204' } },
			change: { neighbour: '121203' }
		},
		indicators: {
			row: { code: `people_${year}` },
			fresh: {
				match: { code: `more_${year}` },
				rest: { name_pl: 'x', name_en: 'x', unit: 'x', lowest_level: 'kraj', source: 'x' }
			},
			change: { name_pl: 'inna' }
		},
		observations: {
			row: { indicator: `people_${year}`, unit: '00' },
			fresh: {
				match: { indicator: `people_${year}`, unit: '12' },
				rest: { year: 2025, value: 1, source: 'GUS' }
			},
			change: { value: 7 }
		},
		outlines: {
			row: { unit: six(year) },
			fresh: {
				match: { unit: six(year + 100_000) },
				rest: { geometry: {}, source: 'GUGiK', retrieved: '2026-11-20' }
			},
			change: { source: `inne ${year}` }
		},
		fetched: {
			row: { url: `https://example.invalid/${workspace}` },
			fresh: {
				match: { url: `https://example.invalid/other/${workspace}` },
				rest: { etag: 'x', pages: 1 }
			},
			change: { pages: 7 }
		},
		profiles: {
			row: { id: people.member },
			fresh: { match: { id: people.newcomer }, rest: { name: 'nowa' } },
			change: { name: 'zmieniona' }
		},
		workspaces: {
			row: { id: workspace },
			fresh: {
				match: { slug: `nowe-${year}` },
				rest: { teryt: OLKUSZ, title: 'Nowe' }
			},
			change: { title: 'Zmienione' }
		},
		memberships: {
			row: { workspace_id: workspace, user_id: people.member },
			fresh: {
				match: { workspace_id: workspace, user_id: people.stranger },
				rest: { role: 'viewer' }
			},
			change: { role: 'editor' }
		},
		invitations: {
			row: { id: invitation },
			fresh: {
				match: { id: derived(workspace) },
				rest: { workspace_id: workspace, role: 'viewer', invited_by: people.animator }
			},
			change: { role: 'editor' }
		},
		invitation_hashes: {
			row: { invitation_id: invitation, sha256: `\\x${sha256}` },
			fresh: {
				match: { sha256: `\\x${hash(workspace)}` },
				rest: { invitation_id: spare(workspace) }
			},
			change: { sha256: `\\x${hash(sha256)}` }
		},
		contacts: {
			row: { id: contactOf(workspace) },
			fresh: {
				match: { id: derived(workspace) },
				rest: { ...PERSON, workspace_id: workspace, partner: 'here' }
			},
			change: { note: 'inna' }
		},
		contact_erasures: {
			row: { id: spare(workspace) },
			fresh: {
				match: { id: derived(workspace) },
				rest: { workspace_id: workspace, partner: 'here', reason: 'asked' }
			},
			change: { reason: 'mistake' }
		},
		links: {
			row: { workspace_id: workspace, partner: 'here' },
			fresh: {
				match: { workspace_id: workspace, partner: 'new' },
				rest: { token_sha256: `\\x${hash(`link ${workspace}`)}` }
			},
			change: { reason: 'inny' }
		},
		places: entity,
		partners: entity,
		needs: entity,
		recommendations: entity,
		documents: {
			row: { document },
			fresh: { match: { document: other }, rest: { workspace_id: workspace } },
			change: { format: 9 }
		},
		document_updates: {
			row: { document, seq: 1 },
			fresh: { match: { document, seq: 2 }, rest: log },
			change: { channel: 'paper' }
		},
		document_history: {
			row: { document, from_seq: 1 },
			fresh: {
				match: { document, from_seq: 5 },
				rest: { to_seq: 6, minute: at, channel: 'web', data: bytes, sha256: hash('') }
			},
			change: { channel: 'paper' }
		},
		document_versions: {
			row: { document, day: '2026-11-20' },
			fresh: {
				match: { document, day: '2026-11-21' },
				rest: { seq: 1, snapshot: bytes, sha256: hash('') }
			},
			change: { seq: 9 }
		},
		quarantine: {
			row: { document, seq: 1 },
			fresh: { match: { document, seq: 2 }, rest: { ...log, reason: 'x' } },
			change: { reason: 'inny' }
		},
		jobs: {
			row: { kind: `kind ${workspace}` },
			fresh: { match: { kind: `other ${workspace}` } },
			change: { done: 3 }
		},
		held_pages: {
			row: { position: year },
			fresh: {
				match: { position: year + 1_000_000 },
				rest: { job_id: spare(workspace), batch: {} }
			},
			change: { position: year + 2_000_000 }
		},
		files: {
			row: { workspace_id: workspace, sha256: hash('a') },
			fresh: {
				match: { workspace_id: workspace, sha256: hash('b') },
				rest: { mime: 'image/webp', bytes }
			},
			change: { mime: 'image/webp' }
		}
	};
}

/** A world in which every table has the row that `targets` names. */
async function prepared(database: Database): Promise<World> {
	const scene = await world(database);
	const { workspace, people } = scene;
	const document = `workspace/${workspace}`;
	const year = yearOf(workspace);
	const load = (table: string, row: object) => database.call('load_rows', { table, rows: [row] });
	const at = '2026-11-20T10:00:00+00:00';
	const log = { at, channel: 'web', data: '\\x00', sha256: hash('') };

	await database.call('load_reference', {
		unit_changes: [{ code_before: OLKUSZ, code_after: OLKUSZ, change: `typ ${year}` }],
		indicators: [
			{
				code: `people_${year}`,
				name_pl: 'Ludność',
				name_en: 'Population',
				unit: 'osoby',
				lowest_level: 'gmina',
				source: 'GUS'
			}
		],
		observations: [{ indicator: `people_${year}`, unit: '00', year: 2024, value: 5, source: 'GUS' }]
	});
	await database.call('apply_import', {
		origin: 'uldk',
		source: { title: 'GUGiK', retrieved: '2026-11-20' },
		outlines: [[six(year), { type: 'Polygon', coordinates: [] }]],
		fetched: { url: `https://example.invalid/${workspace}`, etag: 'a', pages: 1 }
	});
	await database.call('load_neighbours', { pairs: [[six(year), '121205']] });
	for (const table of ['places', 'partners', 'needs', 'recommendations'])
		await load(table, { workspace_id: workspace, id: 'here', status: 'open', data: {} });
	await load('contacts', {
		...{ id: contactOf(workspace), workspace_id: workspace, partner: 'here' },
		...{ ...PERSON, function: '', email: '', phone: '', source_note: '', note: '' },
		entered_at: at
	});
	await load('contact_erasures', {
		...{ id: spare(workspace), workspace_id: workspace, partner: 'here' },
		...{ reason: 'asked', erased_at: at }
	});
	await load('documents', {
		...{ document, workspace_id: workspace, epoch: 1, format: 1 },
		...{ snapshot_seq: 0, projected_seq: 0 }
	});
	await load('document_updates', { document, seq: 1, ...log });
	await load('document_history', {
		...{ document, from_seq: 1, to_seq: 1, minute: at },
		...{ channel: 'web', data: '\\x00', sha256: hash('') }
	});
	await load('document_versions', {
		...{ document, day: '2026-11-20', seq: 1, snapshot: '\\x00', sha256: hash('') }
	});
	await load('quarantine', { document, seq: 1, ...log, reason: 'hash', moved_at: at });
	await load('files', {
		...{ workspace_id: workspace, sha256: hash('a'), mime: 'image/jpeg', bytes: '\\x61' },
		created_at: at
	});
	await database.call('make_link', {
		...{ workspace, person: people.coordinator, partner: 'here' },
		sha256: hash(`here ${workspace}`)
	});
	await load('invitations', {
		...{ id: spare(workspace), workspace_id: workspace, role: 'viewer' },
		...{ invited_by: people.coordinator, created_at: at, expires_at: '2099-01-01T00:00:00Z' }
	});
	await database.call('queue_job', { kind: `kind ${workspace}` });
	const service = database.as('service');
	const { error } = await service
		.from('jobs')
		.insert({ id: spare(workspace), kind: `holds ${workspace}`, state: 'done' });
	const held = { job_id: spare(workspace), position: year, batch: {} };
	const { error: none } = await service.from('held_pages').insert(held);
	if (error ?? none) throw new Error((error ?? none)!.message);
	return scene;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A number no other world has, from the random id of its workspace. */
const yearOf = (workspace: string) => 1_000_000 + (parseInt(workspace.slice(0, 8), 16) % 900_000);

/** Six digits of a gmina that there is not. */
const six = (year: number) => String(year).slice(-6);

/** A contact person, in the columns that have no default. */
const PERSON = {
	name: 'Osoba Kontaktowa',
	basis: 'consent',
	source: 'person',
	agreed_on: '2026-11-20'
};
const contactOf = (workspace: string) =>
	`${hash(`contact ${workspace}`).slice(0, 8)}${workspace.slice(8)}`;

const derived = (workspace: string) => `${hash(workspace).slice(0, 8)}${workspace.slice(8)}`;
const spare = (workspace: string) =>
	`${hash(`spare ${workspace}`).slice(0, 8)}${workspace.slice(8)}`;
