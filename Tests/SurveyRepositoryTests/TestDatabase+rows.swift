import SQLiteKit
import SurveyTestSupport

extension TestDatabase {
    /// The number of rows of every table, by name; views too, so that a lost one is seen.
    func rowCounts() throws -> [String: Int] {
        let names = try connection.query("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")
        {
            row throws(DatabaseError) in try row.text(0)
        }
        var counts: [String: Int] = [:]
        for name in names {
            counts[name] = try connection.first("SELECT count(*) FROM \(quotedIdentifier(name))") {
                row throws(DatabaseError) in
                try row.int(0)
            }
        }
        return counts
    }

    /// Every row of a query as text, its values with strokes between.
    func rows(_ sql: String) throws -> [String] {
        try connection.query("SELECT concat FROM (\(sql))") { row throws(DatabaseError) in try row.text(0) }
    }
}
