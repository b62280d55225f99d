-- The change log: a finding, the change made for it, and what that brought.
create table iteration (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    state varchar(20) not null,
    constraint iteration_state check (state in ('FOUND', 'PLANNED', 'MADE', 'MEASURED', 'DROPPED'))
);
create index iteration_by_agency on iteration (agency_id, id);

-- The shops an entry is about: whoever may not see one of them may not see the entry.
create table iteration_shop (
    iteration_id bigint not null references iteration (id),
    shop_id bigint not null,
    primary key (iteration_id, shop_id)
);

-- Its steps, as JSON of their kind. A step taken again is a further row; the latest of a kind counts.
create table iteration_step (
    iteration_id bigint not null references iteration (id),
    number integer not null,
    kind varchar(20) not null,
    content text not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    primary key (iteration_id, number)
);

-- A report on shops and days: R12. Generated again it gets a further version; each is kept as it was.
create table report (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    kind varchar(20) not null,
    from_day date not null,
    to_day date not null,
    shops varchar(4000) not null,
    constraint report_once unique (agency_id, kind, from_day, to_day, shops)
);

create table report_shop (
    report_id bigint not null references report (id),
    shop_id bigint not null,
    primary key (report_id, shop_id)
);

create table report_version (
    report_id bigint not null references report (id),
    number integer not null,
    content text not null,
    program varchar(40) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    primary key (report_id, number)
);

-- [jooq ignore start]
create function insight_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'steps of iterations and versions of reports are append-only';
end
$$;
create trigger iteration_step_append_only before update or delete on iteration_step
    for each row execute function insight_is_append_only();
create trigger report_version_append_only before update or delete on report_version
    for each row execute function insight_is_append_only();
-- [jooq ignore stop]
