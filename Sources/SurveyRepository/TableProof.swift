import SQLiteKit
import SurveyModel

/// Reads back what an import has written, and compares it with the table that it is to be: after that every answer is
/// of a respondent and of an option that are there, and the rule of answers holds, as it holds in the table.
struct TableProof {
    private let wave: Int
    private let table: AnswerTable
    private let people: TablePeople
    private let session: WriteSession

    init(_ wave: Int, _ table: AnswerTable, _ people: TablePeople, _ session: WriteSession) {
        self.wave = wave
        self.table = table
        self.people = people
        self.session = session
    }

    /// Asserts that units, respondents and weights are those of the table, and that what they point to is there.
    func assertPeople() throws(RepositoryError) {
        let units = try session.query("SELECT id FROM unit WHERE wave = ? ORDER BY id", [.int(wave)]) {
            row throws(DatabaseError) in try row.int(0)
        }
        var place = 0
        var isEqual = units.count == table.units.count
        try session.forEach(
            """
            SELECT id, unit, number, weight, stratum, cluster, source_id FROM respondent WHERE wave = ? ORDER BY number
            """, [.int(wave)]
        ) { row throws(DatabaseError) in
            defer { place += 1 }
            guard isEqual, place < table.count else { return isEqual = false }
            let unit = Int(table.unitOf[place])
            let found = Respondent(
                number: try row.int(2), unit: table.units[unit].key, weight: try row.double(3),
                stratum: try row.optionalText(4), cluster: try row.optionalText(5), sourceID: try row.optionalText(6))
            let (id, unitID) = (try row.int(0), try row.int(1))
            isEqual = id == people.ids[place] && unitID == units[unit] && found == table.respondent(place)
        }
        guard isEqual, place == table.count else { throw Self.differs("respondents") }
        for name in ["unit", "respondent", "number_answer", "text_answer", "import_file"] {
            let lost = try session.first("PRAGMA foreign_key_check(\(name))") { row throws(DatabaseError) in
                try row.text(2)
            }
            if let lost { throw .brokenRule("table \(name): a row points to a row of \(lost) that is not there") }
        }
        for chunk in ColumnChunk.chunks(count: table.count) {
            let bytes = try ColumnKey(.weights, owner: wave, chunk: chunk.index).bytes(session)
            guard bytes == table.weightBytes(chunk) else { throw Self.differs("weights") }
        }
    }

    /// Asserts that the record and the column of a question are those of the table; gives the number of rows.
    func assertAnswers(_ column: TableColumn) throws(RepositoryError) -> Int {
        guard let rows = try rowCount(column) else { throw Self.differs("answers to '\(column.question.key)'") }
        for chunk in ColumnChunk.chunks(count: table.count) {
            let bytes = try ColumnKey(.answers, owner: column.question.id, chunk: chunk.index).bytes(session)
            guard bytes == column.bytes(chunk) else { throw Self.differs("column of '\(column.question.key)'") }
        }
        return rows
    }

    /// Whether the record of a question is that of the table.
    func holds(_ column: TableColumn) throws(RepositoryError) -> Bool { try rowCount(column) != nil }

    /// The number of a question's rows; nil where they differ from the table's.
    private func rowCount(_ column: TableColumn) throws(RepositoryError) -> Int? {
        guard try hasValues(column) else { return nil }
        var expected = AnswerRows(column, people)
        var batch = expected.next()
        var (index, count) = (0, 0)
        var isEqual = true
        try session.forEach(
            "SELECT respondent, option FROM answer WHERE question = ? ORDER BY respondent, option",
            [.int(column.question.id)]
        ) { row throws(DatabaseError) in
            if index == batch.count { (batch, index) = (expected.next(), 0) }
            guard isEqual, index < batch.count else { return isEqual = false }
            let (respondent, option) = (try row.int(0), try row.int(1))
            isEqual = respondent == batch[index] && option == batch[index + 1]
            index += 2
            count += 1
        }
        guard isEqual, index == batch.count, expected.next().isEmpty else { return nil }
        return count
    }

    /// Whether the numbers or texts of a question are those of the table.
    private func hasValues(_ column: TableColumn) throws(RepositoryError) -> Bool {
        guard let valueTable = column.valueTable else { return true }
        let places = people.ids.indices.lazy.map(people.place).filter { column.value(at: $0) != nil }
        var next = places.makeIterator()
        var isEqual = true
        try session.forEach(
            "SELECT respondent, value FROM \(valueTable) WHERE question = ? ORDER BY respondent",
            [.int(column.question.id)]
        ) { row throws(DatabaseError) in
            guard isEqual, let place = next.next() else { return isEqual = false }
            let (respondent, isValue) = (try row.int(0), try column.isValue(row, 1, at: place))
            isEqual = respondent == people.ids[place] && isValue
        }
        return isEqual && next.next() == nil
    }

    private static func differs(_ what: String) -> RepositoryError {
        .brokenRule("the \(what) in the file are not those that were to be stored; nothing was stored")
    }
}
