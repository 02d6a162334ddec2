-- The public map of a partnership: what everybody in the internet may read of it, asked for by the
-- server for people who are not signed in. Nothing of a private partnership, nothing of a place that
-- is not public, no field beyond those named, no point of a place that is shown by village.

create function public.public_map(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'slug', w.slug,
		'title', w.title,
		'teryt', w.teryt,
		'places', (
			select coalesce(jsonb_agg(
				jsonb_strip_nulls(jsonb_build_object(
					'id', p.id, 'order', p.order_key, 'name', p.name, 'category', p.category,
					'locality', p.locality, 'precision', p.precision, 'status', p.status,
					'visibility', p.visibility,
					'lat', case when p.precision = 'exact' then p.lat end,
					'lng', case when p.precision = 'exact' then p.lng end,
					'address', case when p.precision = 'exact' then p.data ->> 'address' end
				)) || (
					select coalesce(jsonb_object_agg(d.key, d.value), '{}')
					from jsonb_each(p.data) as d
					where d.value <> 'null'
						and d.key in (select jsonb_array_elements_text(public_map.args -> 'fields'))
				)
				order by p.order_key, p.id), '[]')
			from public.places p
			where p.workspace_id = w.id and p.visibility = 'public'
				and p.status is distinct from 'sketch' and p.status is distinct from 'closed'
		))
	from public.workspaces w
	where w.slug = args ->> 'slug' and w.visibility = 'public'
$$;
comment on function public.public_map(jsonb) is
	'{slug, fields:[…]} → {slug,title,teryt,places:[…]} of a public partnership, null for any other. `fields` are the keys of `data` that may leave.';

revoke all on function public.public_map(jsonb) from public, anon, authenticated;
grant execute on function public.public_map(jsonb) to service_role;
