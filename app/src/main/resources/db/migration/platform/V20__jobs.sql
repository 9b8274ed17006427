-- Background jobs. The first table has the form that db-scheduler asks; the second tells people.
create schema if not exists platform;
grant usage on schema platform to ${app};

create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on platform.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on platform.scheduled_tasks to ${app};

create table platform.job_progress (
    municipality_id text not null,
    id uuid not null,
    kind text not null,
    title text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    state text not null check (state in ('wachtend', 'bezig', 'klaar', 'mislukt')),
    done bigint not null,
    total bigint,
    words text not null,
    result_path text,
    changed_at timestamptz not null,
    primary key (municipality_id, id)
);
grant select, insert, update on platform.job_progress to ${app};
