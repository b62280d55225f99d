-- A test of a change on a shop, as it was designed. Once it has started nothing of the design may change: what is
-- measured, by which rule and how sure it must be stand before the first visitor (pre-registration).
create table experiment (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    by_user bigint not null,
    state varchar(20) not null,
    name varchar(60) not null,
    hypothesis varchar(300) not null,
    varied varchar(20) not null,
    metric varchar(40) not null,
    metric_key varchar(60),
    kind varchar(20) not null,
    better varchar(10) not null,
    unit varchar(8),
    baseline double precision not null,
    deviation double precision,
    smallest_effect double precision not null,
    alpha double precision not null,
    power double precision not null,
    method varchar(20) not null,
    daily_units bigint not null,
    cap numeric(20, 6),
    planned_days bigint not null,
    created_at timestamp with time zone not null,
    starts_on date,
    started_at timestamp with time zone,
    constraint experiment_state check (state in ('DRAFT', 'RUNNING', 'DECIDED', 'STOPPED'))
);
create index experiment_by_shop on experiment (agency_id, shop_id, id);

-- Number 0 is the control.
create table experiment_variant (
    experiment_id bigint not null references experiment (id) on delete cascade,
    number integer not null,
    name varchar(30) not null,
    share integer not null,
    planned_units bigint not null,
    primary key (experiment_id, number)
);

-- What a day brought to a variant. A day that is told again gets a higher version; the highest one counts.
create table experiment_reading (
    experiment_id bigint not null references experiment (id),
    day date not null,
    number integer not null,
    version integer not null,
    units bigint not null,
    total numeric(38, 10) not null,
    squares numeric(38, 10) not null,
    below numeric(38, 10) not null,
    below_squares numeric(38, 10) not null,
    products numeric(38, 10) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    primary key (experiment_id, day, number, version)
);

-- How it ended, with the reading it stood on as it was then.
create table experiment_decision (
    experiment_id bigint primary key references experiment (id),
    outcome varchar(20) not null,
    number integer,
    reason varchar(300) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    reading text not null,
    program varchar(40) not null
);

-- [jooq ignore start]
create function experiment_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'readings and decisions of experiments are append-only';
end
$$;
create trigger experiment_reading_append_only before update or delete on experiment_reading
    for each row execute function experiment_is_append_only();
create trigger experiment_decision_append_only before update or delete on experiment_decision
    for each row execute function experiment_is_append_only();

create function experiment_is_frozen() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and to_jsonb(new) - 'state' is distinct from to_jsonb(old) - 'state' then
        raise exception 'the design of an experiment that has started is frozen';
    end if;
    return new;
end
$$;
create trigger experiment_frozen before update on experiment
    for each row execute function experiment_is_frozen();
-- [jooq ignore stop]
