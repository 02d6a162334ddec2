import { expect, test } from 'vitest';
import { createInvitation, openInvitations, revokeInvitation } from '#lib/data/invitations.ts';
import { changeRole, handOver, members, removeMember, renameMe } from '#lib/data/people.ts';
import { refusal } from '#lib/data/rows.ts';
import { createWorkspace, myWorkspaces, retitle, workspaceBySlug } from '#lib/data/workspaces.ts';
import { onEveryDatabase } from '../support/database.ts';
import { type Cast, OLKUSZ, world, type World } from '../support/world.ts';

onEveryDatabase('what the pages ask', (database) => {
	const as = (scene: World, part: Cast) => database().as(scene.who(part));

	test('members come with their names and roles', async () => {
		const scene = await world(database());
		const found = await members(as(scene, 'viewer'), scene.workspace);
		const editor = found.find(({ id }) => id === scene.people.editor);
		expect(editor).toMatchObject({ name: 'editor', role: 'editor' });
		expect(found).toHaveLength(6);
		expect(await members(as(scene, 'stranger'), scene.workspace)).toEqual([]);
	});

	test('a change that a policy hides is a refusal, not a silence', async () => {
		const scene = await world(database());
		const { workspace, people } = scene;
		const editor = as(scene, 'editor');
		expect(await refusal(changeRole(editor, workspace, people.member, 'editor'), 403)).toBe(403);
		expect(await refusal(removeMember(editor, workspace, people.member), 403)).toBe(403);
		expect(await refusal(handOver(editor, workspace, people.member), 403)).toBe(403);
		expect(await refusal(retitle(editor, workspace, 'Nowy'), 403)).toBe(403);
	});

	test('who leads changes roles, title and people', async () => {
		const scene = await world(database());
		const coordinator = as(scene, 'coordinator');
		await changeRole(coordinator, scene.workspace, scene.people.member, 'editor');
		await retitle(coordinator, scene.workspace, 'Nowy tytuł');
		await removeMember(coordinator, scene.workspace, scene.people.viewer);
		await renameMe(coordinator, 'Maria');
		const found = await members(coordinator, scene.workspace);
		expect(found.find(({ id }) => id === scene.people.member)?.role).toBe('editor');
		expect(found.some(({ id }) => id === scene.people.viewer)).toBe(false);
		expect(found.find(({ id }) => id === scene.people.coordinator)?.name).toBe('Maria');
		expect(await workspaceBySlug(coordinator, scene.slug)).toMatchObject({ title: 'Nowy tytuł' });
	});

	test('a new partnership is among mine and nobody else’s', async () => {
		const scene = await world(database());
		const { slug } = await createWorkspace(as(scene, 'newcomer'), OLKUSZ, 'Nasze');
		expect(await myWorkspaces(as(scene, 'newcomer'), scene.people.newcomer)).toMatchObject([
			{ slug, title: 'Nasze', teryt: OLKUSZ, role: 'animator' }
		]);
		expect(await myWorkspaces(as(scene, 'stranger'), scene.people.newcomer)).toEqual([]);
		expect(await workspaceBySlug(as(scene, 'stranger'), slug)).toBeNull();
		const unknown = createWorkspace(as(scene, 'newcomer'), '9999999', 'Nasze');
		expect(await refusal(unknown, 404)).toBe(404);
	});

	test('open invitations are listed for who invites, until they are revoked', async () => {
		const scene = await world(database());
		const coordinator = as(scene, 'coordinator');
		await createInvitation(coordinator, scene.workspace, 'editor');
		const open = await openInvitations(coordinator, scene.workspace);
		expect(open.map(({ role, invitedBy }) => [role, invitedBy])).toEqual([
			['editor', 'coordinator'],
			['viewer', 'coordinator']
		]);
		expect(await openInvitations(as(scene, 'editor'), scene.workspace)).toEqual([]);
		await revokeInvitation(coordinator, open[0].id);
		await revokeInvitation(coordinator, open[0].id);
		expect(await openInvitations(coordinator, scene.workspace)).toHaveLength(1);
	});
});
