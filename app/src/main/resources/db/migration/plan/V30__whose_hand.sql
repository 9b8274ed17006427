-- Who put an account with a partner or took it away, and when: so that the next one sees it.
-- Without a name for what was done before this.
alter table plan.partner_member
    add column number int not null default 0, -- of the change, through all partners
    add column written_at timestamptz,
    add column written_by text,
    add column written_by_name text;

-- That a version no longer changes a thing, and by whose hand: the change itself is gone.
create table plan.change_left (
    municipality_id text not null,
    plan_id text not null,
    number int not null,
    kind text not null,
    object_id text not null,
    left_at timestamptz not null,
    left_by text not null,
    left_by_name text not null,
    primary key (municipality_id, plan_id, number, kind, object_id),
    foreign key (municipality_id, plan_id, number) references plan.version
);

grant select, insert, update on plan.change_left to ${app};
