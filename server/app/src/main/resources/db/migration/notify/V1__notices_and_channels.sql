-- What is to be told. It is written in the transaction of what happened (an outbox); the same thing is told once.
create table notice (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    once_key varchar(200) not null,
    kind varchar(60) not null,
    importance varchar(10) not null,
    title_zh varchar(200) not null,
    title_en varchar(300) not null,
    text_zh varchar(4000) not null,
    text_en varchar(4000) not null,
    page varchar(500) not null,
    subject_kind varchar(60),
    subject_id varchar(60),
    at timestamp with time zone not null,
    constraint notice_once unique (agency_id, once_key),
    constraint notice_importance check (importance in ('HIGH', 'MEDIUM', 'LOW'))
);

-- Whom it is told to inside the program.
create table reader (
    notice_id bigint not null references notice (id),
    user_id bigint not null,
    read_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    primary key (notice_id, user_id)
);
create index reader_by_user on reader (user_id, notice_id);

-- A way out of the program. Where it leads and its secrets are sealed with a key outside the database.
create table channel (
    id bigint generated always as identity primary key,
    agency_id bigint not null,
    kind varchar(20) not null,
    name varchar(40) not null,
    target bytea not null,
    least varchar(10) not null,
    quiet_from time,
    quiet_to time,
    high_anyway boolean not null,
    active boolean not null,
    constraint channel_name unique (agency_id, name),
    constraint channel_kind check (kind in ('EMAIL', 'DINGTALK', 'FEISHU', 'WECOM'))
);

-- One for each notice and channel. SENDING is claimed: until claimed_until nobody else sends it.
create table delivery (
    notice_id bigint not null references notice (id),
    channel_id bigint not null references channel (id) on delete cascade,
    state varchar(10) not null,
    attempts integer not null,
    due_at timestamp with time zone not null,
    claimed_until timestamp with time zone,
    answer varchar(500),
    sent_at timestamp with time zone,
    primary key (notice_id, channel_id),
    constraint delivery_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED'))
);
create index delivery_by_state on delivery (state, due_at);
