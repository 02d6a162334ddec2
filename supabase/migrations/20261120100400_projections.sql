-- Readings of the shared documents, for public pages, other partnerships, search and REST. Written by
-- the server from the document (save_projection) and never edited: by REST they are read-only.
-- `data` holds the whole entity in plain values; the columns beside it are those we filter by.

create table public.places (
	workspace_id uuid not null references public.workspaces on delete cascade,
	id text not null,
	name text not null default '',
	category text,
	locality text,
	lat double precision,
	lng double precision,
	data jsonb not null default '{}',
	primary key (workspace_id, id)
);
comment on table public.places is 'Projection: places of a partnership. Exact positions of private helpers never enter a document.';

create table public.partners (
	workspace_id uuid not null references public.workspaces on delete cascade,
	id text not null,
	name text not null default '',
	sector text,
	status text,
	data jsonb not null default '{}',
	primary key (workspace_id, id)
);
comment on table public.partners is 'Projection: organisations of a partnership, without contact persons.';

create table public.needs (
	workspace_id uuid not null references public.workspaces on delete cascade,
	id text not null,
	title text not null default '',
	status text,
	data jsonb not null default '{}',
	primary key (workspace_id, id)
);
comment on table public.needs is 'Projection: needs: for whom, what stops them, what proves it.';

create table public.recommendations (
	workspace_id uuid not null references public.workspaces on delete cascade,
	id text not null,
	title text not null default '',
	status text,
	position text,
	data jsonb not null default '{}',
	primary key (workspace_id, id)
);
comment on table public.recommendations is 'Projection: recommendations in page order (`position` is a fractional key, compared by bytes).';

alter table public.places enable row level security;
alter table public.partners enable row level security;
alter table public.needs enable row level security;
alter table public.recommendations enable row level security;

create function public.may_read(workspace uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select public.my_role(workspace) is not null
		or exists (select from public.workspaces where id = workspace and visibility = 'public')
$$;
comment on function public.may_read(uuid) is
	'Members read the projections of their partnership; the signed-in also those of a public one.';

create policy "members read places, the signed-in those made public" on public.places
	for select to authenticated using (public.may_read(workspace_id));
create policy "members read partners, the signed-in those made public" on public.partners
	for select to authenticated using (public.may_read(workspace_id));
create policy "members read needs, the signed-in those made public" on public.needs
	for select to authenticated using (public.may_read(workspace_id));
create policy "members read recommendations, the signed-in those made public" on public.recommendations
	for select to authenticated using (public.may_read(workspace_id));

revoke all on public.places, public.partners, public.needs, public.recommendations
	from anon, authenticated;
grant select on public.places, public.partners, public.needs, public.recommendations to authenticated;
grant all on public.places, public.partners, public.needs, public.recommendations to service_role;
revoke all on function public.may_read(uuid) from public, anon, authenticated;
grant execute on function public.may_read(uuid) to authenticated, service_role;
