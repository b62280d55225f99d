-- A merchant's people have three levels, and there are more roles in the agency; who was the merchant's reader leads there.

alter table account drop constraint account_role;
alter table account alter column role type varchar(24);

-- [jooq ignore start]
update account set role = 'merchant_leader' where role = 'merchant';
-- [jooq ignore stop]

alter table account add constraint account_role check (role in (
    'director', 'manager', 'analyst', 'planner', 'specialist', 'finance',
    'merchant_leader', 'merchant_manager', 'merchant_executor', 'observer'));
