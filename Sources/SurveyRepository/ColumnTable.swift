import SQLiteKit

/// The two tables of chunks.
enum ColumnTable: CaseIterable {
    /// Of questions, by their ids.
    case answers
    /// Of the weights of waves, by their ids.
    case weights

    var name: String { self == .answers ? "answer_column" : "weight_column" }
    var owner: String { self == .answers ? "question" : "wave" }
    var column: String { self == .answers ? "codes" : "weights" }

    /// The chunks that a wave has.
    func keys(wave: Int, _ session: WriteSession) throws(RepositoryError) -> [ColumnKey] {
        let owners = self == .answers ? "SELECT id FROM question WHERE wave = ?" : "?"
        return try session.query("SELECT \(owner), chunk FROM \(name) WHERE \(owner) IN (\(owners))", [.int(wave)]) {
            row throws(DatabaseError) in ColumnKey(self, owner: try row.int(0), chunk: try row.int(1))
        }
    }
}
