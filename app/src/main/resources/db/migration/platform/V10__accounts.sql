create schema if not exists platform;
grant usage on schema platform to ${app};

create table platform.account (
    municipality_id text not null,
    id uuid not null,
    name text not null,
    email text not null,
    password_hash text,
    state text not null check (state in ('uitgenodigd', 'actief', 'geblokkeerd')),
    created_at timestamptz not null,
    last_seen_at timestamptz,
    primary key (municipality_id, id),
    unique (municipality_id, email)
);

create table platform.account_role (
    municipality_id text not null,
    account_id uuid not null,
    role text not null,
    primary key (municipality_id, account_id, role),
    foreign key (municipality_id, account_id) references platform.account on delete cascade
);

-- The secret of the one-time codes, sealed with a key that is not in the database.
create table platform.account_code (
    municipality_id text not null,
    account_id uuid not null,
    sealed_secret bytea not null,
    last_step bigint not null,
    primary key (municipality_id, account_id),
    foreign key (municipality_id, account_id) references platform.account on delete cascade
);

create table platform.account_passkey (
    municipality_id text not null,
    credential_id bytea not null,
    account_id uuid not null,
    public_key bytea not null,
    signature_count bigint not null,
    user_verified boolean not null,
    transports text not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    attestation bytea,
    client_data bytea,
    label text not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    primary key (municipality_id, credential_id),
    foreign key (municipality_id, account_id) references platform.account on delete cascade
);

-- Links that work once; only a hash of the token is kept.
create table platform.account_link (
    municipality_id text not null,
    token_hash text not null,
    purpose text not null check (purpose in ('eerste-beheerder', 'uitnodiging')),
    account_id uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (municipality_id, token_hash),
    foreign key (municipality_id, account_id) references platform.account on delete cascade,
    check ((purpose = 'uitnodiging') = (account_id is not null))
);

grant select, insert, update on platform.account to ${app};
grant select, insert, delete on platform.account_role to ${app};
grant select, insert, update, delete on platform.account_code to ${app};
grant select, insert, update, delete on platform.account_passkey to ${app};
grant select, insert, delete on platform.account_link to ${app};
