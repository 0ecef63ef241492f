import SQLiteKit
import SurveyModel

struct SQLitePublicationRepository: PublicationRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func keys() throws(RepositoryError) -> [String] {
        try session.keys("SELECT key FROM publication ORDER BY key")
    }

    func publication(_ key: String) throws(RepositoryError) -> Publication {
        let head = try session.first(
            """
            SELECT p.id, p.title_nb, p.title_nn, p.title_en, w.key
            FROM publication AS p JOIN wave AS w ON w.id = p.wave WHERE p.key = ?
            """, [.text(key)]
        ) { row throws(DatabaseError) in
            (id: try row.int(0), title: try Label(row, 1), wave: try row.text(4))
        }
        guard let head else { throw .unknown("publication", key, among: try keys()) }
        return Publication(
            key: key, title: head.title, wave: head.wave, exhibits: try exhibits(head.id),
            claims: try claims(head.id), conflicts: try conflicts(head.id))
    }

    private func exhibits(_ publication: Int) throws(RepositoryError) -> [Exhibit] {
        let rows = try session.query(
            "SELECT id, key, title_nb, title_nn, title_en FROM exhibit WHERE publication = ? ORDER BY position",
            [.int(publication)]
        ) { row throws(DatabaseError) in (id: try row.int(0), key: try row.text(1), title: try Label(row, 2)) }
        var exhibits: [Exhibit] = []
        for row in rows { exhibits.append(Exhibit(key: row.key, title: row.title, cells: try cells(row.id))) }
        return exhibits
    }

    private func cells(_ exhibit: Int) throws(RepositoryError) -> [ExhibitCell] {
        let rows = try session.query(
            """
            SELECT row, "column", unit, printed, base, source FROM exhibit_cell WHERE exhibit = ? ORDER BY position
            """, [.int(exhibit)]
        ) { row throws(DatabaseError) in
            (
                row: try row.text(0), column: try row.text(1), unit: try row.text(2), printed: try row.text(3),
                base: try row.optionalInt(4), source: try row.text(5)
            )
        }
        var cells: [ExhibitCell] = []
        for row in rows {
            cells.append(
                ExhibitCell(
                    row: row.row, column: row.column, unit: try stored(row.unit, as: PrintedUnit.self),
                    printed: try stored(PrintedNumber(row.printed), "printed number"), base: row.base,
                    source: try StoredJSON.decode(row.source, as: ExhibitCell.Source.self, "cell '\(row.row)'")))
        }
        return cells
    }

    private func claims(_ publication: Int) throws(RepositoryError) -> [Claim] {
        let rows = try session.query(
            """
            SELECT key, chapter, exhibit, text_nb, text_nn, text_en, kind, unit, base, source, reading
            FROM claim WHERE publication = ? ORDER BY position
            """, [.int(publication)]
        ) { row throws(DatabaseError) in
            (
                id: try row.text(0), chapter: try row.text(1), exhibit: try row.optionalText(2),
                text: try Label(row, 3), kind: try row.text(6), unit: try row.text(7),
                base: try row.optionalInt(8), source: try row.text(9), reading: try row.optionalText(10)
            )
        }
        var claims: [Claim] = []
        for row in rows {
            claims.append(
                Claim(
                    id: row.id, chapter: row.chapter, exhibit: row.exhibit, text: row.text,
                    kind: try stored(row.kind, as: Claim.Kind.self),
                    unit: try stored(row.unit, as: PrintedUnit.self), base: row.base,
                    source: try StoredJSON.decode(row.source, as: Claim.Source.self, "claim '\(row.id)'"),
                    reading: row.reading))
        }
        return claims
    }
}
