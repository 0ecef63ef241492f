import SQLiteKit

/// Keeps the chunks in the file in step with the record.
struct ColumnKeeper {
    private let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    /// How many chunks are not there: never made, or stale.
    func missingCount() throws(RepositoryError) -> Int {
        var count = 0
        for wave in try waves() { count += wave.expected.subtracting(try wave.stored()).count }
        return count
    }

    /// Makes the chunks that are not there; a sentence a wave.
    @discardableResult
    func makeMissing() throws(RepositoryError) -> [String] {
        var done: [String] = []
        for wave in try waves() {
            var count = 0
            try wave.forEach(of: wave.expected.subtracting(try wave.stored())) { key, bytes throws(RepositoryError) in
                try key.store(bytes, session)
                count += 1
            }
            if count > 0 {
                done.append("wave '\(wave.key)': \(count) \(count == 1 ? "part" : "parts") of columns made")
            }
        }
        return done
    }

    /// Makes every chunk what it has to be; says what it did.
    func repair() throws(RepositoryError) -> [String] {
        var done: [String] = []
        try forEachFault { wave, key, bytes throws(RepositoryError) in
            if let bytes { try key.store(bytes, session) } else { try key.remove(session) }
            done.append(wave.place(key) + (bytes == nil ? ": a column of nobody removed" : ": the column made anew"))
        }
        return done + (try makeMissing())
    }

    /// What is wrong with the chunks that are there, a sentence each.
    func faults() throws(RepositoryError) -> [String] {
        var faults: [String] = []
        try forEachFault { wave, key, bytes in
            faults.append(
                wave.place(key) + (bytes == nil ? ": a column of nobody" : ": the column is not what the record says"))
        }
        return faults
    }

    /// Hands over each chunk that is there and is not what the record says, with the right bytes; nil where there
    /// ought to be none.
    private func forEachFault(
        _ body: (WaveColumns, ColumnKey, [UInt8]?) throws(RepositoryError) -> Void
    ) throws(RepositoryError) {
        for wave in try waves() {
            let stored = try wave.stored()
            for key in stored.subtracting(wave.expected).sorted() { try body(wave, key, nil) }
            try wave.forEach(of: stored) { key, bytes throws(RepositoryError) in
                if try key.bytes(session) != bytes { try body(wave, key, bytes) }
            }
        }
    }

    private func waves() throws(RepositoryError) -> [WaveColumns] {
        let rows = try session.query("SELECT id, key FROM wave ORDER BY key") { row throws(DatabaseError) in
            (id: try row.int(0), key: try row.text(1))
        }
        var waves: [WaveColumns] = []
        for row in rows {
            if let wave = try WaveColumns(row.id, row.key, session) { waves.append(wave) }
        }
        return waves
    }
}
