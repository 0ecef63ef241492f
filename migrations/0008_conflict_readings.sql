-- why: conflicts between claims over several questions, which can be read in more than one way
-- changes: none

-- Names of the unknowns that the percent is of, one a line, where it has no base.
ALTER TABLE conflict_value ADD COLUMN whole TEXT CHECK (whole <> '');

-- How the number is read, where it is one of several readings of the same words.
ALTER TABLE conflict_value ADD COLUMN reading TEXT CHECK (reading <> '');

-- Sums of unknowns (names, one a line) that are printed as bases; source: where.
CREATE TABLE conflict_base (
    conflict INTEGER NOT NULL REFERENCES conflict (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    count INTEGER NOT NULL CHECK (count > 0),
    unknowns TEXT NOT NULL CHECK (unknowns <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    PRIMARY KEY (conflict, position)
) STRICT, WITHOUT ROWID;

-- A claim read as one share being more than another: names of unknowns, one a line, and what they are a share of.
CREATE TABLE conflict_order (
    conflict INTEGER NOT NULL REFERENCES conflict (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    claim TEXT NOT NULL CHECK (claim <> ''),
    reading TEXT NOT NULL CHECK (reading <> ''),
    more TEXT NOT NULL CHECK (more <> ''),
    more_of TEXT NOT NULL CHECK (more_of <> ''),
    than TEXT NOT NULL CHECK (than <> ''),
    than_of TEXT NOT NULL CHECK (than_of <> ''),
    PRIMARY KEY (conflict, position)
) STRICT, WITHOUT ROWID;
