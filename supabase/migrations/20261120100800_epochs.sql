-- A document that is rebuilt (erasure, restored backup) begins a new epoch: whoever wrote in it before
-- is known by clientID, and a copy that holds such work may not merge into it.

alter table public.documents add column retired jsonb not null default '[]';
comment on column public.documents.retired is
	'clientIDs of earlier epochs. An update that holds work of one of them is refused.';

create or replace function public.open_document(args jsonb) returns jsonb
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
		'retired', doc.retired,
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

create function public.renew_document(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	wanted text := args ->> 'document';
	upto bigint := (args ->> 'seq')::bigint;
	bytes bytea := decode(args ->> 'snapshot', 'base64');
begin
	-- a higher seq than was ever stored: what a journal still holds of earlier epochs is stored already
	update public.documents d
	set epoch = (args ->> 'epoch')::integer, retired = args -> 'retired',
		snapshot = bytes, snapshot_seq = upto, snapshot_sha256 = args ->> 'sha256', projected_seq = 0
	where d.document = wanted and d.epoch < (args ->> 'epoch')::integer
		and public.stored_seq(wanted) < upto;
	if not found then
		raise exception 'The document is not there, or has gone on.' using errcode = 'PT409';
	end if;

	delete from public.document_updates u where u.document = wanted;
	delete from public.document_history h where h.document = wanted;
	delete from public.document_versions v where v.document = wanted;
	delete from public.quarantine q where q.document = wanted;
	insert into public.document_versions (document, day, seq, snapshot, sha256)
	values (wanted, (now() at time zone 'Europe/Warsaw')::date, upto, bytes, args ->> 'sha256');
	return jsonb_build_object('epoch', (args ->> 'epoch')::integer);
end $$;
comment on function public.renew_document(jsonb) is
	'{document,epoch,seq,retired:[clientID],snapshot,sha256} → {epoch}: a rebuilt document takes the place of everything that was stored of it. 409 unless epoch and seq are higher than before.';

revoke all on function public.renew_document(jsonb) from public, anon, authenticated;
grant execute on function public.renew_document(jsonb) to service_role;
