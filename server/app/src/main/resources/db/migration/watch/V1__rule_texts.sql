-- Where texts of rules come from.
create table source (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    kind varchar(10) not null,
    name varchar(60) not null,
    place varchar(4000) not null,
    hours integer not null,
    next_at timestamp with time zone,
    checked_at timestamp with time zone,
    answer varchar(2000),
    constraint source_name unique (agency_id, name),
    constraint source_kind check (kind in ('FOLDER', 'ADDRESSES', 'PASTE'))
);

-- One text of a source: a file, an address or a title. etag and last_modified are what its peer said last.
create table rule_text (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    source_id bigint not null references source (id) on delete cascade,
    name varchar(500) not null,
    title varchar(200) not null,
    etag varchar(300),
    last_modified varchar(60),
    constraint rule_text_once unique (source_id, name)
);

-- A text as it was taken. Layout alone makes no version.
create table text_version (
    id bigint generated always as identity primary key,
    text_id bigint not null references rule_text (id) on delete cascade,
    number integer not null,
    content text not null,
    effective_on date,
    taken_at timestamp with time zone not null,
    constraint text_version_once unique (text_id, number)
);

-- What a version changed, as it was judged then: JSON.
create table revision (
    version_id bigint primary key references text_version (id) on delete cascade,
    agency_id bigint not null,
    gravity varchar(10) not null,
    content text not null,
    at timestamp with time zone not null,
    constraint revision_gravity check (gravity in ('HIGH', 'MEDIUM', 'LOW'))
);
