-- why: who answered, for whom, and what
-- changes: none

CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    wave INTEGER NOT NULL REFERENCES wave (id),
    key TEXT NOT NULL CHECK (key <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('municipality', 'region', 'anonymous')),
    municipality TEXT REFERENCES municipality (code),
    zone TEXT CHECK (zone IN ('I', 'II', 'III')),
    UNIQUE (wave, key),
    UNIQUE (wave, id),
    CHECK ((kind = 'municipality') = (municipality IS NOT NULL))
) STRICT;

CREATE INDEX unit_by_municipality ON unit (municipality);

CREATE TABLE respondent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    wave INTEGER NOT NULL REFERENCES wave (id),
    number INTEGER NOT NULL CHECK (number > 0),
    unit INTEGER NOT NULL,
    weight REAL NOT NULL CHECK (weight > 0 AND weight < 1e12),
    stratum TEXT CHECK (stratum <> ''),
    cluster TEXT CHECK (cluster <> ''),
    UNIQUE (wave, number),
    FOREIGN KEY (wave, unit) REFERENCES unit (wave, id)
) STRICT;

CREATE INDEX respondent_by_unit ON respondent (wave, unit);

-- The record. Every respondent has, for every question of the wave, either answers (several only where the question
-- is multiple) or exactly one state. The key is the only index: no foreign key of this table has one of its own.
CREATE TABLE answer (
    question INTEGER NOT NULL REFERENCES question (id),
    respondent INTEGER NOT NULL REFERENCES respondent (id),
    option INTEGER NOT NULL,
    PRIMARY KEY (question, respondent, option),
    FOREIGN KEY (question, option) REFERENCES option (question, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_answer (
    question INTEGER NOT NULL REFERENCES question (id),
    respondent INTEGER NOT NULL REFERENCES respondent (id),
    value REAL NOT NULL CHECK (abs(value) < 1e300),
    PRIMARY KEY (question, respondent)
) STRICT, WITHOUT ROWID;

CREATE INDEX number_answer_by_respondent ON number_answer (respondent);

CREATE TABLE text_answer (
    question INTEGER NOT NULL REFERENCES question (id),
    respondent INTEGER NOT NULL REFERENCES respondent (id),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (question, respondent)
) STRICT, WITHOUT ROWID;

CREATE INDEX text_answer_by_respondent ON text_answer (respondent);
