create schema plan;
grant usage on schema plan to ${app};

-- A version of a plan: taken into use first, then each amendment. A draft has no decision yet.
create table plan.version (
    municipality_id text not null,
    plan_id text not null,
    number int not null check (number > 0),
    title text not null,
    reason text not null,
    state text not null check (state in ('DRAFT', 'CONSULTATION', 'DECIDED', 'DROPPED')),
    made_by text not null,
    made_by_name text not null,
    made_at timestamptz not null,
    -- Which decision made it count; all null until then.
    decided_body text check (decided_body in ('COUNCIL', 'COLLEGE', 'MAYOR')),
    decided_on date,
    decision_number text,
    decision_document text,
    applies_from date,
    -- The order in which versions of a plan came to count: 1, 2, 3, ...
    rank int,
    -- The version that this one takes back; null when it takes none back.
    takes_back int,
    primary key (municipality_id, plan_id, number),
    unique (municipality_id, plan_id, rank),
    check ((state = 'DECIDED') = (rank is not null)),
    check (rank is null or (decided_body is not null and decided_on is not null
        and applies_from is not null))
);

-- What a version says of a thing in the plan, as a whole; json and not jsonb, because the order of
-- fields is part of what people wrote. Without a document the thing is taken out of the plan.
create table plan.change (
    municipality_id text not null,
    plan_id text not null,
    number int not null,
    kind text not null,
    object_id text not null,
    before json,
    after json,
    changed_by text not null,
    changed_by_name text not null,
    changed_at timestamptz not null,
    primary key (municipality_id, plan_id, number, kind, object_id),
    foreign key (municipality_id, plan_id, number) references plan.version
);

-- Each step of a version, never changed: made, sent round, decided, dropped.
create table plan.version_step (
    municipality_id text not null,
    plan_id text not null,
    number int not null,
    at timestamptz not null,
    state text not null,
    by_actor text not null,
    by_name text not null,
    note text not null,
    primary key (municipality_id, plan_id, number, at),
    foreign key (municipality_id, plan_id, number) references plan.version
);

-- What was decided stays as it was, also for a program with a mistake in it.
create function plan.refuse_change_of_decided() returns trigger language plpgsql as $$
declare
    changed plan.change := coalesce(new, old);
begin
    if exists (select from plan.version v
               where v.municipality_id = changed.municipality_id
                 and v.plan_id = changed.plan_id
                 and v.number = changed.number
                 and v.state in ('DECIDED', 'DROPPED')) then
        raise exception 'version % of plan % is closed', changed.number, changed.plan_id;
    end if;
    return changed;
end
$$;

create trigger closed_versions_stay before insert or update or delete on plan.change
    for each row execute function plan.refuse_change_of_decided();

grant select, insert, update on plan.version to ${app};
grant select, insert, update, delete on plan.change to ${app};
grant select, insert on plan.version_step to ${app};
