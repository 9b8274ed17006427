-- A report that was taken back, as when the spreadsheet that brought it is undone. It stays to be
-- read; from that moment on it no longer says how the action goes.
create table plan.progress_withdrawal (
    municipality_id text not null,
    plan_id text not null,
    action_id text not null,
    number int not null,
    reason text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    withdrawn_by_name text not null,
    primary key (municipality_id, plan_id, action_id, number),
    foreign key (municipality_id, plan_id, action_id, number) references plan.progress_update
);

grant select, insert on plan.progress_withdrawal to ${app};
