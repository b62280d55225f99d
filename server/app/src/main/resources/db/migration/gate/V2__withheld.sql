-- Words a publication had before, which said that it sells what nobody may sell: other words do not open its gate.
create table withheld_text (
    id bigint generated always as identity primary key,
    publication_id bigint not null references publication (id) on delete cascade,
    kind varchar(10) not null,
    content varchar(3500) not null,
    hash varchar(64) not null,
    constraint withheld_text_once unique (publication_id, kind, hash)
);
