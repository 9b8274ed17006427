-- A decision that was itself withdrawn by a decision: on a plan that had yet to begin, or on a note.
-- What was decided stays to be read.
create table plan.withdrawn_decision (
    municipality_id text not null,
    subject text not null check (subject in ('VERSION', 'NOTE')),
    number int not null check (number > 0),
    decided_body text not null check (decided_body in ('COUNCIL', 'COLLEGE', 'MAYOR')),
    decided_on date not null,
    decision_number text not null,
    decision_document text not null,
    reason text not null check (reason <> ''),
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, subject, number)
);

grant select, insert on plan.withdrawn_decision to ${app};

alter table plan.version drop constraint version_state_check;
alter table plan.version add constraint version_state_check
    check (state in ('DRAFT', 'CONSULTATION', 'DECIDED', 'DROPPED', 'WITHDRAWN'));

create or replace function plan.refuse_change_of_decided() returns trigger language plpgsql as $$
declare
    changed plan.change := coalesce(new, old);
begin
    if exists (select from plan.version v
               where v.municipality_id = changed.municipality_id
                 and v.plan_id = changed.plan_id
                 and v.number = changed.number
                 and v.state in ('DECIDED', 'DROPPED', 'WITHDRAWN')) then
        raise exception 'version % of plan % is closed', changed.number, changed.plan_id;
    end if;
    return changed;
end
$$;

-- A closed version stays as it was; only the decision on it can be withdrawn, and with it its place
-- among the versions that count.
create function plan.refuse_change_of_closed_version() returns trigger language plpgsql as $$
declare
    allowed plan.version := old;
begin
    if old.state = 'DECIDED' and new.state = 'WITHDRAWN' then
        allowed.state := 'WITHDRAWN';
        allowed.rank := null;
    end if;
    if old.state in ('DECIDED', 'DROPPED', 'WITHDRAWN') and new is distinct from allowed then
        raise exception 'version % of plan % is closed', old.number, old.plan_id;
    end if;
    return new;
end
$$;

create trigger closed_versions_stay before update on plan.version
    for each row execute function plan.refuse_change_of_closed_version();

-- What was sent round, as it was sent: a draft may still change after that.
create table plan.sent_round (
    municipality_id text not null,
    plan_id text not null,
    number int not null,
    round int not null check (round > 0),
    sent_at timestamptz not null,
    sent_by text not null,
    sent_by_name text not null,
    note text not null,
    primary key (municipality_id, plan_id, number, round),
    foreign key (municipality_id, plan_id, number) references plan.version
);

create table plan.sent_change (
    municipality_id text not null,
    plan_id text not null,
    number int not null,
    round int not null,
    kind text not null,
    object_id text not null,
    before json,
    after json,
    changed_by_name text not null,
    changed_at timestamptz not null,
    primary key (municipality_id, plan_id, number, round, kind, object_id),
    foreign key (municipality_id, plan_id, number, round) references plan.sent_round
);

grant select, insert on plan.sent_round to ${app};
grant select, insert on plan.sent_change to ${app};
