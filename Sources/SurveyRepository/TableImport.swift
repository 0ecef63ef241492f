import SQLiteKit
import SurveyModel

/// Puts an answer table into a wave, in the place of the answers that it has; runs in a transaction without foreign
/// keys, and proves at its end what they and the rule of answers would have asserted.
struct TableImport {
    private let wave: Int
    private let key: String
    private let table: AnswerTable
    private let columns: [TableColumn]
    private let session: WriteSession

    /// Looks the wave up, and asserts that the table fits it; nothing is written.
    init(_ table: AnswerTable, into key: String, _ session: WriteSession) throws(RepositoryError) {
        wave = try session.waveID(key)
        self.key = key
        self.table = table
        self.session = session
        try table.check()
        let ids = try session.query(
            "SELECT id FROM question WHERE wave = ? ORDER BY position", [.int(wave)]
        ) { row throws(DatabaseError) in try row.int(0) }
        guard ids.count == table.answers.count else {
            throw .input("there are answers to \(table.answers.count) questions, and wave '\(key)' has \(ids.count)")
        }
        var columns: [TableColumn] = []
        for (id, answers) in zip(ids, table.answers) {
            let question = try ColumnQuestion(id, wave: wave, count: table.count, session)
            let column = TableColumn(question: question, answers: answers)
            try column.check(count: table.count)
            columns.append(column)
        }
        self.columns = columns
    }

    /// Refuses a closed wave and, unless told to replace them, one with answers.
    func checkWave(_ record: ImportRecord, replacing: Bool) throws(RepositoryError) {
        guard record.wave == key, record.respondents == table.count else {
            throw .input("the record of the import is of another wave or of other respondents")
        }
        let status = try session.keys("SELECT status FROM wave WHERE id = ?", [.int(wave)])
        guard status != [WaveStatus.closed.rawValue] else {
            throw .refused("wave '\(key)' is closed and takes no more answers; nothing was stored")
        }
        guard !replacing, try hasAnswers() else { return }
        let last = try SQLiteImportRepository(session).imports(into: key).last
        guard let last, last.files.map(\.sha256) == record.files.map(\.sha256) else {
            throw .refused(
                "wave '\(key)' has answers already; nothing was stored; say --replace to put these in their place")
        }
        let names = last.files.map { "'\($0.name)'" }.joined(separator: ", ")
        throw .refused(
            "wave '\(key)' has the answers of \(names) already, from \(last.at); nothing was stored; "
                + "say --replace to read them again")
    }

    /// Writes everything, and proves it.
    /// - Parameter progress: how much is done, from 0 to 1.
    func run(_ record: ImportRecord, _ progress: (Double) -> Void) throws(RepositoryError) -> ImportOutcome {
        var prior: TablePrior?
        var changes: TableChanges?
        if try hasAnswers() {
            let found = try TablePrior(wave, key: key, table, session)
            changes = try TableChanges(wave, columns, found, session)
            prior = found
        }
        try session.removeColumns(of: wave)
        try session.putTriggersAway()
        let people = try writePeople(prior)
        let proof = TableProof(wave, table, people, session)
        let steps = Double(2 * columns.count + 2)
        progress(1 / steps)
        for (index, column) in columns.enumerated() {
            let isThere: Bool
            if let prior, let changes, prior.isSame, changes[index] == 0 {
                isThere = try proof.holds(column)
            } else {
                isThere = false
            }
            if !isThere { try write(column, people, replacing: prior != nil) }
            progress(Double(index + 2) / steps)
        }
        try writeColumns()
        try SQLiteImportRepository(session).store(record)
        try proof.assertPeople()
        var rows = 0
        for (index, column) in columns.enumerated() {
            rows += try proof.assertAnswers(column)
            progress(Double(columns.count + index + 3) / steps)
        }
        try session.assertAnswerRule(wave: wave, AnswerRule.ofOtherTables)
        return ImportOutcome(
            respondents: table.count, rows: rows,
            changes: prior.map { prior in
                ImportOutcome.Changes(
                    added: prior.added, removed: prior.removed, moved: prior.moved, answers: changes?.answers ?? [])
            })
    }

    private func hasAnswers() throws(RepositoryError) -> Bool {
        try session.first("SELECT 1 FROM respondent WHERE wave = ? LIMIT 1", [.int(wave)], { _ in true }) ?? false
    }

    /// Units and respondents, where they are not as they were.
    private func writePeople(_ prior: TablePrior?) throws(RepositoryError) -> TablePeople {
        let last = try session.first("SELECT seq FROM sqlite_sequence WHERE name = 'respondent'") {
            row throws(DatabaseError) in try row.int(0)
        }
        let people = TablePeople(ids: prior?.ids(after: last ?? 0) ?? (1...table.count).map { Int64((last ?? 0) + $0) })
        guard prior?.isSame != true else { return people }
        try session.run("DELETE FROM respondent WHERE wave = ?", [.int(wave)])
        try session.run("DELETE FROM unit WHERE wave = ?", [.int(wave)])
        let units = try SQLiteAnswerRepository(session).insert(table.units, wave: wave)
        for (place, id) in people.ids.enumerated() {
            let unit = units[Int(table.unitOf[place])]
            try SQLiteAnswerRepository(session)
                .insert(table.respondent(place), id: .integer(id), wave: wave, unit: unit)
        }
        return people
    }

    /// The rows of one question, in the order of their keys.
    private func write(_ column: TableColumn, _ people: TablePeople, replacing: Bool) throws(RepositoryError) {
        let id = Value.int(column.question.id)
        if replacing {
            for table in ["answer", "number_answer", "text_answer"] {
                try session.run("DELETE FROM \(table) WHERE question = ?", [id])
            }
        }
        var rows = AnswerRows(column, people)
        try session.answerRows().feed(from: { rows.fill(&$0) }) { () throws(RepositoryError) in
            try session.run("INSERT INTO answer SELECT ?, respondent, option FROM answer_rows", [id])
        }
        guard let valueTable = column.valueTable else { return }
        for index in people.ids.indices {
            let place = people.place(index)
            guard let value = column.value(at: place) else { continue }
            try session.run(
                "INSERT INTO \(valueTable) (question, respondent, value) VALUES (?, ?, ?)",
                [id, .integer(people.ids[place]), value])
        }
    }

    /// The answer columns and the weights, from the table itself.
    private func writeColumns() throws(RepositoryError) {
        for chunk in ColumnChunk.chunks(count: table.count) {
            try ColumnKey(.weights, owner: wave, chunk: chunk.index).store(table.weightBytes(chunk), session)
            for column in columns {
                try ColumnKey(.answers, owner: column.question.id, chunk: chunk.index)
                    .store(column.bytes(chunk), session)
            }
        }
    }
}
