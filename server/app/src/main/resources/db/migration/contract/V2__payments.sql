-- A payment on a statement that both sides confirmed, as one side told it; it counts once the other side says it arrived.
-- fen is positive, whoever pays; the file that shows it is sealed.
create table payment (
    id bigint generated always as identity primary key,
    statement_id bigint not null references statement (id),
    paid_on date not null,
    fen bigint not null,
    reference varchar(200) not null,
    side varchar(10) not null,
    state varchar(10) not null,
    answer varchar(1000),
    by_user bigint not null,
    by_name varchar(130) not null,
    at timestamp with time zone not null,
    answered_by varchar(130),
    answered_at timestamp with time zone,
    evidence_name varchar(200),
    evidence_hash varchar(64),
    evidence_sealed bytea,
    constraint payment_amount check (fen > 0),
    constraint payment_side check (side in ('PROVIDER', 'MERCHANT')),
    constraint payment_state check (state in ('RECORDED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN'))
);

create index payment_by_statement on payment (statement_id);
