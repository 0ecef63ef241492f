import SQLiteKit
import SurveyModel
import SurveyRepository

/// What requests name, read once: a publication's verification asks for the same questions a thousand times.
final class Catalogue {
    let database: SurveyDatabase
    private var waves: [String: Wave] = [:]
    private var questions: [String: CodedQuestion] = [:]
    private var strata: [String: [String]] = [:]

    init(_ database: SurveyDatabase) { self.database = database }

    /// The wave with a key; names the nearest keys where there is none.
    func wave(_ key: String) throws(QueryError) -> Wave {
        if let known = waves[key] { return known }
        do {
            let wave = try database.waves.wave(key)
            waves[key] = wave
            return wave
        } catch { throw QueryError(error) }
    }

    /// A question of a wave; names the nearest keys where there is none.
    func question(_ key: String, of wave: String) throws(QueryError) -> CodedQuestion {
        // A line feed is in no key, so that no two pairs of keys make the same text.
        let name = "\(wave)\n\(key)"
        if let known = questions[name] { return known }
        let question = try CodedQuestion.read(database, key, of: wave)
        questions[name] = question
        return question
    }

    /// The strata of a wave's respondents, in order.
    func strata(of wave: String) throws(QueryError) -> [String] {
        if let known = strata[wave] { return known }
        do {
            let found = try database.connection.query(
                """
                SELECT DISTINCT r.stratum FROM respondent AS r JOIN wave AS w ON w.id = r.wave
                WHERE w.key = ? AND r.stratum IS NOT NULL ORDER BY 1
                """, [.text(wave)]
            ) { row throws(DatabaseError) in try row.text(0) }
            strata[wave] = found
            return found
        } catch { throw QueryError(error) }
    }
}
