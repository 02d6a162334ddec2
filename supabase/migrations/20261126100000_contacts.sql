-- Contact persons of partners. They are here and nowhere else: a shared document cannot forget, a row
-- can. Who they are is promised to them in the privacy notice: the animator and the coordinator see
-- them, nobody else, so an editor of the partnership has no policy here either.

create table public.contacts (
	id uuid primary key default gen_random_uuid(),
	workspace_id uuid not null references public.workspaces on delete cascade,
	partner text not null,
	name text not null,
	function text not null default '',
	email text not null default '',
	phone text not null default '',
	basis text not null,
	source text not null,
	source_note text not null default '',
	agreed_on date not null,
	confirmed_on date,
	informed_on date,
	note text not null default '',
	entered_by uuid references public.profiles on delete set null,
	entered_at timestamptz not null default now()
);
comment on table public.contacts is
	'Persons to talk to in an organisation. Written by save_contact() and erased by erase_contact() or erase_contacts(), which leave a receipt.';
comment on column public.contacts.partner is
	'Id of the organisation in the shared document. No foreign key: the projection follows the document by seconds.';
comment on column public.contacts.basis is
	'Why we may keep the data: `consent`, `task` (in the public interest) or `interest` (legitimate).';
comment on column public.contacts.source is
	'Who gave the data: the `person`, the `organisation`, or some `other`, named in source_note.';
comment on column public.contacts.agreed_on is 'The day of the consent, or since when the basis holds.';
comment on column public.contacts.confirmed_on is
	'When the person last said that the data are right; null when never since agreed_on.';
comment on column public.contacts.informed_on is
	'When the person was told what is kept and why; null when nobody has yet.';
create index contacts_partner on public.contacts (workspace_id, partner);

-- No foreign keys: a receipt outlives what a restored backup replaces, so that erased stays erased.
create table public.contact_erasures (
	id uuid primary key,
	workspace_id uuid not null,
	partner text not null,
	reason text not null,
	erased_at timestamptz not null default now(),
	erased_by uuid
);
comment on table public.contact_erasures is
	'Receipts: that the data of a contact person were erased, when, by whom and why, without the data. `id` was the contact''s.';
comment on column public.contact_erasures.reason is
	'`asked` (the person wanted it), `left` (the organisation left), `expired` (nobody confirmed) or `mistake`.';
comment on column public.contact_erasures.erased_by is 'Null when the organisation left by itself.';
create index contact_erasures_workspace on public.contact_erasures (workspace_id);

alter table public.contacts enable row level security;
alter table public.contact_erasures enable row level security;

create function public.may_see_contacts(workspace uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select coalesce(public.my_role(workspace) in ('animator', 'coordinator'), false)
$$;
comment on function public.may_see_contacts(uuid) is
	'Animators and coordinators, as the privacy notice tells the persons themselves.';

create policy "the animator and the coordinator see contact persons" on public.contacts
	for select to authenticated
	using (public.may_see_contacts(workspace_id));
create policy "the animator and the coordinator see what was erased" on public.contact_erasures
	for select to authenticated
	using (public.may_see_contacts(workspace_id));
-- No other policy: what is written is checked, and what is erased leaves a receipt, in the functions below.

create function public.stay_erased() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if exists (select from public.contact_erasures e where e.id = new.id) then return null; end if;
	return new;
end $$;
comment on function public.stay_erased() is
	'Trigger: a backup from before an erasure does not bring the person back.';

create trigger stay_erased before insert on public.contacts
	for each row execute function public.stay_erased();

-- Casts repeat what they could not read in their error, and an error is what logs hold: these do not.
create function public.day_in(words text) returns date
language plpgsql immutable set search_path = '' as $$
begin
	if words !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then return null; end if;
	return make_date(left(words, 4)::integer, substr(words, 6, 2)::integer, right(words, 2)::integer);
exception when others then
	return null;
end $$;
comment on function public.day_in(text) is 'A day written YYYY-MM-DD; null for anything else, without an error.';

create function public.uuid_in(words text) returns uuid
language sql immutable set search_path = '' as $$
	select case when lower(words) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then words::uuid end
$$;
comment on function public.uuid_in(text) is 'An id; null for anything else, without an error.';

create function public.contact_fault(contact jsonb) returns text
language sql stable set search_path = '' as $$
	with given as (
		select public.plain_line(contact ->> 'name') as name,
			public.plain_line(contact ->> 'function') as function,
			public.plain_line(contact ->> 'email') as email,
			public.plain_line(contact ->> 'phone') as phone,
			public.plain_line(contact ->> 'note') as note,
			public.plain_line(contact ->> 'source_note') as source_note,
			coalesce(contact ->> 'informed_on', '') as informed_on,
			public.day_in(contact ->> 'agreed_on') as agreed_on
	)
	select case
		when char_length(name) not between 1 and 120 then 'name'
		when char_length(function) > 120 then 'function'
		when email <> '' and (char_length(email) > 200
			or email !~ '^[^[:space:]@<>",;]+@[^[:space:]@<>",;]+\.[^[:space:]@<>",;.]+$') then 'email'
		when phone <> '' and (phone !~ '^[+0-9 ()./-]{7,40}$'
			or char_length(regexp_replace(phone, '[^0-9]', '', 'g')) not between 7 and 15) then 'phone'
		when email = '' and phone = '' then 'reach'
		when coalesce(contact ->> 'basis', '') not in ('consent', 'task', 'interest') then 'basis'
		when coalesce(contact ->> 'source', '') not in ('person', 'organisation', 'other') then 'source'
		when char_length(source_note) > 120
			or contact ->> 'source' = 'other' and source_note = '' then 'source_note'
		-- a day ahead of the server's clock is today somewhere else
		when agreed_on is null or agreed_on < date '2000-01-01' or agreed_on > current_date + 1 then 'agreed_on'
		when informed_on <> '' and (public.day_in(informed_on) is null
			or public.day_in(informed_on) > current_date + 1) then 'informed_on'
		when char_length(note) > 200 then 'note'
	end
	from given
$$;
comment on function public.contact_fault(jsonb) is
	'The first field of a contact person that cannot be kept, or null. `reach`: neither an e-mail nor a phone.';

create function public.save_contact(contact jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	me uuid := public.signed_in();
	wanted uuid := public.uuid_in(contact ->> 'id');
	home uuid := public.uuid_in(contact ->> 'workspace');
	organisation text := contact ->> 'partner';
	fault text := public.contact_fault(contact);
	made uuid;
begin
	if wanted is not null then
		select c.workspace_id, c.partner into home, organisation from public.contacts c where c.id = wanted;
	end if;
	if home is null or public.may_see_contacts(home) is distinct from true then
		raise exception 'There is no such contact person or partnership.' using errcode = 'PT404';
	end if;
	if coalesce(organisation, '') !~ '^[A-Za-z0-9_-]{1,64}$' then
		raise exception 'partner' using errcode = 'PT400';
	end if;
	if fault is not null then
		raise exception '%', fault using errcode = 'PT400';
	end if;
	if wanted is null then
		-- one at a time, so that nobody is added while the organisation leaves or beyond the limit
		perform from public.workspaces w where w.id = home for update;
		if exists (select from public.partners p
			where p.workspace_id = home and p.id = organisation and p.status = 'left') then
			raise exception 'left' using errcode = 'PT409';
		end if;
		if (select count(*) from public.contacts c
			where c.workspace_id = home and c.partner = organisation) >= 20 then
			raise exception 'many' using errcode = 'PT409';
		end if;
		perform public.ensure_profile(me);
		insert into public.contacts
			(workspace_id, partner, name, basis, source, agreed_on, entered_by)
		values (home, organisation, public.plain_line(contact ->> 'name'), contact ->> 'basis',
			contact ->> 'source', public.day_in(contact ->> 'agreed_on'), me)
		returning id into made;
	end if;

	update public.contacts c set
		name = public.plain_line(contact ->> 'name'),
		function = public.plain_line(contact ->> 'function'),
		email = public.plain_line(contact ->> 'email'),
		phone = public.plain_line(contact ->> 'phone'),
		basis = contact ->> 'basis',
		source = contact ->> 'source',
		source_note = case when contact ->> 'source' = 'other'
			then public.plain_line(contact ->> 'source_note') else '' end,
		agreed_on = public.day_in(contact ->> 'agreed_on'),
		informed_on = public.day_in(contact ->> 'informed_on'),
		note = public.plain_line(contact ->> 'note')
	where c.id = coalesce(made, wanted);
	return jsonb_build_object('id', coalesce(made, wanted));
end $$;
comment on function public.save_contact(jsonb) is
	'Adds a contact person ({workspace, partner, name, function, email, phone, basis, source, source_note, agreed_on, informed_on, note}) or, with {id}, changes one; answers {id}. 400 names the field, 404 who may not, 409 when the organisation has left or has 20. No message repeats the data.';

create function public.confirm_contact(contact uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
	update public.contacts c set confirmed_on = current_date
	where c.id = contact and public.may_see_contacts(c.workspace_id);
	if not found then
		raise exception 'There is no such contact person.' using errcode = 'PT404';
	end if;
	return jsonb_build_object('id', contact, 'confirmed_on', current_date);
end $$;
comment on function public.confirm_contact(uuid) is
	'The person said today that the data are right and may stay: {id, confirmed_on}.';

create function public.erase_contact(contact uuid, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	receipt public.contact_erasures;
begin
	if reason is null or reason not in ('asked', 'left', 'expired', 'mistake') then
		raise exception 'reason' using errcode = 'PT400';
	end if;
	with gone as (
		delete from public.contacts c
		where c.id = contact and public.may_see_contacts(c.workspace_id)
		returning c.id, c.workspace_id, c.partner
	)
	insert into public.contact_erasures (id, workspace_id, partner, reason, erased_by)
	select gone.id, gone.workspace_id, gone.partner, erase_contact.reason, (select auth.uid()) from gone
	returning * into receipt;
	if receipt.id is null then
		raise exception 'There is no such contact person.' using errcode = 'PT404';
	end if;
	return to_jsonb(receipt);
end $$;
comment on function public.erase_contact(uuid, text) is
	'Erases one person''s data and answers the receipt. Reasons: asked, left, expired, mistake.';

create function public.erase_contacts(workspace uuid, partner text, reason text default 'left', person uuid default null)
returns integer
language plpgsql security definer set search_path = '' as $$
declare
	n integer;
begin
	with gone as (
		delete from public.contacts c
		where c.workspace_id = erase_contacts.workspace and c.partner = erase_contacts.partner
		returning c.id
	)
	insert into public.contact_erasures (id, workspace_id, partner, reason, erased_by)
	select gone.id, erase_contacts.workspace, erase_contacts.partner, erase_contacts.reason, erase_contacts.person
	from gone;
	get diagnostics n = row_count;
	return n;
end $$;
comment on function public.erase_contacts(uuid, text, text, uuid) is
	'Erases all contact persons of an organisation, with a receipt each; how many there were. The server''s own.';

create function public.erase_with_partner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform public.erase_contacts(new.workspace_id, new.id);
	return new;
end $$;
comment on function public.erase_with_partner() is
	'Trigger: an organisation that left keeps its contribution in the document and no contact persons, whoever marked it.';

create trigger erase_with_partner after insert or update of status on public.partners
	for each row when (new.status = 'left') execute function public.erase_with_partner();

-- Receipts stand before the persons: stay_erased() looks at them while a backup is loaded.
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

revoke all on public.contacts, public.contact_erasures from anon, authenticated;
grant select on public.contacts, public.contact_erasures to authenticated;
grant all on public.contacts, public.contact_erasures to service_role;

revoke all on function public.may_see_contacts(uuid), public.stay_erased(), public.day_in(text),
	public.uuid_in(text), public.contact_fault(jsonb), public.save_contact(jsonb),
	public.confirm_contact(uuid), public.erase_contact(uuid, text),
	public.erase_contacts(uuid, text, text, uuid), public.erase_with_partner()
	from public, anon, authenticated;
grant execute on function public.may_see_contacts(uuid), public.save_contact(jsonb),
	public.confirm_contact(uuid), public.erase_contact(uuid, text) to authenticated, service_role;
grant execute on function public.day_in(text), public.uuid_in(text), public.contact_fault(jsonb),
	public.erase_contacts(uuid, text, text, uuid) to service_role;
