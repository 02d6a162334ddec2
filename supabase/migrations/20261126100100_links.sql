-- Personal links: how an organisation sees and edits its own card without an account. Whoever holds the
-- token may do what the link is for, and nothing else; no link is a Supabase user and none has a JWT.

create table public.links (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces on delete cascade,
	purpose text not null default 'partner' check (purpose in ('partner')),
	partner text not null check (partner ~ '^[A-Za-z0-9_-]{1,64}$'),
	token_sha256 bytea not null unique check (length(token_sha256) = 32),
	sent_as text not null default 'link' check (sent_as in ('link', 'letter')),
	reason text not null default '',
	nickname text,
	created_by uuid references public.profiles on delete set null,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null default now() + interval '400 days',
	last_used_at timestamptz,
	revoked_at timestamptz
);
comment on table public.links is
	'Links of organisations to their own cards. The token was told once and only its SHA-256 is here; a link outlives the membership of whoever made it, and his successors revoke it.';
comment on column public.links.partner is
	'Id of the partner in the shared document. No foreign key: the document is the truth, and the page says when the card is gone.';
comment on column public.links.reason is 'Why just this organisation is invited, as whoever invites wrote it; its page shows it.';
comment on column public.links.expires_at is
	'400 days: the yearly confirmation still opens, and puts the end off by as much again.';
create index links_partner on public.links (workspace_id, partner);

alter table public.links enable row level security;
revoke all on public.links from anon, authenticated;
grant all on public.links to service_role;

create function public.invites(workspace uuid, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from public.memberships m
		where m.workspace_id = workspace and m.user_id = person and m.role in ('animator', 'coordinator')
	)
$$;
comment on function public.invites(uuid, uuid) is
	'Whether that person invites in that partnership. Server only: people ask may_invite().';

create function public.make_link(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	workspace uuid := (args ->> 'workspace')::uuid;
	hash text := coalesce(args ->> 'sha256', '');
	made public.links;
begin
	if not public.invites(workspace, (args ->> 'person')::uuid) then
		raise exception 'Only an animator or a coordinator makes links.' using errcode = 'PT403';
	end if;
	if hash !~ '^[0-9a-f]{64}$' or coalesce(args ->> 'partner', '') !~ '^[A-Za-z0-9_-]{1,64}$'
		or coalesce(args ->> 'sent_as', 'link') not in ('link', 'letter')
		or char_length(coalesce(args ->> 'reason', '')) > 600 then
		raise exception 'This is no link.' using errcode = 'PT400';
	end if;
	-- one after another, or two at once would pass the limits together
	perform from public.workspaces where id = workspace for update;
	if (select count(*) >= 20 from public.links l
		where l.workspace_id = workspace and l.partner = make_link.args ->> 'partner'
			and l.revoked_at is null and l.expires_at > now()) then
		raise exception 'This organisation has 20 open links already.' using errcode = 'PT409';
	end if;
	if (select count(*) >= 2000 from public.links l where l.workspace_id = workspace) then
		raise exception 'There are 2000 links already.' using errcode = 'PT409';
	end if;

	insert into public.links (workspace_id, partner, token_sha256, sent_as, reason, created_by)
	values (workspace, args ->> 'partner', decode(hash, 'hex'), coalesce(args ->> 'sent_as', 'link'),
		coalesce(args ->> 'reason', ''), (args ->> 'person')::uuid)
	returning * into made;
	return jsonb_build_object('id', made.id, 'expires_at', made.expires_at);
end $$;
comment on function public.make_link(jsonb) is
	'{workspace,person,partner,sha256 (hex),reason?,sent_as?} → {id,expires_at}. 403: who does not invite; 409: too many. The token itself never comes here.';

create function public.links_of(args jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	if not public.invites((args ->> 'workspace')::uuid, (args ->> 'person')::uuid) then
		raise exception 'Only an animator or a coordinator sees links.' using errcode = 'PT403';
	end if;
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', l.id, 'partner', l.partner, 'sent_as', l.sent_as,
			'state', case
				when l.revoked_at is not null then 'revoked'
				when l.expires_at <= now() then 'expired'
				when l.last_used_at is not null then 'used'
				else 'new' end,
			'made_by', p.name, 'created_at', l.created_at, 'expires_at', l.expires_at,
			'last_used_at', l.last_used_at, 'revoked_at', l.revoked_at
		) order by l.created_at desc, l.id), '[]')
		from public.links l
		left join public.profiles p on p.id = l.created_by
		where l.workspace_id = (args ->> 'workspace')::uuid
			and (not args ? 'partner' or l.partner = args ->> 'partner')
	);
end $$;
comment on function public.links_of(jsonb) is
	'{workspace,person,partner?} → the links, the newest first, without their hashes. 403: who does not invite.';

create function public.change_link(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	link public.links;
begin
	if not public.invites((args ->> 'workspace')::uuid, (args ->> 'person')::uuid) then
		raise exception 'Only an animator or a coordinator changes links.' using errcode = 'PT403';
	end if;
	select * into link from public.links l
	where l.id = (args ->> 'id')::uuid and l.workspace_id = (args ->> 'workspace')::uuid
	for update;
	if not found then
		raise exception 'There is no such link.' using errcode = 'PT404';
	end if;
	if link.revoked_at is not null then return to_jsonb(link) - 'token_sha256'; end if;

	if args ->> 'change' = 'revoke' then
		update public.links l set revoked_at = now() where l.id = link.id returning * into link;
	elsif args ->> 'change' = 'renew' then
		update public.links l set expires_at = now() + interval '400 days' where l.id = link.id
		returning * into link;
	else
		raise exception 'A link is revoked or renewed.' using errcode = 'PT400';
	end if;
	return to_jsonb(link) - 'token_sha256';
end $$;
comment on function public.change_link(jsonb) is
	'{workspace,person,id,change:"revoke"|"renew"}: a revoked link stays revoked. 403: who does not invite; 404: of another partnership.';

create function public.revoke_link(args jsonb) returns jsonb
language sql security definer set search_path = '' as $$
	select jsonb_build_object('id', public.change_link(args || '{"change":"revoke"}') ->> 'id')
$$;
comment on function public.revoke_link(jsonb) is
	'{workspace,person,id} → {id}: from the next request on the link opens nothing.';

create function public.renew_link(args jsonb) returns jsonb
language sql security definer set search_path = '' as $$
	select jsonb_build_object('id', link ->> 'id', 'expires_at', link -> 'expires_at', 'revoked_at', link -> 'revoked_at')
	from public.change_link(args || '{"change":"renew"}') as link
$$;
comment on function public.renew_link(jsonb) is
	'{workspace,person,id} → {id,expires_at,revoked_at}: 400 days from now; what was revoked stays so.';

create function public.open_link(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	link public.links;
begin
	if coalesce(args ->> 'sha256', '') !~ '^[0-9a-f]{64}$' then return null; end if;
	select * into link from public.links l where l.token_sha256 = decode(args ->> 'sha256', 'hex');
	if not found then return null; end if;
	if link.revoked_at is not null then return '{"state": "revoked"}'; end if;
	if link.expires_at <= now() then return '{"state": "expired"}'; end if;
	-- not at every page: a row written per look would be a row locked per look
	update public.links l set last_used_at = now()
	where l.id = link.id and (l.last_used_at is null or l.last_used_at < now() - interval '1 minute');
	return (
		select jsonb_build_object('state', 'open', 'id', link.id, 'partner', link.partner,
			'reason', link.reason, 'expires_at', link.expires_at, 'invited_by', p.name,
			'workspace', jsonb_build_object('id', w.id, 'title', w.title, 'teryt', w.teryt))
		from public.workspaces w
		left join public.profiles p on p.id = link.created_by
		where w.id = link.workspace_id
	);
end $$;
comment on function public.open_link(jsonb) is
	'{sha256 (hex)} → what the link opens, `{state}` alone when it is revoked or expired, null when unknown. Asked at every request: nothing is remembered.';

create function public.keep_link(args jsonb) returns jsonb
language sql security definer set search_path = '' as $$
	update public.links set expires_at = greatest(expires_at, now() + interval '400 days')
	where id = (args ->> 'id')::uuid and revoked_at is null
	returning jsonb_build_object('expires_at', expires_at)
$$;
comment on function public.keep_link(jsonb) is
	'{id} → {expires_at}: an organisation that confirms its card opens it with the same link next year.';

create function public.partner_of_link(link uuid) returns public.links
language plpgsql stable security definer set search_path = '' as $$
declare
	open public.links;
begin
	select * into open from public.links l
	where l.id = link and l.revoked_at is null and l.expires_at > now();
	if not found then
		raise exception 'This link is closed.' using errcode = 'PT410';
	end if;
	return open;
end $$;
comment on function public.partner_of_link(uuid) is 'The row of a link that still opens; 410 for any other. Server only.';

create function public.link_contacts(args jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object('persons', count(c.id))
	from public.partner_of_link((args ->> 'id')::uuid) l
	left join public.contacts c on c.workspace_id = l.workspace_id and c.partner = l.partner
$$;
comment on function public.link_contacts(jsonb) is
	'{id} → {persons}: how many contact persons are kept. Never who: the notice says that only the animator and the coordinator see them, and a link may be passed on.';

create function public.add_link_contact(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	link public.links := public.partner_of_link((args ->> 'id')::uuid);
	given jsonb := (args -> 'contact') || jsonb_build_object(
		'basis', 'consent', 'source', 'organisation', 'source_note', '', 'note', '',
		'agreed_on', current_date, 'informed_on', current_date);
	fault text := public.contact_fault(given);
begin
	if fault is not null then
		raise exception '%', fault using errcode = 'PT400';
	end if;
	-- one at a time, so that nobody is added while the organisation leaves or beyond the limit
	perform from public.workspaces w where w.id = link.workspace_id for update;
	if (select count(*) >= 20 from public.contacts c
		where c.workspace_id = link.workspace_id and c.partner = link.partner) then
		raise exception 'many' using errcode = 'PT409';
	end if;
	insert into public.contacts
		(workspace_id, partner, name, function, email, phone, basis, source, agreed_on, informed_on)
	values (link.workspace_id, link.partner, public.plain_line(given ->> 'name'),
		public.plain_line(given ->> 'function'), public.plain_line(given ->> 'email'),
		public.plain_line(given ->> 'phone'), 'consent', 'organisation', current_date, current_date);
	return '{}';
end $$;
comment on function public.add_link_contact(jsonb) is
	'{id,contact:{name,function,email,phone}}: a person who agreed on the organisation''s own page, where the notice stands. 400 names the field, 409: there are 20.';

create function public.erase_link_contacts(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	link public.links := public.partner_of_link((args ->> 'id')::uuid);
begin
	return jsonb_build_object('erased', public.erase_contacts(link.workspace_id, link.partner, 'asked'));
end $$;
comment on function public.erase_link_contacts(jsonb) is
	'{id} → {erased}: the organisation takes its contact persons out and stays.';

create function public.leave_by_link(args jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	link public.links := public.partner_of_link((args ->> 'id')::uuid);
	persons integer;
	closed integer;
begin
	persons := public.erase_contacts(link.workspace_id, link.partner, 'left');
	update public.links l set revoked_at = now()
	where l.workspace_id = link.workspace_id and l.partner = link.partner and l.revoked_at is null;
	get diagnostics closed = row_count;
	return jsonb_build_object('erased', persons, 'closed', closed);
end $$;
comment on function public.leave_by_link(jsonb) is
	'{id} → {erased,closed}: contact persons and all links of an organisation that leaves. What it gave stays in the document.';

-- With the links: a printed letter must work after a restore. Only hashes are kept, and a link that was
-- revoked after the backup was written is open again, as an invitation is.
create or replace function public.backup_tables() returns table (name text, key text)
language sql immutable set search_path = '' as $$
	values
		('auth.users', 'id::text'),
		('auth.identities', 'id::text'),
		('public.profiles', 'id::text'),
		('public.workspaces', 'id::text'),
		('public.memberships', $k$workspace_id || '/' || user_id$k$),
		('public.invitations', 'id::text'),
		('public.invitation_hashes', $k$encode(sha256, 'hex')$k$),
		('public.links', 'id::text'),
		('public.documents', 'document'),
		('public.document_updates', $k$document || '/' || lpad(seq::text, 20, '0')$k$),
		('public.document_history', $k$document || '/' || lpad(from_seq::text, 20, '0') || '/' || lpad(to_seq::text, 20, '0')$k$),
		('public.document_versions', $k$document || '/' || day$k$),
		('public.quarantine', $k$document || '/' || lpad(seq::text, 20, '0')$k$),
		('public.files', $k$workspace_id || '/' || sha256$k$),
		('public.contact_erasures', 'id::text'),
		('public.contacts', 'id::text'),
		('public.places', $k$workspace_id || '/' || id$k$),
		('public.partners', $k$workspace_id || '/' || id$k$),
		('public.needs', $k$workspace_id || '/' || id$k$),
		('public.recommendations', $k$workspace_id || '/' || id$k$)
$$;

revoke all on function public.invites(uuid, uuid),
	public.make_link(jsonb), public.links_of(jsonb), public.change_link(jsonb),
	public.revoke_link(jsonb), public.renew_link(jsonb), public.open_link(jsonb),
	public.keep_link(jsonb), public.partner_of_link(uuid), public.link_contacts(jsonb),
	public.add_link_contact(jsonb), public.erase_link_contacts(jsonb), public.leave_by_link(jsonb)
	from public, anon, authenticated;
grant execute on function public.invites(uuid, uuid),
	public.make_link(jsonb), public.links_of(jsonb), public.change_link(jsonb),
	public.revoke_link(jsonb), public.renew_link(jsonb), public.open_link(jsonb),
	public.keep_link(jsonb), public.partner_of_link(uuid), public.link_contacts(jsonb),
	public.add_link_contact(jsonb), public.erase_link_contacts(jsonb), public.leave_by_link(jsonb)
	to service_role;
