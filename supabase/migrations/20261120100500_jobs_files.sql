-- Work that outlives a request, and the bytes that documents refer to. Only the server reads and
-- writes here: RLS is on and there is no policy.

create table public.jobs (
	id uuid primary key default gen_random_uuid(),
	kind text not null,
	args jsonb not null default '{}',
	state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
	cursor jsonb,
	done integer not null default 0,
	total integer,
	report jsonb,
	person uuid,
	worker text,
	heartbeat timestamptz,
	created_at timestamptz not null default clock_timestamp(),
	finished_at timestamptz
);
comment on table public.jobs is
	'One at a time, each step one short transaction that also moves `cursor`, so that a killed process resumes.';
create index jobs_waiting on public.jobs (created_at) where state in ('queued', 'running');

create table public.files (
	workspace_id uuid not null references public.workspaces on delete cascade,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	mime text not null check (mime in ('image/jpeg', 'image/webp')),
	bytes bytea not null,
	created_at timestamptz not null default now(),
	primary key (workspace_id, sha256)
);
comment on table public.files is
	'Pictures by the hash of their bytes, per workspace: the right to a file is the right to its workspace.';

alter table public.jobs enable row level security;
alter table public.files enable row level security;

revoke all on public.jobs, public.files from anon, authenticated;
grant all on public.jobs, public.files to service_role;
