import SQLiteKit

/// The record of a chunk: who has its numbers. Makes the chunk's bytes from it; there is no other maker.
struct ChunkRecord {
    private let chunk: ColumnChunk
    /// In order of id.
    private let people: [(id: Int, place: Int)]
    private let session: WriteSession

    init(_ chunk: ColumnChunk, wave: Int, _ session: WriteSession) throws(RepositoryError) {
        let rows = try session.query(
            "SELECT id, number FROM respondent WHERE wave = ? AND number BETWEEN ? AND ? ORDER BY number",
            [.int(wave), .int(chunk.numbers.lowerBound), .int(chunk.numbers.upperBound)]
        ) { row throws(DatabaseError) in
            (id: try row.int(0), place: try row.int(1) - chunk.numbers.lowerBound)
        }
        let isSorted = zip(rows, rows.dropFirst()).allSatisfy { $0.id < $1.id }
        people = isSorted ? rows : rows.sorted { $0.id < $1.id }
        self.chunk = chunk
        self.session = session
    }

    /// The codes of a question's answers. An answer whose option is not there is none.
    func codes(_ question: ColumnQuestion) throws(RepositoryError) -> [UInt8] {
        let encoding = question.encoding
        var bytes = [UInt8](repeating: 0, count: encoding.width * chunk.length)
        guard let first = people.first, let last = people.last else { return bytes }
        // Answers come in order of respondent too: the two lists are walked side by side.
        var index = 0
        try session.forEach(
            """
            SELECT respondent, option FROM answer WHERE question = ? AND respondent BETWEEN ? AND ?
            ORDER BY respondent, option
            """, [.int(question.id), .int(first.id), .int(last.id)]
        ) { row throws(DatabaseError) in
            let (respondent, option) = (try row.int(0), try row.int(1))
            while people[index].id < respondent { index += 1 }
            guard people[index].id == respondent, question.has(option) else { return }
            encoding.set(option, at: people[index].place, of: chunk.length, in: &bytes)
        }
        return bytes
    }

    /// The respondents' weights.
    func weights(wave: Int) throws(RepositoryError) -> [UInt8] {
        var weights = [Double](repeating: 0, count: chunk.length)
        try session.forEach(
            "SELECT number, weight FROM respondent WHERE wave = ? AND number BETWEEN ? AND ?",
            [.int(wave), .int(chunk.numbers.lowerBound), .int(chunk.numbers.upperBound)]
        ) { row throws(DatabaseError) in
            weights[try row.int(0) - chunk.numbers.lowerBound] = try row.double(1)
        }
        guard WeightBytes.areSound(weights) else {
            throw .stored("a weight is not above 0 and below 1000000000000; run 'kunnskap check'")
        }
        return WeightBytes.encode(weights)
    }
}
