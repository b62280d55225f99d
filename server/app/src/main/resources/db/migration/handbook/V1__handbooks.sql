-- What the agency adds to a chapter of a handbook.
create table addition (
    agency_id bigint not null,
    book varchar(20) not null,
    chapter varchar(40) not null,
    content varchar(20000) not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    primary key (agency_id, book, chapter)
);

-- A handbook as it was published: content is JSON, hash its fingerprint. Rows are never changed.
create table book_version (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    book varchar(20) not null,
    number integer not null,
    hash varchar(64) not null,
    occasion varchar(12) not null,
    why varchar(500) not null,
    valid_from date not null,
    content text not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint book_version_once unique (agency_id, book, number),
    constraint book_version_book check (book in ('PUBLISHING', 'MARKETING', 'SERVICE')),
    constraint book_version_occasion check (occasion in ('MONTHLY', 'QUARTERLY', 'YEARLY', 'OTHER'))
);

-- That a person has read a version and will keep to it.
create table reading (
    version_id bigint not null references book_version (id),
    user_id bigint not null,
    at timestamp with time zone not null,
    primary key (version_id, user_id)
);
