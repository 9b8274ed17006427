-- What of its actions goes along from the plan before a new one, as it was chosen when that began.
create table plan.carry_over (
    municipality_id text not null,
    plan_id text not null,
    from_plan_id text not null,
    holders boolean not null,
    milestones boolean not null,
    chosen_at timestamptz not null,
    chosen_by text not null,
    chosen_by_name text not null,
    primary key (municipality_id, plan_id)
);

grant select, insert on plan.carry_over to ${app};

-- Whether a holder came along from the plan before; not one that was given here by hand.
alter table plan.assignment add column carried boolean not null default false;

-- Of which milestone of the plan before this row is the copy; null for what was written here.
alter table plan.milestone add column carried_from int;
