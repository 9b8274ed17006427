-- From the safety analysis to the next plan. All of it is kept per plan, as it was written: each
-- change is a row of its own, and the last of a thing counts.

-- Why a theme gets which score on a criterion. Without a score it was taken back.
create table plan.priority_score (
    municipality_id text not null,
    plan_id text not null,
    theme_id text not null,
    criterion_id text not null,
    number int not null check (number > 0),
    score int check (score between 1 and 5),
    reason text not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, plan_id, theme_id, criterion_id, number),
    check (score is null or reason <> '')
);

-- Whether a theme is an accent of the next plan, and why.
create table plan.accent_choice (
    municipality_id text not null,
    plan_id text not null,
    theme_id text not null,
    number int not null check (number > 0),
    accent boolean not null,
    reason text not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, plan_id, theme_id, number),
    check (not accent or reason <> '')
);

-- That a step of the cycle was done, or that this was taken back.
create table plan.cycle_step (
    municipality_id text not null,
    plan_id text not null,
    step_id text not null,
    occurrence text not null,
    number int not null check (number > 0),
    done boolean not null,
    note text not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, plan_id, step_id, occurrence, number)
);

-- What the safety analysis says of a theme once a human has read it, beside what was generated.
create table plan.analysis_text (
    municipality_id text not null,
    plan_id text not null,
    theme_id text not null,
    number int not null check (number > 0),
    text text not null,
    generated text not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, plan_id, theme_id, number)
);

-- What partners and residents say of a theme: an organisation or a group, never a person.
create table plan.analysis_input (
    municipality_id text not null,
    plan_id text not null,
    theme_id text not null,
    number int not null check (number > 0),
    voice text not null check (voice in ('PARTNER', 'RESIDENTS', 'COLLEAGUES')),
    origin text not null check (origin <> ''),
    text text not null check (text <> ''),
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, plan_id, theme_id, number)
);

-- The evaluation with which a plan closes: each goal as it was judged, with the figures of then.
create table plan.evaluation (
    municipality_id text not null,
    plan_id text not null,
    number int not null check (number > 0),
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, plan_id, number)
);

create table plan.goal_outcome (
    municipality_id text not null,
    plan_id text not null,
    number int not null,
    place int not null check (place > 0),
    goal_id text not null,
    title text not null,
    text text not null,
    outcome text not null check (outcome in ('REACHED', 'NOT_REACHED', 'UNASSESSABLE')),
    explanation text not null,
    verdict text not null,
    figures text not null,
    primary key (municipality_id, plan_id, number, place),
    foreign key (municipality_id, plan_id, number) references plan.evaluation
);

grant select, insert on plan.priority_score to ${app};
grant select, insert on plan.accent_choice to ${app};
grant select, insert on plan.cycle_step to ${app};
grant select, insert on plan.analysis_text to ${app};
grant select, insert on plan.analysis_input to ${app};
grant select, insert on plan.evaluation to ${app};
grant select, insert on plan.goal_outcome to ${app};
