-- A document that is not whole opens from what else is stored of it: a snapshot whose hash fails is
-- rebuilt from versions and history, and what waits in vain for something unknown is put aside.

comment on column public.quarantine.seq is
	'The row of the log it was; negative for what was no row of it, a snapshot or a part of one.';

create function public.next_aside(wanted text) returns bigint
language sql stable security definer set search_path = '' as $$
	select least(coalesce(min(q.seq), 0), 0) - 1 from public.quarantine q where q.document = wanted
$$;
comment on function public.next_aside(text) is
	'A seq in quarantine for what was no row of the log: negative, so that it is never the highest that was stored.';

create or replace function public.save_snapshot(args jsonb) returns jsonb
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
	insert into public.quarantine (document, seq, at, person, channel, data, sha256, reason)
	select wanted, coalesce(q.seq, public.next_aside(wanted)), q.at, q.person, q.channel,
		decode(q.data, 'base64'), q.sha256, q.reason
	from jsonb_to_recordset(coalesce(args -> 'aside', '[]')) as q
		(seq bigint, at timestamptz, person uuid, channel text, data text, sha256 text, reason text)
	on conflict (document, seq) do nothing;
	delete from public.document_updates u where u.document = wanted and u.seq <= upto;
	delete from public.document_history h where h.document = wanted and h.minute < now() - interval '30 days';

	insert into public.document_versions (document, day, seq, snapshot, sha256)
	values (wanted, (now() at time zone 'Europe/Warsaw')::date, upto, bytes, args ->> 'sha256')
	on conflict (document, day) do update
	set seq = excluded.seq, snapshot = excluded.snapshot, sha256 = excluded.sha256;
	return jsonb_build_object('saved', true);
end $$;
comment on function public.save_snapshot(jsonb) is
	'{document,seq,snapshot,sha256,history:[…],aside:[…]} → {saved}: the tail up to seq becomes history (30 days) and the state of the day; what is not in the snapshot goes to quarantine. False when a later snapshot is there.';

create function public.rebuild_sources(args jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	wanted text := args ->> 'document';
	upto bigint;
	base public.document_versions;
begin
	select d.snapshot_seq into upto from public.documents d where d.document = wanted;
	if not found then return null; end if;
	select * into base from public.document_versions v
	where v.document = wanted and v.seq <= upto and encode(sha256(v.snapshot), 'hex') = v.sha256
	order by v.seq desc limit 1;
	return jsonb_build_object(
		'snapshot_seq', upto,
		'base_seq', base.seq,
		'base', public.base64(base.snapshot),
		-- history goes after 30 days: of an older version rows may be missing already
		'old', coalesce(base.day < (now() at time zone 'Europe/Warsaw')::date - 28, true),
		'history', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'to_seq', h.to_seq, 'data', public.base64(h.data), 'sha256', h.sha256)
				order by h.to_seq), '[]')
			from public.document_history h
			where h.document = wanted and h.to_seq > coalesce(base.seq, 0) and h.to_seq <= upto));
end $$;
comment on function public.rebuild_sources(jsonb) is
	'{document} → {snapshot_seq,base_seq,base,old,history:[{to_seq,data,sha256}]}: the newest version whose hash is right and what was written between it and the snapshot; null when there is no such document.';

create function public.replace_snapshot(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	wanted text := args ->> 'document';
	bytes bytea := decode(args ->> 'snapshot', 'base64');
	doc public.documents;
begin
	select * into doc from public.documents d where d.document = wanted for update;
	if doc.snapshot_seq is distinct from (args ->> 'seq')::bigint
		or encode(sha256(doc.snapshot), 'hex') is not distinct from doc.snapshot_sha256 then
		return jsonb_build_object('replaced', false);
	end if;
	insert into public.quarantine (document, seq, at, person, channel, data, sha256, reason)
	values (wanted, public.next_aside(wanted), now(), null, 'server', doc.snapshot,
		coalesce(doc.snapshot_sha256, ''), 'snapshot');
	update public.documents d set snapshot = bytes, snapshot_sha256 = args ->> 'sha256'
	where d.document = wanted;
	update public.document_versions v set snapshot = bytes, sha256 = args ->> 'sha256'
	where v.document = wanted and v.seq = doc.snapshot_seq;
	return jsonb_build_object('replaced', true);
end $$;
comment on function public.replace_snapshot(jsonb) is
	'{document,seq,snapshot,sha256} → {replaced}: a snapshot whose hash fails goes to quarantine and a rebuilt one takes its place. False when it is whole, or another one is there by now.';

revoke all on function public.next_aside(text), public.rebuild_sources(jsonb),
	public.replace_snapshot(jsonb)
	from public, anon, authenticated;
grant execute on function public.next_aside(text), public.rebuild_sources(jsonb),
	public.replace_snapshot(jsonb)
	to service_role;
