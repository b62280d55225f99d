-- A channel may belong to a thing of another module, such as a client: only what is sent to it by name goes there.
-- Empty for the agency's own.
alter table channel add column owner_kind varchar(60) not null default '';
alter table channel add column owner_id varchar(60) not null default '';
alter table channel drop constraint channel_name;
alter table channel add constraint channel_name unique (agency_id, owner_kind, owner_id, name);

-- What goes to people outside is longer than what is told inside.
alter table notice alter column text_zh type text;
alter table notice alter column text_en type text;
create index notice_by_subject on notice (agency_id, subject_kind, subject_id);
