-- What importers bring: values with their flag, day and place of retrieval, real outlines, the register
-- of a later day. What was imported stays when the facts that come with the program are read again.

alter table public.observations
	add column flag text,
	add column publisher text,
	add column licence text,
	add column url text,
	add column retrieved date,
	add column origin text not null default 'seed';
comment on column public.observations.flag is
	'What the publisher says of the value: incomplete, preliminary, method, imprecise, joint; several are parted by spaces.';
comment on column public.observations.origin is
	'seed: came with the program, or worked out from what did; else the importer that brought it (bdl, stats, sdg).';
create index observations_imported on public.observations (indicator) where origin <> 'seed';

alter table public.units
	add column origin text not null default 'seed',
	add column bdl_id text;
comment on column public.units.bdl_id is
	'Twelve-digit id in Bank Danych Lokalnych, of powiats: those of their gminas follow from it.';

alter table public.unit_changes add column origin text not null default 'seed';

create table public.outlines (
	unit text primary key check (unit ~ '^[0-9]{6}$'),
	geometry jsonb not null,
	exact boolean not null default true,
	source text not null,
	url text,
	retrieved date not null
);
comment on table public.outlines is
	'Outlines of gminas as GUGiK publishes them, simplified, EPSG:4326; they take the place of the schematic ones.';
comment on column public.outlines.unit is 'Six digits, so that an outline survives a change of the gmina''s kind.';

create table public.fetched (
	url text primary key,
	etag text not null,
	pages integer not null,
	at timestamptz not null default clock_timestamp()
);
comment on table public.fetched is
	'Pages of a source that were stored, with the ETag they had: what has not changed is not sent again.';

alter table public.outlines enable row level security;
alter table public.fetched enable row level security;
revoke all on public.outlines, public.fetched from anon, authenticated;
grant all on public.outlines, public.fetched to service_role;

-- Jobs may wait for a quota, be tried again, count what they stored, and be called off.
alter table public.jobs
	add column not_before timestamptz,
	add column attempts integer not null default 0,
	add column counts jsonb not null default '{}',
	drop constraint jobs_state_check,
	add constraint jobs_state_check check (state in ('queued', 'running', 'done', 'failed', 'cancelled'));
comment on column public.jobs.attempts is 'Tries of the step in hand that failed.';
comment on column public.jobs.counts is 'What the steps stored, added up with each of them.';
create index jobs_of_gmina on public.jobs ((args ->> 'teryt'), kind) where args ? 'teryt';

create function public.added_up(a jsonb, b jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select coalesce(jsonb_object_agg(key, total), '{}') from (
		select key, sum(value::numeric) as total
		from (select * from jsonb_each_text(coalesce(a, '{}')) union all select * from jsonb_each_text(coalesce(b, '{}'))) pairs
		group by key
	) sums
$$;
comment on function public.added_up(jsonb, jsonb) is 'Two objects of numbers, added up key by key.';

create or replace function public.take_job(args jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
	update public.jobs set state = 'running', worker = take_job.args ->> 'worker', heartbeat = clock_timestamp()
	where id = (
		select j.id from public.jobs j
		where (j.state = 'queued'
				and (j.not_before is null
					or j.not_before <= coalesce((take_job.args ->> 'now')::timestamptz, clock_timestamp()))
				or j.state = 'running'
				and (j.worker = take_job.args ->> 'worker'
					or coalesce((take_job.args ->> 'alone')::boolean, false)
					or j.heartbeat < clock_timestamp() - interval '60 seconds'))
			and (not take_job.args ? 'kinds' or take_job.args -> 'kinds' ? j.kind)
		-- what was begun is finished first; who waited or gave way stands behind who came meanwhile
		order by j.state = 'queued', coalesce(j.not_before, j.created_at), j.created_at limit 1
		for update skip locked
	)
	returning to_jsonb(jobs)
$$;
comment on function public.take_job(jsonb) is
	'{worker,kinds?,now?,alone?} → the next job, or null: first what this worker had begun or whose worker fell silent for a minute (at once when the caller is the only one), then the oldest waiting that is due.';

create function public.postpone_job(args jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
	update public.jobs set
		state = 'queued', worker = null,
		not_before = (postpone_job.args ->> 'until')::timestamptz,
		attempts = coalesce((postpone_job.args ->> 'attempts')::integer, attempts),
		report = coalesce(postpone_job.args -> 'report', report)
	where id = (postpone_job.args ->> 'id')::uuid and state = 'running'
	returning to_jsonb(jobs)
$$;
comment on function public.postpone_job(jsonb) is
	'{id,until,attempts?,report?} → the job, back in the queue with its cursor; null when it is no longer running.';

create function public.cancel_job(args jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
	update public.jobs set state = 'cancelled', finished_at = clock_timestamp()
	where id = (cancel_job.args ->> 'id')::uuid and state in ('queued', 'running')
	returning to_jsonb(jobs)
$$;
comment on function public.cancel_job(jsonb) is
	'{id} → the job, which ends with the step in hand, or null when it had ended. What it has stored stays.';

create function public.list_jobs(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(to_jsonb(j) order by j.created_at desc), '[]') from (
		select * from public.jobs one
		where (not list_jobs.args ? 'teryt' or one.args ->> 'teryt' = list_jobs.args ->> 'teryt')
			and (not list_jobs.args ? 'kinds' or list_jobs.args -> 'kinds' ? one.kind)
		order by one.created_at desc limit coalesce((list_jobs.args ->> 'limit')::integer, 20)
	) j
$$;
comment on function public.list_jobs(jsonb) is '{teryt?,kinds?,limit?} → jobs, the newest first.';

create or replace function public.queue_job(args jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	waiting uuid;
begin
	-- asked for twice it is done once
	if coalesce((queue_job.args ->> 'once')::boolean, false) then
		select j.id into waiting from public.jobs j
		where j.kind = queue_job.args ->> 'kind' and j.args = coalesce(queue_job.args -> 'args', '{}')
			and j.state in ('queued', 'running')
		order by j.created_at limit 1;
	end if;
	if waiting is null then
		waiting := public.enqueue(queue_job.args ->> 'kind', queue_job.args -> 'args', (queue_job.args ->> 'person')::uuid);
	elsif coalesce((queue_job.args ->> 'now')::boolean, false) then
		update public.jobs j set not_before = null, attempts = 0 where j.id = waiting and j.state = 'queued';
	end if;
	return jsonb_build_object('id', waiting);
end $$;
comment on function public.queue_job(jsonb) is
	'{kind,args,person?,once?,now?} → {id}. With `once` the same job that still waits or runs is answered instead, with `now` it no longer waits for its next try.';

create or replace function public.finish_job(args jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
	update public.jobs set
		state = case when finish_job.args ->> 'state' = 'failed' then 'failed' else 'done' end,
		report = coalesce(finish_job.args -> 'report', report),
		not_before = null,
		finished_at = clock_timestamp()
	where id = (finish_job.args ->> 'id')::uuid and state = 'running'
	returning to_jsonb(jobs)
$$;
comment on function public.finish_job(jsonb) is
	'{id,state:"done"|"failed",report} → the job; null when it is no longer running.';

create or replace function public.step_job(args jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	answer jsonb;
	stored jsonb;
begin
	update public.jobs set
		cursor = coalesce(step_job.args -> 'cursor', cursor),
		done = coalesce((step_job.args ->> 'done')::integer, done),
		total = coalesce((step_job.args ->> 'total')::integer, total),
		report = coalesce(step_job.args -> 'report', report),
		attempts = 0,
		not_before = null,
		heartbeat = clock_timestamp()
	where id = (step_job.args ->> 'id')::uuid and state = 'running'
	returning to_jsonb(jobs) into answer;
	-- what the step made is stored together with the cursor, or not at all
	if found and step_job.args ? 'apply' then
		if step_job.args #>> '{apply,function}' = 'load_reference' then
			perform public.load_reference(step_job.args #> '{apply,args}');
		elsif step_job.args #>> '{apply,function}' = 'apply_import' then
			stored := public.apply_import(step_job.args #> '{apply,args}');
			update public.jobs set counts = public.added_up(counts, stored)
			where id = (step_job.args ->> 'id')::uuid
			returning to_jsonb(jobs) into answer;
		else
			raise exception 'A step cannot store by this function.' using errcode = 'PT400';
		end if;
	end if;
	return answer;
end $$;

create or replace function public.load_reference(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
	-- What an importer brought is newer than these facts: its rows are left alone, and so is a gmina
	-- that the imported register no longer has.
	-- A gmina that changed its kind has a new seventh digit: today's row takes the place of the old one.
	delete from public.units u
	using jsonb_populate_recordset(null::public.units, coalesce(args -> 'units', '[]')) r
	where length(u.code) = 7 and left(u.code, 6) = left(r.code, 6) and u.code <> r.code
		and length(r.code) = 7 and u.origin = 'seed';
	insert into public.units (code, name, kind)
	select r.code, r.name, r.kind
	from jsonb_populate_recordset(null::public.units, coalesce(args -> 'units', '[]')) r
	where not exists (
		select from public.units u
		where u.origin <> 'seed' and length(u.code) = length(r.code) and left(u.code, 6) = left(r.code, 6))
	and not exists (
		select from public.unit_changes c
		where c.origin <> 'seed' and c.change = 'zniesiona' and c.code_before = r.code)
	on conflict (code) do update set name = excluded.name, kind = excluded.kind
	where (units.name, units.kind) is distinct from (excluded.name, excluded.kind);
	update public.units u set bdl_id = r.bdl_id
	from jsonb_populate_recordset(null::public.units, coalesce(args -> 'units', '[]')) r
	where u.code = r.code and r.bdl_id is not null and u.bdl_id is null;

	insert into public.unit_changes (code_before, code_after, change, since, name_before, name_after, note)
	select coalesce(r.code_before, ''), coalesce(r.code_after, ''), r.change, r.since, r.name_before, r.name_after, r.note
	from jsonb_populate_recordset(null::public.unit_changes, coalesce(args -> 'unit_changes', '[]')) r
	on conflict (code_before, code_after, change) do update set since = excluded.since,
		name_before = excluded.name_before, name_after = excluded.name_after, note = excluded.note
	where unit_changes.origin = 'seed';

	insert into public.indicators
		(code, name_pl, name_en, unit, unit_en, polarity, lowest_level, definition_pl, definition_en, source, bdl_id)
	select r.code, r.name_pl, r.name_en, r.unit, r.unit_en, coalesce(r.polarity, 'none'), r.lowest_level,
		r.definition_pl, r.definition_en, r.source, r.bdl_id
	from jsonb_populate_recordset(null::public.indicators, coalesce(args -> 'indicators', '[]')) r
	on conflict (code) do update set name_pl = excluded.name_pl, name_en = excluded.name_en,
		unit = excluded.unit, unit_en = excluded.unit_en, polarity = excluded.polarity,
		lowest_level = excluded.lowest_level, definition_pl = excluded.definition_pl,
		definition_en = excluded.definition_en, source = excluded.source, bdl_id = excluded.bdl_id;

	-- a code with its seventh digit is accepted and cut
	insert into public.observations (indicator, unit, year, value, reason, source)
	select distinct on (r.indicator, left(r.unit, 6), r.year)
		r.indicator, left(r.unit, 6), r.year, r.value, r.reason, r.source
	from jsonb_populate_recordset(null::public.observations, coalesce(args -> 'observations', '[]')) r
	on conflict (indicator, unit, year) do update
	set value = excluded.value, reason = excluded.reason, source = excluded.source
	where observations.origin = 'seed' and (observations.value, observations.reason, observations.source)
		is distinct from (excluded.value, excluded.reason, excluded.source);

	return jsonb_build_object(
		'units', coalesce(jsonb_array_length(args -> 'units'), 0),
		'unit_changes', coalesce(jsonb_array_length(args -> 'unit_changes'), 0),
		'indicators', coalesce(jsonb_array_length(args -> 'indicators'), 0),
		'observations', coalesce(jsonb_array_length(args -> 'observations'), 0));
end $$;
comment on function public.load_reference(jsonb) is
	'{units?,unit_changes?,indicators?,observations?} upserts a batch of what comes with the program, rows named like the columns; rows of importers stay. Counts what came.';

create function public.apply_import(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	brought text := args ->> 'origin';
	of_source jsonb := coalesce(args -> 'source', '{}');
	added integer := 0;
	changed integer := 0;
	came integer := 0;
	n integer;
begin
	if args ? 'values' then
		-- [unit, indicator, year, value, reason, flag, title]
		with rows as (
			select distinct on (r ->> 1, r ->> 0, r ->> 2)
				r ->> 0 as unit, r ->> 1 as indicator, (r ->> 2)::integer as year,
				(r ->> 3)::double precision as value, r ->> 4 as reason, r ->> 5 as flag,
				coalesce(nullif(r ->> 6, ''), of_source ->> 'title') as source
			from jsonb_array_elements(args -> 'values') r
		), before as (
			select r.unit, r.indicator, r.year, o.value is distinct from r.value or o.reason is distinct from r.reason
				or o.flag is distinct from r.flag as differs
			from rows r join public.observations o using (indicator, unit, year)
		), stored as (
			insert into public.observations
				(indicator, unit, year, value, reason, flag, source, publisher, licence, url, retrieved, origin)
			select r.indicator, r.unit, r.year, r.value, r.reason, r.flag, r.source,
				of_source ->> 'publisher', of_source ->> 'licence', of_source ->> 'url',
				(of_source ->> 'retrieved')::date, brought
			from rows r
			on conflict (indicator, unit, year) do update set value = excluded.value, reason = excluded.reason,
				flag = excluded.flag, source = excluded.source, publisher = excluded.publisher,
				licence = excluded.licence, url = excluded.url, retrieved = excluded.retrieved, origin = excluded.origin
			where (observations.value, observations.reason, observations.flag, observations.source,
					observations.retrieved, observations.origin)
				is distinct from (excluded.value, excluded.reason, excluded.flag, excluded.source,
					excluded.retrieved, excluded.origin)
		)
		select (select count(*) from rows),
			(select count(*) from rows) - (select count(*) from before),
			(select count(*) from before where differs)
		into came, added, changed;
		-- what another source overwrites would not come back from a page that has not changed
		if brought <> 'bdl' then
			delete from public.fetched where true;
		end if;
	end if;

	if args ? 'outlines' then
		with rows as (
			select r ->> 0 as unit, r -> 1 as geometry from jsonb_array_elements(args -> 'outlines') r
		), before as (
			select r.unit, o.geometry <> r.geometry as differs
			from rows r join public.outlines o using (unit)
		), stored as (
			insert into public.outlines (unit, geometry, exact, source, url, retrieved)
			select r.unit, r.geometry, true, of_source ->> 'title', of_source ->> 'url', (of_source ->> 'retrieved')::date
			from rows r
			on conflict (unit) do update set geometry = excluded.geometry, exact = true,
				source = excluded.source, url = excluded.url, retrieved = excluded.retrieved
		)
		select came + (select count(*) from rows),
			added + (select count(*) from rows) - (select count(*) from before),
			changed + (select count(*) from before where differs)
		into came, added, changed;
	end if;

	if args ? 'units' then
		select count(*) into n
		from jsonb_populate_recordset(null::public.units, args -> 'units') r
		where not exists (select from public.units u where length(u.code) = length(r.code) and left(u.code, 6) = left(r.code, 6));
		added := added + n;
		select count(*) into n
		from jsonb_populate_recordset(null::public.units, args -> 'units') r
		join public.units u on length(u.code) = length(r.code) and left(u.code, 6) = left(r.code, 6)
		-- the kind of a wider area is not kept by the facts that come with the program
		where u.code <> r.code or u.name <> r.name or length(u.code) = 7 and u.kind is distinct from r.kind;
		changed := changed + n;
		came := came + jsonb_array_length(args -> 'units');

		delete from public.units u
		using jsonb_populate_recordset(null::public.units, args -> 'units') r
		where length(u.code) = 7 and length(r.code) = 7 and left(u.code, 6) = left(r.code, 6) and u.code <> r.code;
		insert into public.units (code, name, kind, origin)
		select r.code, r.name, r.kind, brought
		from jsonb_populate_recordset(null::public.units, args -> 'units') r
		on conflict (code) do update set name = excluded.name, kind = excluded.kind, origin = excluded.origin;

		insert into public.unit_changes (code_before, code_after, change, since, name_before, name_after, note, origin)
		select coalesce(r.code_before, ''), coalesce(r.code_after, ''), r.change, r.since, r.name_before, r.name_after, r.note, brought
		from jsonb_populate_recordset(null::public.unit_changes, coalesce(args -> 'unit_changes', '[]')) r
		on conflict (code_before, code_after, change) do nothing;

		with gone as (
			delete from public.units u where coalesce(args -> 'abolished', '[]') ? u.code returning 1
		) select count(*) into n from gone;
		changed := changed + n;
	end if;

	if args ? 'bdl_ids' then
		update public.units u set bdl_id = r ->> 1
		from jsonb_array_elements(args -> 'bdl_ids') r
		where u.code = r ->> 0 and u.bdl_id is distinct from r ->> 1;
	end if;

	if args ? 'fetched' then
		insert into public.fetched (url, etag, pages)
		values (args #>> '{fetched,url}', args #>> '{fetched,etag}', (args #>> '{fetched,pages}')::integer)
		on conflict (url) do update set etag = excluded.etag, pages = excluded.pages, at = clock_timestamp();
	end if;

	return jsonb_build_object('rows', came, 'added', added, 'changed', changed);
end $$;
comment on function public.apply_import(jsonb) is
	'{origin,source:{title,publisher,licence,url,retrieved},values?,outlines?,units?,unit_changes?,abolished?,bdl_ids?,fetched?} stores a batch of an importer → {rows,added,changed}, changed where the value, its reason or its flag is another; the same batch twice changes nothing.';

create function public.imported(args jsonb default '{}') returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'indicators', coalesce((
			select jsonb_agg(i.code order by i.code) from public.indicators i
			where exists (select from public.observations o where o.indicator = i.code and o.origin <> 'seed')), '[]'),
		'outlines', (select count(*) from public.outlines),
		'register', exists (select from public.units u where u.origin <> 'seed'),
		'bdl_ids', coalesce((select jsonb_object_agg(u.code, u.bdl_id) from public.units u where u.bdl_id is not null), '{}'))
$$;
comment on function public.imported(jsonb) is
	'What importers brought: {indicators:[code], outlines:number, register:boolean, bdl_ids:{powiat:id}}.';

create function public.imported_values(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	-- text, not jsonb, and grouped by little: half a million values are read at a start
	select coalesce(jsonb_agg(jsonb_build_object(
		'title', grouped.source, 'publisher', one.publisher, 'licence', one.licence, 'url', one.url,
		'retrieved', grouped.retrieved, 'values', lines)), '[]')
	from (
		select source, retrieved, string_agg(unit || years, E'\n') as lines
		from (
			select o.unit, o.source, o.retrieved,
				string_agg(' ' || o.year || '=' || coalesce(o.value::text, '')
					|| case when o.reason is null and o.flag is null then ''
						else '=' || coalesce(o.reason, '') || '=' || replace(coalesce(o.flag, ''), ' ', '+') end, '') as years
			from public.observations o
			where o.indicator = imported_values.args ->> 'indicator' and o.origin <> 'seed'
			group by 1, 2, 3
		) units
		group by 1, 2
	) grouped
	cross join lateral (
		select o.publisher, o.licence, o.url from public.observations o
		where o.indicator = imported_values.args ->> 'indicator' and o.origin <> 'seed'
			and o.source = grouped.source and o.retrieved is not distinct from grouped.retrieved
		limit 1
	) one
$$;
comment on function public.imported_values(jsonb) is
	'{indicator} → [{title,publisher,licence,url,retrieved,values}] of importers; in `values` a line for each unit: "121205 2024=5.4 2025==withheld=method".';

create function public.imported_outlines(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(to_jsonb(o) order by o.unit), '[]') from (
		select * from public.outlines one
		where one.unit > coalesce(imported_outlines.args ->> 'after', '')
			and (not imported_outlines.args ? 'unit' or one.unit = imported_outlines.args ->> 'unit')
		order by one.unit limit coalesce((imported_outlines.args ->> 'limit')::integer, 500)
	) o
$$;
comment on function public.imported_outlines(jsonb) is '{after?,unit?,limit?} → outlines in order of their units.';

create function public.imported_register(args jsonb default '{}') returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'units', coalesce((select jsonb_agg(jsonb_build_array(u.code, u.name, u.kind) order by u.code) from public.units u), '[]'),
		'changes', coalesce((select jsonb_agg(to_jsonb(c) order by c.since, c.code_after, c.change) from public.unit_changes c), '[]'))
$$;
comment on function public.imported_register(jsonb) is 'The whole register, once an importer has changed it: {units:[[code,name,kind]], changes}.';

create function public.fetched_page(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select to_jsonb(f) from public.fetched f where f.url = fetched_page.args ->> 'url'
$$;
comment on function public.fetched_page(jsonb) is '{url} → {etag,pages,at} of a page that was stored, or null.';

create or replace function public.create_workspace(teryt text, title text) returns jsonb
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
	-- The real outline and the newest figures are fetched when the network allows; nothing waits for them.
	perform public.enqueue('outline', jsonb_build_object('teryt', made.teryt), me);
	perform public.enqueue('figures', jsonb_build_object('teryt', made.teryt), me);
	return jsonb_build_object('id', made.id, 'slug', made.slug);
end $$;

revoke all on function public.added_up(jsonb, jsonb), public.postpone_job(jsonb), public.cancel_job(jsonb),
	public.list_jobs(jsonb), public.apply_import(jsonb), public.imported(jsonb), public.imported_values(jsonb),
	public.imported_outlines(jsonb), public.imported_register(jsonb), public.fetched_page(jsonb)
	from public, anon, authenticated;
grant execute on function public.added_up(jsonb, jsonb), public.postpone_job(jsonb), public.cancel_job(jsonb),
	public.list_jobs(jsonb), public.apply_import(jsonb), public.imported(jsonb), public.imported_values(jsonb),
	public.imported_outlines(jsonb), public.imported_register(jsonb), public.fetched_page(jsonb)
	to service_role;
