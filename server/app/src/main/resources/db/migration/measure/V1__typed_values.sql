-- A number that people say, for a contract: one side gives it with its evidence, the other agrees or does not. Days that do
-- not count are such numbers too, under metric excluded.*; nothing is changed afterwards, a new one goes before an old one.
create table typed_value (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    contract varchar(100) not null,
    metric varchar(100) not null,
    scope varchar(300) not null,
    from_day date not null,
    to_day date not null,
    number varchar(40) not null,
    evidence varchar(1000) not null,
    side varchar(10) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    answer varchar(10),
    answer_note varchar(500),
    answered_by bigint,
    answered_at timestamp with time zone,
    constraint typed_value_span check (from_day < to_day),
    constraint typed_value_side check (side in ('PROVIDER', 'MERCHANT')),
    constraint typed_value_answer check (answer in ('AGREED', 'DECLINED', 'WITHDRAWN'))
);

create index typed_value_by_contract on typed_value (agency_id, contract, id);
