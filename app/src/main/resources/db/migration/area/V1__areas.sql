create schema area;
grant usage on schema area to ${app};

-- One row for each year of which the division into wijken and buurten is known.
create table area.division (
    municipality_id text not null,
    year int not null,
    pack_checksum text not null,
    outlines_from text not null check (outlines_from in ('pack', 'import', 'none')),
    source text not null,
    tolerance_m double precision not null,
    primary key (municipality_id, year)
);

create table area.area (
    municipality_id text not null,
    year int not null,
    code text not null,
    level text not null check (level in ('MUNICIPALITY', 'WIJK', 'BUURT')),
    name text not null,
    parent text,
    primary key (municipality_id, year, code),
    foreign key (municipality_id, year) references area.division
);

-- Generalised borders of buurten, WKB in metres of the Dutch grid (EPSG:28992).
-- Those of wijken and municipality are their unions, made in memory.
create table area.outline (
    municipality_id text not null,
    year int not null,
    code text not null,
    polygon bytea not null,
    primary key (municipality_id, year, code),
    foreign key (municipality_id, year, code) references area.area
);

-- Areas that are the municipality's own: a set of buurten, or a border of their own.
create table area.work_area (
    municipality_id text not null,
    id text not null,
    name text not null,
    note text not null,
    members text[] not null,
    polygon bytea,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (municipality_id, id),
    check (cardinality(members) > 0 or polygon is not null)
);

-- Which part of an old area's figures goes to which new area.
create table area.code_change (
    municipality_id text not null,
    old_year int not null,
    old_code text not null,
    new_year int not null,
    new_code text not null,
    share numeric not null check (share > 0 and share <= 1),
    primary key (municipality_id, old_year, old_code, new_year, new_code),
    check (old_year < new_year)
);

grant select, insert, update on area.division to ${app};
grant select, insert, update, delete on area.area, area.outline, area.code_change to ${app};
grant select, insert, update, delete on area.work_area to ${app};
