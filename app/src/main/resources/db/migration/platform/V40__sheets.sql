-- Spreadsheets that were sent, and what became of them; heads of columns that were mapped by hand.
create table platform.sheet_import (
    municipality_id text not null,
    id uuid not null,
    kind text not null,
    file_name text not null,
    checksum text not null,
    size_bytes bigint not null,
    content bytea not null,
    head_line bigint not null,
    places text,
    state text not null check (state in ('wacht', 'toegepast', 'ongedaan')),
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    applied_at timestamptz,
    applied_by text,
    undone_at timestamptz,
    undone_by text,
    added integer not null,
    changed integer not null,
    same integer not null,
    refused integer not null,
    changes text,
    primary key (municipality_id, id)
);
create index sheet_import_newest on platform.sheet_import (municipality_id, kind, uploaded_at);
grant select, insert, update, delete on platform.sheet_import to ${app};

create table platform.sheet_head (
    municipality_id text not null,
    kind text not null,
    column_id text not null,
    head text not null,
    primary key (municipality_id, kind, column_id)
);
grant select, insert, update, delete on platform.sheet_head to ${app};
