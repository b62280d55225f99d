-- A case that was none after all stays in the register, and counts no more.
alter table penalty add column withdrawn_why varchar(500);
alter table penalty add column withdrawn_by bigint;
alter table penalty add column withdrawn_at timestamp with time zone;
