-- A merchant company the agency works for.
create table company (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    name varchar(100) not null,
    tier varchar(10),
    stage varchar(10) not null,
    since date not null,
    note varchar(1000) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint company_name unique (agency_id, name),
    constraint company_tier check (tier in ('BASIC', 'REFINED', 'BRAND')),
    constraint company_stage check (stage in ('DIAGNOSE', 'DESIGN', 'EXECUTE', 'OPTIMISE', 'ENDED'))
);

-- Whose shop it is, by Beijing day; ends_on is the first day it no longer is.
create table client_shop (
    id bigint generated always as identity primary key,
    client_id bigint not null references company (id),
    agency_id bigint not null,
    shop_id bigint not null,
    starts_on date not null,
    ends_on date,
    constraint client_shop_span check (ends_on is null or ends_on >= starts_on)
);

create index client_shop_by_client on client_shop (client_id);

-- The way from stage to stage, with the reason of each step.
create table stage_step (
    id bigint generated always as identity primary key,
    client_id bigint not null references company (id),
    stage varchar(10) not null,
    reason varchar(500) not null,
    by_user bigint not null,
    at timestamp with time zone not null
);

create index stage_step_by_client on stage_step (client_id, id);

-- [jooq ignore start]
create unique index client_shop_open on client_shop (agency_id, shop_id) where ends_on is null;
-- [jooq ignore stop]
