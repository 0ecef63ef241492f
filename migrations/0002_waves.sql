-- why: waves, the question bank and the questionnaires, with options, states and nets
-- changes: none

-- The question bank: what a question measures, across waves.
CREATE TABLE variable (
    key TEXT NOT NULL PRIMARY KEY CHECK (key <> '' AND key NOT GLOB '*[^a-z0-9_.-]*')
) STRICT, WITHOUT ROWID;

CREATE TABLE wave (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE CHECK (key <> '' AND key NOT GLOB '*[^a-z0-9_.-]*'),
    title_nb TEXT NOT NULL CHECK (title_nb <> ''),
    title_nn TEXT,
    title_en TEXT,
    note_nb TEXT CHECK (note_nb IS NOT NULL OR (note_nn IS NULL AND note_en IS NULL)),
    note_nn TEXT,
    note_en TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('collected', 'reconstructed', 'synthetic')),
    status TEXT NOT NULL CHECK (status IN ('planned', 'open', 'closed')),
    opened TEXT CHECK (opened IS date(opened, '+0 days')),
    closed TEXT CHECK (closed IS date(closed, '+0 days') AND (opened IS NULL OR closed >= opened)),
    boundary_date TEXT NOT NULL CHECK (boundary_date IS date(boundary_date, '+0 days')),
    is_weighted INTEGER NOT NULL CHECK (is_weighted IN (0, 1)),
    is_stratified INTEGER NOT NULL CHECK (is_stratified IN (0, 1)),
    population INTEGER CHECK (population > 0)
) STRICT;

CREATE TABLE battery (
    id INTEGER PRIMARY KEY,
    wave INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    label_nb TEXT NOT NULL CHECK (label_nb <> ''),
    label_nn TEXT,
    label_en TEXT,
    UNIQUE (wave, key),
    UNIQUE (wave, position),
    UNIQUE (wave, id)
) STRICT;

-- Ids are never used again: a ledger may tell of a question that is gone.
CREATE TABLE question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    wave INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (key <> '' AND key NOT GLOB '*[^a-z0-9_.-]*'),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('single', 'multiple', 'scale', 'number', 'text')),
    variable TEXT NOT NULL REFERENCES variable (key),
    battery INTEGER,
    base_rule TEXT NOT NULL CHECK (base_rule IN ('asked', 'shown', 'answered', 'valid')),
    label_nb TEXT NOT NULL CHECK (label_nb <> ''),
    label_nn TEXT,
    label_en TEXT,
    UNIQUE (wave, key),
    UNIQUE (wave, position),
    FOREIGN KEY (wave, battery) REFERENCES battery (wave, id)
) STRICT;

CREATE INDEX question_by_variable ON question (variable);

CREATE INDEX question_by_battery ON question (wave, battery);

-- Who is shown the question: every condition has to hold. No rows: everybody.
CREATE TABLE question_universe (
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    condition TEXT NOT NULL CHECK (condition GLOB '?*=?*'),
    PRIMARY KEY (question, position)
) STRICT, WITHOUT ROWID;

-- Numbers above 0 are answers; below 0 the states, the same number for a state in every question:
-- -1 dont_know, -2 not_applicable, -3 refused, -4 no_answer, -5 not_shown, -6 not_asked, -7 breakoff, -8 nonresponse.
-- Every question has a row for every state; is_listed tells whether the questionnaire prints it.
CREATE TABLE option (
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> '' AND code NOT GLOB '*[^a-z0-9_]*'),
    state TEXT NOT NULL CHECK (
        number = CASE state
            WHEN 'dont_know' THEN -1
            WHEN 'not_applicable' THEN -2
            WHEN 'refused' THEN -3
            WHEN 'no_answer' THEN -4
            WHEN 'not_shown' THEN -5
            WHEN 'not_asked' THEN -6
            WHEN 'breakoff' THEN -7
            WHEN 'nonresponse' THEN -8
            WHEN 'valid' THEN abs(number)
        END AND number <> 0
    ),
    position INTEGER NOT NULL CHECK (position > 0),
    label_nb TEXT NOT NULL CHECK (label_nb <> ''),
    label_nn TEXT,
    label_en TEXT,
    is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
    is_listed INTEGER NOT NULL CHECK (is_listed IN (0, 1)),
    PRIMARY KEY (question, number),
    UNIQUE (question, code),
    UNIQUE (question, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE net (
    id INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code <> '' AND code NOT GLOB '*[^a-z0-9_]*'),
    position INTEGER NOT NULL CHECK (position > 0),
    label_nb TEXT NOT NULL CHECK (label_nb <> ''),
    label_nn TEXT,
    label_en TEXT,
    UNIQUE (question, code),
    UNIQUE (question, position),
    UNIQUE (id, question)
) STRICT;

-- The columns of the key come first: SQLite 3.40's integrity_check is wrong about NOT NULL where they do not.
CREATE TABLE net_option (
    net INTEGER NOT NULL,
    question INTEGER NOT NULL,
    option INTEGER NOT NULL,
    PRIMARY KEY (net, question, option),
    FOREIGN KEY (net, question) REFERENCES net (id, question) ON DELETE CASCADE,
    FOREIGN KEY (question, option) REFERENCES option (question, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX net_option_by_option ON net_option (question, option);
