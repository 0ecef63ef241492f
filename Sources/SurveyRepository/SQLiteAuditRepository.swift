import SQLiteKit
import SurveyModel

struct SQLiteAuditRepository: AuditRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func append(_ entry: AuditEntry) throws(RepositoryError) {
        try session.requireTransaction()
        try session.run(
            "INSERT INTO audit (at, user, action, object, reason) VALUES (?, ?, ?, ?, ?)",
            [.text(entry.at), .text(entry.user), .text(entry.action), .text(entry.object), .text(entry.reason)])
    }

    func entries() throws(RepositoryError) -> [AuditEntry] {
        try session.query("SELECT at, user, action, object, reason FROM audit ORDER BY id") {
            row throws(DatabaseError) in
            AuditEntry(
                at: try row.text(0), user: try row.text(1), action: try row.text(2), object: try row.text(3),
                reason: try row.text(4))
        }
    }
}
