-- Borders that were read from a file and wait for somebody to take them in use.
create table area.border_proposal (
    municipality_id text not null,
    id text not null,
    file text not null,
    outlines text not null,
    report text not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    primary key (municipality_id, id)
);

grant select, insert, delete on area.border_proposal to ${app};
