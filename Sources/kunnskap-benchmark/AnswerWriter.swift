import SQLiteKit

/// Writes made-up answers in SQL of its own: the repository holds an answer as text, too much for 42 million.
struct AnswerWriter {
    private static let rowsAtOnce = 100
    private let connection: Connection
    private let answers: MadeUpAnswers
    private let insert = "INSERT INTO answer (question, respondent, option) VALUES "

    init(_ connection: Connection, _ answers: MadeUpAnswers) {
        self.connection = connection
        self.answers = answers
    }

    func write() throws(DatabaseError) {
        // What is written is whole; checking it and marking columns that are not there would take most of the time.
        try connection.run("PRAGMA foreign_keys = OFF")
        try connection.transaction(.immediate) { () throws(DatabaseError) in
            let triggers = try connection.query(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('answer', 'respondent')"
            ) { row throws(DatabaseError) in (name: try row.text(0), sql: try row.text(1)) }
            for trigger in triggers { try connection.run("DROP TRIGGER \(quotedIdentifier(trigger.name))") }
            try writeAll()
            for trigger in triggers { try connection.run(trigger.sql) }
        }
    }

    private func writeAll() throws(DatabaseError) {
        let wave = try id("SELECT id FROM wave WHERE key = ?", [.text(BenchmarkWave.key)])
        for unit in 0...(answers.units.max() ?? 0) {
            try connection.run(
                "INSERT INTO unit (wave, key, kind) VALUES (?, ?, 'anonymous')", [.int(wave), .text("u\(unit)")])
        }
        let firstUnit = try id("SELECT min(id) FROM unit WHERE wave = ?", [.int(wave)])
        for respondent in 0..<answers.respondents {
            try connection.run(
                "INSERT INTO respondent (wave, number, unit, weight, stratum) VALUES (?, ?, ?, ?, ?)",
                [
                    .int(wave), .int(respondent + 1), .int(firstUnit + answers.units[respondent]),
                    .real(Double(answers.weights[respondent]) / 1_000), .text(answers.stratum(respondent)),
                ])
        }
        let first = try id("SELECT min(id) FROM respondent WHERE wave = ?", [.int(wave)])
        for (key, codes) in zip(BenchmarkWave.singles, answers.singles) {
            try write(key, first) { respondent in [Int(Int8(truncatingIfNeeded: codes[respondent]))] }
        }
        for (key, ticks) in zip(BenchmarkWave.multiples, answers.multiples) {
            try write(key, first) { respondent in
                let ticked = (0..<BenchmarkWave.ticks).filter { ticks[respondent] >> UInt16($0) & 1 == 1 }
                return ticked.isEmpty ? [-4] : ticked.map { $0 + 1 }
            }
        }
    }

    /// The answers to one question, in the order of the key.
    private func write(_ key: String, _ first: Int, _ options: (Int) -> [Int]) throws(DatabaseError) {
        let question = try id(
            "SELECT q.id FROM question AS q JOIN wave AS w ON w.id = q.wave WHERE w.key = ? AND q.key = ?",
            [.text(BenchmarkWave.key), .text(key)])
        var values: [Value] = []
        for respondent in 0..<answers.respondents {
            for option in options(respondent) {
                values += [.int(question), .int(first + respondent), .int(option)]
                if values.count == 3 * Self.rowsAtOnce { try flush(&values) }
            }
        }
        if !values.isEmpty { try flush(&values) }
    }

    private func flush(_ values: inout [Value]) throws(DatabaseError) {
        let rows = Array(repeating: "(?, ?, ?)", count: values.count / 3).joined(separator: ", ")
        try connection.run(insert + rows, values)
        values.removeAll(keepingCapacity: true)
    }

    private func id(_ sql: String, _ bindings: [Value]) throws(DatabaseError) -> Int {
        try connection.first(sql, bindings) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }
}
