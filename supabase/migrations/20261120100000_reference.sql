-- What everybody may read: the register of units, the indicators, their values, and how codes changed.
-- The server loads these tables from supabase/seed and from importers; by REST they are read-only.

create table public.units (
	code text primary key check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{7})$'),
	name text not null,
	kind text,
	level text generated always as (
		case when code = '00' then 'kraj'
			else case length(code) when 2 then 'wojewodztwo' when 4 then 'powiat' else 'gmina' end end
	) stored,
	parent text generated always as (
		case when code = '00' then null
			else case length(code) when 2 then '00' when 4 then left(code, 2) else left(code, 4) end end
	) stored
);
comment on table public.units is
	'Poland (00), 16 województwa (2 digits), powiaty (4) and gminas (7). Source: the TERC register of GUS.';
comment on column public.units.code is
	'TERYT code as text: leading zeros count. The seventh digit is the kind of a gmina and changes over the years.';
comment on column public.units.kind is
	'Of a gmina: miejska, wiejska or miejsko-wiejska.';
create unique index units_one_gmina_per_six_digits on public.units (left(code, 6)) where length(code) = 7;
create index units_parent on public.units (parent);

create table public.unit_changes (
	code_before text not null,
	code_after text not null default '',
	change text not null,
	since text,
	name_before text,
	name_after text,
	note text,
	primary key (code_before, code_after, change)
);
comment on table public.unit_changes is
	'How codes and names changed, with the seventh digits of before: an old address leads to today''s gmina.';

create table public.indicators (
	code text primary key,
	name_pl text not null,
	name_en text not null,
	unit text not null,
	unit_en text,
	polarity text not null default 'none' check (polarity in ('more', 'less', 'none')),
	lowest_level text not null check (lowest_level in ('kraj', 'wojewodztwo', 'powiat', 'gmina')),
	definition_pl text,
	definition_en text,
	source text not null,
	bdl_id text
);
comment on table public.indicators is
	'What is measured: unit, lowest level at which it is published, and whether more of it is good, asks for care, or neither.';

create table public.observations (
	indicator text not null references public.indicators on delete cascade,
	unit text not null check (unit ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'),
	year integer not null,
	value double precision,
	reason text,
	source text not null,
	primary key (indicator, unit, year)
);
comment on table public.observations is
	'One value of one indicator in one year. A null value always has its reason; missing is never zero.';
comment on column public.observations.unit is
	'Code without the seventh digit, so that a figure survives a change of the gmina''s kind.';
create index observations_unit on public.observations (unit);

alter table public.units enable row level security;
alter table public.unit_changes enable row level security;
alter table public.indicators enable row level security;
alter table public.observations enable row level security;

create policy "everybody reads the register of units" on public.units
	for select to anon, authenticated using (true);
create policy "everybody reads how codes changed" on public.unit_changes
	for select to anon, authenticated using (true);
create policy "everybody reads what is measured" on public.indicators
	for select to anon, authenticated using (true);
create policy "everybody reads the values" on public.observations
	for select to anon, authenticated using (true);

-- PostgREST and a hosted project need the grants; @supabase/lite grants everything to everybody,
-- so there only the absence of a policy refuses. Both are stated, in every migration.
revoke all on public.units, public.unit_changes, public.indicators, public.observations
	from anon, authenticated;
grant select on public.units, public.unit_changes, public.indicators, public.observations
	to anon, authenticated;
grant all on public.units, public.unit_changes, public.indicators, public.observations
	to service_role;
