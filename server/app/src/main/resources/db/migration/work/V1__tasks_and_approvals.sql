-- Something a person is to do. once_key keeps other modules from asking for the same thing twice.
create table task (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint,
    title varchar(200) not null,
    subject_kind varchar(60),
    subject_id varchar(60),
    page varchar(500),
    assignee bigint,
    due_at timestamp with time zone,
    state varchar(10) not null,
    once_key varchar(200),
    created_by bigint not null,
    created_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    constraint task_once unique (agency_id, once_key),
    constraint task_state check (state in ('OPEN', 'DONE', 'DROPPED'))
);
create index task_by_state on task (agency_id, state, due_at);
create index task_by_subject on task (agency_id, subject_kind, subject_id);

-- What became of it, in order.
create table task_step (
    task_id bigint not null references task (id),
    number integer not null,
    kind varchar(20) not null,
    text varchar(2000) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    primary key (task_id, number)
);

-- A moment at which something is told, once: fired_at is set in the transaction that tells it.
create table alarm (
    id bigint generated always as identity primary key,
    task_id bigint not null references task (id),
    kind varchar(10) not null,
    at timestamp with time zone not null,
    fired_at timestamp with time zone,
    constraint alarm_kind check (kind in ('SOON', 'OVERDUE'))
);
create index alarm_by_time on alarm (fired_at, at);

-- Work that comes again: every month, quarter or year.
create table duty (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    key varchar(60) not null,
    title_zh varchar(100) not null,
    title_en varchar(200) not null,
    rhythm varchar(10) not null,
    due_day integer not null,
    since date not null,
    page varchar(500) not null,
    assignee bigint,
    active boolean not null,
    constraint duty_key unique (agency_id, key),
    constraint duty_rhythm check (rhythm in ('MONTHLY', 'QUARTERLY', 'YEARLY'))
);

create table approval (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint,
    title varchar(200) not null,
    text varchar(4000) not null,
    subject_kind varchar(60),
    subject_id varchar(60),
    page varchar(500),
    state varchar(10) not null,
    requested_by bigint not null,
    constraint approval_state check (state in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN'))
);
create index approval_by_agency on approval (agency_id, state, id);

-- All of an agency's decisions as one chain: each entry's stamp covers the one before it.
create table approval_entry (
    agency_id bigint not null,
    number bigint not null,
    approval_id bigint not null references approval (id),
    kind varchar(10) not null,
    text varchar(4000) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    stamp varchar(64) not null,
    primary key (agency_id, number)
);

-- [jooq ignore start]
create function work_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'steps of tasks and entries of approvals are append-only';
end
$$;
create trigger task_step_append_only before update or delete on task_step
    for each row execute function work_is_append_only();
create trigger approval_entry_append_only before update or delete on approval_entry
    for each row execute function work_is_append_only();
create unique index alarm_waiting on alarm (task_id, kind) where fired_at is null;
-- [jooq ignore stop]
