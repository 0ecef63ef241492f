import SQLiteKit

/// The chunks that a wave's columns ought to have, and how to make each from the record.
struct WaveColumns {
    let key: String
    private let wave: Int
    private let layout: ColumnLayout
    private let questions: [ColumnQuestion]
    private let session: WriteSession

    /// Nil where the wave's numbers are too high for columns. Questions for which that holds have none.
    init?(_ wave: Int, _ key: String, _ session: WriteSession) throws(RepositoryError) {
        let layout = try Self.ifUsable { () throws(RepositoryError) in try ColumnLayout(wave: wave, session) }
        guard let layout else { return nil }
        let ids = try session.query("SELECT id FROM question WHERE wave = ? ORDER BY id", [.int(wave)]) {
            row throws(DatabaseError) in try row.int(0)
        }
        var questions: [ColumnQuestion] = []
        for id in ids where layout.count > 0 {
            let question = try Self.ifUsable { () throws(RepositoryError) in
                try ColumnQuestion(id, wave: wave, count: layout.count, session)
            }
            if let question { questions.append(question) }
        }
        self.wave = wave
        self.key = key
        self.layout = layout
        self.questions = questions
        self.session = session
    }

    /// The chunks that are in the file.
    func stored() throws(RepositoryError) -> Set<ColumnKey> {
        var keys: Set<ColumnKey> = []
        for table in ColumnTable.allCases { keys.formUnion(try table.keys(wave: wave, session)) }
        return keys
    }

    /// The chunks that ought to be there.
    var expected: Set<ColumnKey> { Set(layout.chunks.flatMap(keys)) }

    /// Hands over those of `keys` that ought to be there, chunk by chunk, each with its bytes by the record; what
    /// cannot be made, because the record is damaged, is left out.
    func forEach(
        of keys: Set<ColumnKey>, _ body: (ColumnKey, [UInt8]) throws(RepositoryError) -> Void
    ) throws(RepositoryError) {
        for chunk in layout.chunks {
            let wanted = self.keys(of: chunk).filter(keys.contains)
            guard !wanted.isEmpty else { continue }
            let record = try ChunkRecord(chunk, wave: wave, session)
            for key in wanted {
                let question = questions.first { $0.id == key.owner }
                let bytes = try Self.ifUsable { () throws(RepositoryError) -> [UInt8] in
                    if key.table == .answers, let question { return try record.codes(question) }
                    return try record.weights(wave: wave)
                }
                if let bytes { try body(key, bytes) }
            }
        }
    }

    /// What a chunk holds, for a person.
    func place(_ key: ColumnKey) -> String {
        let question = questions.first { $0.id == key.owner }?.key ?? "\(key.owner)"
        let subject = key.table == .answers ? "question '\(question)'" : "weights"
        let start = key.chunk * ColumnChunk.size
        return "wave '\(self.key)', \(subject), respondents \(start + 1) to \(start + ColumnChunk.size)"
    }

    private func keys(of chunk: ColumnChunk) -> [ColumnKey] {
        [ColumnKey(.weights, owner: wave, chunk: chunk.index)]
            + questions.map { ColumnKey(.answers, owner: $0.id, chunk: chunk.index) }
    }

    private static func ifUsable<T>(_ body: () throws(RepositoryError) -> T) throws(RepositoryError) -> T? {
        do { return try body() } catch {
            guard error.isTooSparseForColumns || error.isDamage else { throw error }
            return nil
        }
    }
}
