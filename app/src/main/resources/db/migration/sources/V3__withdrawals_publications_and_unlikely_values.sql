-- A delivery that was read in by mistake does not count from a moment on. It stays, with its file
-- and figures, so that a day on which it counted can still be shown.
create table sources.withdrawal (
    municipality_id text not null,
    delivery_id uuid not null,
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    reason text not null,
    primary key (municipality_id, delivery_id),
    foreign key (municipality_id, delivery_id) references sources.delivery
);
grant select, insert on sources.withdrawal to ${app};

-- The decision by which figures become public of a source that is closed until there is one.
create table sources.publication (
    municipality_id text not null,
    delivery_id uuid not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    decided_by text not null check (decided_by in ('COUNCIL', 'COLLEGE', 'MAYOR',
                                                   'FOR_COLLEGE', 'FOR_MAYOR')),
    decided_on date not null,
    reference text not null,
    primary key (municipality_id, delivery_id),
    foreign key (municipality_id, delivery_id) references sources.delivery
);
grant select, insert on sources.publication to ${app};

-- A value that was taken, and that somebody should look at.
alter table sources.data_issue drop constraint data_issue_severity_check;
alter table sources.data_issue add constraint data_issue_severity_check
    check (severity in ('NOTE', 'UNLIKELY', 'VALUE_REFUSED', 'ROW_REFUSED'));

-- Rows about municipalities that are neither this one nor one that its plan compares with.
alter table sources.delivery
    add column elsewhere_rows bigint not null default 0,
    add column elsewhere_municipalities integer not null default 0,
    add column elsewhere_codes text not null default '';
