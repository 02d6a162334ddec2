-- The server's own statements about jobs, files, reference data, backup and the schema itself.
-- Same form and same rights as in server_documents.

create function public.enqueue(kind text, args jsonb, person uuid) returns uuid
language sql volatile security definer set search_path = '' as $$
	insert into public.jobs (kind, args, person) values (kind, coalesce(args, '{}'), person) returning id
$$;
comment on function public.enqueue(text, jsonb, uuid) is 'Puts a job at the end of the queue.';

create function public.queue_job(args jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
	select jsonb_build_object('id',
		public.enqueue(args ->> 'kind', args -> 'args', (args ->> 'person')::uuid))
$$;
comment on function public.queue_job(jsonb) is '{kind,args,person?} → {id}.';

-- jobs has a column of that name: the argument is named in full
create function public.job_state(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select to_jsonb(j) from public.jobs j where j.id = (job_state.args ->> 'id')::uuid
$$;
comment on function public.job_state(jsonb) is '{id} → the job, or null.';

create function public.take_job(args jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
	update public.jobs set state = 'running', worker = take_job.args ->> 'worker', heartbeat = clock_timestamp()
	where id = (
		select j.id from public.jobs j
		where (j.state = 'queued' or j.state = 'running'
				and (j.worker = take_job.args ->> 'worker' or j.heartbeat < clock_timestamp() - interval '60 seconds'))
			and (not take_job.args ? 'kinds' or take_job.args -> 'kinds' ? j.kind)
		-- what was begun is finished first
		order by j.state = 'queued', j.created_at limit 1
		for update skip locked
	)
	returning to_jsonb(jobs)
$$;
comment on function public.take_job(jsonb) is
	'{worker,kinds?} → the next job, or null: first what this worker had begun or whose worker fell silent for a minute, then the oldest waiting.';

create function public.step_job(args jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	answer jsonb;
begin
	update public.jobs set
		cursor = coalesce(step_job.args -> 'cursor', cursor),
		done = coalesce((step_job.args ->> 'done')::integer, done),
		total = coalesce((step_job.args ->> 'total')::integer, total),
		report = coalesce(step_job.args -> 'report', report),
		heartbeat = clock_timestamp()
	where id = (step_job.args ->> 'id')::uuid and state = 'running'
	returning to_jsonb(jobs) into answer;
	-- what the step made is stored together with the cursor, or not at all
	if found and step_job.args ? 'apply' then
		if step_job.args #>> '{apply,function}' = 'load_reference' then
			perform public.load_reference(step_job.args #> '{apply,args}');
		else
			raise exception 'A step cannot store by this function.' using errcode = 'PT400';
		end if;
	end if;
	return answer;
end $$;
comment on function public.step_job(jsonb) is
	'{id,cursor,done,total,report?,apply?:{function,args}} → the job; null when it is no longer running. What is applied and the cursor are one transaction.';

create function public.finish_job(args jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
	update public.jobs set
		state = case when finish_job.args ->> 'state' = 'failed' then 'failed' else 'done' end,
		report = coalesce(finish_job.args -> 'report', report),
		finished_at = clock_timestamp()
	where id = (finish_job.args ->> 'id')::uuid
	returning to_jsonb(jobs)
$$;
comment on function public.finish_job(jsonb) is '{id,state:"done"|"failed",report} → the job.';

create function public.put_file(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	content bytea := decode(args ->> 'bytes', 'base64');
begin
	if encode(sha256(content), 'hex') is distinct from args ->> 'sha256' then
		raise exception 'The bytes do not have this hash.' using errcode = 'PT400';
	end if;
	if (args ->> 'mime') is distinct from 'image/jpeg' and (args ->> 'mime') is distinct from 'image/webp' then
		raise exception 'Only JPEG and WebP pictures are kept.' using errcode = 'PT400';
	end if;
	if not exists (select from public.workspaces where id = (args ->> 'workspace')::uuid) then
		raise exception 'There is no such workspace.' using errcode = 'PT404';
	end if;
	insert into public.files (workspace_id, sha256, mime, bytes)
	values ((args ->> 'workspace')::uuid, args ->> 'sha256', args ->> 'mime', content)
	on conflict (workspace_id, sha256) do nothing;
	return jsonb_build_object('sha256', args ->> 'sha256');
end $$;
comment on function public.put_file(jsonb) is '{sha256 (hex), workspace, mime, bytes} → {sha256}; the same bytes twice are one file.';

create function public.get_file(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object('mime', f.mime, 'bytes', public.base64(f.bytes))
	from public.files f
	where f.workspace_id = (args ->> 'workspace')::uuid and f.sha256 = args ->> 'sha256'
$$;
comment on function public.get_file(jsonb) is '{sha256, workspace} → {mime, bytes}, or null.';

create function public.load_reference(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
	-- a gmina that changed its kind has a new seventh digit: today's row takes the place of the old one
	delete from public.units u
	using jsonb_populate_recordset(null::public.units, coalesce(args -> 'units', '[]')) r
	where length(u.code) = 7 and left(u.code, 6) = left(r.code, 6) and u.code <> r.code
		and length(r.code) = 7;
	insert into public.units (code, name, kind)
	select r.code, r.name, r.kind
	from jsonb_populate_recordset(null::public.units, coalesce(args -> 'units', '[]')) r
	on conflict (code) do update set name = excluded.name, kind = excluded.kind;

	insert into public.unit_changes (code_before, code_after, change, since, name_before, name_after, note)
	select coalesce(r.code_before, ''), coalesce(r.code_after, ''), r.change, r.since, r.name_before, r.name_after, r.note
	from jsonb_populate_recordset(null::public.unit_changes, coalesce(args -> 'unit_changes', '[]')) r
	on conflict (code_before, code_after, change) do update set since = excluded.since,
		name_before = excluded.name_before, name_after = excluded.name_after, note = excluded.note;

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
	set value = excluded.value, reason = excluded.reason, source = excluded.source;

	return jsonb_build_object(
		'units', coalesce(jsonb_array_length(args -> 'units'), 0),
		'unit_changes', coalesce(jsonb_array_length(args -> 'unit_changes'), 0),
		'indicators', coalesce(jsonb_array_length(args -> 'indicators'), 0),
		'observations', coalesce(jsonb_array_length(args -> 'observations'), 0));
end $$;
comment on function public.load_reference(jsonb) is
	'{units?,unit_changes?,indicators?,observations?} upserts a batch whose rows are named like the columns; counts what came.';

-- What a backup holds, in an order in which it can be loaded, with what orders each table's rows.
create function public.backup_tables() returns table (name text, key text)
language sql immutable set search_path = '' as $$
	values
		('auth.users', 'id::text'),
		('auth.identities', 'id::text'),
		('public.profiles', 'id::text'),
		('public.workspaces', 'id::text'),
		('public.memberships', $k$workspace_id || '/' || user_id$k$),
		('public.invitations', 'id::text'),
		('public.invitation_hashes', $k$encode(sha256, 'hex')$k$),
		('public.documents', 'document'),
		('public.document_updates', $k$document || '/' || lpad(seq::text, 20, '0')$k$),
		('public.document_history', $k$document || '/' || lpad(from_seq::text, 20, '0') || '/' || lpad(to_seq::text, 20, '0')$k$),
		('public.document_versions', $k$document || '/' || day$k$),
		('public.quarantine', $k$document || '/' || lpad(seq::text, 20, '0')$k$),
		('public.files', $k$workspace_id || '/' || sha256$k$),
		('public.places', $k$workspace_id || '/' || id$k$),
		('public.partners', $k$workspace_id || '/' || id$k$),
		('public.needs', $k$workspace_id || '/' || id$k$),
		('public.recommendations', $k$workspace_id || '/' || id$k$)
$$;
comment on function public.backup_tables() is 'Tables of a backup, parents first, each with the expression its pages are ordered by.';

create function public.dump_rows(args jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	wanted text := case when args ->> 'table' like '%.%' then args ->> 'table' else 'public.' || (args ->> 'table') end;
	ordered text;
	answer jsonb;
begin
	select key into ordered from public.backup_tables() where name = wanted;
	if ordered is null then
		raise exception 'This table is not part of a backup.' using errcode = 'PT404';
	end if;
	if to_regclass(wanted) is null then
		return jsonb_build_object('rows', '[]'::jsonb, 'next', null);
	end if;

	execute format(
		'with page as (
			select to_jsonb(t) as row, (%1$s) collate "C" as key from %2$s t
			where (%1$s) collate "C" > $1 order by 2 limit $2
		)
		select jsonb_build_object(
			''rows'', coalesce(jsonb_agg(row order by key), ''[]''),
			''next'', case when count(*) = $2 then max(key) end)
		from page', ordered, wanted)
	into answer
	using coalesce(args ->> 'after', ''), greatest(1, coalesce((args ->> 'limit')::integer, 500));
	return answer;
end $$;
comment on function public.dump_rows(jsonb) is
	'{table, after?, limit?} → {rows, next}: a page of a backup; pass `next` as `after` until it is null. Bytes are hex (\x…).';

create function public.load_rows(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	wanted text := case when args ->> 'table' like '%.%' then args ->> 'table' else 'public.' || (args ->> 'table') end;
	columns text;
	n integer;
begin
	if not exists (select from public.backup_tables() where name = wanted) then
		raise exception 'This table is not part of a backup.' using errcode = 'PT404';
	end if;
	if coalesce(jsonb_array_length(args -> 'rows'), 0) = 0 then
		return jsonb_build_object('loaded', 0);
	end if;

	-- columns the rows have and this version of the table can take: a backup may be older than the schema
	select string_agg(quote_ident(a.attname), ', ') into columns
	from pg_catalog.pg_attribute a
	where a.attrelid = wanted::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
		and args -> 'rows' -> 0 ? a.attname;
	execute format(
		'insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, $1) on conflict do nothing',
		wanted, columns)
	using args -> 'rows';
	get diagnostics n = row_count;
	return jsonb_build_object('loaded', n);
end $$;
comment on function public.load_rows(jsonb) is
	'{table, rows} → {loaded}: rows of dump_rows; what is there already stays. Load the tables in the order of backup_tables().';

create function public.clear_rows(args jsonb default '{}') returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
	delete from public.workspaces where true; -- hosted projects refuse a delete without a condition
	delete from public.profiles where true;
	delete from auth.users where true;
	return '{}';
end $$;
comment on function public.clear_rows(jsonb) is
	'Empties what a backup replaces: partnerships with all that belongs to them, people and their accounts.';

create function public.schema_version(args jsonb default '{}') returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	version text;
begin
	if to_regclass('supabase_migrations.schema_migrations') is not null then
		execute 'select max(version) from supabase_migrations.schema_migrations' into version;
	end if;
	return to_jsonb(version);
end $$;
comment on function public.schema_version(jsonb) is
	'The newest migration this database has, as the Supabase CLI and the server record it.';

revoke all on function public.enqueue(text, jsonb, uuid), public.queue_job(jsonb),
	public.job_state(jsonb), public.take_job(jsonb), public.step_job(jsonb), public.finish_job(jsonb),
	public.put_file(jsonb), public.get_file(jsonb), public.load_reference(jsonb),
	public.backup_tables(), public.dump_rows(jsonb), public.load_rows(jsonb),
	public.clear_rows(jsonb), public.schema_version(jsonb)
	from public, anon, authenticated;
grant execute on function public.enqueue(text, jsonb, uuid), public.queue_job(jsonb),
	public.job_state(jsonb), public.take_job(jsonb), public.step_job(jsonb), public.finish_job(jsonb),
	public.put_file(jsonb), public.get_file(jsonb), public.load_reference(jsonb),
	public.backup_tables(), public.dump_rows(jsonb), public.load_rows(jsonb),
	public.clear_rows(jsonb), public.schema_version(jsonb)
	to service_role;
