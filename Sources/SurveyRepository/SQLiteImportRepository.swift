import SQLiteKit
import SurveyModel

struct SQLiteImportRepository: ImportRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func imports(into wave: String) throws(RepositoryError) -> [ImportRecord] {
        let files = Dictionary(
            grouping: try session.query(
                """
                SELECT f.import, f.name, f.bytes, f.sha256 FROM import AS i JOIN import_file AS f ON f.import = i.id
                WHERE i.wave = ? ORDER BY f.import, f.position
                """, [.text(wave)]
            ) { row throws(DatabaseError) in
                (
                    owner: try row.int(0),
                    file: ImportRecord.File(name: try row.text(1), bytes: try row.int(2), sha256: try row.text(3))
                )
            }, by: \.owner)
        return try session.query(
            """
            SELECT id, wave, at, user, format, mapping, distributed, opened, partial, complete, respondents
            FROM import WHERE wave = ? ORDER BY id
            """, [.text(wave)]
        ) { row throws(DatabaseError) in
            ImportRecord(
                wave: try row.text(1), at: try row.text(2), user: try row.text(3), format: try row.text(4),
                mapping: try row.text(5),
                funnel: ImportRecord.Funnel(
                    distributed: try row.int(6), opened: try row.int(7), partial: try row.int(8),
                    complete: try row.int(9)),
                respondents: try row.int(10), files: (files[try row.int(0)] ?? []).map(\.file))
        }
    }

    /// Adds an import to the ledger.
    func store(_ record: ImportRecord) throws(RepositoryError) {
        try session.requireTransaction()
        let funnel = record.funnel
        let id = try session.insert(
            """
            INSERT INTO import (wave, at, user, format, mapping, distributed, opened, partial, complete, respondents)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(record.wave), .text(record.at), .text(record.user), .text(record.format), .text(record.mapping),
                .int(funnel.distributed), .int(funnel.opened), .int(funnel.partial), .int(funnel.complete),
                .int(record.respondents),
            ])
        for (index, file) in record.files.enumerated() {
            try session.run(
                "INSERT INTO import_file (import, position, name, bytes, sha256) VALUES (?, ?, ?, ?, ?)",
                [.int(id), .int(index + 1), .text(file.name), .int(file.bytes), .text(file.sha256)])
        }
    }
}
