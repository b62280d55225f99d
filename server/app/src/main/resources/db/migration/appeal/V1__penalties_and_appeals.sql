-- What a platform or an authority did to a shop for a violation.
create table penalty (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    happened_on date not null,
    noticed_at timestamp with time zone not null,
    notice varchar(4000) not null,
    class_key varchar(40) not null,
    rule_key varchar(80),
    item varchar(300) not null,
    points numeric(6, 1),
    fine_fen bigint,
    measures varchar(500) not null,
    cause varchar(2000) not null,
    lesson varchar(2000) not null,
    by_user bigint not null,
    at timestamp with time zone not null
);
create index penalty_by_shop on penalty (agency_id, shop_id, happened_on);

-- A word or an example that a case proposes for the rules.
create table proposal (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    penalty_id bigint not null references penalty (id),
    kind varchar(10) not null,
    content varchar(500) not null,
    state varchar(10) not null,
    reason varchar(500),
    by_user bigint not null,
    at timestamp with time zone not null,
    decided_by bigint,
    decided_at timestamp with time zone,
    constraint proposal_kind check (kind in ('WORD', 'EXAMPLE')),
    constraint proposal_state check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED'))
);

-- An appeal against a penalty; a further one may follow one that was lost.
create table appeal (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    penalty_id bigint not null references penalty (id),
    opened_at timestamp with time zone not null,
    ready_by timestamp with time zone not null,
    window_ends timestamp with time zone,
    letter text not null,
    state varchar(10) not null,
    sent_at timestamp with time zone,
    decided_at timestamp with time zone,
    outcome varchar(2000),
    task_id bigint not null,
    by_user bigint not null,
    constraint appeal_state check (state in ('DRAFT', 'SENT', 'WON', 'LOST'))
);

-- A file that supports an appeal; its bytes lie sealed in the data folder under its id.
create table evidence (
    id bigint generated always as identity primary key,
    appeal_id bigint not null references appeal (id),
    kind varchar(40) not null,
    name varchar(200) not null,
    bytes bigint not null,
    hash varchar(64) not null,
    by_user bigint not null,
    at timestamp with time zone not null
);

-- Why a kind of evidence is not needed in this appeal.
create table not_needed (
    appeal_id bigint not null references appeal (id),
    kind varchar(40) not null,
    reason varchar(300) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    primary key (appeal_id, kind)
);
