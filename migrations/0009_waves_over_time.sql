-- why: waves are compared, imported from what survey tools wrote, edited by hand, and kept no longer than the law lets them
-- changes: none

-- The languages that every label of the wave has, bokmål first.
ALTER TABLE wave ADD COLUMN languages TEXT NOT NULL DEFAULT 'nb'
    CHECK (languages IN ('nb', 'nb nn', 'nb en', 'nb nn en'));

-- What allows the answers to be kept, and the last day that they may be.
ALTER TABLE wave ADD COLUMN legal_basis TEXT CHECK (legal_basis <> '');

ALTER TABLE wave ADD COLUMN delete_by TEXT CHECK (delete_by IS date(delete_by, '+0 days'));

-- How a question compares with one of an earlier wave. A wave that others compare with cannot be removed.
CREATE TABLE comparability (
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    earlier INTEGER NOT NULL REFERENCES question (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN (
        'identical', 'wording_changed', 'scale_changed', 'option_added', 'split', 'merged', 'not_comparable'
    )),
    note_nb TEXT CHECK (note_nb <> '' AND (note_nb IS NOT NULL OR (note_nn IS NULL AND note_en IS NULL))),
    note_nn TEXT,
    note_en TEXT,
    PRIMARY KEY (question, earlier),
    UNIQUE (question, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX comparability_by_earlier ON comparability (earlier);

-- Who the survey tool says a respondent is: personal.
ALTER TABLE respondent ADD COLUMN source_id TEXT CHECK (source_id <> '');

CREATE UNIQUE INDEX respondent_by_source_id ON respondent (wave, source_id) WHERE source_id IS NOT NULL;

-- Every import there was. It outlives its wave, and names it by its key.
CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    wave TEXT NOT NULL CHECK (wave <> ''),
    at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at)),
    user TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format <> ''),
    mapping TEXT NOT NULL,
    distributed INTEGER NOT NULL CHECK (distributed >= 0),
    opened INTEGER NOT NULL CHECK (opened BETWEEN 0 AND distributed),
    partial INTEGER NOT NULL CHECK (partial >= 0),
    complete INTEGER NOT NULL CHECK (complete >= 0 AND partial + complete <= opened),
    respondents INTEGER NOT NULL CHECK (respondents BETWEEN 0 AND distributed)
) STRICT;

CREATE INDEX import_by_wave ON import (wave);

CREATE TABLE import_file (
    import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    PRIMARY KEY (import, position)
) STRICT, WITHOUT ROWID;

-- What was done to the data by hand, and by whom; never what anybody answered.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at)),
    user TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action <> ''),
    object TEXT NOT NULL CHECK (object <> ''),
    reason TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
