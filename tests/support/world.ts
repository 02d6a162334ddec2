import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database, Who } from './database.ts';

/** One partnership with one person per role, someone to act upon, and people who are not in it. */
export interface World {
	workspace: string;
	slug: string;
	people: Record<Cast, string>;
	/** Who plays this part, for `database.as()`. */
	who(part: Cast | 'anonymous' | 'service'): Who;
	/** An open invitation as a viewer, made by the coordinator. */
	invitation: string;
	token: string;
	sha256: string;
}

export const MEMBERS = ['animator', 'coordinator', 'editor', 'commenter', 'viewer'] as const;
const CAST = [...MEMBERS, 'member', 'stranger', 'newcomer'] as const;
export type Cast = (typeof CAST)[number];

export const OLKUSZ = '1212053';

/** Writes a world of its own; `without` leaves out a role, `visibility` is private unless said. */
export async function world(
	database: Database,
	{ without = [] as Cast[], visibility = 'private' } = {}
): Promise<World> {
	const load = (table: string, rows: object[]) => database.call('load_rows', { table, rows });
	const people = Object.fromEntries(CAST.map((part) => [part, randomUUID()])) as World['people'];
	const workspace = randomUUID();
	const slug = `olkusz-${workspace.slice(0, 8)}`;
	const invitation = randomUUID();
	const token = randomBytes(16).toString('base64url');
	const sha256 = createHash('sha256').update(token).digest('hex');

	await database.call('load_reference', {
		units: [
			{ code: '00', name: 'Polska' },
			{ code: OLKUSZ, name: 'Olkusz', kind: 'miejsko-wiejska' },
			{ code: '1061011', name: 'Łódź', kind: 'miejska' }
		]
	});
	await load(
		'auth.users',
		CAST.map((part) => ({ id: people[part], email: `${part}-${people[part]}@example.pl` }))
	);
	await load(
		'profiles',
		CAST.filter((part) => part !== 'newcomer').map((part) => ({ id: people[part], name: part }))
	);
	await load('workspaces', [
		{ id: workspace, slug, teryt: OLKUSZ, title: 'Razem', visibility, created_at: now() }
	]);
	const roles: Cast[] = [...MEMBERS, 'member'];
	await load(
		'memberships',
		roles
			.filter((part) => !without.includes(part))
			.map((part) => ({
				workspace_id: workspace,
				user_id: people[part],
				role: part === 'member' ? 'viewer' : part,
				joined_at: now()
			}))
	);
	await load('invitations', [
		{
			id: invitation,
			workspace_id: workspace,
			role: 'viewer',
			invited_by: people.coordinator,
			created_at: now(),
			expires_at: new Date(Date.now() + 86_400_000).toISOString()
		}
	]);
	await load('invitation_hashes', [{ sha256: `\\x${sha256}`, invitation_id: invitation }]);

	return {
		workspace,
		slug,
		people,
		invitation,
		token,
		sha256,
		who: (part) => (part === 'anonymous' || part === 'service' ? part : { person: people[part] })
	};
}

const now = () => new Date().toISOString();
