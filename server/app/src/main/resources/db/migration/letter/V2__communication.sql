-- How often a client hears of what, by when, and who speaks with whom; as it was last agreed.
create table communication (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    since date not null,
    content text not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint communication_once unique (client_id)
);

-- What a client's people say once a month of the work: by themselves, or asked by telephone.
create table satisfaction (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    month date not null,
    respondent varchar(60) not null,
    by_user bigint not null,
    by_staff boolean not null,
    scores text not null,
    remark varchar(1000) not null,
    at timestamp with time zone not null,
    constraint satisfaction_once unique (client_id, month, respondent)
);
