import SQLiteKit

/// One chunk of one question, or of one wave's weights.
struct ColumnKey: Hashable, Comparable {
    let table: ColumnTable
    let owner: Int
    let chunk: Int

    init(_ table: ColumnTable, owner: Int, chunk: Int) {
        self.table = table
        self.owner = owner
        self.chunk = chunk
    }

    static func < (left: ColumnKey, right: ColumnKey) -> Bool {
        (left.chunk, left.owner) < (right.chunk, right.owner)
    }

    /// The bytes in the file; nil where the chunk is not there.
    func bytes(_ session: WriteSession) throws(RepositoryError) -> [UInt8]? {
        try session.first("SELECT \(table.column) FROM \(table.name) WHERE \(condition)", bindings) {
            row throws(DatabaseError) in try row.blob(0)
        }
    }

    func store(_ bytes: [UInt8], _ session: WriteSession) throws(RepositoryError) {
        try session.run(
            "INSERT OR REPLACE INTO \(table.name) (\(table.owner), chunk, \(table.column)) VALUES (?, ?, ?)",
            bindings + [.blob(bytes)])
    }

    func remove(_ session: WriteSession) throws(RepositoryError) {
        try session.run("DELETE FROM \(table.name) WHERE \(condition)", bindings)
    }

    private var condition: String { "\(table.owner) = ? AND chunk = ?" }
    private var bindings: [Value] { [.int(owner), .int(chunk)] }
}
