-- why: printed reports, so that every number in them can be recomputed and compared
-- changes: none

CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> '' AND key NOT GLOB '*[^a-z0-9_.-]*'),
    title_nb TEXT NOT NULL CHECK (title_nb <> ''),
    title_nn TEXT,
    title_en TEXT,
    wave INTEGER NOT NULL REFERENCES wave (id)
) STRICT;

CREATE INDEX publication_by_wave ON publication (wave);

CREATE TABLE exhibit (
    id INTEGER PRIMARY KEY,
    publication INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (key <> '' AND key NOT GLOB '*[^a-z0-9_.-]*'),
    position INTEGER NOT NULL CHECK (position > 0),
    title_nb TEXT NOT NULL CHECK (title_nb <> ''),
    title_nn TEXT,
    title_en TEXT,
    UNIQUE (publication, key),
    UNIQUE (publication, position)
) STRICT;

-- source: the request that recomputes the number, as JSON with the words of the publication file; no printed number.
CREATE TABLE exhibit_cell (
    exhibit INTEGER NOT NULL REFERENCES exhibit (id) ON DELETE CASCADE,
    row TEXT NOT NULL CHECK (row <> ''),
    column TEXT NOT NULL CHECK (column <> ''),
    unit TEXT NOT NULL CHECK (unit IN ('count', 'percent')),
    position INTEGER NOT NULL CHECK (position > 0),
    printed TEXT NOT NULL CHECK (printed GLOB '[0-9]*' AND printed NOT GLOB '*[^0-9.]*' AND printed NOT GLOB '*.*.*'),
    base INTEGER CHECK (base > 0),
    source TEXT NOT NULL CHECK (source GLOB '{*}'),
    PRIMARY KEY (exhibit, row, column, unit),
    UNIQUE (exhibit, position)
) STRICT, WITHOUT ROWID;

-- source: the statements that must hold, as JSON.
CREATE TABLE claim (
    publication INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (key <> ''),
    position INTEGER NOT NULL CHECK (position > 0),
    chapter TEXT NOT NULL,
    exhibit TEXT,
    text_nb TEXT NOT NULL CHECK (text_nb <> ''),
    text_nn TEXT,
    text_en TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('share', 'count', 'order', 'bound')),
    unit TEXT NOT NULL CHECK (unit IN ('count', 'percent')),
    base INTEGER CHECK (base > 0),
    source TEXT NOT NULL CHECK (source GLOB '{*}'),
    reading TEXT CHECK (reading <> ''),
    PRIMARY KEY (publication, key),
    UNIQUE (publication, position)
) STRICT, WITHOUT ROWID;

-- Printed numbers that cannot all be true; each is told again here.
CREATE TABLE conflict (
    id INTEGER PRIMARY KEY,
    publication INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (key <> ''),
    position INTEGER NOT NULL CHECK (position > 0),
    text_nb TEXT NOT NULL CHECK (text_nb <> ''),
    text_nn TEXT,
    text_en TEXT,
    total INTEGER CHECK (total > 0),
    UNIQUE (publication, key),
    UNIQUE (publication, position)
) STRICT;

-- Either a cell (exhibit, row, column) or a claim; unknowns: names that add up to the number, one a line.
CREATE TABLE conflict_value (
    conflict INTEGER NOT NULL REFERENCES conflict (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    exhibit TEXT,
    row TEXT,
    column TEXT,
    claim TEXT,
    printed TEXT NOT NULL CHECK (printed GLOB '[0-9]*' AND printed NOT GLOB '*[^0-9.]*' AND printed NOT GLOB '*.*.*'),
    unit TEXT NOT NULL CHECK (unit IN ('count', 'percent')),
    base INTEGER CHECK (base > 0),
    unknowns TEXT NOT NULL CHECK (unknowns <> ''),
    PRIMARY KEY (conflict, position),
    CHECK (
        (claim IS NOT NULL AND exhibit IS NULL AND row IS NULL AND column IS NULL)
        OR (claim IS NULL AND exhibit IS NOT NULL AND row IS NOT NULL AND column IS NOT NULL)
    )
) STRICT, WITHOUT ROWID;
