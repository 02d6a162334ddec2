/** Who asks, as read from a verified token. */
export interface Person {
	id: string;
	email: string;
	/** From `profiles`; never from `user_metadata`. */
	name: string;
	/** Seconds since 1970 at which the token ends. */
	expires: number;
	/** The access token, for requests under this person's rights. */
	token: string;
}
