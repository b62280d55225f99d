-- A contract with a client; what it says is in its versions.
create table agreement (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    by_user bigint not null,
    at timestamp with time zone not null
);

create index agreement_by_client on agreement (agency_id, client_id);

-- A text of a contract. The revision counts the texts of one version: one that was refused is written anew as the next.
-- number, title, first and last day are those of the text, where it can be read.
create table revision (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement (id),
    version integer not null,
    revision integer not null,
    state varchar(10) not null,
    text text not null,
    hash varchar(64) not null,
    number varchar(100),
    title varchar(200),
    starts_on date,
    ends_on date,
    reason varchar(1000),
    by_user bigint not null,
    at timestamp with time zone not null,
    offered_at timestamp with time zone,
    constraint revision_once unique (agreement_id, version, revision),
    constraint revision_state check (state in ('DRAFT', 'OFFERED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'))
);

-- What a period owes. content is the statement's own file, bundle everything it was computed from; root is the bundle's.
create table statement (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement (id),
    starts_on date not null,
    ends_on date not null,
    revision integer not null,
    state varchar(10) not null,
    version integer not null,
    root varchar(64) not null,
    content bytea not null,
    bundle bytea not null,
    payable_fen bigint not null,
    total_fen bigint not null,
    due_on date not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    issued_at timestamp with time zone,
    constraint statement_once unique (agreement_id, starts_on, revision),
    constraint statement_state check (state in ('DRAFT', 'ISSUED', 'DISPUTED', 'CONFIRMED', 'REPLACED'))
);

-- Who confirmed what, for which side, by which hash: of a text, or the root of a statement.
create table confirmation (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement (id),
    revision_id bigint references revision (id),
    statement_id bigint references statement (id),
    side varchar(10) not null,
    hash varchar(64) not null,
    by_user bigint not null,
    by_name varchar(130) not null,
    at timestamp with time zone not null,
    constraint confirmation_side check (side in ('PROVIDER', 'MERCHANT')),
    constraint confirmation_of_text unique (revision_id, side),
    constraint confirmation_of_statement unique (statement_id, side)
);

-- A line of a statement that one side does not accept.
create table dispute (
    id bigint generated always as identity primary key,
    statement_id bigint not null references statement (id),
    line varchar(200) not null,
    side varchar(10) not null,
    says varchar(2000) not null,
    state varchar(10) not null,
    answer varchar(2000),
    by_user bigint not null,
    by_name varchar(130) not null,
    at timestamp with time zone not null,
    answered_by varchar(130),
    answered_at timestamp with time zone,
    constraint dispute_side check (side in ('PROVIDER', 'MERCHANT')),
    constraint dispute_state check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'))
);

create index dispute_by_statement on dispute (statement_id);

-- What shows that a dispute is right; the bytes are sealed.
create table dispute_evidence (
    id bigint generated always as identity primary key,
    dispute_id bigint not null references dispute (id),
    name varchar(200) not null,
    hash varchar(64) not null,
    sealed bytea not null,
    by_name varchar(130) not null,
    at timestamp with time zone not null
);

create index dispute_evidence_by_dispute on dispute_evidence (dispute_id);

-- The agency's key that bundles are signed with; the private half is sealed.
create table signing_key (
    agency_id bigint primary key,
    public_key bytea not null,
    sealed_private bytea not null,
    at timestamp with time zone not null
);

-- [jooq ignore start]
-- One text at a time is written or waits.
create unique index revision_open on revision (agreement_id) where state in ('DRAFT', 'OFFERED');
create unique index statement_live on statement (agreement_id, starts_on) where state <> 'REPLACED';

create function confirmations_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'confirmations are append-only';
end
$$;
create trigger confirmation_append_only before update or delete on confirmation
    for each row execute function confirmations_are_append_only();

-- Once a text was offered, neither it nor its hash changes.
create function offered_texts_are_fixed() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (new.text <> old.text or new.hash <> old.hash) then
        raise exception 'the text of a contract that was offered is fixed';
    end if;
    return new;
end
$$;
create trigger revision_fixed before update on revision
    for each row execute function offered_texts_are_fixed();

create function issued_statements_are_fixed() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (new.root <> old.root or new.content <> old.content or new.bundle <> old.bundle) then
        raise exception 'a statement that was issued is fixed';
    end if;
    return new;
end
$$;
create trigger statement_fixed before update on statement
    for each row execute function issued_statements_are_fixed();
-- [jooq ignore stop]
