-- why: the register of counties and municipalities, so that any wave can be reported on any boundary year
-- changes: none

-- A day: '+0 days' makes SQLite work 2016-02-30 out, and IS refuses what is no day at all.
CREATE TABLE county (
    code TEXT NOT NULL PRIMARY KEY CHECK (code GLOB '[0-9][0-9]'),
    name TEXT NOT NULL CHECK (name <> ''),
    valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)
) STRICT;

-- One row a code: no code was used for two municipalities since 2016. Names are not unique.
CREATE TABLE municipality (
    code TEXT NOT NULL PRIMARY KEY CHECK (code GLOB '[0-9][0-9][0-9][0-9]'),
    name TEXT NOT NULL CHECK (name <> ''),
    county TEXT NOT NULL REFERENCES county (code),
    valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)
) STRICT;

CREATE INDEX municipality_by_county ON municipality (county);

CREATE INDEX municipality_by_name ON municipality (name);

CREATE TABLE municipality_change (
    old_code TEXT NOT NULL REFERENCES municipality (code),
    change_date TEXT NOT NULL CHECK (change_date IS date(change_date, '+0 days')),
    new_code TEXT NOT NULL REFERENCES municipality (code),
    old_name TEXT NOT NULL,
    new_name TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('merge', 'split', 'county_change', 'rename', 'renumber', 'transfer')),
    PRIMARY KEY (old_code, change_date, new_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX municipality_change_by_new_code ON municipality_change (new_code);

-- Where the territory of a municipality of 2016 lies on a later boundary year; several rows where it was split.
CREATE TABLE municipality_successor (
    origin TEXT NOT NULL REFERENCES municipality (code),
    year INTEGER NOT NULL CHECK (year BETWEEN 2017 AND 9999),
    successor TEXT NOT NULL REFERENCES municipality (code),
    PRIMARY KEY (origin, year, successor)
) STRICT, WITHOUT ROWID;

CREATE INDEX municipality_successor_by_successor ON municipality_successor (successor);

CREATE TABLE municipality_attribute (
    municipality TEXT NOT NULL REFERENCES municipality (code),
    name TEXT NOT NULL CHECK (name <> '' AND name NOT GLOB '*[^a-z0-9_]*'),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    value TEXT NOT NULL CHECK (
        CASE name
            WHEN 'population' THEN value <> '' AND value NOT GLOB '*[^0-9]*'
            WHEN 'centrality' THEN value IN ('0', '1', '2', '3')
            WHEN 'zone' THEN value IN ('I', 'II', 'III')
            ELSE value <> ''
        END
    ),
    PRIMARY KEY (municipality, name, date)
) STRICT, WITHOUT ROWID;
