import SQLiteKit

/// Which respondent numbers a wave's columns hold.
struct ColumnLayout {
    /// Beyond this a column of bytes would be more than 64 MiB.
    static let highestNumber = 1_024 * ColumnChunk.size

    /// The highest number; 0 where there is nobody.
    let count: Int
    /// The chunks with anybody in them, in order.
    let chunks: [ColumnChunk]

    init(wave: Int, _ session: WriteSession) throws(RepositoryError) {
        // From the top down, so that no time goes to gaps, however wide.
        var chunks: [ColumnChunk] = []
        var number = try Self.highest(upTo: .max, wave, session)
        if number > Self.highestNumber { throw Self.tooSparse(number) }
        while number > 0 {
            let chunk = ColumnChunk(highest: number)
            chunks.append(chunk)
            number = try Self.highest(upTo: chunk.start, wave, session)
        }
        self.chunks = chunks.reversed()
        count = chunks.first?.numbers.upperBound ?? 0
        if let last = chunks.first, last.index > 4 * chunks.count { throw Self.tooSparse(count) }
    }

    private static func highest(
        upTo bound: Int, _ wave: Int, _ session: WriteSession
    ) throws(RepositoryError) -> Int {
        try session.first(
            "SELECT number FROM respondent WHERE wave = ? AND number <= ? ORDER BY number DESC LIMIT 1",
            [.int(wave), .int(bound)]
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }

    private static func tooSparse(_ number: Int) -> RepositoryError {
        .tooSparse(
            "a respondent has the number \(number), far beyond the number of respondents; number them densely from 1")
    }
}
