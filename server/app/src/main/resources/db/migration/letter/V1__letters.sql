-- The numbers and events of a client and period that every letter about it is written from.
create table fact_sheet (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    kind varchar(10) not null,
    period_from date not null,
    period_to date not null,
    content text not null,
    at timestamp with time zone not null,
    constraint fact_sheet_kind check (kind in ('DAILY', 'WEEKLY', 'MONTHLY'))
);

create index fact_sheet_by_client on fact_sheet (client_id, kind, period_from);

-- A letter to a client: what the program wrote, what it says now, and once it is sent what it says for ever.
create table client_letter (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    kind varchar(10) not null,
    reader varchar(10) not null,
    period_from date not null,
    period_to date not null,
    version integer not null,
    fact_sheet_id bigint not null references fact_sheet (id),
    title varchar(200) not null,
    machine text not null,
    content text not null,
    edited_by bigint,
    edited_at timestamp with time zone,
    corrects bigint references client_letter (id),
    why varchar(500) not null,
    at timestamp with time zone not null,
    sent_by bigint,
    sent_at timestamp with time zone,
    hash char(64),
    sending text,
    constraint client_letter_version unique (client_id, kind, reader, period_from, version),
    constraint client_letter_kind check (kind in ('DAILY', 'WEEKLY', 'MONTHLY')),
    constraint client_letter_reader check (reader in ('STRATEGY', 'EXECUTION', 'OPERATION'))
);

create index client_letter_by_client on client_letter (client_id, period_from);
