import SQLiteKit
import SurveyRepository
import SurveyTestSupport
import Testing

extension TestDatabase {
    /// Every question of the file as `id wave`, in order.
    func questions() throws -> [(id: Int, wave: Int)] {
        try connection.query("SELECT id, wave FROM question ORDER BY id") { row throws(DatabaseError) in
            (id: try row.int(0), wave: try row.int(1))
        }
    }

    /// A question's column, put together from the record row by row; shares nothing with the repository.
    func naiveColumn(_ question: Int, wave: Int) throws -> AnswerColumn {
        let count = try int("SELECT coalesce(max(number), 0) FROM respondent WHERE wave = \(wave)")
        let highest = try int("SELECT max(0, coalesce(max(number), 0)) FROM option WHERE question = \(question)")
        let kinds = try rows("SELECT kind AS concat FROM question WHERE id = \(question)")
        let rows = try connection.query(
            """
            SELECT r.number, a.option FROM respondent AS r, answer AS a, option AS o
            WHERE r.wave = ? AND a.respondent = r.id AND a.question = ? AND o.question = ?2 AND o.number = a.option
            ORDER BY a.option DESC
            """, [.int(wave), .int(question)]
        ) { row throws(DatabaseError) in (place: try row.int(0) - 1, option: try row.int(1)) }
        if kinds == ["multiple"] {
            var state = [UInt8](repeating: 0, count: count)
            var planes = Array(repeating: state, count: (highest + 7) / 8)
            for row in rows {
                state[row.place] = row.option > 0 ? 1 : UInt8(256 + row.option)
                if row.option > 0 { planes[(row.option - 1) / 8][row.place] += 1 << UInt8((row.option - 1) % 8) }
            }
            return AnswerColumn(codes: .multiple(state: state, planes: planes), highestOption: highest)
        }
        if highest > 247 {
            var codes = [UInt16](repeating: 0, count: count)
            for row in rows { codes[row.place] = UInt16(row.option > 0 ? row.option : 65_536 + row.option) }
            return AnswerColumn(codes: .wide(codes), highestOption: highest)
        }
        var codes = [UInt8](repeating: 0, count: count)
        for row in rows { codes[row.place] = UInt8(row.option > 0 ? row.option : 256 + row.option) }
        return AnswerColumn(codes: .narrow(codes), highestOption: highest)
    }

    /// What of the columns that the repository reads differs from the record.
    func columnDifferences(_ columns: some AnswerColumnRepository) throws -> [String] {
        var differences: [String] = []
        for (id, wave) in try questions() {
            let isEqual = try columns.column(questionID: id, wave: wave) == naiveColumn(id, wave: wave)
            if !isEqual { differences.append("question \(id)") }
        }
        for wave in try ints("SELECT DISTINCT wave FROM respondent ORDER BY wave") {
            let people = try connection.query("SELECT number, weight FROM respondent WHERE wave = ?", [.int(wave)]) {
                row throws(DatabaseError) in (number: try row.int(0), weight: try row.double(1))
            }
            var weights = [Double](repeating: 0, count: people.map(\.number).max() ?? 0)
            for person in people { weights[person.number - 1] = person.weight }
            if try columns.weights(wave: wave) != weights { differences.append("weights of wave \(wave)") }
            if try columns.respondentCount(wave: wave) != weights.count { differences.append("count of wave \(wave)") }
        }
        return differences
    }

    /// The chunks that are in the file, as `q1/0` and `w1/0`.
    func columnParts() throws -> Set<String> {
        Set(
            try rows(
                """
                SELECT 'q' || question || '/' || chunk AS concat FROM answer_column
                UNION ALL SELECT 'w' || wave || '/' || chunk FROM weight_column
                """))
    }

    /// Every chunk with its bytes, and every object of the schema.
    func columnState() throws -> [String] {
        try rows(
            """
            SELECT 'q' || question || '/' || chunk || ' ' || hex(codes) AS concat FROM answer_column
            UNION ALL SELECT 'w' || wave || '/' || chunk || ' ' || hex(weights) FROM weight_column
            UNION ALL SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1
            """)
    }

    func int(_ sql: String) throws -> Int { try #require(try ints(sql).first) }

    private func ints(_ sql: String) throws -> [Int] {
        try connection.query(sql) { row throws(DatabaseError) in try row.int(0) }
    }
}
