-- why: cases of new practice, linked to places and to what the survey asks about
-- changes: none

CREATE TABLE case_study (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> '' AND key NOT GLOB '*[^a-z0-9_.-]*'),
    title_nb TEXT NOT NULL CHECK (title_nb <> ''),
    title_nn TEXT,
    title_en TEXT,
    publication TEXT NOT NULL REFERENCES publication (key),
    chapter TEXT NOT NULL,
    pages TEXT,
    place TEXT NOT NULL CHECK (place <> ''),
    region TEXT,
    period_from TEXT,
    period_to TEXT,
    summary_nb TEXT NOT NULL CHECK (summary_nb <> ''),
    summary_nn TEXT,
    summary_en TEXT
) STRICT;

CREATE INDEX case_study_by_publication ON case_study (publication);

CREATE TABLE case_study_municipality (
    case_study INTEGER NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
    municipality TEXT NOT NULL REFERENCES municipality (code),
    PRIMARY KEY (case_study, municipality)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_study_municipality_by_municipality ON case_study_municipality (municipality);

CREATE TABLE case_study_county (
    case_study INTEGER NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
    county TEXT NOT NULL REFERENCES county (code),
    PRIMARY KEY (case_study, county)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_study_county_by_county ON case_study_county (county);

-- What the case speaks about, as variables of the question bank: questions, and knowledge sources (`source.…`).
CREATE TABLE case_study_variable (
    case_study INTEGER NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
    variable TEXT NOT NULL REFERENCES variable (key),
    PRIMARY KEY (case_study, variable)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_study_variable_by_variable ON case_study_variable (variable);

CREATE TABLE case_study_actor (
    case_study INTEGER NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    organisation TEXT NOT NULL CHECK (organisation <> ''),
    function TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (case_study, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_study_measure (
    case_study INTEGER NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    description TEXT NOT NULL,
    PRIMARY KEY (case_study, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_study_fact (
    case_study INTEGER NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
    section TEXT NOT NULL
        CHECK (section IN ('aims', 'partners', 'funding', 'results', 'lessons', 'challenges', 'plans')),
    position INTEGER NOT NULL CHECK (position > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (case_study, section, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_study_link (
    case_study INTEGER NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    url TEXT NOT NULL CHECK (url <> ''),
    PRIMARY KEY (case_study, position)
) STRICT, WITHOUT ROWID;
