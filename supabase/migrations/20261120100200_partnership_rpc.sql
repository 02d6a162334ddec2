-- What people call by REST: open a partnership, invite, accept, hand over, and their own profile.
-- They raise PT4xx with a plain sentence: PostgREST and @supabase/lite both answer with that status.

create function public.ensure_profile(person uuid) returns public.profiles
language plpgsql security definer set search_path = '' as $$
declare
	made public.profiles;
begin
	select * into made from public.profiles where id = person;
	if found then return made; end if;

	-- The name given at sign-up is taken once and never read again: user_metadata is the user's to change.
	insert into public.profiles (id, name)
	select id, left(coalesce(
		nullif(public.plain_line(raw_user_meta_data ->> 'name'), ''),
		nullif(public.plain_line(split_part(email, '@', 1)), ''),
		'?'
	), 80)
	from auth.users where id = person
	on conflict (id) do nothing;
	select * into made from public.profiles where id = person;
	return made;
end $$;
comment on function public.ensure_profile(uuid) is
	'The profile of a person, made on first need; null when there is no such person. Server only.';

create function public.signed_in() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
	if auth.uid() is null then
		raise exception 'Sign in first.' using errcode = 'PT401';
	end if;
	return auth.uid();
end $$;
comment on function public.signed_in() is 'Who asks; raises 401 for nobody.';

create function public.my_profile() returns jsonb
language sql volatile security definer set search_path = '' as $$
	select jsonb_build_object('id', mine.id, 'name', mine.name)
	from public.ensure_profile(public.signed_in()) as mine
$$;
comment on function public.my_profile() is 'My profile `{id, name}`, made on first need.';

create function public.rename_me(name text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	me uuid := public.signed_in();
	line text := public.plain_line(name);
begin
	if char_length(line) not between 1 and 80 then
		raise exception 'A name has 1 to 80 characters.' using errcode = 'PT400';
	end if;
	perform public.ensure_profile(me);
	update public.profiles as p set name = line where p.id = me;
	return jsonb_build_object('id', me, 'name', line);
end $$;
comment on function public.rename_me(text) is 'Changes the name others see of me: 1 to 80 characters.';

create function public.folded(name text) returns text
language sql immutable set search_path = '' as $$
	-- by hand: NFD does not split ł, and the C locale does not know Ł
	select btrim(regexp_replace(
		translate(lower(translate(name, 'ĄĆĘŁŃÓŚŹŻ', 'ACELNOSZZ')), 'ąćęłńóśźż', 'acelnoszz'),
		'[^a-z0-9]+', '-', 'g'), '-')
$$;
comment on function public.folded(text) is 'A name as it stands in an address: Łódź becomes lodz, Bielsko-Biała bielsko-biala.';

create function public.create_workspace(teryt text, title text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	me uuid := public.signed_in();
	gmina public.units;
	base text;
	made public.workspaces;
	n integer := 1;
begin
	select * into gmina from public.units u
	where u.level = 'gmina' and left(u.code, 6) = left(create_workspace.teryt, 6)
		and create_workspace.teryt ~ '^[0-9]{7}$';
	if not found then
		raise exception 'There is no gmina with this code.' using errcode = 'PT404';
	end if;

	perform public.ensure_profile(me);
	base := coalesce(nullif(public.folded(gmina.name), ''), gmina.code);
	-- Two at once: the second waits for the first one's row, then takes the next number.
	loop
		insert into public.workspaces (slug, teryt, title)
		values (
			case when n = 1 then base else base || '-' || n end,
			gmina.code,
			coalesce(nullif(public.plain_line(create_workspace.title), ''), gmina.name)
		)
		on conflict (slug) do nothing
		returning * into made;
		exit when found;
		n := n + 1;
	end loop;

	insert into public.memberships (workspace_id, user_id, role) values (made.id, me, 'animator');
	-- The real outline of the gmina is fetched when the network allows; nothing waits for it.
	perform public.enqueue('outline', jsonb_build_object('teryt', made.teryt), me);
	return jsonb_build_object('id', made.id, 'slug', made.slug);
end $$;
comment on function public.create_workspace(text, text) is
	'Opens a partnership for a gmina and makes the caller its animator; answers `{id, slug}`. An old seventh digit is accepted.';

create function public.create_invitation(workspace uuid, role text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	me uuid := public.signed_in();
	token text;
	made public.invitations;
begin
	if public.may_invite(workspace) is distinct from true then
		raise exception 'Only an animator or a coordinator invites.' using errcode = 'PT403';
	end if;
	if role is null or role not in ('coordinator', 'editor', 'commenter', 'viewer') then
		raise exception 'Nobody can be invited as that.' using errcode = 'PT400';
	end if;
	if (select count(*) from public.invitations i
		where i.workspace_id = workspace and i.used_at is null and i.expires_at > now()) >= 200 then
		raise exception 'There are 200 open invitations already.' using errcode = 'PT409';
	end if;

	-- 128 bits for a link: a uuid has 122 random bits, so two of them are hashed and cut.
	token := translate(encode(substr(
		sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, 16), 'base64'), '+/=', '-_');
	insert into public.invitations (workspace_id, role, invited_by)
	values (workspace, create_invitation.role::public.workspace_role, me)
	returning * into made;
	insert into public.invitation_hashes (sha256, invitation_id)
	values (sha256(convert_to(token, 'UTF8')), made.id);
	return jsonb_build_object('token', token, 'expires_at', made.expires_at);
end $$;
comment on function public.create_invitation(uuid, text) is
	'A link for one person, for seven days, never as animator: `{token, expires_at}`. The token is told once; its SHA-256 is kept.';

create function public.accept_invitation(token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	me uuid := public.signed_in();
	invitation public.invitations;
	mine public.workspace_role;
	address text;
begin
	-- The row lock lets one of two callers at once win; the other then reads it as used.
	select i.* into invitation from public.invitations i
	join public.invitation_hashes h on h.invitation_id = i.id
	where h.sha256 = sha256(convert_to(coalesce(accept_invitation.token, ''), 'UTF8'))
	for update of i;
	if not found or invitation.used_at is not null or invitation.expires_at <= now() then
		raise exception 'This invitation is used, expired or unknown.' using errcode = 'PT410';
	end if;

	perform public.ensure_profile(me);
	insert into public.memberships (workspace_id, user_id, role)
	values (invitation.workspace_id, me, invitation.role)
	on conflict (workspace_id, user_id) do nothing;
	-- Somebody who is in already keeps his role, and the link stays for whom it was meant.
	if found then
		update public.invitations i set used_at = now(), used_by = me where i.id = invitation.id;
	end if;

	select m.role, w.slug into mine, address
	from public.memberships m join public.workspaces w on w.id = m.workspace_id
	where m.workspace_id = invitation.workspace_id and m.user_id = me;
	return jsonb_build_object('id', invitation.workspace_id, 'slug', address, 'role', mine);
end $$;
comment on function public.accept_invitation(text) is
	'Takes part with the role of the invitation: `{id, slug, role}`; 410 when used, expired or unknown. A member keeps his role and uses nothing up.';

create function public.hand_over(workspace uuid, person uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	me uuid := public.signed_in();
	mine public.workspace_role;
	theirs public.workspace_role;
begin
	perform from public.workspaces where id = workspace for update;
	if public.may_lead(workspace) is distinct from true then
		raise exception 'Only who leads can hand over.' using errcode = 'PT403';
	end if;
	select role into mine from public.memberships where workspace_id = workspace and user_id = me;
	select role into theirs from public.memberships where workspace_id = workspace and user_id = person;
	if theirs is null then
		raise exception 'That person is not in this partnership.' using errcode = 'PT404';
	end if;
	if person = me or theirs = 'animator' then
		raise exception 'The lead goes to another member who is no animator.' using errcode = 'PT409';
	end if;

	update public.memberships set role = 'coordinator' where workspace_id = workspace and user_id = person;
	-- An animator stays: he helps from afar. A coordinator goes on as an editor.
	if mine = 'coordinator' then
		update public.memberships set role = 'editor' where workspace_id = workspace and user_id = me;
	end if;
	return jsonb_build_object('id', workspace, 'role', case when mine = 'coordinator' then 'editor' else mine::text end);
end $$;
comment on function public.hand_over(uuid, uuid) is
	'Makes another member the coordinator; a coordinator who hands over becomes an editor, an animator stays animator. Answers `{id, role}` with my new role.';

revoke all on function public.ensure_profile(uuid), public.signed_in(), public.my_profile(),
	public.rename_me(text), public.folded(text), public.create_workspace(text, text),
	public.create_invitation(uuid, text), public.accept_invitation(text), public.hand_over(uuid, uuid)
	from public, anon, authenticated;
grant execute on function public.my_profile(), public.rename_me(text),
	public.create_workspace(text, text), public.create_invitation(uuid, text),
	public.accept_invitation(text), public.hand_over(uuid, uuid) to authenticated;
grant execute on function public.ensure_profile(uuid), public.folded(text) to service_role;
