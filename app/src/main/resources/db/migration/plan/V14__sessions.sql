-- Sessions with partners on the way to the next plan. As all of the cycle it is kept per plan and
-- nothing is overwritten: each change is a row of its own, and the last of a thing counts.

-- A session: its day, agenda and themes, and which organisations take part. Never a person: the
-- participants are ids of partners.
create table plan.partner_session (
    municipality_id text not null,
    number int not null check (number > 0),
    revision int not null check (revision > 0),
    plan_id text not null,
    title text not null check (title <> ''),
    held_on date not null,
    agenda text[] not null,
    themes text[] not null check (cardinality(themes) > 0),
    organisations text[] not null check (cardinality(organisations) > 0),
    dropped boolean not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, number, revision)
);

-- What a session yields: what organisations say of a theme, or a goal on which they agreed.
create table plan.session_outcome (
    municipality_id text not null,
    session int not null,
    number int not null check (number > 0),
    revision int not null check (revision > 0),
    kind text not null check (kind in ('INPUT', 'GOAL')),
    theme_id text not null,
    title text not null,
    text text not null check (text <> ''),
    organisations text[] not null check (cardinality(organisations) > 0),
    dropped boolean not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, session, number, revision),
    check (kind <> 'GOAL' or title <> '')
);

grant select, insert on plan.partner_session to ${app};
grant select, insert on plan.session_outcome to ${app};
