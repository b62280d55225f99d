-- A check that a person made: of one text, or of a file as a whole. text and the words in hits are gone once cleared.
create table kept_check (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint,
    by_user bigint not null,
    at timestamp with time zone not null,
    kind varchar(20),
    category varchar(40),
    verdict varchar(5) not null,
    text text,
    hits text not null,
    file varchar(300),
    bulk_id bigint,
    texts integer not null,
    blocked integer not null,
    warned integer not null,
    constraint kept_check_verdict check (verdict in ('PASS', 'WARN', 'BLOCK'))
);
create index kept_check_newest on kept_check (agency_id, at);

-- A file that is checked. The file itself lies sealed beside the databases until it expires. texts says which columns
-- are checked as which kind: JSON.
create table bulk_check (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint,
    by_user bigint not null,
    at timestamp with time zone not null,
    file varchar(300) not null,
    sealed varchar(60) not null,
    bytes bigint not null,
    kind varchar(20),
    category varchar(40),
    columns text not null,
    headed boolean not null,
    state varchar(10) not null,
    line_count bigint not null,
    blocked bigint not null,
    warned bigint not null,
    faulty bigint not null,
    rules text not null,
    failure_zh varchar(1000),
    failure_en varchar(1000),
    constraint bulk_check_state check (state in ('ASKING', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
create index bulk_check_newest on bulk_check (agency_id, at);

-- A line of such a file that has findings or could not be read; what it says is sealed. classes has a space around each.
create table bulk_line (
    check_id bigint not null references bulk_check (id) on delete cascade,
    line bigint not null,
    verdict varchar(5) not null,
    classes varchar(600) not null,
    content bytea not null,
    constraint bulk_line_once primary key (check_id, line),
    constraint bulk_line_verdict check (verdict in ('WARN', 'BLOCK', 'FAULT'))
);

-- A phrase that may be said in a shop although a rule speaks against it. Its state follows the approval.
create table allowed_phrase (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    phrase varchar(60) not null,
    class varchar(40),
    rule varchar(60),
    reason varchar(1000) not null,
    evidence varchar(1000) not null,
    valid_until date not null,
    state varchar(10) not null,
    approval_id bigint,
    proposed_by bigint not null,
    proposed_at timestamp with time zone not null,
    decided_by bigint,
    decided_at timestamp with time zone,
    decision varchar(4000),
    revoked_by bigint,
    revoked_at timestamp with time zone,
    revoked_why varchar(1000),
    constraint allowed_phrase_state check (state in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'REVOKED'))
);
create index allowed_phrase_of_shop on allowed_phrase (shop_id, state);

-- By what and over what a shop's listings were checked last. rules: the fingerprint of each rule then, JSON.
create table checked_shop (
    shop_id bigint primary key,
    agency_id bigint not null,
    rules text not null,
    allowed varchar(64) not null,
    facts bigint not null,
    checked_on date not null
);

-- A listing as it was checked last: the fingerprint of its words.
create table checked_listing (
    shop_id bigint not null,
    item varchar(120) not null,
    fingerprint bigint not null,
    constraint checked_listing_once primary key (shop_id, item)
);

-- One check of a shop. changed: the rules that had changed, with a space around each.
create table shop_run (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    at timestamp with time zone not null,
    by_user bigint not null,
    occasion varchar(10) not null,
    changed text not null,
    listings integer not null,
    read_anew integer not null,
    hit_listings integer not null,
    blocked integer not null,
    warned integer not null,
    opened integer not null,
    fixed integer not null,
    millis bigint not null,
    constraint shop_run_occasion check (occasion in ('ASKED', 'RULES', 'PHRASES', 'LISTINGS'))
);
create index shop_run_newest on shop_run (shop_id, id);

-- A place in a listing that breaks a rule, through its life. nth tells like ones of one listing apart.
create table listing_finding (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    item varchar(120) not null,
    title varchar(500) not null,
    category varchar(200) not null,
    price_fen bigint,
    rule varchar(60) not null,
    class varchar(40) not null,
    severity varchar(5) not null,
    term varchar(500) not null,
    nth integer not null,
    starts integer not null,
    ends integer not null,
    suggestion varchar(500) not null,
    state varchar(10) not null,
    opened_run bigint not null,
    opened_at timestamp with time zone not null,
    state_run bigint not null,
    state_at timestamp with time zone not null,
    reopened integer not null,
    task_id bigint,
    constraint listing_finding_once unique (shop_id, item, rule, term, nth),
    constraint listing_finding_state check (state in ('OPEN', 'FIXED', 'EXCEPTED')),
    constraint listing_finding_severity check (severity in ('WARN', 'BLOCK'))
);
create index listing_finding_open on listing_finding (shop_id, state, severity);
create index listing_finding_rule on listing_finding (agency_id, rule, state);
