-- Who holds an action, from when. The last one counts; without account and partner nobody holds it.
create table plan.assignment (
    municipality_id text not null,
    plan_id text not null,
    action_id text not null,
    number int not null check (number > 0),
    account_id uuid,
    partner_id text,
    given_at timestamptz not null,
    given_by text not null,
    given_by_name text not null,
    primary key (municipality_id, plan_id, action_id, number),
    check (account_id is null or partner_id is null)
);

-- Which accounts report for a partner, and which did until a moment.
create table plan.partner_member (
    municipality_id text not null,
    partner_id text not null,
    account_id uuid not null,
    ended_at timestamptz,
    primary key (municipality_id, partner_id, account_id)
);

-- What was reported of an action, never changed: a later report stands beside it.
create table plan.progress_update (
    municipality_id text not null,
    plan_id text not null,
    action_id text not null,
    number int not null check (number > 0),
    state text not null,
    light text not null check (light in ('ON_COURSE', 'ATTENTION', 'STUCK')),
    reason text not null check (reason <> ''),
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, plan_id, action_id, number)
);

-- Results of a report: a number with its unit.
create table plan.progress_result (
    municipality_id text not null,
    plan_id text not null,
    action_id text not null,
    number int not null,
    place int not null,
    what text not null,
    amount numeric not null,
    unit text not null check (unit <> ''),
    primary key (municipality_id, plan_id, action_id, number, place),
    foreign key (municipality_id, plan_id, action_id, number) references plan.progress_update
);

-- Evidence of a report: an address, or a file as it was sent.
create table plan.progress_evidence (
    municipality_id text not null,
    plan_id text not null,
    action_id text not null,
    number int not null,
    place int not null,
    label text not null,
    address text,
    file_name text,
    checksum text,
    size_bytes bigint,
    content bytea,
    primary key (municipality_id, plan_id, action_id, number, place),
    foreign key (municipality_id, plan_id, action_id, number) references plan.progress_update,
    check ((address is null) <> (content is null))
);

-- Milestones of an action. Each change is a row of its own; the last of a milestone counts.
create table plan.milestone (
    municipality_id text not null,
    plan_id text not null,
    action_id text not null,
    milestone int not null check (milestone > 0),
    number int not null check (number > 0),
    name text not null check (name <> ''),
    goal_id text, -- of which goal it is the milestone; null for one of the action alone
    due_on date not null,
    reached_on date,
    dropped boolean not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, plan_id, action_id, milestone, number)
);

-- A decision to adjust an action, a goal or a theme, and what came of it.
create table plan.adjustment (
    municipality_id text not null,
    plan_id text not null,
    number int not null check (number > 0),
    kind text not null check (kind in ('actie', 'doel', 'thema')),
    object_id text not null,
    what text not null,
    reason text not null,
    decider text not null,
    decide_by date not null,
    made_at timestamptz not null,
    made_by text not null,
    made_by_name text not null,
    primary key (municipality_id, plan_id, number)
);

create table plan.adjustment_step (
    municipality_id text not null,
    plan_id text not null,
    number int not null,
    step int not null check (step > 0),
    kind text not null check (kind in ('DECISION', 'FOLLOW_UP', 'OUTCOME', 'WITHDRAWAL')),
    text text not null,
    done_at timestamptz not null,
    done_by text not null,
    done_by_name text not null,
    primary key (municipality_id, plan_id, number, step),
    foreign key (municipality_id, plan_id, number) references plan.adjustment
);

-- Who holds each action now; asked as whoever asks.
create view plan.current_holder with (security_invoker = true) as
select distinct on (a.municipality_id, a.plan_id, a.action_id)
       a.municipality_id, a.plan_id, a.action_id, a.number, a.account_id, a.partner_id,
       a.given_at
from plan.assignment a
order by a.municipality_id, a.plan_id, a.action_id, a.number desc;

-- History is written once: the application may add and read, not change or delete.
grant select, insert on plan.assignment to ${app};
grant select, insert, update on plan.partner_member to ${app};
grant select, insert on plan.progress_update to ${app};
grant select, insert on plan.progress_result to ${app};
grant select, insert on plan.progress_evidence to ${app};
grant select, insert on plan.milestone to ${app};
grant select, insert on plan.adjustment to ${app};
grant select, insert on plan.adjustment_step to ${app};
grant select on plan.current_holder to ${app};
