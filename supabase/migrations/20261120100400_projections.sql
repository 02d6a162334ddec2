-- Readings of the shared documents, for public pages, other partnerships, search and REST. Written by
-- the server from the document (save_projection) and never edited: by REST they are read-only.
-- `data` holds the plain values that have no column; `order_key` with `id` is the page order. Values are
-- as tolerant as the document: what breaks its schema is shown there, not refused here.

create table public.places (
	workspace_id uuid not null references public.workspaces on delete cascade,
	id text not null,
	name text,
	category text,
	locality text,
	lat double precision,
	lng double precision,
	precision text,
	status text,
	visibility text,
	order_key text collate "C",
	data jsonb,
	primary key (workspace_id, id)
);
comment on table public.places is
	'Projection: places of a partnership. What is shown by village or not at all has no position here.';

create table public.partners (
	workspace_id uuid not null references public.workspaces on delete cascade,
	id text not null,
	name text,
	form text,
	sector text,
	status text,
	role text,
	visibility text,
	order_key text collate "C",
	data jsonb,
	primary key (workspace_id, id)
);
comment on table public.partners is 'Projection: organisations of a partnership, without contact persons.';

create table public.needs (
	workspace_id uuid not null references public.workspaces on delete cascade,
	id text not null,
	title text,
	locality text,
	status text,
	strength text,
	visibility text,
	order_key text collate "C",
	data jsonb,
	primary key (workspace_id, id)
);
comment on table public.needs is 'Projection: for whom, what stops them, what proves it.';

create table public.recommendations (
	workspace_id uuid not null references public.workspaces on delete cascade,
	id text not null,
	title text,
	status text,
	deadline text,
	visibility text,
	order_key text collate "C",
	data jsonb,
	primary key (workspace_id, id)
);
comment on table public.recommendations is
	'Projection: what to do, who starts, by when. `deadline` is text: people write a day, a month or a quarter.';

alter table public.places enable row level security;
alter table public.partners enable row level security;
alter table public.needs enable row level security;
alter table public.recommendations enable row level security;

create function public.may_read(workspace uuid, visibility text) returns boolean
language sql stable security definer set search_path = '' as $$
	select case visibility
		when 'private' then public.may_invite(workspace)
		when 'public' then public.my_role(workspace) is not null or exists (
			select from public.workspaces w where w.id = workspace and w.visibility = 'public')
		else public.my_role(workspace) is not null
	end
$$;
comment on function public.may_read(uuid, text) is
	'Members read what is for the partnership, animators and coordinators also what is private, the signed-in what a public partnership made public.';

create policy "members read places, the signed-in those made public" on public.places
	for select to authenticated using (public.may_read(workspace_id, visibility));
create policy "members read partners, the signed-in those made public" on public.partners
	for select to authenticated using (public.may_read(workspace_id, visibility));
create policy "members read needs, the signed-in those made public" on public.needs
	for select to authenticated using (public.may_read(workspace_id, visibility));
create policy "members read recommendations, the signed-in those made public" on public.recommendations
	for select to authenticated using (public.may_read(workspace_id, visibility));

revoke all on public.places, public.partners, public.needs, public.recommendations
	from anon, authenticated;
grant select on public.places, public.partners, public.needs, public.recommendations to authenticated;
grant all on public.places, public.partners, public.needs, public.recommendations to service_role;
revoke all on function public.may_read(uuid, text) from public, anon, authenticated;
grant execute on function public.may_read(uuid, text) to authenticated, service_role;
