-- Service plans: version 0 is the draft, each later one a round of revision with its reason.
create table service_plan (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    version integer not null,
    content text not null,
    changes text not null,
    reason varchar(1000) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint service_plan_version unique (client_id, version)
);

-- What a client has of one kind, as it was last written: the terms of its budget or its timetable.
create table terms (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    kind varchar(10) not null,
    content text not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint terms_once unique (client_id, kind),
    constraint terms_kind check (kind in ('BUDGET', 'TIMETABLE'))
);

-- Money asked for out of a budget, in fen; whether it may be spent stands with its approval.
create table spend (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    pot varchar(10) not null,
    purpose varchar(200) not null,
    supplier varchar(100) not null,
    amount_fen bigint not null,
    prepaid_fen bigint not null,
    reason varchar(500) not null,
    approval_id bigint,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint spend_pot check (pot in ('START', 'TRAFFIC', 'CONVERSION', 'BRAND', 'RESERVE')),
    constraint spend_amount check (amount_fen > 0 and prepaid_fen between 0 and amount_fen)
);

create index spend_by_client on spend (client_id, id);

-- A check of a milestone that was made, with what shows it.
create table milestone_check (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    milestone varchar(20) not null,
    check_key varchar(20) not null,
    evidence varchar(500) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint milestone_check_once unique (client_id, milestone, check_key)
);

-- A milestone that was passed, with who of the client confirmed it.
create table milestone_pass (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    milestone varchar(20) not null,
    confirmed_by varchar(100) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint milestone_pass_once unique (client_id, milestone)
);
