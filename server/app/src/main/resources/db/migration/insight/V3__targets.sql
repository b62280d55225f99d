-- What a shop is to reach in the months of a year. A plan that is told again gets a higher version; the highest counts.
create table target_plan (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    metric varchar(60) not null,
    plan_year integer not null,
    version integer not null,
    reason varchar(300) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint target_plan_version unique (agency_id, shop_id, metric, plan_year, version)
);

-- In the metric's unit: yuan, pieces, or a ratio as a fraction. Sales may say by how many visitors and buyers they are to
-- come about; conversion and value per buyer are the quotients of these whole numbers, so that their product is exact.
create table target_month (
    plan_id bigint not null references target_plan (id),
    first_day date not null,
    amount numeric(24, 6) not null,
    visitors bigint,
    buyers bigint,
    primary key (plan_id, first_day)
);

-- A month's amount by day, where days add up or all stand at its level; the days of a month sum to it exactly.
create table target_day (
    plan_id bigint not null references target_plan (id),
    day date not null,
    amount numeric(24, 6) not null,
    primary key (plan_id, day)
);

-- A month's amount by item; the item without a name is all others together, so that they sum to the month exactly.
create table target_item (
    plan_id bigint not null references target_plan (id),
    first_day date not null,
    item varchar(60) not null,
    title varchar(200) not null,
    amount numeric(24, 6) not null,
    primary key (plan_id, first_day, item)
);

-- [jooq ignore start]
create function target_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'targets are append-only: a change is a further version';
end
$$;
create trigger target_plan_append_only before update or delete on target_plan
    for each row execute function target_is_append_only();
create trigger target_month_append_only before update or delete on target_month
    for each row execute function target_is_append_only();
create trigger target_day_append_only before update or delete on target_day
    for each row execute function target_is_append_only();
create trigger target_item_append_only before update or delete on target_item
    for each row execute function target_is_append_only();
-- [jooq ignore stop]
