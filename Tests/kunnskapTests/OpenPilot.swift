import SQLiteKit
import SurveyTestSupport
import Testing

/// The pilot wave, open and without answers, for imports.
enum OpenPilot {
    /// Adds the wave to the study's database.
    static func add(into study: Study, boundaryDate: String = "2016-01-01") throws {
        let file = PilotWave.waveFile().replacing("status: closed", with: "status: open")
            // The database has a wave whose roles these are not.
            .replacing("variable: role", with: "variable: pilot.role")
            .replacing("boundary_date: \"2016-01-01\"", with: "boundary_date: \"\(boundaryDate)\"")
        _ = try study.folder.write(file, to: "wave.yaml")
        let outcome = try study.run("wave", "add", "wave.yaml")
        try #require(outcome.code == 0, "\(outcome)")
    }

    /// How many respondents have each option or state of a question, by code.
    static func counts(_ question: String, in study: Study) throws -> [String: Int] {
        let rows = try study.connect(.readOnly).query(
            """
            SELECT o.code, count(*) FROM answer AS a JOIN question AS q ON q.id = a.question
            JOIN wave AS w ON w.id = q.wave JOIN option AS o ON o.question = q.id AND o.number = a.option
            WHERE w.key = 'pilot' AND q.key = ? GROUP BY o.code
            """, [.text(question)]
        ) { row throws(DatabaseError) in (try row.text(0), try row.int(1)) }
        return Dictionary(rows) { first, _ in first }
    }
}
