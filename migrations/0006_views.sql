-- why: for people with other SQLite tools: one row an answer, with its labels and the wave's origin
-- changes: none

-- Free text is not here: it may name people.
CREATE VIEW labelled_answer AS
SELECT
    wave.key AS wave,
    wave.origin AS origin,
    respondent.number AS respondent,
    respondent.weight AS weight,
    respondent.stratum AS stratum,
    unit.key AS unit,
    unit.kind AS unit_kind,
    unit.municipality AS municipality,
    unit.zone AS zone,
    question.key AS question,
    question.label_nb AS question_label,
    question.base_rule AS base_rule,
    option.code AS option,
    option.label_nb AS option_label,
    option.state AS state,
    option.is_invented AS is_invented,
    number_answer.value AS number
FROM answer
JOIN question ON question.id = answer.question
JOIN option ON option.question = answer.question AND option.number = answer.option
JOIN respondent ON respondent.id = answer.respondent
JOIN unit ON unit.id = respondent.unit
JOIN wave ON wave.id = question.wave
LEFT JOIN number_answer
    ON number_answer.question = answer.question AND number_answer.respondent = answer.respondent;

-- One row an option of a questionnaire, and one a net (with the codes that it counts).
CREATE VIEW labelled_option AS
SELECT
    wave.key AS wave,
    wave.origin AS origin,
    question.key AS question,
    question.label_nb AS question_label,
    option.position AS position,
    option.code AS option,
    option.label_nb AS option_label,
    option.state AS state,
    option.is_invented AS is_invented,
    NULL AS net
FROM option
JOIN question ON question.id = option.question
JOIN wave ON wave.id = question.wave
WHERE option.is_listed
UNION ALL
SELECT
    wave.key,
    wave.origin,
    question.key,
    question.label_nb,
    (SELECT count(*) FROM option WHERE option.question = net.question) + net.position,
    net.code,
    net.label_nb,
    'valid',
    0,
    (
        SELECT group_concat(member.code, ',')
        FROM net_option
        JOIN option AS member ON member.question = net_option.question AND member.number = net_option.option
        WHERE net_option.net = net.id
    )
FROM net
JOIN question ON question.id = net.question
JOIN wave ON wave.id = question.wave;
