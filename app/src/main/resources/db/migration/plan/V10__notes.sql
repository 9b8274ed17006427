-- A note about the plan: drafted, edited part by part, and adopted by decision. What was adopted
-- stands in frozen, whole; from then on nothing of it changes.
create table plan.note (
    municipality_id text not null,
    number int not null check (number > 0),
    kind text not null,
    title text not null,
    readers text not null,
    plan_id text not null,
    plan_words text not null,
    period_words text not null,
    period_id text not null,
    figures_on date not null,
    state text not null check (state in ('DRAFT', 'ADOPTED', 'DROPPED')),
    made_at timestamptz not null,
    made_by text not null,
    made_by_name text not null,
    decided_body text,
    decided_on date,
    decision_number text,
    decision_document text,
    adopted_at timestamptz,
    adopted_by text,
    adopted_by_name text,
    frozen text,
    checksum text,
    primary key (municipality_id, number),
    check ((state = 'ADOPTED') = (frozen is not null)),
    check ((frozen is null) = (checksum is null)),
    check ((frozen is null) = (adopted_at is null))
);

-- Each text that a part of a note ever had; the last counts.
create table plan.note_part (
    municipality_id text not null,
    number int not null,
    part text not null,
    revision int not null check (revision > 0),
    place int not null,
    content text not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, number, part, revision),
    foreign key (municipality_id, number) references plan.note
);

-- What was agreed in a wijk: what, who, by when, and how it stands. Each change is a row of its
-- own; the last counts.
create table plan.agreement (
    municipality_id text not null,
    area_code text not null,
    number int not null check (number > 0),
    revision int not null check (revision > 0),
    what text not null check (what <> ''),
    who text not null check (who <> ''),
    due_on date not null,
    state text not null check (state in ('AGREED', 'BUSY', 'DONE', 'DROPPED')),
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    primary key (municipality_id, area_code, number, revision)
);

-- A note that was adopted or dropped stays as it was, also for a program with a mistake in it.
create function plan.refuse_change_of_closed_note() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'note % is closed', old.number;
    end if;
    return new;
end
$$;

create trigger closed_notes_stay before update on plan.note
    for each row execute function plan.refuse_change_of_closed_note();

create function plan.refuse_part_of_closed_note() returns trigger language plpgsql as $$
begin
    if exists (select from plan.note n
               where n.municipality_id = new.municipality_id
                 and n.number = new.number
                 and n.state <> 'DRAFT') then
        raise exception 'note % is closed', new.number;
    end if;
    return new;
end
$$;

create trigger parts_of_closed_notes_stay before insert on plan.note_part
    for each row execute function plan.refuse_part_of_closed_note();

grant select, insert, update on plan.note to ${app};
grant select, insert on plan.note_part to ${app};
grant select, insert on plan.agreement to ${app};
