-- why: the design stored with the wave, and answer columns, which tables are counted from
-- changes: none

-- How much of the design tables use where nobody says otherwise; NULL: the wave does not declare it.
ALTER TABLE wave ADD COLUMN default_use TEXT CHECK (default_use IN ('none', 'weights', 'full'));

-- Whether standard errors take the finite population correction.
ALTER TABLE wave ADD COLUMN is_corrected INTEGER NOT NULL DEFAULT 0 CHECK (is_corrected IN (0, 1));

-- The number of units (clusters) in each stratum of the population.
CREATE TABLE stratum_population (
    wave INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    stratum TEXT NOT NULL CHECK (stratum <> ''),
    population INTEGER NOT NULL CHECK (population > 0),
    PRIMARY KEY (wave, stratum)
) STRICT, WITHOUT ROWID;

-- Derived from the record: a code a respondent, for the 65,536 numbers from chunk * 65536 + 1 on, as far as the highest
-- that there is. A code is the low byte of the option's number (two bytes, the low one first, where an option has a
-- number above 247); 0 is nobody. A multiple question has 1 for answers, or a state, and then for every eight options
-- as many bytes again, bit b of the k-th such plane for option 8k + b + 1.
-- A chunk that is not here is counted from the record by readers, and made by the next write of Kunnskap's.
CREATE TABLE answer_column (
    question INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    chunk INTEGER NOT NULL CHECK (chunk >= 0),
    codes BLOB NOT NULL,
    PRIMARY KEY (question, chunk)
) STRICT;

-- The same for weights, eight bytes each: a double, the low byte first.
CREATE TABLE weight_column (
    wave INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    chunk INTEGER NOT NULL CHECK (chunk >= 0),
    weights BLOB NOT NULL,
    PRIMARY KEY (wave, chunk)
) STRICT;

-- What another program writes makes chunks stale, and the triggers remove them. Removal has no conflict clause that an
-- OR REPLACE outside could override. What a REPLACE removes fires no trigger of its own: where that can be a row that
-- the new one does not share its chunk with, it is looked up before. WHEN, not UPDATE OF id: SET rowid is no SET id.

CREATE TRIGGER stale_answer_insert AFTER INSERT ON answer BEGIN
    DELETE FROM answer_column WHERE question = NEW.question
        AND chunk = (SELECT (number - 1) >> 16 FROM respondent WHERE id = NEW.respondent);
END;

CREATE TRIGGER stale_answer_delete AFTER DELETE ON answer BEGIN
    DELETE FROM answer_column WHERE question = OLD.question
        AND chunk = (SELECT (number - 1) >> 16 FROM respondent WHERE id = OLD.respondent);
END;

CREATE TRIGGER stale_answer_update AFTER UPDATE ON answer BEGIN
    DELETE FROM answer_column WHERE question = OLD.question
        AND chunk = (SELECT (number - 1) >> 16 FROM respondent WHERE id = OLD.respondent);
    DELETE FROM answer_column WHERE question = NEW.question
        AND chunk = (SELECT (number - 1) >> 16 FROM respondent WHERE id = NEW.respondent);
END;

CREATE TRIGGER stale_option_insert AFTER INSERT ON option BEGIN
    DELETE FROM answer_column WHERE question = NEW.question;
END;

CREATE TRIGGER stale_option_delete AFTER DELETE ON option BEGIN
    DELETE FROM answer_column WHERE question = OLD.question;
END;

CREATE TRIGGER stale_option_update AFTER UPDATE OF question, number, code, position ON option BEGIN
    DELETE FROM answer_column WHERE question IN (OLD.question, NEW.question);
END;

CREATE TRIGGER stale_question_insert AFTER INSERT ON question BEGIN
    DELETE FROM answer_column WHERE question = NEW.id;
END;

CREATE TRIGGER stale_question_delete AFTER DELETE ON question BEGIN
    DELETE FROM answer_column WHERE question = OLD.id;
END;

CREATE TRIGGER stale_question_update AFTER UPDATE ON question
WHEN (OLD.id, OLD.wave, OLD.kind) IS NOT (NEW.id, NEW.wave, NEW.kind) BEGIN
    DELETE FROM answer_column WHERE question IN (OLD.id, NEW.id);
END;

CREATE TRIGGER stale_wave_delete AFTER DELETE ON wave BEGIN
    DELETE FROM weight_column WHERE wave = OLD.id;
END;

CREATE TRIGGER stale_respondent_replace BEFORE INSERT ON respondent BEGIN
    DELETE FROM answer_column WHERE (question, chunk) IN (
        SELECT question.id, (respondent.number - 1) >> 16
        FROM respondent JOIN question ON question.wave = respondent.wave WHERE respondent.id = NEW.id
    );
    DELETE FROM weight_column WHERE (wave, chunk) IN (
        SELECT wave, (number - 1) >> 16 FROM respondent WHERE id = NEW.id
    );
END;

CREATE TRIGGER stale_respondent_insert AFTER INSERT ON respondent BEGIN
    DELETE FROM answer_column
        WHERE question IN (SELECT id FROM question WHERE wave = NEW.wave) AND chunk = (NEW.number - 1) >> 16;
    DELETE FROM weight_column WHERE wave = NEW.wave AND chunk = (NEW.number - 1) >> 16;
END;

CREATE TRIGGER stale_respondent_delete AFTER DELETE ON respondent BEGIN
    DELETE FROM answer_column
        WHERE question IN (SELECT id FROM question WHERE wave = OLD.wave) AND chunk = (OLD.number - 1) >> 16;
    DELETE FROM weight_column WHERE wave = OLD.wave AND chunk = (OLD.number - 1) >> 16;
END;

CREATE TRIGGER stale_respondent_take BEFORE UPDATE ON respondent WHEN OLD.id <> NEW.id BEGIN
    DELETE FROM answer_column WHERE (question, chunk) IN (
        SELECT question.id, (respondent.number - 1) >> 16
        FROM respondent JOIN question ON question.wave = respondent.wave WHERE respondent.id = NEW.id
    );
    DELETE FROM weight_column WHERE (wave, chunk) IN (
        SELECT wave, (number - 1) >> 16 FROM respondent WHERE id = NEW.id
    );
END;

CREATE TRIGGER stale_respondent_update AFTER UPDATE ON respondent
WHEN (OLD.id, OLD.wave, OLD.number) IS NOT (NEW.id, NEW.wave, NEW.number) BEGIN
    DELETE FROM answer_column
        WHERE question IN (SELECT id FROM question WHERE wave = OLD.wave) AND chunk = (OLD.number - 1) >> 16;
    DELETE FROM answer_column
        WHERE question IN (SELECT id FROM question WHERE wave = NEW.wave) AND chunk = (NEW.number - 1) >> 16;
    DELETE FROM weight_column WHERE wave = OLD.wave AND chunk = (OLD.number - 1) >> 16;
    DELETE FROM weight_column WHERE wave = NEW.wave AND chunk = (NEW.number - 1) >> 16;
END;

CREATE TRIGGER stale_respondent_weight AFTER UPDATE OF weight ON respondent BEGIN
    DELETE FROM weight_column WHERE wave = NEW.wave AND chunk = (NEW.number - 1) >> 16;
END;
