-- Everybody's rights are asked again every three seconds. A function in SQL is planned anew at each
-- call, and one call for each pair cost the embedded database 6 ms for eight people; in plpgsql the
-- plan is kept for the session, and one join answers for all pairs.

create function public.rights_of(people uuid[], documents text[])
returns table (person uuid, document text, role text, access text)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
	return query
	with named as materialized (
		-- many people ask about one document, and reading its name is the dear part
		select d.document, public.workspace_in(d.document) as workspace_id
		from (select distinct unnest(documents) as document) as d
	)
	select distinct asked.person, asked.document, m.role::text,
		case when m.role in ('animator', 'coordinator', 'editor') then 'write' else 'read' end
	from unnest(people, documents) as asked (person, document)
	join named on named.document = asked.document
	join public.memberships m on m.workspace_id = named.workspace_id and m.user_id = asked.person
	where asked.document like 'workspace/%' or m.role in ('animator', 'coordinator');
end $$;
comment on function public.rights_of(uuid[], text[]) is
	'The rule itself: which of these people may read or write the document named beside him. No row means neither, also for what does not exist.';

create or replace function public.access_of(person uuid, documents text[])
returns table (document text, role text, access text)
language sql stable security definer set search_path = '' as $$
	select r.document, r.role, r.access
	from public.rights_of(array_fill(person, array[cardinality(documents)]), documents) as r
$$;
comment on function public.access_of(uuid, text[]) is
	'What one person may do with each of these documents: see rights_of.';

create or replace function public.room_access(args jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select coalesce(jsonb_agg(to_jsonb(r)), '[]')
		from (
			select array_agg(p.person) as people, array_agg(p.document) as documents
			from jsonb_to_recordset(room_access.args -> 'pairs') as p (person uuid, document text)
		) as asked
		cross join lateral public.rights_of(asked.people, asked.documents) as r
	);
end $$;

revoke all on function public.rights_of(uuid[], text[]) from public, anon, authenticated;
grant execute on function public.rights_of(uuid[], text[]) to service_role;
