import SQLiteKit
import SurveyModel

/// The view `wave_KEY`: one row a respondent, one column a question (one an option where it is multiple).
/// Codes where the question has options, the number where it is a number; a state by its code. No free text.
struct WaveView {
    /// SQLite's own limit on the columns of a view.
    static let maximumColumns = 2000

    let questionnaire: Questionnaire
    let questionIDs: [Int]

    /// The view's SQL; an error where the wave has more columns than a view can have.
    func sql() throws(RepositoryError) -> String {
        let columns = columns
        guard columns.count <= Self.maximumColumns else {
            throw .input(
                "wave '\(questionnaire.wave.key)' has \(columns.count) columns with its options, and SQLite's views "
                    + "hold \(Self.maximumColumns); leave questions out")
        }
        return """
            CREATE VIEW \(quotedIdentifier("wave_\(questionnaire.wave.key)")) AS
            SELECT
                \(columns.joined(separator: ",\n    "))
            FROM respondent AS r
            JOIN unit ON unit.id = r.unit
            JOIN wave ON wave.id = r.wave
            WHERE wave.key = '\(questionnaire.wave.key)'
            """
    }

    private var columns: [String] {
        var columns = [
            "wave.key AS wave", "wave.origin AS origin", "r.number AS respondent", "unit.key AS unit",
            "unit.kind AS unit_kind", "unit.municipality AS municipality", "unit.zone AS zone",
            "r.weight AS weight", "r.stratum AS stratum", "coalesce(r.cluster, unit.key) AS cluster",
        ]
        for (question, id) in zip(questionnaire.questions, questionIDs) {
            columns += Self.columns(of: question, id: id)
        }
        return columns
    }

    private static func columns(of question: Question, id: Int) -> [String] {
        let code = """
            (SELECT o.code FROM answer AS a JOIN option AS o ON o.question = a.question AND o.number = a.option \
            WHERE a.question = \(id) AND a.respondent = r.id)
            """
        switch question.kind {
        case .single, .scale, .text:
            return ["\(code) AS \(quotedIdentifier(question.key))"]
        case .number:
            let number = """
                (SELECT value FROM number_answer AS v WHERE v.question = \(id) AND v.respondent = r.id)
                """
            return ["coalesce(\(number), \(code)) AS \(quotedIdentifier(question.key))"]
        case .multiple:
            return question.options.enumerated().map { index, option in
                let ticked = """
                    (SELECT CASE WHEN lowest < 0 \
                    THEN (SELECT o.code FROM option AS o WHERE o.question = \(id) AND o.number = lowest) \
                    ELSE ticked END \
                    FROM (SELECT min(a.option) AS lowest, max(a.option = \(index + 1)) AS ticked \
                    FROM answer AS a WHERE a.question = \(id) AND a.respondent = r.id))
                    """
                return "\(ticked) AS \(quotedIdentifier("\(question.key)[\(option.code)]"))"
            }
        }
    }
}
