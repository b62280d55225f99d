-- A checklist of an agency's own, or its version of a shipped one: YAML as it was written.
create table checklist (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    key varchar(60) not null,
    version integer not null,
    content text not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint checklist_version unique (agency_id, key, version)
);

-- What is to go out: an item, a campaign or a live session. Money is in fen.
create table publication (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    kind varchar(10) not null,
    name_key varchar(100) not null,
    title varchar(200) not null,
    category varchar(40) not null,
    brand varchar(60) not null,
    price bigint,
    crossed_out bigint,
    state varchar(10) not null,
    created_by bigint not null,
    created_at timestamp with time zone not null,
    published_by bigint,
    published_at timestamp with time zone,
    constraint publication_once unique (agency_id, shop_id, kind, name_key),
    constraint publication_kind check (kind in ('ITEM', 'CAMPAIGN', 'LIVE')),
    constraint publication_state check (state in ('PREPARING', 'PUBLISHED', 'WITHDRAWN'))
);

-- The advertising texts that go out with it.
create table publication_text (
    id bigint generated always as identity primary key,
    publication_id bigint not null references publication (id) on delete cascade,
    kind varchar(10) not null,
    content varchar(3500) not null,
    hash varchar(64) not null
);

-- A checklist that is gone through for a publication. content: its points as they were then, JSON.
create table check_run (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    publication_id bigint not null references publication (id),
    checklist_key varchar(60) not null,
    checklist_version integer not null,
    content text not null,
    created_by bigint not null,
    created_at timestamp with time zone not null
);
create index check_run_by_publication on check_run (publication_id, id);

-- What was found at a point, each finding in its turn: the last one holds.
create table check_result (
    id bigint generated always as identity primary key,
    run_id bigint not null references check_run (id),
    number integer not null,
    outcome varchar(14) not null,
    reason varchar(1000) not null,
    link varchar(500) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint check_result_outcome check (outcome in ('OPEN', 'PASS', 'FAIL', 'NOT_APPLICABLE'))
);
create index check_result_by_run on check_result (run_id, id);

-- A signed run; stamp covers the one before it in the agency's chain.
create table certificate (
    agency_id bigint not null,
    number bigint not null,
    run_id bigint not null references check_run (id),
    publication_id bigint not null references publication (id),
    title varchar(200) not null,
    grade varchar(20) not null,
    hash varchar(64) not null,
    valid_until date not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    stamp varchar(64) not null,
    primary key (agency_id, number),
    constraint certificate_once unique (run_id)
);

-- A file that shows something; its bytes lie sealed in the data folder.
create table evidence (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    owner_kind varchar(10) not null,
    owner_id bigint not null,
    number integer not null,
    name varchar(200) not null,
    type varchar(80) not null,
    bytes bigint not null,
    sha256 varchar(64) not null,
    file varchar(60) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint evidence_owner check (owner_kind in ('RUN', 'LICENCE'))
);
create index evidence_by_owner on evidence (owner_kind, owner_id);

-- A licence of a shop. item_keys: the items it is for, one a line; empty for all of its category.
create table licence (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    kind varchar(40) not null,
    number varchar(100) not null,
    holder varchar(200) not null,
    item_keys varchar(4000) not null,
    issued_on date,
    expires_on date,
    revoked boolean not null,
    by_user bigint not null,
    at timestamp with time zone not null
);
create index licence_by_shop on licence (agency_id, shop_id, kind);

-- An advertising text that asked to go out. approval_number: of the authority, where the law asks for one.
create table ad_text (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    kind varchar(10) not null,
    category varchar(40) not null,
    title varchar(200) not null,
    content varchar(3500) not null,
    hash varchar(64) not null,
    approval_number varchar(100),
    valid_until date,
    by_user bigint not null,
    at timestamp with time zone not null
);
create index ad_text_by_hash on ad_text (agency_id, shop_id, hash);

-- What may be asked for an item, the items of a brand, or all. Money is in fen; windows: from–to days, one a line.
create table price_policy (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint,
    name varchar(100) not null,
    item_key varchar(100) not null,
    brand varchar(60) not null,
    floor_price bigint,
    list_price bigint,
    same_everywhere boolean not null,
    tolerance bigint not null,
    most_discount decimal(6, 4),
    windows varchar(2000) not null,
    by_user bigint not null,
    at timestamp with time zone not null
);

-- What was asked for an item on a channel on a day. source: a file's name, or "typed".
create table channel_price (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    item_key varchar(100) not null,
    channel varchar(60) not null,
    day date not null,
    price bigint not null,
    crossed_out bigint,
    source varchar(200) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint channel_price_once unique (agency_id, shop_id, item_key, channel, day)
);

-- [jooq ignore start]
create function gate_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'results of checks and certificates are append-only';
end
$$;
create trigger check_result_append_only before update or delete on check_result
    for each row execute function gate_is_append_only();
create trigger certificate_append_only before update or delete on certificate
    for each row execute function gate_is_append_only();
-- [jooq ignore stop]
