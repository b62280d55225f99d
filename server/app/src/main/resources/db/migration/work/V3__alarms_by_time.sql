-- [jooq ignore start]
-- Those that wait, by the time at which they ring: however many rang before, the next one is the first of it.
drop index alarm_by_time;
create index alarm_due on alarm (at, id) where fired_at is null;
-- [jooq ignore stop]
