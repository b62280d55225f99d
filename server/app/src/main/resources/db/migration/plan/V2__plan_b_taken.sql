-- Plan B that was taken in place of a plan: by whom and why, how its trigger stood, and the round that came of it.
create table fallback_taken (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    kind varchar(20) not null,
    round integer not null,
    plan_left text not null,
    plan_taken text not null,
    state varchar(10) not null,
    seen text not null,
    reason varchar(1000) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint fallback_taken_kind check (kind in ('TRAFFIC', 'CONVERSION', 'BRAND')),
    constraint fallback_taken_state check (state in ('QUIET', 'FIRED', 'UNKNOWN', 'WAITING'))
);

create index fallback_taken_by_client on fallback_taken (client_id, id);
