-- What partnerships may know of each other: organisations that one shows to its neighbours, and how many
-- comparable partnerships have an organisation of a kind. Neither names a person, and the second names
-- no partnership.

create table public.unit_neighbours (
	unit text not null check (unit ~ '^[0-9]{6}$'),
	neighbour text not null check (neighbour ~ '^[0-9]{6}$'),
	primary key (unit, neighbour)
);
comment on table public.unit_neighbours is
	'Gminas that touch, on six digits, each pair both ways. Worked out from the outlines of the country by the server. RLS on and no policy.';
alter table public.unit_neighbours enable row level security;
revoke all on public.unit_neighbours from anon, authenticated;
grant all on public.unit_neighbours to service_role;

create function public.load_neighbours(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	n integer;
begin
	if (args ->> 'all')::boolean then
		delete from public.unit_neighbours where true; -- hosted projects refuse a delete without a condition
	end if;
	insert into public.unit_neighbours (unit, neighbour)
	select distinct pair ->> 0, pair ->> 1 from jsonb_array_elements(args -> 'pairs') as pair
	where pair ->> 0 <> pair ->> 1
	on conflict do nothing;
	get diagnostics n = row_count;
	return jsonb_build_object('pairs', n);
end $$;
comment on function public.load_neighbours(jsonb) is
	'{pairs: [[unit, neighbour]…], all?} → {pairs}: adds which gminas touch; with `all` they replace what was known.';

create function public.next_door(ours text, theirs text) returns boolean
language sql stable security definer set search_path = '' as $$
	select left(ours, 4) = left(theirs, 4) or exists (
		select from public.unit_neighbours
		where unit = left(ours, 6) and neighbour = left(theirs, 6))
$$;
comment on function public.next_door(text, text) is
	'Whether two gminas touch or lie in one powiat; codes of six or seven digits.';

create function public.shared_partners(workspace uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	if public.my_role(workspace) is null then
		raise exception 'Only members read what neighbours show.' using errcode = 'PT403';
	end if;
	return (
		select coalesce(jsonb_agg(shown.card), '[]')
		from (
			select jsonb_strip_nulls(jsonb_build_object(
				'workspace', w.id, 'teryt', w.teryt, 'id', p.id,
				'name', p.name, 'form', p.form, 'status', p.status,
				'short', p.data -> 'short', 'formNote', p.data -> 'formNote',
				'mission', p.data -> 'mission', 'area', p.data -> 'area', 'website', p.data -> 'website',
				'gives', p.data -> 'gives', 'givesNote', p.data -> 'givesNote',
				'expects', p.data -> 'expects', 'expectsNote', p.data -> 'expectsNote',
				'groups', p.data -> 'groups')) as card
			from public.workspaces ours
			join public.workspaces w on w.id <> ours.id and public.next_door(ours.teryt, w.teryt)
			join public.partners p on p.workspace_id = w.id
			where ours.id = shared_partners.workspace
				and p.status in ('potential', 'invited', 'cooperating')
				and (p.data ->> 'sharedNear' = 'true'
					or (p.visibility = 'public' and w.visibility = 'public'))
				-- a card taken over is its first owner's to show
				and coalesce(p.data ->> 'sharedFrom', '') = ''
			order by w.teryt, w.id, p.order_key, p.id
			limit 500
		) as shown
	);
end $$;
comment on function public.shared_partners(uuid) is
	'For members: organisations that partnerships next door show, field by field. Never contacts, notes, who decides, registers, dates or roles. Shown is what has "sharedNear", and what a public partnership made public.';

create function public.comparable_mix(workspace uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	-- of fewer partnerships nothing is said, and what fewer of them have is left out
	fewest constant integer := 5;
	least constant integer := 3;
	answer jsonb;
begin
	if public.my_role(workspace) is null then
		raise exception 'Only members compare.' using errcode = 'PT403';
	end if;
	with others as materialized (
		select w.id from public.workspaces w
		join public.workspaces ours on ours.id = comparable_mix.workspace
		where w.id <> ours.id and right(w.teryt, 1) = right(ours.teryt, 1)
			and (select count(*) from public.partners p
				where p.workspace_id = w.id and p.status = 'cooperating') >= 3
	), forms as (
		select p.form as key, count(distinct p.workspace_id) as n
		from public.partners p join others o on o.id = p.workspace_id
		where p.status = 'cooperating' and p.form is not null group by p.form
	), sectors as (
		select p.sector as key, count(distinct p.workspace_id) as n
		from public.partners p join others o on o.id = p.workspace_id
		where p.status = 'cooperating' and p.sector is not null group by p.sector
	), categories as (
		select p.category as key, count(distinct p.workspace_id) as n
		from public.places p join others o on o.id = p.workspace_id
		where p.status is distinct from 'closed' and p.category is not null group by p.category
	)
	select jsonb_build_object(
		'of', (select count(*) from others),
		'forms', (select coalesce(jsonb_object_agg(key, n), '{}') from forms where n >= least),
		'sectors', (select coalesce(jsonb_object_agg(key, n), '{}') from sectors where n >= least),
		'places', (select coalesce(jsonb_object_agg(key, n), '{}') from categories where n >= least))
	into answer;
	if (answer ->> 'of')::integer < fewest then return null; end if;
	return answer;
end $$;
comment on function public.comparable_mix(uuid) is
	'For members: in how many partnerships of gminas of the same kind, with three cooperating partners or more, there is a partner of a form, of a sector, and a place of a category. Null for fewer than five of them; counts below three are left out.';

revoke all on function public.load_neighbours(jsonb), public.next_door(text, text),
	public.shared_partners(uuid), public.comparable_mix(uuid) from public, anon, authenticated;
grant execute on function public.load_neighbours(jsonb), public.next_door(text, text) to service_role;
grant execute on function public.shared_partners(uuid), public.comparable_mix(uuid)
	to authenticated, service_role;
