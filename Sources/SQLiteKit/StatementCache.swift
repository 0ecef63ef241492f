/// Prepared statements by SQL text, the least recently used thrown out first.
struct StatementCache {
    private static let capacity = 32
    private var entries: [String: (statement: Statement, use: UInt64)] = [:]
    private var uses: UInt64 = 0

    var count: Int { entries.count }

    /// Takes a statement out, so that nobody else can step it while it is in use.
    mutating func take(_ sql: String) -> Statement? {
        entries.removeValue(forKey: sql)?.statement
    }

    /// Puts a reset statement back, in place of another with the same SQL.
    mutating func put(_ statement: Statement) {
        uses += 1
        entries[statement.sql] = (statement, uses)
        guard entries.count > Self.capacity, let oldest = entries.min(by: { $0.value.use < $1.value.use }) else {
            return
        }
        entries[oldest.key] = nil
    }

    /// Finalises all.
    mutating func removeAll() {
        entries.removeAll()
    }
}
