import SQLiteKit

/// Counts for each question of an import who of those that stay answers otherwise than before.
struct TableChanges {
    private let columns: [TableColumn]
    private let prior: TablePrior
    private let session: WriteSession
    private var counts: [Int]

    /// Reads the record of the wave with an id.
    init(_ wave: Int, _ columns: [TableColumn], _ prior: TablePrior, _ session: WriteSession) throws(RepositoryError) {
        self.columns = columns
        self.prior = prior
        self.session = session
        counts = columns.map { _ in 0 }
        var people = prior.people[...]
        for chunk in try ColumnLayout(wave: wave, session).chunks {
            let record = try ChunkRecord(chunk, wave: wave, session)
            let own = people.prefix { chunk.numbers.contains($0.number) }
            people = people.dropFirst(own.count)
            let places = own.map { ($0.number - chunk.start - 1, $0.place) }
            for (index, column) in columns.enumerated() {
                counts[index] += Self.differences(column, try record.codes(column.question), chunk, places)
            }
        }
        for index in columns.indices { counts[index] += try valueDifferences(columns[index]) }
    }

    /// By question, in the order of the columns.
    subscript(index: Int) -> Int { counts[index] }

    /// The questions to which somebody answers otherwise, with how many.
    var answers: [(question: String, respondents: Int)] {
        zip(columns, counts).filter { $1 > 0 }.map { ($0.question.key, $1) }
    }

    /// How many have another code than in the bytes of a chunk.
    private static func differences(
        _ column: TableColumn, _ bytes: [UInt8], _ chunk: ColumnChunk, _ places: [(old: Int, new: Int?)]
    ) -> Int {
        let length = chunk.length
        return places.count { old, new in
            guard let new else { return false }
            switch column.codes {
            case .narrow(let codes): return codes[new] != bytes[old]
            case .wide(let codes): return codes[new] != ColumnEncoding.wide(bytes, old)
            case .multiple(let state, let planes):
                return state[new] != bytes[old]
                    || planes.indices.contains { planes[$0][new] != bytes[($0 + 1) * length + old] }
            }
        }
    }

    /// How many gave a number or a text before and give another one now.
    private func valueDifferences(_ column: TableColumn) throws(RepositoryError) -> Int {
        guard let table = column.valueTable, case .narrow(let codes) = column.codes else { return 0 }
        let places = Dictionary(prior.people.map { ($0.id, $0.place) }) { first, _ in first }
        var count = 0
        try session.forEach(
            "SELECT respondent, value FROM \(table) WHERE question = ?", [.int(column.question.id)]
        ) { row throws(DatabaseError) in
            guard case .some(.some(let place)) = places[try row.int(0)], codes[place] == 1 else { return }
            if try !column.isValue(row, 1, at: place) { count += 1 }
        }
        return count
    }
}
