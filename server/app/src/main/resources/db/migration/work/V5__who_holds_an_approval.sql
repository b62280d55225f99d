-- Who decides on an approval now, and when it goes one role up; those without a row are a manager's.
create table approval_holding (
    approval_id bigint primary key references approval (id),
    kind varchar(60) not null,
    fen bigint,
    holder varchar(30) not null,
    escalate_at timestamp with time zone,
    constraint approval_holding_amount check (fen >= 0)
);
create index approval_holding_by_time on approval_holding (escalate_at);

-- What an agency settled: up to which amount a manager decides, and how many working hours are waited for a decision.
create table approval_rule (
    agency_id bigint primary key,
    small_fen bigint not null,
    patience_hours integer not null
);

-- Who decides for somebody who is away.
create table approval_delegation (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    from_user bigint not null,
    to_user bigint not null,
    from_at timestamp with time zone not null,
    to_at timestamp with time zone not null,
    constraint approval_delegation_lasts check (from_at < to_at)
);
create index approval_delegation_by_time on approval_delegation (agency_id, to_at);

-- Room for the amount below a text, and for whom somebody stood in before a reason.
alter table approval alter column text type varchar(4200);
alter table approval_entry alter column text type varchar(4200);
