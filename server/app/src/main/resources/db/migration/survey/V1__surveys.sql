-- Answers to the standard questionnaire: version 0 is what is being written, later ones were handed in and stay.
create table sheet (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    version integer not null,
    questionnaire integer not null,
    answers text not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint sheet_version unique (client_id, version)
);

-- What somebody of the client said in an interview, word for word.
create table interview_note (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    dimension varchar(10) not null,
    speaker varchar(60) not null,
    said varchar(1000) not null,
    held_on date not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint interview_note_dimension check (dimension in ('PAIN', 'GAP', 'GOAL'))
);

create index interview_note_by_client on interview_note (client_id, id);

-- Diagnosis reports: version 0 is the draft, later ones were signed off and stay.
create table report (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    client_id bigint not null,
    version integer not null,
    period_from date not null,
    period_to date not null,
    content text not null,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint report_version unique (client_id, version)
);
