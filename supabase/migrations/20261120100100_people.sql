-- Who takes part: people, the partnership (workspace) of a gmina, roles in it, invitations.

create type public.workspace_role as enum ('animator', 'coordinator', 'editor', 'commenter', 'viewer');
create type public.workspace_visibility as enum ('private', 'public');

create table public.profiles (
	id uuid primary key references auth.users on delete cascade,
	name text not null,
	created_at timestamptz not null default now()
);
comment on table public.profiles is
	'What others see of a person. Made on first need by ensure_profile(), not by a trigger on auth.users: that table is not ours on a hosted project.';

create table public.workspaces (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique,
	teryt text not null,
	title text not null,
	visibility public.workspace_visibility not null default 'private',
	created_at timestamptz not null default now()
);
comment on table public.workspaces is
	'One partnership. A gmina may have several, so the code is not unique. New ones are private.';
comment on column public.workspaces.teryt is
	'Seven digits as they were on the day of creation; join on the first six.';
create index workspaces_gmina on public.workspaces (left(teryt, 6));

create table public.memberships (
	workspace_id uuid not null references public.workspaces on delete cascade,
	user_id uuid not null references public.profiles on delete cascade,
	role public.workspace_role not null,
	joined_at timestamptz not null default now(),
	primary key (workspace_id, user_id)
);
comment on table public.memberships is
	'Who is in which partnership, and as what. Bound to profiles, so that REST can embed the name.';
create index memberships_user on public.memberships (user_id);

create table public.invitations (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces on delete cascade,
	role public.workspace_role not null check (role <> 'animator'),
	invited_by uuid not null references public.profiles on delete cascade,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null default now() + interval '7 days',
	used_at timestamptz,
	used_by uuid references public.profiles on delete set null
);
comment on table public.invitations is
	'Links that let one person in, once, for seven days. Who may invite sees and revokes them; nobody sees the token again.';
create index invitations_workspace on public.invitations (workspace_id);

create table public.invitation_hashes (
	sha256 bytea primary key,
	invitation_id uuid not null unique references public.invitations on delete cascade
);
comment on table public.invitation_hashes is
	'SHA-256 of each invitation''s token, apart from the rows people may list. RLS on and no policy.';

alter table public.profiles enable row level security;
alter table public.workspaces enable row level security;
alter table public.memberships enable row level security;
alter table public.invitations enable row level security;
alter table public.invitation_hashes enable row level security;

-- Security definer: a policy on memberships may not read memberships through itself.
create function public.my_role(workspace uuid) returns public.workspace_role
language sql stable security definer set search_path = '' as $$
	select role from public.memberships
	where workspace_id = workspace and user_id = (select auth.uid())
$$;
comment on function public.my_role(uuid) is
	'My role in a workspace; null for a stranger, so compare with `is true` or `is distinct from true`.';

create function public.may_invite(workspace uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select coalesce(public.my_role(workspace) in ('animator', 'coordinator'), false)
$$;
comment on function public.may_invite(uuid) is
	'Animators and coordinators invite, change roles and remove.';

create function public.may_lead(workspace uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select coalesce(case public.my_role(workspace)
		when 'coordinator' then true
		when 'animator' then not exists (
			select from public.memberships where workspace_id = workspace and role = 'coordinator'
		)
	end, false)
$$;
comment on function public.may_lead(uuid) is
	'Coordinators publish, change settings, hand over and delete; an animator only while there is no coordinator.';

create function public.shares_workspace(person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.memberships mine
		join public.memberships theirs using (workspace_id)
		where mine.user_id = (select auth.uid()) and theirs.user_id = person
	)
$$;
comment on function public.shares_workspace(uuid) is 'Whether I am in some partnership with that person.';

create policy "people see themselves and those they work with" on public.profiles
	for select to authenticated
	using (id = (select auth.uid()) or public.shares_workspace(id));

create policy "members see their partnership, the signed-in see public ones" on public.workspaces
	for select to authenticated
	using (visibility = 'public' or public.my_role(id) is not null);
create policy "who leads changes title and visibility" on public.workspaces
	for update to authenticated
	using (public.may_lead(id)) with check (public.may_lead(id));
create policy "who leads deletes the partnership" on public.workspaces
	for delete to authenticated
	using (public.may_lead(id));

create policy "members see each other" on public.memberships
	for select to authenticated
	using (public.my_role(workspace_id) is not null);
create policy "who invites changes roles, never his own, never to animator" on public.memberships
	for update to authenticated
	using (public.may_invite(workspace_id) and user_id <> (select auth.uid()))
	with check (public.may_invite(workspace_id) and user_id <> (select auth.uid()) and role <> 'animator');
create policy "animators and coordinators remove people, everybody may leave" on public.memberships
	for delete to authenticated
	using (public.may_invite(workspace_id) or user_id = (select auth.uid()));
-- No insert: people enter through create_workspace() and accept_invitation() and nowhere else.

create policy "who invites sees the invitations" on public.invitations
	for select to authenticated
	using (public.may_invite(workspace_id));
create policy "who invites revokes invitations" on public.invitations
	for delete to authenticated
	using (public.may_invite(workspace_id));

-- @supabase/lite ignores column grants, so what may change in a row is checked here as well.
create function public.only_may_change() returns trigger
language plpgsql set search_path = '' as $$
begin
	if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
		raise exception 'Only % may be changed.', array_to_string(tg_argv, ' and ') using errcode = 'PT403';
	end if;
	return new;
end $$;
comment on function public.only_may_change() is
	'Trigger: refuses an update of any column that is not among its arguments.';

create trigger only_may_change before update on public.memberships
	for each row execute function public.only_may_change('role');
create trigger only_may_change before update on public.workspaces
	for each row execute function public.only_may_change('title', 'visibility');

-- Written out, because what counts as a space differs between locales; the ranges also hold marks that
-- turn the direction of writing, with which a name could pretend to be another.
create function public.plain_line(text_in text) returns text
language sql immutable set search_path = '' as $$
	select btrim(regexp_replace(coalesce(text_in, ''),
		'[\u0001-\u0020\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+',
		' ', 'g'))
$$;
comment on function public.plain_line(text) is
	'One line without control characters and invisible marks; empty when there is nothing.';

-- Not a CHECK: @supabase/lite answers a violated one with 500.
create function public.tidy_title() returns trigger
language plpgsql set search_path = '' as $$
begin
	new.title := public.plain_line(new.title);
	if char_length(new.title) not between 1 and 120 then
		raise exception 'A title has 1 to 120 characters.' using errcode = 'PT400';
	end if;
	return new;
end $$;
comment on function public.tidy_title() is 'Trigger: a title is one line of 1 to 120 characters.';

create trigger tidy_title before insert or update of title on public.workspaces
	for each row execute function public.tidy_title();

-- Two coordinators who remove each other at once must not both succeed: the workspace row is the lock.
create function public.keep_a_leader() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if old.role in ('animator', 'coordinator')
		and (tg_op = 'DELETE' or new.role not in ('animator', 'coordinator')) then
		perform from public.workspaces where id = old.workspace_id for update;
		-- not found: the whole workspace is being deleted
		if found and not exists (
			select from public.memberships
			where workspace_id = old.workspace_id and user_id <> old.user_id
				and role in ('animator', 'coordinator')
		) then
			raise exception 'The last animator or coordinator cannot leave.' using errcode = 'PT409';
		end if;
		-- whoever may no longer invite has no open links either
		delete from public.invitations
		where workspace_id = old.workspace_id and invited_by = old.user_id and used_at is null;
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function public.keep_a_leader() is
	'Trigger: a partnership keeps at least one animator or coordinator, and links of those who lost the right are void.';

create trigger keep_a_leader before update or delete on public.memberships
	for each row execute function public.keep_a_leader();

revoke all on public.profiles, public.workspaces, public.memberships, public.invitations,
	public.invitation_hashes from anon, authenticated;
grant select on public.profiles to authenticated;
grant select, update (title, visibility), delete on public.workspaces to authenticated;
grant select, update (role), delete on public.memberships to authenticated;
grant select, delete on public.invitations to authenticated;
grant all on public.profiles, public.workspaces, public.memberships, public.invitations,
	public.invitation_hashes to service_role;

revoke all on function public.my_role(uuid), public.may_invite(uuid), public.may_lead(uuid),
	public.shares_workspace(uuid), public.only_may_change(), public.tidy_title(),
	public.keep_a_leader(), public.plain_line(text)
	from public, anon, authenticated;
grant execute on function public.my_role(uuid), public.may_invite(uuid), public.may_lead(uuid),
	public.shares_workspace(uuid), public.plain_line(text) to authenticated, service_role;
