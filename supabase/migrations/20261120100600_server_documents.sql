-- The server's own statements about rights and documents. Each takes one jsonb object and answers one
-- jsonb value, so that PostgREST's row limit cannot cut it; bytes travel as base64. Security definer,
-- and only the server's key may call them.

create function public.base64(bytes bytea) returns text
language sql immutable set search_path = '' as $$
	select translate(encode(bytes, 'base64'), E'\n', '')
$$;
comment on function public.base64(bytea) is 'Base64 on one line; PostgreSQL breaks it every 76 characters.';

create function public.workspace_in(document text) returns uuid
language sql immutable set search_path = '' as $$
	select substring(document from
		'^(?:workspace|private)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$')::uuid
$$;
comment on function public.workspace_in(text) is
	'The workspace a document belongs to; null when the name is not one of ours.';

create function public.access_of(person uuid, documents text[])
returns table (document text, role text, access text)
language sql stable security definer set search_path = '' as $$
	select asked.name, m.role::text,
		case when m.role in ('animator', 'coordinator', 'editor') then 'write' else 'read' end
	from unnest(documents) as asked (name)
	join public.memberships m
		on m.workspace_id = public.workspace_in(asked.name) and m.user_id = person
	where asked.name like 'workspace/%' or m.role in ('animator', 'coordinator')
$$;
comment on function public.access_of(uuid, text[]) is
	'The rule itself: who may read or write which document. No row means neither, also for what does not exist.';

create function public.room_access(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(jsonb_build_object(
		'person', pair.person, 'document', right_of.document,
		'role', right_of.role, 'access', right_of.access)), '[]')
	from (
		select distinct p.person, p.document
		from jsonb_to_recordset(args -> 'pairs') as p (person uuid, document text)
	) as pair
	cross join lateral public.access_of(pair.person, array[pair.document]) as right_of
$$;
comment on function public.room_access(jsonb) is
	'{pairs:[{person,document}]} → [{person,document,role,access}], only those who may read. One query for all rooms.';

create function public.person_of(args jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
	select jsonb_build_object('id', p.id, 'name', p.name, 'email', u.email)
	from public.ensure_profile((args ->> 'person')::uuid) as p
	join auth.users u on u.id = p.id
$$;
comment on function public.person_of(jsonb) is '{person} → {id,name,email}, or null for nobody.';

create function public.workspace_of(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object('id', id, 'slug', slug, 'teryt', teryt, 'title', title, 'visibility', visibility)
	from public.workspaces
	where slug = args ->> 'slug' or id = (args ->> 'id')::uuid
$$;
comment on function public.workspace_of(jsonb) is '{slug} or {id} → the workspace, or null.';

create function public.invitation_of(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'state', case
			when i.used_at is not null then 'used'
			when i.expires_at <= now() then 'expired'
			else 'open' end,
		'role', i.role, 'expires_at', i.expires_at, 'invited_by', p.name, 'used_by', i.used_by,
		'workspace', jsonb_build_object('slug', w.slug, 'title', w.title, 'teryt', w.teryt))
	from public.invitation_hashes h
	join public.invitations i on i.id = h.invitation_id
	join public.workspaces w on w.id = i.workspace_id
	left join public.profiles p on p.id = i.invited_by
	where h.sha256 = sha256(convert_to(coalesce(args ->> 'token', ''), 'UTF8'))
$$;
comment on function public.invitation_of(jsonb) is
	'{token} → who invites to what, for the page that asks; null when unknown. Whoever has the link may know this.';

create function public.open_document(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	wanted text := args ->> 'document';
	workspace uuid := public.workspace_in(args ->> 'document');
	doc public.documents;
begin
	insert into public.documents (document, workspace_id)
	select wanted, w.id from public.workspaces w where w.id = workspace
	on conflict (document) do nothing;
	select * into doc from public.documents d where d.document = wanted;
	if not found then return null; end if;

	return jsonb_build_object(
		'epoch', doc.epoch,
		'format', doc.format,
		'seq', public.stored_seq(wanted),
		'snapshot', public.base64(doc.snapshot),
		'snapshot_seq', doc.snapshot_seq,
		'snapshot_sha256', doc.snapshot_sha256,
		'projected_seq', doc.projected_seq,
		'updates', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'seq', u.seq, 'at', u.at, 'person', u.person, 'channel', u.channel,
				'data', public.base64(u.data), 'sha256', u.sha256) order by u.seq), '[]')
			from public.document_updates u where u.document = wanted and u.seq > doc.snapshot_seq));
end $$;
comment on function public.open_document(jsonb) is
	'{document} → snapshot and tail; makes the row on first use; null when there is no such workspace.';

create function public.stored_seq(wanted text) returns bigint
language sql stable security definer set search_path = '' as $$
	select greatest(
		(select d.snapshot_seq from public.documents d where d.document = wanted),
		(select max(u.seq) from public.document_updates u where u.document = wanted),
		(select max(q.seq) from public.quarantine q where q.document = wanted),
		0)
$$;
comment on function public.stored_seq(text) is 'The highest seq that was ever stored of a document; 0 for none.';

create function public.stored_seqs(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_object_agg(d.document, public.stored_seq(d.document)), '{}')
	from public.documents d
	where d.document in (select jsonb_array_elements_text(args -> 'documents'))
$$;
comment on function public.stored_seqs(jsonb) is '{documents:[…]} → {document: seq}, without those never opened.';

create function public.append_updates(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	n integer;
begin
	if exists (
		select from jsonb_to_recordset(args -> 'rows') as r (document text)
		where not exists (select from public.documents d where d.document = r.document)
	) then
		raise exception 'There is no such document.' using errcode = 'PT404';
	end if;
	insert into public.document_updates (document, seq, at, person, channel, data, sha256)
	select r.document, r.seq, r.at, r.person, r.channel, decode(r.data, 'base64'), r.sha256
	from jsonb_to_recordset(args -> 'rows') as r
		(document text, seq bigint, at timestamptz, person uuid, channel text, data text, sha256 text)
	join public.documents d on d.document = r.document
	where r.seq > d.snapshot_seq
	on conflict (document, seq) do nothing;
	get diagnostics n = row_count;
	return jsonb_build_object('inserted', n);
end $$;
comment on function public.append_updates(jsonb) is
	'{rows:[{document,seq,at,person,channel,data,sha256}]} → {inserted}. What is stored already is left as it is; 404 and nothing stored when a document is gone.';

create function public.save_snapshot(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	wanted text := args ->> 'document';
	upto bigint := (args ->> 'seq')::bigint;
	bytes bytea := decode(args ->> 'snapshot', 'base64');
begin
	update public.documents d
	set snapshot = bytes, snapshot_seq = upto, snapshot_sha256 = args ->> 'sha256'
	where d.document = wanted and d.snapshot_seq <= upto;
	if not found then
		return jsonb_build_object('saved', false);
	end if;

	insert into public.document_history (document, from_seq, to_seq, minute, person, channel, data, sha256)
	select wanted, h.from_seq, h.to_seq, h.minute, h.person, h.channel, decode(h.data, 'base64'), h.sha256
	from jsonb_to_recordset(coalesce(args -> 'history', '[]')) as h
		(minute timestamptz, person uuid, channel text, from_seq bigint, to_seq bigint, data text, sha256 text)
	on conflict (document, from_seq, to_seq) do nothing;
	delete from public.document_updates u where u.document = wanted and u.seq <= upto;
	delete from public.document_history h where h.document = wanted and h.minute < now() - interval '30 days';

	insert into public.document_versions (document, day, seq, snapshot, sha256)
	values (wanted, (now() at time zone 'Europe/Warsaw')::date, upto, bytes, args ->> 'sha256')
	on conflict (document, day) do update
	set seq = excluded.seq, snapshot = excluded.snapshot, sha256 = excluded.sha256;
	return jsonb_build_object('saved', true);
end $$;
comment on function public.save_snapshot(jsonb) is
	'{document,seq,snapshot,sha256,history:[…]} → {saved}: the tail up to seq becomes history (30 days) and the state of the day. False when a later snapshot is there.';

create function public.quarantine_updates(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	n integer;
begin
	with bad as (
		select r.seq, r.reason
		from jsonb_to_recordset(args -> 'rows') as r (seq bigint, reason text)
	), moved as (
		delete from public.document_updates u using bad
		where u.document = args ->> 'document' and u.seq = bad.seq
		returning u.*, bad.reason
	)
	insert into public.quarantine (document, seq, at, person, channel, data, sha256, reason)
	select document, seq, at, person, channel, data, sha256, coalesce(reason, '') from moved
	on conflict (document, seq) do nothing;
	get diagnostics n = row_count;
	return jsonb_build_object('moved', n);
end $$;
comment on function public.quarantine_updates(jsonb) is '{document, rows:[{seq,reason}]} → {moved}: out of the tail, kept aside.';

create function public.documents_behind(args jsonb default '{}') returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(d.document order by d.document), '[]')
	from public.documents d
	where d.document like 'workspace/%' and public.stored_seq(d.document) > d.projected_seq
$$;
comment on function public.documents_behind(jsonb) is 'Documents that were edited after their projection was written.';

create function public.projection_of(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'places', (select coalesce(jsonb_agg(to_jsonb(p) - 'workspace_id' order by p.id), '[]')
			from public.places p where p.workspace_id = w.id),
		'partners', (select coalesce(jsonb_agg(to_jsonb(p) - 'workspace_id' order by p.id), '[]')
			from public.partners p where p.workspace_id = w.id),
		'needs', (select coalesce(jsonb_agg(to_jsonb(p) - 'workspace_id' order by p.id), '[]')
			from public.needs p where p.workspace_id = w.id),
		'recommendations', (select coalesce(jsonb_agg(to_jsonb(p) - 'workspace_id' order by p.id), '[]')
			from public.recommendations p where p.workspace_id = w.id))
	from public.workspaces w where w.id = public.workspace_in(args ->> 'document')
$$;
comment on function public.projection_of(jsonb) is
	'{document} → {places:[…],partners:[…],needs:[…],recommendations:[…]} as last written, to compute the difference.';

create function public.save_projection(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	wanted text := args ->> 'document';
	upto bigint := (args ->> 'seq')::bigint;
	workspace uuid := public.workspace_in(args ->> 'document');
	kind text;
	columns text;
	now_at bigint;
begin
	update public.documents d set projected_seq = upto
	where d.document = wanted and d.projected_seq <= upto;
	if not found then
		select d.projected_seq into now_at from public.documents d where d.document = wanted;
		return jsonb_build_object('projected_seq', now_at);
	end if;

	foreach kind in array array['places', 'partners', 'needs', 'recommendations'] loop
		execute format('delete from public.%I where workspace_id = $1 and id in (select jsonb_array_elements_text($2))', kind)
		using workspace, coalesce(args #> array['removed', kind], '[]');

		-- every column of the table: a field that was cleared is cleared here too
		select string_agg(format('%1$I = excluded.%1$I', a.attname), ', ') into columns
		from pg_catalog.pg_attribute a
		where a.attrelid = format('public.%I', kind)::regclass and a.attnum > 0 and not a.attisdropped
			and a.attname not in ('workspace_id', 'id');
		execute format(
			'insert into public.%1$I
			select (jsonb_populate_record(null::public.%1$I,
				r || jsonb_build_object(''workspace_id'', $1))).*
			from jsonb_array_elements($2) r
			on conflict (workspace_id, id) do update set %2$s', kind, columns)
		using workspace, coalesce(args #> array['changed', kind], '[]');
	end loop;
	return jsonb_build_object('projected_seq', upto);
end $$;
comment on function public.save_projection(jsonb) is
	'{document,seq,changed:{places:[row],…},removed:{places:[id],…}} → {projected_seq}. Never backwards: an older seq changes nothing.';

revoke all on function public.base64(bytea), public.workspace_in(text), public.access_of(uuid, text[]),
	public.room_access(jsonb), public.person_of(jsonb), public.workspace_of(jsonb),
	public.invitation_of(jsonb), public.open_document(jsonb), public.stored_seq(text),
	public.stored_seqs(jsonb), public.append_updates(jsonb), public.save_snapshot(jsonb),
	public.quarantine_updates(jsonb), public.documents_behind(jsonb), public.projection_of(jsonb),
	public.save_projection(jsonb)
	from public, anon, authenticated;
grant execute on function public.base64(bytea), public.workspace_in(text), public.access_of(uuid, text[]),
	public.room_access(jsonb), public.person_of(jsonb), public.workspace_of(jsonb),
	public.invitation_of(jsonb), public.open_document(jsonb), public.stored_seq(text),
	public.stored_seqs(jsonb), public.append_updates(jsonb), public.save_snapshot(jsonb),
	public.quarantine_updates(jsonb), public.documents_behind(jsonb), public.projection_of(jsonb),
	public.save_projection(jsonb)
	to service_role;
