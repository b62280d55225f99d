-- People who meet. once_key keeps other modules from planning the same meeting twice; series is the number of its first meeting.
create table meeting (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint,
    subject_kind varchar(60),
    subject_id varchar(60),
    page varchar(500),
    series bigint references meeting (id),
    title varchar(200) not null,
    start_at timestamp with time zone not null,
    end_at timestamp with time zone not null,
    place varchar(200) not null,
    agenda text not null,
    state varchar(10) not null,
    reason varchar(2000) not null,
    once_key varchar(200),
    created_by bigint not null,
    constraint meeting_once unique (agency_id, once_key),
    constraint meeting_state check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint meeting_lasts check (start_at < end_at)
);
create index meeting_by_time on meeting (agency_id, start_at);
create index meeting_by_subject on meeting (agency_id, subject_kind, subject_id);
create index meeting_by_series on meeting (series);

create table meeting_participant (
    meeting_id bigint not null references meeting (id),
    number integer not null,
    user_id bigint,
    name varchar(60) not null,
    absent boolean not null,
    primary key (meeting_id, number)
);
create index meeting_participant_by_user on meeting_participant (user_id);

create table meeting_paper (
    meeting_id bigint not null references meeting (id),
    number integer not null,
    title varchar(200) not null,
    link varchar(500) not null,
    primary key (meeting_id, number)
);

-- Every version of what was said and decided.
create table meeting_minutes (
    meeting_id bigint not null references meeting (id),
    number integer not null,
    text text not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    primary key (meeting_id, number)
);

-- [jooq ignore start]
create trigger meeting_minutes_append_only before update or delete on meeting_minutes
    for each row execute function work_is_append_only();
-- [jooq ignore stop]
