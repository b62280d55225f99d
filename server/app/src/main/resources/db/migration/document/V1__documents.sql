-- What documents say, as JSON, by fingerprint. Rows are never changed.
create table sheet (
    agency_id bigint not null,
    hash varchar(64) not null,
    body text not null,
    primary key (agency_id, hash)
);

-- A document of a client: kind from the register, part which one of its kind. The draft is gone once it is issued.
create table paper (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    kind varchar(40) not null,
    part varchar(40) not null,
    draft text,
    draft_title varchar(200),
    draft_by bigint,
    draft_at timestamp with time zone,
    constraint paper_once unique (agency_id, client_id, kind, part)
);

-- A document as it was issued. Rows are never changed.
create table issue (
    paper_id bigint not null references paper (id),
    number integer not null,
    title varchar(200) not null,
    hash varchar(64) not null,
    why varchar(500) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    primary key (paper_id, number)
);
