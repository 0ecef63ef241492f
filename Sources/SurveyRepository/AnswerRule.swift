/// The parts of the rule of answers and states. Each is a query that gives the first question of a wave that breaks
/// it, with how many respondents do; no row where all is well. Its one parameter is the wave's id.
enum AnswerRule: CaseIterable {
    case everybodyHasARow
    case oneRowUnlessMultiple
    case sameWave
    case numbersStandWithAnswers
    case textsStandWithAnswers
    case reconstructedIsAnonymous

    /// Those that say nothing of the rows of `answer` alone.
    static let ofOtherTables: [AnswerRule] = [
        .numbersStandWithAnswers, .textsStandWithAnswers, .reconstructedIsAnonymous,
    ]

    var description: String {
        switch self {
        case .everybodyHasARow: "neither an answer nor a state"
        case .oneRowUnlessMultiple: "more than one answer or state where only one may be"
        case .sameWave: "an answer of somebody from another wave"
        case .numbersStandWithAnswers: "a number without an answer, or an answer without its number"
        case .textsStandWithAnswers: "a text without an answer, or an answer without its text"
        case .reconstructedIsAnonymous: "a reconstructed answer tied to a real municipality"
        }
    }

    var sql: String {
        switch self {
        case .everybodyHasARow:
            """
            SELECT q.key, expected.n - counted.n
            FROM question AS q
            JOIN (SELECT count(*) AS n FROM respondent WHERE wave = ?1) AS expected
            JOIN (
                SELECT question.id AS id,
                    (SELECT count(DISTINCT respondent) FROM answer WHERE answer.question = question.id) AS n
                FROM question WHERE wave = ?1
            ) AS counted ON counted.id = q.id
            WHERE expected.n > counted.n
            ORDER BY q.position LIMIT 1
            """
        case .oneRowUnlessMultiple:
            """
            SELECT key, count(*) FROM (
                SELECT q.key AS key, q.position AS position
                FROM question AS q JOIN answer AS a ON a.question = q.id
                WHERE q.wave = ?1
                GROUP BY q.id, a.respondent
                HAVING count(*) > 1 AND (q.kind <> 'multiple' OR min(a.option) < 0)
            ) GROUP BY key ORDER BY position LIMIT 1
            """
        case .sameWave:
            """
            SELECT q.key, count(DISTINCT a.respondent)
            FROM question AS q JOIN answer AS a ON a.question = q.id JOIN respondent AS r ON r.id = a.respondent
            WHERE q.wave = ?1 AND r.wave <> q.wave
            GROUP BY q.id ORDER BY q.position LIMIT 1
            """
        case .numbersStandWithAnswers: Self.valuesSQL(table: "number_answer", kind: "number")
        case .textsStandWithAnswers: Self.valuesSQL(table: "text_answer", kind: "text")
        case .reconstructedIsAnonymous:
            """
            SELECT (SELECT key FROM question WHERE wave = ?1 ORDER BY position LIMIT 1), count(*)
            FROM respondent AS r JOIN unit AS u ON u.id = r.unit JOIN wave AS w ON w.id = r.wave
            WHERE r.wave = ?1 AND w.origin = 'reconstructed' AND u.municipality IS NOT NULL
            HAVING count(*) > 0
            """
        }
    }

    private static func valuesSQL(table: String, kind: String) -> String {
        """
        SELECT key, count(*) FROM (
            SELECT q.key AS key, q.position AS position
            FROM question AS q JOIN answer AS a ON a.question = q.id AND a.option > 0
            LEFT JOIN \(table) AS v ON v.question = a.question AND v.respondent = a.respondent
            WHERE q.wave = ?1 AND q.kind = '\(kind)' AND v.value IS NULL
            UNION ALL
            SELECT q.key, q.position
            FROM question AS q JOIN \(table) AS v ON v.question = q.id
            LEFT JOIN answer AS a ON a.question = v.question AND a.respondent = v.respondent AND a.option > 0
            WHERE q.wave = ?1 AND (q.kind <> '\(kind)' OR a.option IS NULL)
        ) GROUP BY key ORDER BY position LIMIT 1
        """
    }
}
