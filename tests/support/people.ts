import type { Server } from './server.ts';

/** Somebody with an account, as a program sees him. */
export interface Account {
	name: string;
	email: string;
	password: string;
	id: string;
	token: string;
}

let count = 0;

/** Signs somebody new up through the public address, as any program may. */
export async function signUp(server: Server, name: string): Promise<Account> {
	const email = `${name.toLowerCase()}.${process.pid}.${(count += 1)}@example.org`;
	const password = `Haslo-${name}-1234`;
	const answer = await post(server, '/auth/v1/signup', { email, password, data: { name } });
	return { name, email, password, id: answer.user.id, token: answer.access_token };
}

/** Calls a function of the public schema as this person; throws with the answer when it fails. */
export function rpc<T>(server: Server, who: Account, name: string, args: object): Promise<T> {
	return post(server, `/rest/v1/rpc/${name}`, args, who.token);
}

/** Opens a partnership of the gmina as its animator. */
export function openPartnership(server: Server, animator: Account, teryt = '1212053') {
	return rpc<{ id: string; slug: string }>(server, animator, 'create_workspace', {
		teryt,
		title: `Partnerstwo ${animator.name}`
	});
}

/** Brings somebody in through an invitation, the only way in. */
export async function join(
	server: Server,
	animator: Account,
	who: Account,
	workspace: string,
	role: string
): Promise<void> {
	const { token } = await rpc<{ token: string }>(server, animator, 'create_invitation', {
		workspace,
		role
	});
	await rpc(server, who, 'accept_invitation', { token });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the caller's
async function post(server: Server, path: string, body: object, token?: string): Promise<any> {
	const answer = await fetch(server.url + path, {
		method: 'POST',
		headers: {
			apikey: server.publishableKey,
			authorization: `Bearer ${token ?? server.publishableKey}`,
			'content-type': 'application/json'
		},
		body: JSON.stringify(body)
	});
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
	return text ? JSON.parse(text) : null;
}
