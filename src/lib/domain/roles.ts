/** What a person with an account can be in a partnership (design: levels of rights, strongest first). */
export const ROLES = ['animator', 'coordinator', 'editor', 'commenter', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Who else reads or adds without an account; never a membership. */
export const OTHER_ROLES = ['programme_lead', 'partner', 'guest', 'public'] as const;

const LEADING = ['animator', 'coordinator'] as const;
const WRITING = [...LEADING, 'editor'] as const;

const RIGHTS = {
	read: ROLES,
	write: WRITING,
	'private-notes': LEADING,
	/** Contact persons of partners: who they are is told to them in the privacy notice. */
	contacts: LEADING,
	'workshop-write': LEADING,
	comment: [...WRITING, 'commenter'],
	vote: ROLES,
	invite: LEADING,
	/** Ask GUS and GUGiK for newer figures and the outline of the gmina. */
	refresh: LEADING,
	/** Change roles of others and remove members. */
	'manage-members': LEADING,
	/** Publish, settings, hand over, delete the partnership. */
	govern: ['coordinator']
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof RIGHTS;

/**
 * Whether a role may do something; null is a stranger. What the interface shows: the database and
 * the room decide for themselves. An animator governs only while there is no coordinator.
 */
export function may(
	role: Role | null,
	action: Action,
	partnership: { hasCoordinator: boolean } = { hasCoordinator: true }
): boolean {
	if (role === null) return false;
	if (action === 'govern' && role === 'animator') return !partnership.hasCoordinator;
	return (RIGHTS[action] as readonly Role[]).includes(role);
}

export const isRole = (text: unknown): text is Role => ROLES.includes(text as Role);

/** Roles one may give to others: nobody makes an animator. */
export const GRANTABLE = ROLES.filter((role) => role !== 'animator');
