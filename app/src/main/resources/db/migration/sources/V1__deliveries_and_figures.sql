create schema sources;
grant usage on schema sources to ${app};

create sequence sources.delivery_number;
grant usage on sequence sources.delivery_number to ${app};

-- What arrived, and what became of it. Rows are written once, at the end of the import's own
-- transaction: a delivery that was interrupted does not exist.
create table sources.delivery (
    municipality_id text not null,
    id uuid not null,
    number bigint not null,
    source_id text not null,
    subject text not null,
    table_code text not null,
    reader text not null,
    title text not null,
    publisher text not null,
    licence text not null,
    extracted_on date,
    received_at timestamptz not null,
    received_by text not null,
    checksum text not null,
    reading text not null,
    revision integer not null,
    supersedes uuid,
    file_name text not null,
    media_type text not null,
    size_bytes bigint not null,
    row_count bigint not null,
    figure_count bigint not null,
    unpublished_count bigint not null,
    issue_count bigint not null,
    first_day date,
    last_day date,
    state text not null check (state in ('AANVAARD', 'GEWEIGERD')),
    refusal text,
    primary key (municipality_id, id),
    check ((state = 'GEWEIGERD') = (refusal is not null))
);
create unique index delivery_by_number on sources.delivery (municipality_id, number);
create unique index delivery_read_once
    on sources.delivery (municipality_id, source_id, checksum, reading)
    where state = 'AANVAARD';
create index delivery_by_subject on sources.delivery (municipality_id, source_id, subject);
grant select, insert on sources.delivery to ${app};

-- The file as it came, in pieces of 1 MB.
create table sources.delivery_chunk (
    municipality_id text not null,
    delivery_id uuid not null,
    place integer not null,
    bytes bytea not null,
    primary key (municipality_id, delivery_id, place),
    foreign key (municipality_id, delivery_id) references sources.delivery
        deferrable initially deferred
);
alter table sources.delivery_chunk alter column bytes set storage external;
grant select, insert on sources.delivery_chunk to ${app};

-- What is wrong with a delivery, for its supplier.
create table sources.data_issue (
    municipality_id text not null,
    delivery_id uuid not null,
    place bigint not null,
    severity text not null check (severity in ('NOTE', 'VALUE_REFUSED', 'ROW_REFUSED')),
    line bigint not null,
    field text not null,
    value text not null,
    reason text not null,
    advice text not null,
    primary key (municipality_id, delivery_id, place),
    foreign key (municipality_id, delivery_id) references sources.delivery
        deferrable initially deferred
);
grant select, insert on sources.data_issue to ${app};

-- What is measured: one row per table, measure and features (such as a kind of crime).
create table sources.series (
    municipality_id text not null,
    id integer generated always as identity,
    table_code text not null,
    measure text not null,
    features text not null,
    primary key (municipality_id, id),
    unique (municipality_id, table_code, measure, features)
);
grant select, insert on sources.series to ${app};

-- One value of one series in one area and period, as one delivery gave it. An unknown period is
-- -infinity to infinity. No foreign keys: loaded two million at a time by the transaction that
-- also writes their delivery and series, and never changed.
create table sources.figure (
    municipality_id text not null,
    series_id integer not null,
    delivery_number integer not null,
    period_from date not null,
    period_until date not null,
    value double precision not null,
    low double precision,
    high double precision,
    area_code text not null,
    qualifier text,
    primary key (municipality_id, series_id, area_code, period_from, period_until, delivery_number)
);
grant select, insert on sources.figure to ${app};
