-- A policy on the red, yellow and blue list; text_id and version point at the watch where it came from there.
create table policy (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    title varchar(200) not null,
    colour varchar(10) not null,
    announced_on date,
    effective_on date,
    concerns varchar(500) not null,
    action varchar(2000) not null,
    source varchar(500) not null,
    words varchar(4000) not null,
    text_id bigint,
    version integer,
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint policy_colour check (colour in ('RED', 'YELLOW', 'BLUE')),
    constraint policy_of_watch unique (agency_id, text_id, version)
);

-- A design of a campaign: A is run, B and C stand ready. told is the hash of the trouble that was told last.
create table campaign_plan (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    shop_id bigint not null,
    campaign varchar(100) not null,
    starts_on date not null,
    ends_on date not null,
    letter varchar(1) not null,
    content varchar(4000) not null,
    trigger_when varchar(500) not null,
    approval_id bigint,
    told varchar(64),
    by_user bigint not null,
    at timestamp with time zone not null,
    constraint campaign_plan_once unique (agency_id, shop_id, campaign, letter),
    constraint campaign_plan_letter check (letter in ('A', 'B', 'C'))
);
