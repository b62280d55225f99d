-- More rhythms, whose role it is, what becomes of a day off, and where the work is named; a duty may have no page.
alter table duty drop constraint duty_rhythm;
alter table duty alter column rhythm type varchar(20);
alter table duty alter column page drop not null;
alter table duty add column owner_role varchar(30);
alter table duty add column day_off varchar(20) default 'WORKDAY_BEFORE' not null;
alter table duty add column source varchar(60) default '' not null;
alter table duty add constraint duty_known_rhythm check (rhythm in
    ('DAILY', 'WEEKLY', 'TWICE_WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'));
alter table duty add constraint duty_day_off check (day_off in ('KEEP', 'WORKDAY_BEFORE', 'WORKDAY_AFTER', 'SKIP'));
