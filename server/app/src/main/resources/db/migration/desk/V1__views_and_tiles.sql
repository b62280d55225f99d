-- A place of the interface under a name: the path of a page with all it says about shops, period and split.
create table saved_view (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    by_user bigint not null,
    name varchar(40) not null,
    address varchar(2000) not null,
    shared boolean not null,
    saved_at timestamp with time zone not null,
    constraint saved_view_once unique (agency_id, by_user, name)
);

-- The tiles that a person put on the board, in order. Who chose none sees the house's own.
create table board_tile (
    agency_id bigint not null,
    by_user bigint not null,
    place integer not null,
    metric varchar(60) not null,
    primary key (agency_id, by_user, place)
);
