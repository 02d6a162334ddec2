-- Shared documents: their update log, snapshots, history and quarantine. Only the server reads and
-- writes here, through the functions of server_documents; RLS is on and there is no policy.

create table public.documents (
	document text primary key,
	workspace_id uuid not null references public.workspaces on delete cascade,
	epoch integer not null default 1,
	format integer not null default 1,
	snapshot bytea,
	snapshot_seq bigint not null default 0,
	snapshot_sha256 text,
	projected_seq bigint not null default 0,
	owner text,
	owner_until timestamptz
);
comment on table public.documents is
	'One row per shared document, named `workspace/{uuid}`, `private/{uuid}` or `workshop/{uuid}`.';
comment on column public.documents.epoch is
	'Raised when the document is rebuilt (erasure, restored backup): clients of an earlier epoch may not merge into it.';
comment on column public.documents.owner is
	'The process that has the document open, when several share a database; void after owner_until.';
create index documents_workspace on public.documents (workspace_id);

create table public.document_updates (
	document text not null references public.documents on delete cascade,
	seq bigint not null,
	at timestamptz not null,
	person uuid,
	channel text not null,
	data bytea not null,
	sha256 text not null,
	primary key (document, seq)
);
comment on table public.document_updates is
	'The tail: updates as received, since the last snapshot. (document, seq) makes a replay of the journal harmless.';
comment on column public.document_updates.person is
	'Null for the server. No foreign key: an edit is never refused because its author is gone.';

create table public.document_history (
	document text not null references public.documents on delete cascade,
	from_seq bigint not null,
	to_seq bigint not null,
	minute timestamptz not null,
	person uuid,
	channel text not null,
	data bytea not null,
	sha256 text not null,
	primary key (document, from_seq, to_seq)
);
comment on table public.document_history is
	'Who wrote what, merged per person and minute, for 30 days: for undoing a person or a period.';
create index document_history_minute on public.document_history (document, minute);

create table public.document_versions (
	document text not null references public.documents on delete cascade,
	day date not null,
	seq bigint not null,
	snapshot bytea not null,
	sha256 text not null,
	primary key (document, day)
);
comment on table public.document_versions is 'The last state of each day.';

create table public.quarantine (
	document text not null references public.documents on delete cascade,
	seq bigint not null,
	at timestamptz not null,
	person uuid,
	channel text not null,
	data bytea not null,
	sha256 text not null,
	reason text not null,
	moved_at timestamptz not null default now(),
	primary key (document, seq)
);
comment on table public.quarantine is
	'Updates that could not be applied or whose hash failed. The document opens from the rest; nothing is thrown away.';

alter table public.documents enable row level security;
alter table public.document_updates enable row level security;
alter table public.document_history enable row level security;
alter table public.document_versions enable row level security;
alter table public.quarantine enable row level security;

revoke all on public.documents, public.document_updates, public.document_history,
	public.document_versions, public.quarantine from anon, authenticated;
grant all on public.documents, public.document_updates, public.document_history,
	public.document_versions, public.quarantine to service_role;
