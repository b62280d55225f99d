-- What a certificate was signed for, beside the title; null in those signed before this was kept.
alter table certificate add column category varchar(40);
alter table certificate add column brand varchar(60);
